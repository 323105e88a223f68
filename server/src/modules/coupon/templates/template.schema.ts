import { z } from 'zod';
import { isBusinessDate } from '@guike/shared';
import { COUPON_CHANNELS, type CouponTerms, type CouponValidity } from '../coupon.types.js';

/** ¥100,000: a slip of the finger should not become a gift. */
const MAX_FEN = 10_000_000;
const fen = z.int().min(0).max(MAX_FEN);
const positiveFen = z.int().min(1).max(MAX_FEN);
const capFen = positiveFen.nullable();
const ids = z.array(z.int().min(1).max(Number.MAX_SAFE_INTEGER)).max(200).refine(isSet, '有重复');
const quantity = z.int().min(1).max(20);
const maxPerOrder = z.int().min(1).max(20);
const time = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, '不是有效的时间');
const day = z.string().refine(isBusinessDate, '不是有效的日期');

const scope = z.strictObject({
  storeIds: ids,
  groupIds: ids,
  channels: z.array(z.enum(COUPON_CHANNELS)).max(2).refine(isSet, '有重复'),
  categoryIds: ids,
  productIds: ids,
  excludedProductIds: ids,
  weekdays: z.array(z.int().min(1).max(7)).max(7).refine(isSet, '有重复'),
  hours: z
    .array(z.strictObject({ from: time, until: z.union([time, z.literal('24:00')]) }))
    .max(4)
    .refine((spans) => spans.every(({ from, until }) => from !== until), '时段的起止不能相同'),
});

const rules = {
  scope,
  minimumFen: fen,
  tierCodes: z
    .array(z.string().regex(/^[a-z][a-z0-9_]{0,19}$/))
    .max(20)
    .refine(isSet, '有重复'),
  stacking: z.discriminatedUnion('mode', [
    z.strictObject({ mode: z.literal('exclusive') }),
    z.strictObject({ mode: z.literal('any'), maxPerOrder }),
    z.strictObject({ mode: z.literal('listed'), templateIds: ids, maxPerOrder }),
  ]),
};

const value = { ...rules, valueFen: positiveFen };
const pieces = { ...rules, quantity };

const step = z.strictObject({ fromFen: positiveFen, reduceFen: positiveFen });

const byKind = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('full_reduction'),
    ...rules,
    reduceFen: positiveFen,
    repeat: z.boolean(),
    maxFen: capFen,
  }),
  z.strictObject({ kind: z.literal('stepped'), ...rules, steps: z.array(step).min(1).max(10) }),
  z.strictObject({ kind: z.literal('discount'), ...rules, payBp: z.int().min(100).max(9_900), maxFen: capFen }),
  z.strictObject({ kind: z.literal('cash'), ...value }),
  z.strictObject({ kind: z.literal('compensation'), ...value }),
  z.strictObject({ kind: z.literal('next_visit'), ...value }),
  z.strictObject({ kind: z.literal('exchange'), ...pieces }),
  z.strictObject({ kind: z.literal('service'), ...pieces }),
  z.strictObject({ kind: z.literal('trial_price'), ...pieces, priceFen: fen }),
  z.strictObject({ kind: z.literal('freight'), ...rules, maxFen: capFen }),
]);

/** Terms as headquarters may write them and as they are stored. */
export const couponTermsSchema: z.ZodType<CouponTerms> = byKind.superRefine((terms, context) => {
  for (const { path, message } of problemsWith(terms)) context.addIssue({ code: 'custom', path: [path], message });
});

function problemsWith(terms: CouponTerms): { path: string; message: string }[] {
  const problems: { path: string; message: string }[] = [];
  const say = (path: string, message: string): void => void problems.push({ path, message });
  if (terms.kind === 'full_reduction') {
    if (terms.repeat && terms.minimumFen === 0) say('minimumFen', '每满减必须有门槛');
    if (terms.minimumFen > 0 && terms.reduceFen > terms.minimumFen) say('reduceFen', '减免金额不能高于门槛');
  }
  if (terms.kind === 'stepped') {
    const sorted = [...terms.steps].sort((a, b) => a.fromFen - b.fromFen);
    const rises = sorted.every((at, index) => {
      const before = sorted[index - 1];
      return !before || (at.fromFen > before.fromFen && at.reduceFen > before.reduceFen);
    });
    if (!rises) say('steps', '门槛越高，减免必须越多');
    if (sorted.some(({ fromFen, reduceFen }) => reduceFen > fromFen)) say('steps', '减免金额不能高于门槛');
  }
  const goods = terms.kind === 'exchange' || terms.kind === 'service' || terms.kind === 'trial_price';
  const { productIds, categoryIds } = terms.scope;
  if (goods && productIds.length + categoryIds.length === 0) say('scope', '请指定可兑换或体验的商品');
  return problems;
}

export const couponValiditySchema: z.ZodType<CouponValidity> = z.discriminatedUnion('kind', [
  z
    .strictObject({ kind: z.literal('fixed'), from: day, until: day })
    .refine(({ from, until }) => from <= until, '结束日期不能早于开始日期'),
  z.strictObject({
    kind: z.literal('relative'),
    afterDays: z.int().min(0).max(365),
    days: z.int().min(1).max(1_095),
  }),
]);

function isSet(values: readonly unknown[]): boolean {
  return new Set(values).size === values.length;
}
