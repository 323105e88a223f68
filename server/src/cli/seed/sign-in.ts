import { addDays, addMonths, businessDate, startOfBusinessDay } from '@guike/shared';
import type { Character } from './cast.js';
import { ADMINISTRATOR } from './chain-data.js';
import { SIGN_IN_RULES, STAMP_CARDS, TASKS } from './sign-in-data.js';
import type { Teller } from './teller.js';
import type { World } from './world.js';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
/** The chain begins with it so many days before the story ends, so that nearly a year of sales is not gone through. */
const BEGAN_DAYS_AGO = 10;

/** Days before the end on which these members signed in. Nobody has on the last: that is for whoever tries the chain. */
const HABITS: readonly { readonly user: string; readonly daysAgo: readonly number[]; readonly hour: number }[] = [
  // A gap three days ago, to be made up.
  { user: 'lin', daysAgo: [9, 8, 7, 6, 5, 4, 2, 1], hour: 8 },
  // Tomorrow's visit brings the gift of the seventh day.
  { user: 'zhou', daysAgo: [6, 5, 4, 3, 2, 1], hour: 9 },
  { user: 'he', daysAgo: [9, 8, 6, 5, 2], hour: 21 },
  { user: 'song', daysAgo: [2, 1], hour: 12 },
];

/** What the chain begins with: always in the small hours, when nobody buys. */
export function signInsBegin(now: Date): Date {
  const day = startOfBusinessDay(addDays(businessDate(now), -BEGAN_DAYS_AGO));
  return new Date(day.getTime() + 4 * HOUR_MS);
}

export interface SignInScene {
  readonly kind: 'signIn';
  readonly at: Date;
  readonly store: Character['store'];
  readonly who: Character;
}

/** The members who come every day, or nearly. */
export function signInScenes(cast: readonly Character[], now: Date): SignInScene[] {
  const today = startOfBusinessDay(businessDate(now)).getTime();
  return HABITS.flatMap(({ user, daysAgo, hour }) => {
    const who = cast.find((one) => one.user === user);
    if (!who) return [];
    return daysAgo.map((days): SignInScene => {
      const at = new Date(today - days * DAY_MS + hour * HOUR_MS);
      return { kind: 'signIn', at, store: who.store, who };
    });
  });
}

/** Signing in, small things and stamp cards: headquarters begins them, members live with them. */
export class SignIns {
  constructor(
    private readonly world: World,
    private readonly teller: Teller,
  ) {}

  /** Through the same doors as a real headquarters. */
  async begin(): Promise<void> {
    const token = await this.world.door.staff(ADMINISTRATOR.username);
    const { items } = await this.world.door.get<{ items: { id: number; name: string }[] }>(
      '/admin/coupon-templates?limit=100',
      { token },
    );
    const couponOf = (name: string | null): number | null => items.find((one) => one.name === name)?.id ?? null;
    const milestones = SIGN_IN_RULES.milestones.map(({ coupon, ...rest }) => ({
      ...rest,
      couponTemplateId: couponOf(coupon),
    }));
    const rules = { ...SIGN_IN_RULES, milestones };
    const body = { baseVersion: 0, note: '开始每日签到', rules };
    await this.world.door.put('/admin/sign-in/rules', { token, body });
    for (const [position, task] of TASKS.entries()) {
      await this.world.door.post('/admin/tasks', { token, body: { ...task, position, active: true } });
    }
    const today = businessDate(this.world.clock.now());
    for (const [position, { coupon, ...card }] of STAMP_CARDS.entries()) {
      const couponTemplateId = couponOf(coupon);
      const span = { startsOn: today, endsOn: addMonths(today, 6) };
      await this.world.door.post('/admin/stamp-cards', {
        token,
        body: { ...card, ...span, couponTemplateId, position, active: true },
      });
    }
  }

  async play({ who, at }: SignInScene): Promise<void> {
    const token = await this.teller.session(who);
    const key = `story-sign-in-${who.user}-${businessDate(at)}`;
    await this.world.door.post('/member/sign-in', { token, key, body: {} });
  }
}
