import type { Transfer, WalletLot } from '../../lib/api-types';
import { dayText, moneyShort, shanghai } from '../../lib/format';

/** What is left of a top-up, for its own small bar: 0–100, and never empty while a fen is there. */
export function leftPercent(lot: WalletLot): number {
  const whole = lot.paidFen + lot.bonusFen;
  const left = lot.remainingPaidFen + lot.remainingBonusFen;
  return whole === 0 ? 0 : Math.max(left > 0 ? 2 : 0, Math.floor((left * 100) / whole));
}

export function lotLeft(lot: WalletLot): number {
  return lot.remainingPaidFen + lot.remainingBonusFen;
}

/** 11月21日 周六 · 充 ¥300 送 ¥60 */
export function lotOrigin(lot: WalletLot, now: Date = new Date()): string {
  const given = lot.bonusFen > 0 ? ` 送 ${moneyShort(lot.bonusFen)}` : '';
  const how = lot.received ? '亲友转赠' : `充 ${moneyShort(lot.paidFen)}${given}`;
  return `${dayText(lot.at, now)} · ${how}`;
}

/** 随充赠：50 积分、保温杯 */
export function giftWords(lot: WalletLot): string | null {
  const words = lot.gifts.map(({ title, quantity, kind }) =>
    quantity > 1 && kind !== 'points' ? `${title} ×${quantity}` : title,
  );
  return words.length === 0 ? null : `随充赠：${words.join('、')}`;
}

export interface TransferWords {
  title: string;
  tone: 'gold' | 'pine' | 'plain';
  detail: string;
}

const TITLES: Record<Transfer['state'], { out: string; in: string; tone: TransferWords['tone'] }> = {
  offered: { out: '等待领取', in: '等你领取', tone: 'gold' },
  accepted: { out: '已被领取', in: '已领取', tone: 'pine' },
  declined: { out: '对方没有领取，已退回', in: '已婉拒', tone: 'plain' },
  cancelled: { out: '已取消，已退回', in: '对方已取消', tone: 'plain' },
  expired: { out: '超时未领取，已退回', in: '已过期', tone: 'plain' },
};

/** 今天 18:30 · 明天 09:00 · 11月23日 周一 09:00 */
export function untilText(iso: string, now: Date = new Date()): string {
  const at = shanghai(new Date(iso));
  const days = at.dayNumber - shanghai(now).dayNumber;
  if (days === 0) return `今天 ${at.clock}`;
  return days === 1 ? `明天 ${at.clock}` : `${dayText(iso, now)} ${at.clock}`;
}

function whoText(direction: Transfer['direction'], counterpart: string | null): string {
  if (counterpart === null) return direction === 'out' ? '凭链接领取' : '来自一位会员';
  return direction === 'out' ? `给 ${counterpart}` : `来自 ${counterpart}`;
}

export function transferWords(transfer: Transfer, now: Date = new Date()): TransferWords {
  const { state, direction, counterpart, expiresAt, resolvedAt, offeredAt } = transfer;
  const words = TITLES[state];
  const who = whoText(direction, counterpart);
  const when = state === 'offered' ? `${untilText(expiresAt, now)} 前有效` : dayText(resolvedAt ?? offeredAt, now);
  return { title: words[direction], tone: words.tone, detail: `${who} · ${when}` };
}

export function offerProblem(lotCount: number, toPhone: string): string | null {
  if (lotCount === 0) return '先选一笔储值';
  return toPhone !== '' && !/^1[3-9]\d{9}$/.test(toPhone) ? '请填写 11 位手机号，或留空' : null;
}

export function sumLeft(lots: readonly WalletLot[]): { principalFen: number; bonusFen: number; totalFen: number } {
  const principalFen = lots.reduce((sum, lot) => sum + lot.remainingPaidFen, 0);
  const bonusFen = lots.reduce((sum, lot) => sum + lot.remainingBonusFen, 0);
  return { principalFen, bonusFen, totalFen: principalFen + bonusFen };
}
