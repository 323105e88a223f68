import fc from 'fast-check';
import { HOUR, MINUTE, DAY, dateOf, dayAt, dayOf, endOfDay } from './arithmetic.js';
import { COUPONS, HOUSES, type House, PLANS, PRICES } from './house.js';

/**
 * What a member's sequence is made of. Numbers called `pick` choose among what there is when their time comes, so that a
 * sequence stays meaningful when shrinking takes others away; a command that has nothing to choose from is skipped.
 */
export type Command =
  | { readonly kind: 'top up'; readonly plan: number; readonly store: number }
  | { readonly kind: 'top up by WeChat'; readonly plan: number; readonly store: number; readonly then: WechatEnding }
  | {
      readonly kind: 'buy';
      readonly store: number;
      readonly items: readonly { readonly product: number; readonly quantity: number }[];
      readonly usePoints: boolean;
      readonly coupons: readonly number[];
      /** Percent of what is to be paid, as far as it is there; `more than there is` asks for a fen too much. */
      readonly wallet: number | 'more than there is';
      readonly wechat: number;
      readonly then: WechatEnding;
      readonly miscounted: boolean;
    }
  | { readonly kind: 'settle what waits'; readonly pick: number; readonly how: 'pay' | 'pay unheard' | 'give up' }
  | {
      readonly kind: 'return';
      readonly pick: number;
      readonly store: number;
      readonly pieces: readonly number[];
      readonly wechatInCash: boolean;
      readonly tooMany: boolean;
    }
  | { readonly kind: 'claim'; readonly template: number }
  | { readonly kind: 'freeze'; readonly on: boolean; readonly anyway: boolean }
  | { readonly kind: 'adjust points'; readonly points: number }
  | {
      readonly kind: 'ask refund';
      readonly pick: number | 'all';
      readonly cause: 'operator' | 'member';
      readonly wrongSum: boolean;
    }
  | { readonly kind: 'see to refund'; readonly pick: number; readonly how: 'approve' | 'reject' | 'cancel' | 'pay out' }
  | { readonly kind: 'offer'; readonly picks: readonly number[] }
  | { readonly kind: 'call back offer'; readonly pick: number }
  | { readonly kind: 'answer offer'; readonly pick: number; readonly accept: boolean };

export type WechatEnding = 'pay' | 'pay unheard' | 'leave';

export const JOBS = [
  'points.expire',
  'coupon.expire',
  'wallet.expire-transfers',
  'ledger.expire-holds',
  'payment.check',
  'payment.refunds',
] as const;
export type JobName = (typeof JOBS)[number];

export interface Pause {
  readonly jump: {
    readonly to: 'now' | 'seconds' | 'minutes' | 'hours' | 'edge' | 'days' | 'month end' | 'months';
    readonly n: number;
  };
  /** What runs after it, in this order; a job that is left out was late. */
  readonly jobs: readonly JobName[];
}

/** Sequences of many members, played in step; between two steps time passes for all of them. */
export interface Story {
  readonly house: House;
  readonly start: number;
  readonly sequences: readonly (readonly Command[])[];
  readonly pauses: readonly Pause[];
  /** Whether in the end all rooms hear of what has happened, so that what they derive from it is looked at, too. */
  readonly news: boolean;
}

const rarely = (oneIn: number): fc.Arbitrary<boolean> =>
  fc.noBias(fc.integer({ min: 1, max: oneIn })).map((n) => n === oneIn);

const pick = fc.nat({ max: 30 });
const store = fc.nat({ max: 2 });
const then = fc.constantFrom<WechatEnding>('pay', 'pay unheard', 'leave');

const buy: fc.Arbitrary<Command> = fc.record({
  kind: fc.constant('buy' as const),
  store,
  items: fc.array(
    fc.record({ product: fc.nat({ max: PRICES.length - 1 }), quantity: fc.integer({ min: 1, max: 4 }) }),
    {
      minLength: 1,
      maxLength: 3,
    },
  ),
  usePoints: fc.boolean(),
  coupons: fc.oneof(
    { weight: 3, arbitrary: fc.constant([]) },
    { weight: 2, arbitrary: fc.array(pick, { maxLength: 2 }) },
  ),
  wallet: fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom<number>(0, 100, 100, 37, 71) },
    { weight: 1, arbitrary: fc.constant('more than there is' as const) },
  ),
  wechat: fc.constantFrom(0, 0, 0, 60, 100),
  then,
  miscounted: rarely(20),
});

const giveBack: fc.Arbitrary<Command> = fc.record({
  kind: fc.constant('return' as const),
  pick,
  store,
  pieces: fc.array(fc.nat({ max: 4 }), { minLength: 3, maxLength: 3 }),
  wechatInCash: fc.boolean(),
  tooMany: rarely(15),
});

/** Also when it is so already, to be refused. */
const anyway = rarely(8);
const plan = fc.nat({ max: PLANS.length - 1 });

