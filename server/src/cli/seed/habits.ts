import type { StoryRandom } from './story-random.js';

/** How somebody comes to the shop. */
export type Habit = 'devoted' | 'heavy' | 'regular' | 'occasional' | 'dormant' | 'fresh';

type Range = readonly [from: number, to: number];

export interface HabitData {
  /** Share of the members, in percent. */
  readonly share: number;
  readonly visits: Range;
  readonly joinedDaysAgo: Range;
  /** Days from the last visit until today. */
  readonly awayDays: Range;
  /** Different products in a basket. */
  readonly basket: Range;
  /** Likelihood of keeping money in the wallet. */
  readonly saves: number;
  /** Plans chosen once the offer for beginners is used up. */
  readonly plans: readonly string[];
}

export const HABITS: Readonly<Record<Habit, HabitData>> = {
  devoted: {
    share: 1,
    visits: [32, 38],
    joinedDaysAgo: [335, 364],
    awayDays: [1, 3],
    basket: [3, 5],
    saves: 1,
    plans: ['large'],
  },
  heavy: {
    share: 3,
    visits: [12, 18],
    joinedDaysAgo: [150, 360],
    awayDays: [1, 10],
    basket: [1, 4],
    saves: 0.85,
    plans: ['middle', 'large', 'small'],
  },
  regular: {
    share: 18,
    visits: [3, 6],
    joinedDaysAgo: [90, 360],
    awayDays: [2, 30],
    basket: [1, 3],
    saves: 0.5,
    plans: ['small', 'small', 'middle'],
  },
  occasional: {
    share: 44,
    visits: [1, 3],
    joinedDaysAgo: [30, 355],
    awayDays: [7, 75],
    basket: [1, 3],
    saves: 0.18,
    plans: ['small'],
  },
  dormant: {
    share: 24,
    visits: [1, 2],
    joinedDaysAgo: [150, 364],
    awayDays: [95, 200],
    basket: [1, 2],
    saves: 0.15,
    plans: ['small'],
  },
  fresh: {
    share: 10,
    visits: [0, 2],
    joinedDaysAgo: [0, 21],
    awayDays: [0, 6],
    basket: [1, 2],
    saves: 0.25,
    plans: ['small'],
  },
};

/** Sunday first. */
const WEEKDAY = [1.35, 0.8, 0.85, 0.85, 0.95, 1.2, 1.5] as const;
/** January first: the weeks before the Spring Festival, a hot summer of cold tea, mooncakes in September. */
const MONTH = [1.2, 0.75, 0.9, 0.95, 1.05, 1.15, 1.2, 1.15, 1.25, 1.0, 0.95, 1.15] as const;
const BUSIEST = 1.5 * 1.25;

/** How full the shops are on a day (`YYYY-MM-DD`), 1 at most. */
export function crowd(date: string): number {
  const day = new Date(`${date}T00:00:00Z`);
  const weekday = WEEKDAY[day.getUTCDay()] ?? 1;
  const month = MONTH[day.getUTCMonth()] ?? 1;
  return (weekday * month) / BUSIEST;
}

/** Guests by hour from 8: breakfast, lunch, the long afternoon, the way home. */
const HOURS: readonly (readonly [hour: number, weight: number])[] = [
  [8, 7],
  [9, 6],
  [10, 4],
  [11, 5],
  [12, 8],
  [13, 7],
  [14, 8],
  [15, 11],
  [16, 10],
  [17, 8],
  [18, 8],
  [19, 7],
  [20, 4],
];

/** Minutes since midnight at which somebody comes in. */
export function timeOfVisit(random: StoryRandom): number {
  const [hour] = random.weighted(HOURS, ([, weight]) => weight);
  return hour * 60 + random.integer(0, 59);
}
