import { addDays, businessDate, startOfBusinessDay } from '@guike/shared';
import { FollowUpActs, FollowUpDesk } from '../../modules/follow-up/index.js';
import { AttendanceService } from '../../modules/performance/index.js';
import type { StaffActor } from '../../platform/http/index.js';
import { JobRegistry } from '../../platform/jobs/job-registry.js';
import { STAFF, STORES, type StoreKey } from './chain-data.js';
import type { Chain } from './founding.js';
import type { StoryRandom } from './story-random.js';
import type { World } from './world.js';

const HOUR_MS = 3_600_000;
/** Days before the end of the story on which lists were made and worked through. */
const MORNINGS = [21, 14, 9, 6, 4, 2, 1];
const LISTS_AT = 7.5 * HOUR_MS;
const WORK_AT = 10.5 * HOUR_MS;
const CLOCK_IN_AT = 9.7 * HOUR_MS;
const HOURS = 8;
/** How many a person gets through in a morning. */
const MOST = 5;
const REQUEST = { requestId: 'story', ip: '127.0.0.1', userAgent: null } as const;

const OUTCOMES = [
  { outcome: 'contacted', weight: 48, note: null },
  { outcome: 'booked', weight: 12, note: '约了周末来' },
  { outcome: 'bought', weight: 10, note: '当场在小程序下了单' },
  { outcome: 'no_answer', weight: 20, note: null },
  { outcome: 'not_interested', weight: 9, note: '最近在控糖' },
  { outcome: 'wrong_number', weight: 1, note: null },
] as const;

export interface MorningScene {
  readonly kind: 'morning';
  readonly at: Date;
  readonly store: StoreKey;
  readonly who: null;
  readonly act: 'lists' | 'work';
}

/** The lists of a morning, made for the whole chain, and what each store's people did about them. */
export function morningScenes(now: Date): MorningScene[] {
  const first = STORES[0]?.key as StoreKey;
  return MORNINGS.flatMap((daysAgo) => {
    const day = startOfBusinessDay(addDays(businessDate(now), -daysAgo)).getTime();
    const scene = (act: MorningScene['act'], store: StoreKey, at: number): MorningScene => ({
      ...{ kind: 'morning', act, store, who: null, at: new Date(day + at) },
    });
    return [scene('lists', first, LISTS_AT), ...STORES.map(({ key }) => scene('work', key, WORK_AT))];
  });
}

/** Guides and managers at their to-dos, and at the clock. */
export class Mornings {
  constructor(
    private readonly world: World,
    private readonly chain: Chain,
    private readonly random: StoryRandom,
  ) {}

  async play({ act, at, store }: MorningScene): Promise<void> {
    if (act === 'lists') {
      await this.lists();
      return;
    }
    const storeId = this.chain.stores.get(store)?.id as number;
    for (const { username } of STAFF.filter((person) => person.store === store)) {
      const actor = this.chain.staff.get(username) as StaffActor;
      await this.atWork(actor, storeId, at);
      await this.followUp(actor, storeId, at);
    }
  }

  /** Today's lists, left as they are for whoever tries the chain; what lay too long has been told to the manager. */
  async today(): Promise<void> {
    await this.lists();
    await this.run('follow-up.overdue');
  }

  private lists(): Promise<unknown> {
    return this.run('follow-up.generate');
  }

  private run(name: string): Promise<unknown> {
    const to = this.world.clock.now();
    return this.world.get(JobRegistry).get(name).work({ name, bucket: to, from: null, to });
  }

  private async atWork(actor: StaffActor, storeId: number, at: Date): Promise<void> {
    const attendance = this.world.get(AttendanceService);
    const late = this.random.branch(`clock ${actor.staffId} ${at.toISOString()}`).integer(0, 25) * 60_000;
    const begins = new Date(startOfBusinessDay(businessDate(at)).getTime() + CLOCK_IN_AT + late);
    await this.world.clock.at(begins, () => attendance.clockIn(actor, storeId));
    await this.world.clock.at(new Date(begins.getTime() + HOURS * HOUR_MS + late), () => attendance.clockOut(actor));
  }

  private async followUp(actor: StaffActor, storeId: number, at: Date): Promise<void> {
    const list = await this.world.get(FollowUpDesk).list(actor, { storeId, view: 'mine' });
    if (!list.ok) return;
    const todos = list.value.items.filter(({ source, staffId }) => source === 'follow_up' && staffId !== null);
    const free = list.value.items.filter(({ source, staffId }) => source === 'follow_up' && staffId === null);
    for (const [index, { id }] of [...todos, ...free].slice(0, MOST).entries()) {
      const { outcome, note } = this.random.branch(`follow-up ${id}`).weighted(OUTCOMES, ({ weight }) => weight);
      const doneAt = new Date(at.getTime() + (index + 1) * HOUR_MS);
      const report = note === null ? { outcome } : { outcome, note };
      await this.world.clock.at(doneAt, () => this.world.get(FollowUpActs).finish(actor, id, report, REQUEST));
    }
  }
}
