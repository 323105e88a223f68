import { Injectable, type OnModuleInit } from '@nestjs/common';
import { formatFenShort } from '@guike/shared';
import { type Page, cursorId } from '../../../platform/http/index.js';
import { MemberFacade, MemberViews, type RecentActivity } from '../../member/index.js';
import { OrganizationFacade } from '../../organization/index.js';
import { PickupFacade, type StoredPickup } from '../../pickup/index.js';
import type { HouseRedemption } from '../ending/house.dto.js';
import { AddressBook } from './address.js';
import type { Redemption, RedemptionFacts, RedemptionList, MyRedemptionQuery } from './redemption.dto.js';
import { RedemptionStore } from './redemption.store.js';
import { type EndReason, REDEMPTION_STATES, type RedemptionState, type StoredRedemption } from './redemption.types.js';

const LISTS: Readonly<Record<RedemptionList, readonly RedemptionState[]>> = {
  all: REDEMPTION_STATES.filter((state) => state !== 'closed'),
  collect: ['awaiting_payment', 'placed'],
  receive: ['placed', 'shipped'],
  done: ['received', 'collected', 'issued', 'cancelled', 'forfeited'],
};

/** How redemptions look. */
@Injectable()
export class RedemptionViews implements OnModuleInit {
  constructor(
    private readonly redemptions: RedemptionStore,
    private readonly organization: OrganizationFacade,
    private readonly pickups: PickupFacade,
    private readonly members: MemberFacade,
    private readonly addresses: AddressBook,
    private readonly memberViews: MemberViews,
  ) {}

  onModuleInit(): void {
    this.memberViews.register({ recent: (memberId, limit, before) => this.recent(memberId, limit, before) });
  }

  async own(memberId: number, id: number): Promise<StoredRedemption | null> {
    const redemption = await this.redemptions.find(id);
    return redemption?.memberId === memberId ? redemption : null;
  }

  async byId(id: number): Promise<Redemption> {
    const redemption = await this.redemptions.find(id);
    if (!redemption) throw new Error(`no redemption ${id}`);
    return this.of(redemption);
  }

  async of(redemption: StoredRedemption): Promise<Redemption> {
    const [view] = await this.many([redemption]);
    return view as Redemption;
  }

  async list(memberId: number, query: MyRedemptionQuery): Promise<Page<Redemption>> {
    const { list, limit } = query;
    const rows = await this.redemptions.list({
      memberId,
      states: LISTS[list],
      ...(list === 'collect' ? { delivery: 'pickup' } : list === 'receive' ? { delivery: 'shipping' } : {}),
      beforeId: cursorId(query),
      limit: limit + 1,
    });
    const shown = rows.slice(0, limit);
    const last = shown.at(-1);
    return { items: await this.many(shown), nextCursor: rows.length > limit && last ? String(last.id) : null };
  }

  async forHouse(redemptions: readonly StoredRedemption[]): Promise<HouseRedemption[]> {
    const [facts, people] = await Promise.all([
      this.facts(redemptions),
      this.members.byIds(redemptions.map(({ memberId }) => memberId)),
    ]);
    return redemptions.map((redemption, index) => ({
      ...(facts[index] as RedemptionFacts),
      memberId: redemption.memberId,
      memberName: people.get(redemption.memberId)?.nickname ?? '',
      address: this.addresses.open(redemption),
      refundState: redemption.refundState,
    }));
  }

  private async many(redemptions: readonly StoredRedemption[]): Promise<Redemption[]> {
    const [facts, pickups] = await Promise.all([
      this.facts(redemptions),
      this.pickups.ofSources(
        'mall',
        redemptions.map(({ id }) => id),
      ),
    ]);
    return redemptions.map((redemption, index) => {
      const pickup = pickups.get(redemption.id);
      return {
        ...(facts[index] as RedemptionFacts),
        state: stateNow(redemption, pickup),
        pickupId: pickup?.id ?? null,
        couponId: redemption.couponId,
        address: this.addresses.open(redemption),
        collectBy: pickup?.expiresAt?.toISOString() ?? null,
        payBy: redemption.payBy?.toISOString() ?? null,
        cancellable: redemption.state === 'awaiting_payment' || stateNow(redemption, pickup) === 'placed',
        endText: endText(redemption),
      };
    });
  }

  private async facts(redemptions: readonly StoredRedemption[]): Promise<RedemptionFacts[]> {
    const stores = await this.organization.storesByIds(redemptions.map(({ storeId }) => storeId));
    return redemptions.map((redemption) => {
      const { id, state, itemId, item, points, cashFen, cashMethod, delivery, carrier, trackingNo } = redemption;
      const { kind, name, emblem, colour } = item;
      return {
        ...{
          id,
          state,
          itemId,
          kind,
          name,
          emblem,
          colour,
          points,
          cashFen,
          cashMethod,
          delivery,
          carrier,
          trackingNo,
        },
        storeName: delivery === 'pickup' ? (stores.get(redemption.storeId)?.name ?? null) : null,
        createdAt: redemption.createdAt.toISOString(),
        shippedAt: redemption.shippedAt?.toISOString() ?? null,
        endedAt: redemption.endedAt?.toISOString() ?? null,
      };
    });
  }

  private async recent(memberId: number, limit: number, before: Date | null): Promise<RecentActivity[]> {
    const redemptions = await this.redemptions.recentOf(memberId, limit, before);
    return redemptions.map(({ createdAt, state, item, points, cashFen }) => ({
      at: createdAt.toISOString(),
      kind: state === 'cancelled' ? 'mall_cancelled' : 'mall_redeemed',
      title: `${state === 'cancelled' ? '取消兑换' : '积分兑换'} · ${item.name}（${points} 积分）`,
      amountFen: cashFen > 0 ? cashFen : null,
    }));
  }
}

/** Between the hand-over and the news of it. */
function stateNow({ state }: StoredRedemption, pickup: StoredPickup | undefined): RedemptionState {
  return state === 'placed' && pickup?.state === 'collected' ? 'collected' : state;
}

const END_WORDS: Readonly<Record<EndReason, string>> = {
  unpaid: '没有在时限内付款，积分已退回',
  member: '已按您的申请取消',
  house: '很抱歉，这件商品暂时无法交付，已为您取消',
  expired: '逾期未领',
  unavailable: '很抱歉，已兑完，款项会原路退回',
};

function endText({ state, endReason, points, cashFen, cashMethod }: StoredRedemption): string | null {
  if (endReason === null) return null;
  if (state === 'forfeited') return `${END_WORDS[endReason]}，积分不退`;
  if (state !== 'cancelled') return END_WORDS[endReason];
  const money = cashFen === 0 ? '' : `和 ${formatFenShort(cashFen)}（${cashMethod === 'wallet' ? '储值' : '微信'}）`;
  return `${END_WORDS[endReason]}，${points} 积分${money}已原路退回`;
}
