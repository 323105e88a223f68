import type { RefundReason, RefundRule, RefundState, RefundableLot } from '../../lib/refund-types';
import { dayText, moneyShort } from '../../lib/format';
import type { TagTone } from '../tag';

/** As the member would say it, the own reasons first. */
export const reasonGroups: readonly {
  readonly title: string;
  readonly reasons: readonly { readonly value: RefundReason; readonly label: string }[];
}[] = [
  {
    title: '我的原因',
    reasons: [
      { value: 'changed_mind', label: '暂时用不上' },
      { value: 'moved_away', label: '搬家不方便' },
      { value: 'personal', label: '其他原因' },
    ],
  },
  {
    title: '门店的原因',
    reasons: [
      { value: 'store_closed', label: '停业或搬迁' },
      { value: 'service_changed', label: '服务变差' },
      { value: 'misinformed', label: '说明不符' },
    ],
  },
];

export const stateTone: Record<RefundState, TagTone> = {
  requested: 'gold',
  refunding: 'sea',
  stuck: 'brick',
  manual_payout: 'persimmon',
  refunded: 'pine',
  paid_out: 'pine',
  rejected: 'plain',
  cancelled: 'plain',
};

export const ruleTag: Record<RefundRule, { label: string; tone: TagTone }> = {
  unused: { label: '未使用，全额退', tone: 'pine' },
  early: { label: '保留充值优惠', tone: 'sea' },
  small_balance: { label: '保留充值优惠', tone: 'sea' },
  operator: { label: '保留充值优惠', tone: 'sea' },
  member: { label: '已消费按原价', tone: 'plain' },
};

export function canRefund(lot: RefundableLot): boolean {
  return lot.unavailableReason === null;
}

/** One company owes it, so one request is for one company; the first of the list to begin with. */
export function issuerAtFirst(lots: readonly RefundableLot[]): number | null {
  return lots.find(canRefund)?.issuerId ?? null;
}

export interface Issuer {
  readonly id: number;
  readonly name: string;
}

/** In the order in which they come; a single one is not worth a choice. */
export function issuersOf(lots: readonly RefundableLot[]): Issuer[] {
  const names = new Map(lots.filter(canRefund).map(({ issuerId, issuerName }) => [issuerId, issuerName]));
  return [...names].map(([id, name]) => ({ id, name }));
}

export function chosenLots(
  lots: readonly RefundableLot[],
  issuerId: number | null,
  left: ReadonlySet<number>,
): RefundableLot[] {
  return lots.filter((lot) => canRefund(lot) && lot.issuerId === issuerId && !left.has(lot.lotKey));
}

export function sumOf(lots: readonly { refundFen: number }[]): number {
  return lots.reduce((sum, { refundFen }) => sum + refundFen, 0);
}

/** 11月2日 周一 · 充 ¥300，送 ¥60 */
export function lotOrigin(lot: { paidAt: string; bonusFen: number; paidFen: number }, now?: Date): string {
  const bonus = lot.bonusFen > 0 ? `，送 ${moneyShort(lot.bonusFen)}` : '';
  return `${dayText(lot.paidAt, now)} · 充 ${moneyShort(lot.paidFen)}${bonus}`;
}

/** Nothing is decided or on its way any more. */
export function hasEnded(state: RefundState): boolean {
  return state === 'refunded' || state === 'paid_out' || state === 'rejected' || state === 'cancelled';
}
