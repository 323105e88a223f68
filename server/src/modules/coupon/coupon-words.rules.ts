import { businessDate, formatFenShort } from '@guike/shared';
import { hourWords, weekdayWords } from './coupon-place.rules.js';
import type { CouponRules, CouponTerms, CouponValidity } from './coupon.types.js';

/** Names of what a scope lists by id, so far as it still exists. */
export interface ScopeNames {
  readonly stores: readonly string[];
  readonly groups: readonly string[];
  readonly categories: readonly string[];
  readonly products: readonly string[];
  readonly excluded: readonly string[];
  readonly tiers: readonly string[];
}

/** Three names say enough; a member who wants all of them asks the shop. */
const NAMES_SHOWN = 3;

/** What stands large on the coupon: ¥20 | 8.8折 | 免运费. */
export function faceText(terms: CouponTerms): string {
  switch (terms.kind) {
    case 'full_reduction':
      return formatFenShort(terms.reduceFen);
    case 'stepped':
      return formatFenShort(Math.max(...terms.steps.map(({ reduceFen }) => reduceFen)));
    case 'discount':
      return foldText(terms.payBp);
    case 'cash':
    case 'compensation':
    case 'next_visit':
      return formatFenShort(terms.valueFen);
    case 'trial_price':
      return formatFenShort(terms.priceFen);
    case 'exchange':
      return '兑换';
    case 'service':
      return '体验';
    case 'freight':
      return terms.maxFen === null ? '免运费' : formatFenShort(terms.maxFen);
  }
}

/** The line under it: 满 ¥100 可用 | 无门槛. */
export function conditionText(terms: CouponTerms): string {
  if (terms.kind === 'stepped') {
    const first = Math.min(...terms.steps.map(({ fromFen }) => fromFen));
    return `满 ${formatFenShort(Math.max(first, terms.minimumFen))} 起，最高可减`;
  }
  if (terms.kind === 'full_reduction' && terms.repeat) return `每满 ${formatFenShort(terms.minimumFen)} 减`;
  const what = terms.kind === 'trial_price' ? '体验价' : terms.kind === 'freight' ? '抵运费' : '';
  if (terms.minimumFen > 0) return `${what && `${what}，`}满 ${formatFenShort(terms.minimumFen)} 可用`;
  return what || '无门槛';
}

/** The whole of it, sentence by sentence. */
export function ruleWords(terms: CouponTerms, names: ScopeNames): string[] {
  return [
    benefitWords(terms),
    productWords(terms, names),
    storeWords(terms, names),
    channelWords(terms),
    timeWords(terms),
    names.tiers.length > 0 ? `仅限${names.tiers.join('、')}会员使用` : null,
    stackingWords(terms),
  ].filter((sentence) => sentence !== null);
}

function benefitWords(terms: CouponTerms): string {
  const from = terms.minimumFen > 0 ? `适用商品满 ${formatFenShort(terms.minimumFen)}，` : '';
  switch (terms.kind) {
    case 'full_reduction':
      return terms.repeat
        ? `适用商品每满 ${formatFenShort(terms.minimumFen)} 减 ${formatFenShort(terms.reduceFen)}${mostWords(terms)}`
        : `${from}立减 ${formatFenShort(terms.reduceFen)}`;
    case 'stepped':
      return stepWords(terms);
    case 'discount':
      return `${from}享 ${foldText(terms.payBp)}${mostWords(terms)}`;
    case 'cash':
    case 'compensation':
    case 'next_visit':
      return `${from}抵扣 ${formatFenShort(terms.valueFen)}，未用完的部分不找零`;
    case 'exchange':
      return `${from}免费兑换 ${terms.quantity} 件`;
    case 'service':
      return `${from}免费体验 ${terms.quantity} 次`;
    case 'trial_price':
      return `${from}以 ${formatFenShort(terms.priceFen)} 体验，限 ${terms.quantity} 件`;
    case 'freight':
      return `${from}免运费${mostWords(terms)}`;
  }
}

function stepWords({ steps }: Extract<CouponTerms, { kind: 'stepped' }>): string {
  return [...steps]
    .sort((a, b) => a.fromFen - b.fromFen)
    .map(({ fromFen, reduceFen }) => `满 ${formatFenShort(fromFen)} 减 ${formatFenShort(reduceFen)}`)
    .join('，');
}

function mostWords({ maxFen }: { maxFen: number | null }): string {
  return maxFen === null ? '' : `，最多优惠 ${formatFenShort(maxFen)}`;
}

function productWords({ scope }: CouponRules, { categories, products, excluded }: ScopeNames): string | null {
  const excludes = scope.excludedProductIds.length > 0 ? `（${listWords(excluded, '部分商品')}除外）` : '';
  if (scope.categoryIds.length + scope.productIds.length === 0) return excludes ? `全部商品可用${excludes}` : null;
  return `仅限${listWords([...categories, ...products], '指定商品')}${excludes}`;
}

function storeWords({ scope }: CouponRules, { stores, groups }: ScopeNames): string | null {
  if (scope.storeIds.length + scope.groupIds.length === 0) return '全部门店可用';
  return `适用门店：${listWords([...groups, ...stores], '指定门店')}`;
}

function channelWords({ scope: { channels } }: CouponRules): string | null {
  if (channels.length !== 1) return null;
  return channels[0] === 'store' ? '仅限到店使用' : '仅限线上下单使用';
}

function timeWords({ scope: { weekdays, hours } }: CouponRules): string | null {
  const parts = [
    ...(weekdays.length > 0 ? [weekdayWords(weekdays)] : []),
    ...(hours.length > 0 ? [hourWords(hours)] : []),
  ];
  return parts.length > 0 ? `可用时间：${parts.join(' ')}` : null;
}

function stackingWords({ stacking }: CouponRules): string {
  if (stacking.mode === 'exclusive') return '每单限用 1 张，不与其他券同享';
  const others = stacking.mode === 'any' ? '可与其他券同享' : '可与指定券同享';
  return `每单限用 ${stacking.maxPerOrder} 张，${others}`;
}

function listWords(names: readonly string[], otherwise: string): string {
  if (names.length === 0) return otherwise;
  const shown = names.slice(0, NAMES_SHOWN).join('、');
  return names.length > NAMES_SHOWN ? `${shown}等` : shown;
}

/** 8800 → 8.8折 */
function foldText(payBp: number): string {
  return `${payBp / 1_000}折`;
}

/** Until when what is given out today will be valid. */
export function validityWords(validity: CouponValidity): string {
  if (validity.kind === 'fixed') return `${dotted(validity.from)}–${dotted(validity.until)}`;
  const from =
    validity.afterDays === 0 ? '领取后' : validity.afterDays === 1 ? '次日起' : `领取 ${validity.afterDays} 天后起`;
  return `${from} ${validity.days} 天内有效`;
}

/** The days on which it can be used: 2026.11.21–2026.12.20. */
export function spanWords({ validFrom, validUntil }: { validFrom: Date; validUntil: Date }): string {
  return `${dotted(businessDate(validFrom))}–${dotted(businessDate(new Date(validUntil.getTime() - 1)))}`;
}

function dotted(date: string): string {
  return date.replaceAll('-', '.');
}
