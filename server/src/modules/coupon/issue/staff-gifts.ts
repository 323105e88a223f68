import { Injectable } from '@nestjs/common';
import { type Result, ok, refuse } from '../../../kernel/result.js';
import { type StaffActor, holdsAt } from '../../../platform/http/index.js';
import type { IssuableGiftList } from './staff-issue.dto.js';
import { conditionText, faceText } from '../coupon-words.rules.js';
import { PackStore } from '../templates/pack.store.js';
import { TemplateStore } from '../templates/template.store.js';
import type { PackItem } from '../templates/template.types.js';
import { countOf } from './coupon-issue.rules.js';
import type { CouponGift } from './rule.types.js';
import { StaffDay } from './staff-day.js';

/** What headquarters lets staff give away. */
@Injectable()
export class StaffGifts {
  constructor(
    private readonly templates: TemplateStore,
    private readonly packs: PackStore,
    private readonly days: StaffDay,
  ) {}

  async list(actor: StaffActor, storeId: number): Promise<Result<IssuableGiftList>> {
    if (!holdsAt(actor, 'coupon.issue', storeId)) return refuse('STORE_NOT_FOUND');
    const [templates, packs, leftToday] = await Promise.all([
      this.templates.staffIssuable(),
      this.packs.all(),
      this.days.left(actor.staffId, storeId),
    ]);
    const single = templates.map(({ id, name, terms }) => ({
      templateId: id,
      packId: null,
      name,
      faceText: faceText(terms),
      conditionText: conditionText(terms),
    }));
    const several = packs
      .filter(({ active, staffIssuable }) => active && staffIssuable)
      .map(({ id, name, items }) => ({
        templateId: null,
        packId: id,
        name,
        faceText: `${countOf(items)} 张`,
        conditionText: '券包',
      }));
    return ok({ items: [...single, ...several], leftToday });
  }

  /** What it consists of; null when staff may not give it. Whether there is any left is decided when it is given. */
  async itemsOf(gift: CouponGift): Promise<readonly PackItem[] | null> {
    if ('templateId' in gift) {
      const template = await this.templates.find(gift.templateId);
      return template?.staffIssuable ? [{ templateId: template.id, quantity: 1 }] : null;
    }
    const pack = await this.packs.find(gift.packId);
    return pack?.active && pack.staffIssuable ? pack.items : null;
  }
}
