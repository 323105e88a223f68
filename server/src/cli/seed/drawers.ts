import { addDays, businessDate, startOfBusinessDay } from '@guike/shared';
import { type StoreKey, loginOf } from './chain-data.js';
import type { Chain } from './founding.js';
import type { World } from './world.js';

const MINUTE_MS = 60_000;
const OPENED_AT = 7.5 * 60 * MINUTE_MS;
const CLOSED_AT = 22.25 * 60 * MINUTE_MS;
/** What lies in a drawer in the morning. */
const FLOAT_FEN = 50_000;
const LATEST_MS = 60_000;

interface Shift {
  readonly store: StoreKey;
  readonly daysAgo: number;
  readonly closing: { readonly differenceFen: number; readonly note: string | null };
}

const RIGHT = { differenceFen: 0, note: null } as const;

const SHIFTS: readonly Shift[] = [
  { store: 'nanshan', daysAgo: 2, closing: RIGHT },
  { store: 'nanshan', daysAgo: 1, closing: { differenceFen: -800, note: '中午找零多给了一位顾客 ¥8，已登记' } },
];

export interface DrawerScene {
  readonly kind: 'drawer';
  readonly at: Date;
  readonly store: StoreKey;
  /** It is nobody's visit. */
  readonly who: null;
  readonly shift: Shift;
  readonly act: 'open' | 'close';
}

/** The cashiers' shifts of the last days; today's is for whoever tries the chain to open. */
export function drawerScenes(now: Date): DrawerScene[] {
  const latest = now.getTime() - LATEST_MS;
  return SHIFTS.flatMap((shift) => {
    const day = startOfBusinessDay(addDays(businessDate(now), -shift.daysAgo)).getTime();
    const scene = (act: 'open' | 'close', at: number): DrawerScene => ({
      ...{ kind: 'drawer', at: new Date(at), store: shift.store, who: null },
      ...{ shift, act },
    });
    const scenes = [scene('open', day + OPENED_AT), scene('close', day + CLOSED_AT)];
    return scenes.filter(({ at }) => at.getTime() <= latest);
  });
}

/** The cashiers at their drawers, in the staff view. */
export class Drawers {
  private readonly open = new Map<StoreKey, number>();

  constructor(
    private readonly world: World,
    private readonly chain: Chain,
  ) {}

  async play({ store, shift, act }: DrawerScene): Promise<void> {
    const token = await this.world.door.staff(loginOf('cashier', store));
    const key = `story-shift-${store}-${shift.daysAgo}-${act}`;
    if (act === 'open') {
      const body = { storeId: this.chain.stores.get(store)?.id, floatFen: FLOAT_FEN };
      const { id } = await this.world.door.post<{ id: number }>('/staff/shifts', { token, key, body });
      this.open.set(store, id);
      return;
    }
    const id = this.open.get(store);
    const { expectedFen } = await this.world.door.get<{ expectedFen: number }>(`/staff/shifts/${id}`, { token });
    const { differenceFen, note } = shift.closing;
    const body = { countedFen: expectedFen + differenceFen, ...(note === null ? {} : { note }) };
    await this.world.door.post(`/staff/shifts/${id}/close`, { token, key, body });
  }
}
