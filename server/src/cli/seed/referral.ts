import { unwrap } from '../../kernel/result.js';
import { MemberFacade } from '../../modules/member/index.js';
import { ReferralJob } from '../../modules/referral/index.js';
import { ADMINISTRATOR, type StoreKey, loginOf } from './chain-data.js';
import type { Chain } from './founding.js';
import type { World } from './world.js';

const DAY_MS = 86_400_000;
const STORE: StoreKey = 'nanshan';
const LATEST_MS = 120_000;

interface Friend {
  readonly nickname: string;
  readonly phone: string;
  /** Days before the story ends. */
  readonly joined: number;
  readonly bought?: number;
  readonly returned?: number;
}

/** One of each kind: rewarded, waiting for the days of returns, not yet bought, and one who brought it back. */
const FRIENDS: readonly Friend[] = [
  { nickname: '阿宁', phone: '19912340001', joined: 24, bought: 20 },
  { nickname: '可可', phone: '19912340002', joined: 16, bought: 15, returned: 14 },
  { nickname: '沈小棠', phone: '19912340003', joined: 13, bought: 9 },
  { nickname: '米粒', phone: '19912340004', joined: 4, bought: 3 },
  { nickname: '路远', phone: '19912340005', joined: 2 },
];

type Deed = 'offer' | 'join' | 'buy' | 'return' | 'reward';

export interface FriendScene {
  readonly kind: 'friend';
  readonly at: Date;
  readonly store: StoreKey;
  /** None of the cast: the friends are on nobody's list. */
  readonly who: null;
  readonly deed: Deed;
  readonly friend: Friend | null;
}

/** 推荐有礼 of 禾光里, and whom Lin has brought. */
export function friendScenes(now: Date): FriendScene[] {
  const scene = (deed: Deed, daysAgo: number, friend: Friend | null = null): FriendScene => ({
    ...{ kind: 'friend', at: new Date(now.getTime() - daysAgo * DAY_MS - LATEST_MS), store: STORE, who: null },
    ...{ deed, friend },
  });
  return [
    scene('offer', 60),
    ...FRIENDS.flatMap((friend) => [
      scene('join', friend.joined, friend),
      ...(friend.bought === undefined ? [] : [scene('buy', friend.bought, friend)]),
      ...(friend.returned === undefined ? [] : [scene('return', friend.returned, friend)]),
    ]),
    scene('reward', 1),
  ];
}

/** Plays them through the front door, like everybody. */
export class Friends {
  private readonly members = new Map<Friend, number>();
  private readonly orders = new Map<Friend, number>();

  constructor(
    private readonly world: World,
    private readonly chain: Chain,
    private readonly referrerId: () => number,
  ) {}

  async play({ deed, friend, at }: FriendScene): Promise<void> {
    if (deed === 'offer') await this.offer(at);
    if (deed === 'reward') await this.world.get(ReferralJob).run();
    if (!friend) return;
    if (deed === 'join') this.members.set(friend, await this.join(friend, this.referrerId()));
    if (deed === 'buy') this.orders.set(friend, await this.buy(friend, this.members.get(friend) as number));
    if (deed === 'return') await this.bringBack(this.orders.get(friend) as number);
  }

  private async offer(from: Date): Promise<void> {
    await this.world.door.put('/admin/referral-program', {
      token: await this.world.door.staff(ADMINISTRATOR.username),
      body: {
        baseVersion: 0,
        name: '推荐有礼',
        active: true,
        startsAt: from.toISOString(),
        endsAt: null,
        budget: 5_000,
        rules: {
          referrer: { points: 200, growth: 50, couponTemplateId: null },
          friend: { points: 100, growth: 0, couponTemplateId: null },
          minimumFen: 2_000,
          purchaseDays: 30,
          waitDays: 7,
          clawBackDays: 90,
          monthlyCap: 10,
          staff: 'none',
          deviceDaily: 2,
          networkDaily: 20,
          referrerDaily: 8,
        },
      },
    });
  }

  private async join({ nickname, phone }: Friend, invitedByMemberId: number): Promise<number> {
    const storeId = this.storeId();
    const joined = await this.world.uow.run((tx) =>
      this.world
        .get(MemberFacade)
        .joinByPhone(tx, { phone, nickname, storeId, invitedByMemberId, source: 'miniapp', welcomePoints: 100 }),
    );
    return unwrap(joined).id;
  }

  private async buy({ phone }: Friend, memberId: number): Promise<number> {
    const token = await this.world.door.staff(loginOf('store_manager', STORE));
    const storeId = this.storeId();
    const lines = [{ productId: [...this.chain.products.values()][0], quantity: 2 }];
    const quote = await this.world.door.post<{ payableFen: number }>('/staff/orders/quote', {
      token,
      body: { storeId, memberId, lines },
    });
    const body = { storeId, memberId, lines, payments: [{ method: 'card', amountFen: quote.payableFen }] };
    const { id } = await this.world.door.post<{ id: number }>('/staff/orders', {
      token,
      key: `story-friend-${phone}`,
      body,
    });
    return id;
  }

  private async bringBack(orderId: number): Promise<void> {
    await this.world.door.post(`/staff/orders/${orderId}/refund`, {
      token: await this.world.door.staff(loginOf('store_manager', STORE)),
      key: `story-friend-return-${orderId}`,
      body: { reason: '口味不合适' },
    });
  }

  private storeId(): number {
    return this.chain.stores.get(STORE)?.id as number;
  }
}
