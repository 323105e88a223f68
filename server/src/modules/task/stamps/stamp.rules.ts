import { type BusinessDate, formatDay, formatFenShort } from '@guike/shared';
import type { StampCard, StampReward, StampSheet } from './stamp.types.js';

/** The parts of an order that stamps look at. */
export interface StampOrder {
  readonly payableFen: number;
  readonly date: BusinessDate;
  readonly lines: readonly { readonly categoryId: number; readonly payFen: number }[];
}

/** Whether an order of this day brings a stamp of this card. */
export function earnsStamp(card: StampCard, order: StampOrder): boolean {
  if (!card.active || !isOpen(card, order.date)) return false;
  const { categoryIds, minFen } = card.conditions;
  if (categoryIds.length === 0) return order.payableFen >= minFen;
  const lines = order.lines.filter(({ categoryId }) => categoryIds.includes(categoryId));
  return lines.length > 0 && lines.reduce((sum, { payFen }) => sum + payFen, 0) >= minFen;
}

export function isOpen({ startsOn, endsOn }: Pick<StampCard, 'startsOn' | 'endsOn'>, date: BusinessDate): boolean {
  return (startsOn === null || startsOn <= date) && (endsOn === null || date <= endsOn);
}

/** Where the next stamp goes: the oldest card that is not full, a new one, or nowhere. */
export function placeFor(
  card: Pick<StampCard, 'repeats'>,
  sheets: readonly StampSheet[],
): { readonly sheet: StampSheet } | { readonly turn: number } | null {
  const filling = sheets.filter(({ state }) => state === 'filling').sort((one, other) => one.turn - other.turn)[0];
  if (filling) return { sheet: filling };
  const turns = sheets.map(({ turn }) => turn);
  return sheets.length === 0 || card.repeats ? { turn: Math.max(0, ...turns) + 1 } : null;
}

export function withStamp(sheet: StampSheet): Pick<StampSheet, 'stamps' | 'state'> {
  const stamps = sheet.stamps + 1;
  return { stamps, state: stamps >= sheet.goal ? 'full' : 'filling' };
}

/** Taken back while the card is not taken in; what was given for a full card stays given. */
export function withoutStamp(sheet: StampSheet): Pick<StampSheet, 'stamps' | 'state'> | null {
  return sheet.state === 'rewarded' || sheet.stamps === 0 ? null : { stamps: sheet.stamps - 1, state: 'filling' };
}

export function conditionWords({ conditions }: StampCard, categories: ReadonlyMap<number, string>): string {
  const names = conditions.categoryIds.flatMap((id) => categories.get(id) ?? []);
  const what = names.length === 0 ? '每单' : `每单${names.join('、')}`;
  const amount = conditions.minFen === 0 ? '' : `满 ${formatFenShort(conditions.minFen)} `;
  return `${what}${amount}集一枚，每天最多 ${conditions.perDay} 枚`;
}

export function stampRewardWords({ points, growth }: StampReward, couponName: string | null): string {
  const parts = [
    ...(couponName === null ? [] : [`“${couponName}”`]),
    ...(points > 0 ? [`${points} 积分`] : []),
    ...(growth > 0 ? [`${growth} 成长值`] : []),
  ];
  return parts.join(' + ');
}

export function untilWords({ endsOn }: Pick<StampCard, 'endsOn'>): string | null {
  return endsOn === null ? null : `${formatDay(endsOn)}前可集章`;
}
