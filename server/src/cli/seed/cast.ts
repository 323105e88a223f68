import { addDays, businessDate } from '@guike/shared';
import { STAFF, STORES, type StoreKey } from './chain-data.js';
import { HABITS, type Habit } from './habits.js';
import { GIVEN_NAMES, KNOWN_MEMBERS, type KnownMember, NICKNAMES, OCCUPATIONS, SURNAMES } from './people-data.js';
import type { StoryRandom } from './story-random.js';

/** A member of the story, before it begins. */
export interface Character {
  readonly index: number;
  /** Name of their account in the simulated WeChat. */
  readonly user: string;
  readonly nickname: string;
  readonly habit: Habit;
  readonly store: StoreKey;
  /** Whose code they scan; null for the one at the counter. */
  readonly guide: string | null;
  /** By scanning in WeChat, or by giving their number at the till. */
  readonly joins: 'scan' | 'till';
  readonly marketing: boolean;
  readonly birthday: { readonly month: number; readonly day: number; readonly calendar: 'solar' } | null;
  readonly gender: 'female' | 'male' | null;
  readonly occupation: string | null;
  readonly saves: boolean;
  readonly collects: boolean;
}

/** Finds who is in every story, by the name of their account. */
export function knownIn(cast: readonly Character[]): (user: string) => Character {
  return (user) => {
    const who = cast.slice(0, KNOWN_MEMBERS.length).find((each) => each.user === user);
    if (!who) throw new Error(`${user} is not in the story`);
    return who;
  };
}

const HABIT_NAMES = Object.keys(HABITS) as Habit[];

export function castOf(random: StoryRandom, count: number, now: Date): Character[] {
  return Array.from({ length: count }, (_, index) => {
    const own = random.branch(`character ${index}`);
    const known = KNOWN_MEMBERS[index];
    return known ? knownCharacter(own, index, known, now) : stranger(own, index, now);
  });
}

function knownCharacter(random: StoryRandom, index: number, known: KnownMember, now: Date): Character {
  const { user, name: nickname, habit, store, birthdayIn, collects } = known;
  const birthday = birthdayIn === null ? null : birthdayOn(addDays(businessDate(now), birthdayIn));
  const guide = guideAt(random, store);
  return {
    ...{ index, user, nickname, habit, store, birthday, guide },
    joins: 'scan',
    marketing: true,
    gender: null,
    occupation: null,
    saves: habit !== 'dormant' && habit !== 'occasional',
    collects,
  };
}

function stranger(random: StoryRandom, index: number, now: Date): Character {
  const habit = random.weighted(HABIT_NAMES, (name) => HABITS[name].share);
  const { key: store } = random.weighted(STORES, ({ weight }) => weight);
  const joins = random.chance(0.7) ? 'scan' : 'till';
  const shy = joins === 'till';
  return {
    ...{ index, habit, store, joins },
    user: `m${String(index + 1).padStart(3, '0')}`,
    nickname: nameOf(random, index),
    guide: joins === 'scan' && random.chance(0.55) ? guideAt(random, store) : null,
    marketing: random.chance(0.68),
    birthday: !shy && random.chance(0.4) ? birthdayOn(addDays(businessDate(now), random.integer(-182, 182))) : null,
    gender: !shy && random.chance(0.3) ? random.pick(['female', 'female', 'male'] as const) : null,
    occupation: !shy && random.chance(0.15) ? random.pick(OCCUPATIONS) : null,
    saves: random.chance(HABITS[habit].saves),
    collects: false,
  };
}

function guideAt(random: StoryRandom, store: StoreKey): string {
  return random.pick(STAFF.filter((person) => person.store === store && person.role === 'guide')).username;
}

function nameOf(random: StoryRandom, index: number): string {
  const nickname = index % 7 === 3 ? NICKNAMES[Math.floor(index / 7)] : undefined;
  return nickname ?? random.pick([...SURNAMES]) + random.pick(GIVEN_NAMES);
}

/** No 29 February: it would be somebody's birthday in one year of four. */
function birthdayOn(date: string): Character['birthday'] {
  const [, month = 1, day = 1] = date.split('-').map(Number);
  return { month, day: month === 2 ? Math.min(day, 28) : day, calendar: 'solar' };
}