const topUp: fc.Arbitrary<Command> = fc.record({ kind: fc.constant('top up' as const), plan, store });

const command: fc.Arbitrary<Command> = fc.oneof(
  { weight: 7, arbitrary: topUp },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('top up by WeChat' as const), plan, store, then }) },
  { weight: 18, arbitrary: buy },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('settle what waits' as const),
      pick,
      how: fc.constantFrom('pay' as const, 'pay unheard' as const, 'give up' as const),
    }),
  },
  { weight: 12, arbitrary: giveBack },
  {
    weight: 5,
    arbitrary: fc.record({ kind: fc.constant('claim' as const), template: fc.nat({ max: COUPONS.length - 1 }) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('freeze' as const), on: fc.constant(true), anyway }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('freeze' as const), on: fc.constant(false), anyway }) },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('adjust points' as const),
      points: fc.integer({ min: -120, max: 300 }).filter((points) => points !== 0),
    }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant('ask refund' as const),
      pick: fc.oneof({ weight: 4, arbitrary: pick }, { weight: 1, arbitrary: fc.constant('all' as const) }),
      cause: fc.constantFrom('operator' as const, 'member' as const),
      wrongSum: rarely(15),
    }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant('see to refund' as const),
      pick,
      how: fc.constantFrom(
        'approve' as const,
        'pay out' as const,
        'pay out' as const,
        'cancel' as const,
        'reject' as const,
      ),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('offer' as const),
      picks: fc.array(pick, { minLength: 1, maxLength: 2 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('call back offer' as const), pick }) },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('answer offer' as const),
      pick,
      accept: fc.constantFrom(true, true, true, false),
    }),
  },
);

const pause: fc.Arbitrary<Pause> = fc.record({
  jump: fc.oneof(
    { weight: 3, arbitrary: fc.record({ to: fc.constant('now' as const), n: fc.constant(0) }) },
    { weight: 2, arbitrary: fc.record({ to: fc.constant('seconds' as const), n: fc.integer({ min: 1, max: 90 }) }) },
    { weight: 3, arbitrary: fc.record({ to: fc.constant('minutes' as const), n: fc.integer({ min: 1, max: 50 }) }) },
    { weight: 2, arbitrary: fc.record({ to: fc.constant('hours' as const), n: fc.integer({ min: 1, max: 40 }) }) },
    { weight: 2, arbitrary: fc.record({ to: fc.constant('edge' as const), n: fc.constantFrom(-1, 0, 1) }) },
    { weight: 2, arbitrary: fc.record({ to: fc.constant('days' as const), n: fc.integer({ min: 1, max: 45 }) }) },
    { weight: 1, arbitrary: fc.record({ to: fc.constant('month end' as const), n: fc.constantFrom(-1, 0, 1) }) },
    { weight: 1, arbitrary: fc.record({ to: fc.constant('months' as const), n: fc.integer({ min: 1, max: 14 }) }) },
  ),
  jobs: fc.shuffledSubarray([...JOBS]),
});

/** Shanghai: an afternoon, the last millisecond of a year and of a February's 28th with a 29th behind it. */
const STARTS = ['2026-11-21T06:00:00.000Z', '2027-12-31T15:59:59.999Z', '2028-02-28T15:59:59.999Z'].map(Date.parse);

/** Mostly begins with money; cut from two, so that most are long. All parts shrink to nothing. */
function sequenceOf(steps: number): fc.Arbitrary<Command[]> {
  const some = fc.noBias(fc.array(command, { maxLength: steps, size: 'max' }));
  return fc
    .tuple(fc.array(topUp, { maxLength: 2 }), some, some)
    .map(([money, first, second]) => [...money, ...first, ...second].slice(0, steps));
}

export function storyOf(seats: number, steps: number): fc.Arbitrary<Story> {
  return fc.record({
    house: fc.constantFrom(...HOUSES),
    start: fc.constantFrom(...STARTS),
    // As many sequences as seats: shrinking empties those that don't matter, one after the other.
    sequences: fc.array(sequenceOf(steps), { minLength: seats, maxLength: seats }),
    pauses: fc.array(pause, { minLength: steps, maxLength: steps }),
    news: rarely(8),
  });
}

export function landing(now: number, { to, n }: Pause['jump']): number {
  const { year, month } = dateOf(now);
  switch (to) {
    case 'now':
      return now;
    case 'seconds':
      return now + n * 1_000;
    case 'minutes':
      return now + n * MINUTE;
    case 'hours':
      return now + n * HOUR;
    case 'days':
      return now + n * DAY;
    // A millisecond before, at, or after midnight; never back.
    case 'edge':
      return Math.max(now, endOfDay(dayOf(now)) + n);
    case 'month end':
      return Math.max(now, endOfDay(dayAt(year, month + 1, 0)) + n);
    case 'months':
      return Math.max(now, endOfDay(dayAt(year, month + n, 14)) + 4 * HOUR);
  }
}
