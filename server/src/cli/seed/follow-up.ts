import { AlertService } from '../../modules/staff/index.js';
import type { StaffActor } from '../../platform/http/index.js';
import type { Character } from './cast.js';
import { type StoreKey, loginOf } from './chain-data.js';
import type { Chain } from './founding.js';
import type { StoryRandom } from './story-random.js';
import type { World } from './world.js';

const HOUR_MS = 3_600_000;
const AT_ONCE = 8;

const OUTCOMES = [
  { outcome: 'contacted', weight: 60 },
  { outcome: 'no_answer', weight: 20 },
  { outcome: 'booked', weight: 10 },
  { outcome: 'not_interested', weight: 4 },
  { outcome: 'other', weight: 6 },
] as const;

/** What the guides did with their alerts: the older ones are done, those of the last days are what a visitor finds. */
export class FollowUp {
  constructor(
    private readonly world: World,
    private readonly chain: Chain,
    private readonly random: StoryRandom,
  ) {}

  async until(end: Date, guideOf: ReadonlyMap<number, Character>): Promise<number> {
    const counts = await Promise.all([...this.chain.stores.keys()].map((store) => this.inStore(store, end, guideOf)));
    return counts.reduce((sum, count) => sum + count, 0);
  }

  private async inStore(store: StoreKey, end: Date, members: ReadonlyMap<number, Character>): Promise<number> {
    const alerts = this.world.get(AlertService);
    const manager = this.actor(loginOf('store_manager', store));
    const storeId = this.chain.stores.get(store)?.id as number;
    for (let count = 0; ;) {
      const open = await alerts.open(manager, [storeId]);
      const old = open.filter(({ at }) => Date.parse(at) < end.getTime());
      if (old.length === 0) return count;
      for (let start = 0; start < old.length; start += AT_ONCE) {
        await Promise.all(
          old.slice(start, start + AT_ONCE).map(({ id, at, memberId }) => {
            const { outcome } = this.random
              .branch(`alert ${memberId} ${at}`)
              .weighted(OUTCOMES, ({ weight }) => weight);
            const guide = members.get(memberId)?.guide;
            const actor = guide && members.get(memberId)?.store === store ? this.actor(guide) : manager;
            const hours = this.random.branch(at).integer(1, 6);
            const doneAt = new Date(Date.parse(at) + hours * HOUR_MS);
            return this.world.clock.at(doneAt, () => alerts.finish(actor, id, { outcome }));
          }),
        );
      }
      count += old.length;
    }
  }

  private actor(username: string | undefined): StaffActor {
    return this.chain.staff.get(username ?? '') as StaffActor;
  }
}
