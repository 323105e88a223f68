import { addDays, businessDate, businessHour, startOfBusinessDay } from '@guike/shared';
import { type Character, castOf } from './cast.js';
import { STORES, type StoreKey } from './chain-data.js';
import { HABITS, crowd, timeOfVisit } from './habits.js';
import { REFUND_REASONS } from './people-data.js';
import { PRODUCTS } from './shelf-data.js';
import { StoryRandom } from './story-random.js';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

export interface Visit {
  readonly id: string;
  readonly lines: readonly { readonly sku: string; readonly quantity: number }[];
  readonly couponIds: readonly number[];
  readonly usesPoints: boolean;
  /** What they top up with when the wallet does not suffice; null for those who pay at the till. */
  readonly topUp: { readonly plan: string; readonly by: 'wechat' | 'card' | 'cash' } | null;
}

/** Everything, or a single piece of the first line. */
export type Returned = 'all' | 'piece';

interface SceneAt {
  readonly at: Date;
  readonly store: StoreKey;
  readonly who: Character;
}

export type Scene = SceneAt &
  (
    | { readonly kind: 'join' }
    | { readonly kind: 'visit'; readonly visit: Visit }
    | { readonly kind: 'return'; readonly visitId: string; readonly what: Returned; readonly reason: string }
  );

export interface Story {
  /** When headquarters sets up the system, before the first guest. */
  readonly opening: Date;
  readonly cast: readonly Character[];
  /** In order of time; the last ones are of the last hours. */
  readonly scenes: readonly Scene[];
}

/** A year of the chain that ends now. The same seed, number of members and day tell the same. */
export function storyOf(settings: { seed: string; members: number; now: Date }): Story {
  const { now, members } = settings;
  const random = new StoryRandom(settings.seed);
  const cast = castOf(random.branch('cast'), members, now);
  const scenes = cast.flatMap((who) => lifeOf(random.branch(`life ${who.index}`), who, now));
  return {
    opening: new Date(startOfBusinessDay(addDays(businessDate(now), -380)).getTime() + 9 * HOUR_MS),
    cast,
    scenes: scenes.sort((a, b) => a.at.getTime() - b.at.getTime() || a.who.index - b.who.index),
  };
}

function lifeOf(random: StoryRandom, who: Character, now: Date): Scene[] {
  const today = businessDate(now);
  const habit = HABITS[who.habit];
  const joinedAgo = random.integer(...habit.joinedDaysAgo);
  const joinedAt = momentOn(random, addDays(today, -joinedAgo), now);
  const last = Math.min(random.integer(...habit.awayDays), joinedAgo);
  const count = random.integer(...habit.visits);
  const scenes: Scene[] = [{ kind: 'join', at: joinedAt, store: who.store, who }];
  const days = visitDays(random, { joinedAgo, last, count, today });
  days.forEach((daysAgo, position) => {
    const id = `${who.index}-${position}`;
    // The first purchase follows the joining; later ones come as they come, and now and then in another store.
    const at =
      daysAgo === joinedAgo
        ? new Date(Math.min(joinedAt.getTime() + random.integer(4, 12) * MINUTE_MS, now.getTime() - MINUTE_MS))
        : momentOn(random, addDays(today, -daysAgo), now);
    const store = position > 0 && random.chance(0.07) ? neighbourOf(random, who.store) : who.store;
    scenes.push({ kind: 'visit', at, store, who, visit: visitOf(random.branch(id), id, who, monthOf(at)) });
    if (daysAgo > 1 && (isShown(who, position) || random.chance(0.02))) {
      scenes.push(returnOf(random.branch(`return ${id}`), { at, store, who }, id));
    }
  });
  return scenes;
}

/** Whoever tries the demo finds a return that was made elsewhere. */
function isShown({ collects }: Character, position: number): boolean {
  return collects && position === 1;
}

/** Mostly at once and where it was bought; now and then a piece comes back the next day, in another store. */
function returnOf(random: StoryRandom, bought: SceneAt, visitId: string): Scene {
  const soon = bought.at.getTime() + random.integer(8, 30) * MINUTE_MS;
  const reason = random.pick(REFUND_REASONS);
  if (bought.who.collects || random.chance(0.2)) {
    const store = neighbourOf(random, bought.store);
    return { ...bought, kind: 'return', store, at: new Date(soon + 24 * HOUR_MS), visitId, what: 'piece', reason };
  }
  const what = random.chance(0.5) ? 'all' : 'piece';
  return { ...bought, kind: 'return', at: new Date(soon), visitId, what, reason };
}

/** Days ago, the longest first: a rhythm of one's own, bent by weekends and seasons. */
function visitDays(
  random: StoryRandom,
  life: { joinedAgo: number; last: number; count: number; today: string },
): number[] {
  const { joinedAgo, last, count, today } = life;
  if (count === 0) return [];
  const days = new Set<number>([joinedAgo]);
  if (count > 1) days.add(last);
  for (let tries = 0; days.size < count && tries < count * 20; tries += 1) {
    const daysAgo = random.integer(last, joinedAgo);
    if (random.chance(crowd(addDays(today, -daysAgo)))) days.add(daysAgo);
  }
  return [...days].sort((a, b) => b - a);
}

/** A moment of that day; today's lie in the last hours, or, while the shops are closed, in the evening before. */
function momentOn(random: StoryRandom, date: string, now: Date): Date {
  const minutes = timeOfVisit(random);
  const milliseconds = random.integer(0, 59_999);
  const moment = new Date(startOfBusinessDay(date).getTime() + minutes * MINUTE_MS + milliseconds);
  if (date < businessDate(now)) return moment;
  const recent = new Date(now.getTime() - random.integer(5, 170) * MINUTE_MS - milliseconds);
  const hour = businessHour(recent);
  if (businessDate(recent) === businessDate(now) && hour >= 8 && hour < 21) return recent;
  return new Date(
    startOfBusinessDay(addDays(businessDate(now), -1)).getTime() + 18 * HOUR_MS + minutes * 4_000 + milliseconds,
  );
}

function visitOf(random: StoryRandom, id: string, who: Character, month: number): Visit {
  const habit = HABITS[who.habit];
  const wanted = random.integer(...habit.basket);
  const basket = new Map<string, number>();
  while (basket.size < wanted) {
    const { sku, yuan } = random.weighted(PRODUCTS, ({ weight, season }) =>
      season?.includes(month) ? weight * 4 : weight,
    );
    basket.set(sku, yuan < 60 && random.chance(0.22) ? 2 : 1);
  }
  const by = who.joins === 'till' ? random.pick(['card', 'cash'] as const) : random.chance(0.75) ? 'wechat' : 'card';
  return {
    id,
    lines: [...basket].map(([sku, quantity]) => ({ sku, quantity })),
    couponIds: [],
    usesPoints: random.chance(0.15) && !who.collects,
    topUp: who.saves ? { plan: random.pick(habit.plans), by } : null,
  };
}

function neighbourOf(random: StoryRandom, store: StoreKey): StoreKey {
  const city = STORES.find(({ key }) => key === store)?.city;
  return random.pick(STORES.filter((other) => other.city === city && other.key !== store)).key;
}

function monthOf(at: Date): number {
  return Number(businessDate(at).slice(5, 7));
}
