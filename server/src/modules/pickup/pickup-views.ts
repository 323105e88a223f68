import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../kernel/clock.js';
import { MemberFacade, MemberViews, type RecentActivity } from '../member/index.js';
import { OrganizationFacade, type StoreInfo, storeBrief } from '../organization/index.js';
import type { PickupTicket, StaffPickup } from './pickup.dto.js';
import { collectableStates } from './pickup.rules.js';
import { PickupStore } from './pickup.store.js';
import type { StoredPickup } from './pickup.types.js';

/** How pickups look to members and to the people who hand them over. */
@Injectable()
export class PickupViews implements OnModuleInit {
  constructor(
    private readonly pickups: PickupStore,
    private readonly organization: OrganizationFacade,
    private readonly members: MemberFacade,
    private readonly memberViews: MemberViews,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.memberViews.register({ recent: (memberId, limit, before) => this.recent(memberId, limit, before) });
  }

  async tickets(pickups: readonly StoredPickup[]): Promise<PickupTicket[]> {
    const stores = await this.organization.storesByIds(pickups.map(({ storeId }) => storeId));
    return pickups.map((pickup) => {
      const { id, code, state, source, sourceId, title, items, gift } = pickup;
      const store = storeBrief(storeOf(stores, pickup));
      return { id, code, state, source, sourceId, title, items: [...items], gift, store, ...this.times(pickup) };
    });
  }

  async forStaff(pickups: readonly StoredPickup[]): Promise<StaffPickup[]> {
    const people = await this.members.byIds(pickups.map(({ memberId }) => memberId));
    return pickups.map((pickup) => {
      const { id, code, state, source, sourceId, title, items, gift, storeId, giftGiven } = pickup;
      const person = people.get(pickup.memberId);
      const member = {
        id: pickup.memberId,
        name: person?.nickname ?? '',
        phoneMasked: person?.phoneMasked ?? '',
      };
      const collectable = collectableStates(source).includes(state);
      const what = { id, codeTail: code.slice(-4), state, source, sourceId, title, items: [...items], gift };
      return { ...what, member, storeId, collectable, ...this.times(pickup), giftGiven };
    });
  }

  private times({
    readyAt,
    expiresAt,
    endedAt,
  }: StoredPickup): Pick<PickupTicket, 'ready' | 'readyAt' | 'expiresAt' | 'endedAt'> {
    return {
      ready: readyAt <= this.clock.now(),
      readyAt: readyAt.toISOString(),
      expiresAt: expiresAt?.toISOString() ?? null,
      endedAt: endedAt?.toISOString() ?? null,
    };
  }

  private async recent(memberId: number, limit: number, before: Date | null): Promise<RecentActivity[]> {
    const collected = await this.pickups.recentOf(memberId, limit, before);
    return collected.map(({ endedAt, createdAt, title }) => ({
      at: (endedAt ?? createdAt).toISOString(),
      kind: 'pickup_collected',
      title: `到店取货 · ${title}`,
      amountFen: null,
    }));
  }
}

function storeOf(stores: ReadonlyMap<number, StoreInfo>, { storeId }: StoredPickup): StoreInfo {
  const store = stores.get(storeId);
  if (!store) throw new Error(`no store ${storeId}`);
  return store;
}
