import { multiplyDivideFloor } from '@guike/shared';
import type { DealTerms, RedemptionState, VoucherPlatform } from './voucher.types.js';

const SECOND_MS = 1_000;
const ASK_WAITS_MS = [2, 5, 10, 20, 40, 60, 120, 300].map((seconds) => seconds * SECOND_MS);

/** After this many questions without an answer a person has to hear of it. */
export const ALARM_AFTER_ATTEMPTS = 8;
/** A request that was still under way when we gave up may arrive at the platform after our last question. */
export const LATE_LOOK_MS = 10 * 60 * SECOND_MS;

/** A line of the basket that vouchers are to pay: what is left of it after every discount. */
export interface PayableLine {
  readonly productId: number;
  readonly quantity: number;
  readonly payFen: number;
}

export type VoucherPay =
  | { readonly ok: true; readonly byVoucher: readonly number[]; readonly totalFen: number }
  /** `voucher` is the position of the first that finds nothing to pay. */
  | { readonly ok: false; readonly voucher: number };

/**
 * What each voucher pays, in the order given. One for a product pays for pieces of it, at most what it is worth; one for
 * an amount pays what is left of the whole. No change is given, and a voucher that would pay nothing is not used up.
 */
export function voucherPays(vouchers: readonly DealTerms[], lines: readonly PayableLine[]): VoucherPay {
  const pieces = new Map<number, { quantity: number; fen: number }>();
  for (const { productId, quantity, payFen } of lines) {
    const pile = pieces.get(productId) ?? { quantity: 0, fen: 0 };
    pieces.set(productId, { quantity: pile.quantity + quantity, fen: pile.fen + payFen });
  }
  let leftFen = lines.reduce((total, { payFen }) => total + payFen, 0);
  const byVoucher = vouchers.map(() => 0);
  // Those for a product come first: they can't pay anything else.
  const order = vouchers
    .map((_, index) => index)
    .sort((a, b) => Number(isAmount(vouchers[a])) - Number(isAmount(vouchers[b])));
  for (const index of order) {
    const voucher = vouchers[index] as DealTerms;
    const paysFen = isAmount(voucher) ? Math.min(voucher.valueFen, leftFen) : payForPieces(voucher, pieces);
    if (paysFen <= 0) return { ok: false, voucher: index };
    byVoucher[index] = paysFen;
    leftFen -= paysFen;
  }
  return { ok: true, byVoucher, totalFen: byVoucher.reduce((total, fen) => total + fen, 0) };
}

function isAmount(voucher: DealTerms | undefined): boolean {
  return voucher?.kind === 'amount';
}

/** Takes the pieces off the pile: two vouchers never pay for the same piece. */
function payForPieces(voucher: DealTerms, pieces: Map<number, { quantity: number; fen: number }>): number {
  const pile = voucher.productId === null ? undefined : pieces.get(voucher.productId);
  if (!pile || pile.quantity < voucher.quantity) return 0;
  const costFen = multiplyDivideFloor(pile.fen, voucher.quantity, pile.quantity);
  pile.quantity -= voucher.quantity;
  pile.fen -= costFen;
  return Math.min(voucher.valueFen, costFen);
}

/** What the vouchers of an order say together: it is paid when all are verified and given up when one is refused. */
export function fateOf(states: readonly RedemptionState[]): 'verified' | 'refused' | 'open' {
  if (states.some((state) => state === 'pending')) return 'open';
  return states.length > 0 && states.every((state) => state === 'verified') ? 'verified' : 'refused';
}

/** When to ask again: soon at first, since somebody stands at the till, then ever more rarely. */
export function nextAskAt(now: Date, attempts: number): Date {
  const wait = ASK_WAITS_MS[Math.min(attempts, ASK_WAITS_MS.length) - 1] ?? (ASK_WAITS_MS[0] as number);
  return new Date(now.getTime() + wait);
}

/** Which platforms a scanned text may belong to, the likelier first. Codes of digits look alike. */
export function platformsOf(code: string, offered: readonly VoucherPlatform[]): VoucherPlatform[] {
  const named: VoucherPlatform | null = /douyin|iesdouyin/i.test(code)
    ? 'douyin'
    : /meituan|dianping/i.test(code)
      ? 'meituan'
      : null;
  if (named) return offered.filter((platform) => platform === named);
  const likely: VoucherPlatform = /^\d{13,15}$/.test(code) || !/^\d+$/.test(code) ? 'douyin' : 'meituan';
  return [...offered].sort((a, b) => Number(b === likely) - Number(a === likely));
}

/** Codes of two platforms may look the same. */
export function certificateKey({ platform, certificate }: { platform: VoucherPlatform; certificate: string }): string {
  return `${platform}:${certificate}`;
}

/** `**** 3456`: enough to tell two vouchers apart on a receipt. */
export function maskCertificate(certificate: string): string {
  return `**** ${certificate.slice(-4)}`;
}
