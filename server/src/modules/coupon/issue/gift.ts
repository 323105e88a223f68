import { type Result, ok, refuseField } from '../../../kernel/result.js';
import type { CouponGift } from './rule.types.js';

/** Exactly one of the two: a coupon or a pack. */
export function giftFrom(body: { templateId?: number | null; packId?: number | null }): Result<CouponGift> {
  const { templateId, packId } = body;
  if (templateId != null && packId == null) return ok({ templateId });
  if (packId != null && templateId == null) return ok({ packId });
  return refuseField('templateId', 'templateId 与 packId 必须且只能填一个');
}
