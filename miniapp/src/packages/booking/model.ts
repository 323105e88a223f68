import type { BookingDayPart, BookingOffer, BookingSlot, BookingSlotDay, PayWay } from '@/lib/booking-types';
import { shanghai } from '../../lib/format';

export interface SlotGroup {
  part: Exclude<BookingDayPart, 'any'>;
  slots: BookingSlot[];
}

const PARTS = ['morning', 'afternoon', 'evening'] as const;

function partOf(slot: BookingSlot): SlotGroup['part'] {
  const { hour } = shanghai(new Date(slot.start));
  return hour < 12 ? 'morning' : hour < 18 ? 'afternoon' : 'evening';
}

/** A day in three parts; those without a free time stay, because one can wait for them. */
export function groupsOf(day: BookingSlotDay): SlotGroup[] {
  return PARTS.map((part) => ({ part, slots: day.slots.filter((slot) => partOf(slot) === part) }));
}

/** The part of a day that is not yet over, as far as waiting for it goes. */
export function stillAhead(date: string, part: SlotGroup['part'], now: Date): boolean {
  const hour = { morning: 12, afternoon: 18, evening: 22 }[part];
  return now.getTime() < Date.parse(`${date}T00:00:00+08:00`) + hour * 3_600_000;
}

export interface DayLabel {
  date: string;
  day: string;
  weekday: string;
  note: string;
  free: boolean;
}

const NOTICES = { closed: '休息', too_early: '未开放', too_late: '已过', full: '约满', no_shift: '未排班' } as const;

/** A tile of the strip of days. */
export function dayLabel({ date, slots, notice }: BookingSlotDay, now: Date): DayLabel {
  const at = shanghai(new Date(`${date}T00:00:00+08:00`));
  const ahead = at.dayNumber - shanghai(now).dayNumber;
  const weekday = ahead === 0 ? '今天' : ahead === 1 ? '明天' : at.weekday;
  const free = slots.length > 0;
  return { date, day: `${at.month}.${at.day}`, weekday, free, note: free ? '可约' : notice ? NOTICES[notice] : '约满' };
}

/** The first day with a free time, else the first. */
export function firstDay(days: readonly BookingSlotDay[]): string | null {
  return (days.find(({ slots }) => slots.length > 0) ?? days[0])?.date ?? null;
}

export interface PayChoice {
  way: PayWay;
  cardId: number | null;
  title: string;
  detail: string;
  /** Why it can't be chosen; null when it can. */
  obstacle: string | null;
}

/** The ways to secure a booking, the one that costs the guest least on top. */
export function payChoices(offer: BookingOffer, money: (fen: number) => string): PayChoice[] {
  const { depositFen } = offer.service;
  const cards = offer.cards.map((card): PayChoice => ({
    way: 'card',
    cardId: card.id,
    title: card.name,
    detail: `剩 ${card.left} 次，到店后扣 1 次`,
    obstacle: null,
  }));
  if (depositFen === 0) {
    return [...cards, { way: 'none', cardId: null, title: '到店付款', detail: '现在不用付钱', obstacle: null }];
  }
  const short = offer.walletFen < depositFen;
  return [
    ...cards,
    {
      way: 'wallet',
      cardId: null,
      title: '储值预留',
      detail: `可用 ${money(offer.walletFen)}，只预留不扣款`,
      obstacle: short ? `储值不足 ${money(depositFen)}` : null,
    },
    { way: 'wechat', cardId: null, title: '微信支付', detail: '到店后原路退回', obstacle: null },
  ];
}

export const choiceKey = ({ way, cardId }: Pick<PayChoice, 'way' | 'cardId'>): string => `${way}-${cardId ?? 0}`;
