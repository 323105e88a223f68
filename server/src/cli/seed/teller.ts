import { unwrap } from '../../kernel/result.js';
import { MemberFacade } from '../../modules/member/index.js';
import { QuoteService, type SettleRequest, SettleService } from '../../modules/order/index.js';
import { TierFacade } from '../../modules/tier/index.js';
import type { StaffActor } from '../../platform/http/index.js';
import { idempotentCommand } from '../../platform/idempotency/idempotency.js';
import type { Character } from './cast.js';
import { STAFF, type StoreKey } from './chain-data.js';
import type { Chain } from './founding.js';
import type { Scene, Visit } from './story.js';
import type { World } from './world.js';

const DAY_MS = 86_400_000;
/** Sessions of members end when they are not used for a month. */
const SESSION_MS = 25 * DAY_MS;

export interface Told {
  members: number;
  orders: number;
  topups: number;
  returns: number;
}

interface Membership {
  readonly id: number;
  topups: number;
}

type Quote = Extract<Awaited<ReturnType<QuoteService['quote']>>, { ok: true }>['value'];
type SceneOf<K extends Scene['kind']> = Extract<Scene, { kind: K }>;

/** Plays scenes: people use the app and the tills, staff use the counter. Nothing is written past the use cases. */
export class Teller {
  readonly told: Told = { members: 0, orders: 0, topups: 0, returns: 0 };
  private readonly memberships = new Map<number, Membership>();
  private readonly sessions = new Map<string, { token: string; usedAt: number }>();
  private readonly sales = new Map<string, { readonly orderId: number; readonly orderNo: string }>();
  private settling: Promise<unknown> = Promise.resolve();
  private consents: readonly { purpose: string; version: string }[] = [];

  constructor(
    private readonly world: World,
    private readonly chain: Chain,
  ) {}

  /**
   * Call it in the real present: what the application keeps for some seconds is then fresh for the whole story, whose
   * last scene lies before, instead of stale at each of its days.
   */
  async prepare(): Promise<void> {
    const scene = [...this.chain.codes.values()][0]?.scene ?? '';
    await this.world.door.get(`/public/landing?scene=${scene}`);
    await this.world.get(TierFacade).memberTier(0);
    ({ items: this.consents } = await this.world.door.get<{ items: { purpose: string; version: string }[] }>(
      '/public/consent-texts',
    ));
  }

  memberIdOf(who: Character): number {
    return this.membershipOf(who).id;
  }

  async play(scene: Scene): Promise<void> {
    switch (scene.kind) {
      case 'join':
        return scene.who.joins === 'scan' ? this.scanAndJoin(scene.who) : this.joinAtTill(scene.who);
      case 'visit':
        return this.visit(scene);
      case 'return':
        return this.giveBack(scene);
    }
  }

  /** The member opens the mini-program. */
  async session({ user }: Character): Promise<string> {
    const now = this.world.clock.now().getTime();
    const known = this.sessions.get(user);
    if (known && now - known.usedAt < SESSION_MS) {
      known.usedAt = now;
      return known.token;
    }
    const { token } = await this.world.door.post<{ token: string }>('/auth/wechat-login', { body: { code: user } });
    this.sessions.set(user, { token, usedAt: now });
    return token;
  }

  /** They have looked into their inbox at that moment. */
  async readMessages(who: Character, at: Date): Promise<void> {
    const token = await this.session(who);
    const { items } = await this.world.door.get<{ items: { id: number; at: string }[] }>('/member/messages?limit=50', {
      token,
    });
    const newest = items.find((message) => Date.parse(message.at) <= at.getTime());
    if (!newest) return;
    await this.world.clock.at(at, () =>
      this.world.door.post('/member/messages/read', { token, body: { upTo: newest.id } }),
    );
  }

  private async scanAndJoin(who: Character): Promise<void> {
    const { user, nickname, birthday, gender, occupation } = who;
    const token = await this.session(who);
    this.world.clock.pass(20);
    const granted: Readonly<Record<string, boolean>> = {
      account: true,
      marketing: who.marketing,
      personal: who.marketing,
      birthday: birthday !== null,
    };
    const consents = this.consents.flatMap(({ purpose, version }) => {
      const answer = granted[purpose];
      return answer === undefined ? [] : [{ purpose, version, granted: answer }];
    });
    const scene = this.chain.codes.get(who.guide ?? who.store)?.scene;
    const body = { phoneCode: user, scene, consents, nickname };
    const { id } = await this.world.door.post<{ id: number }>('/member/join', { token, body });
    this.admitted(who, id);
    const profile = Object.entries({ birthday, gender, occupation }).filter(([, value]) => value !== null);
    if (profile.length === 0) return;
    this.world.clock.pass(40);
    await this.world.door.patch('/member/me', { token, body: Object.fromEntries(profile) });
  }

  private async joinAtTill(who: Character): Promise<void> {
    const { phone } = this.world.wechat.user(who.user);
    const body = { phone, storeId: this.storeId(who.store), name: who.nickname };
    const key = `story-join-${who.index}`;
    const { id } = await this.world.door.post<{ id: number }>('/pos/members', {
      apiKey: this.chain.tillKey,
      key,
      body,
    });
    this.admitted(who, id);
  }

  private admitted({ index }: Character, id: number): void {
    this.memberships.set(index, { id, topups: 0 });
    this.told.members += 1;
  }

  private async visit({ who, store, visit }: SceneOf<'visit'>): Promise<void> {
    const actor = this.counterStaff(store, who);
    const storeId = this.storeId(store);
    const request = {
      actor,
      storeId,
      member: await this.shown(who, actor, storeId, visit),
      channel: 'store' as const,
      lines: visit.lines.map(({ sku, quantity }) => ({ product: sku, quantity })),
      couponIds: visit.couponIds,
      couponCodes: [],
      usePoints: visit.usesPoints,
      at: null,
    };
    const quotes = this.world.get(QuoteService);
    let quote = unwrap(await quotes.quote(request));
    if (visit.topUp && (quote.wallet?.availableFen ?? 0) < quote.payableFen) {
      await this.topUp(who, storeId, visit);
      quote = unwrap(await quotes.quote(request));
    }
    this.world.clock.pass(25);
    const payments = paymentsFor(quote);
    const command = idempotentCommand(`story ${actor.staffId}`, visit.id, { lines: visit.lines, payments });
    const { quoteHash } = quote;
    const sale = { ...request, source: 'staff', payments, quoteHash, externalNo: null } as const;
    const settled = await this.alone(() => this.world.get(SettleService).settle(command, sale));
    const { id: orderId, orderNo } = unwrap(settled);
    this.sales.set(visit.id, { orderId, orderNo });
    this.told.orders += 1;
  }

  /** Sales that meet share a transaction and so a present; here each scene has a present of its own. */
  private alone<T>(settle: () => Promise<T>): Promise<T> {
    const turn = this.settling.then(settle);
    this.settling = turn.then(
      () => undefined,
      () => undefined,
    );
    return turn;
  }

  /** Who wants to pay with wallet or points shows the pay code; for earning, the number will do. */
  private async shown(
    who: Character,
    actor: StaffActor,
    storeId: number,
    { topUp, usesPoints }: Visit,
  ): Promise<SettleRequest['member']> {
    const memberId = this.memberIdOf(who);
    if (!topUp && !usesPoints) return { memberId };
    const { uow } = this.world;
    const wish = { memberId, purpose: 'pay', actor, storeId } as const;
    const { grant } = await uow.run((tx) => this.world.get(MemberFacade).issueGrant(tx, wish));
    return { grant };
  }

  private async topUp(who: Character, storeId: number, { id, topUp }: Visit): Promise<void> {
    const membership = this.membershipOf(who);
    const planId = this.chain.plans.get(membership.topups === 0 ? 'first' : (topUp?.plan ?? 'small'));
    const key = `story-topup-${id}`;
    if (topUp?.by === 'wechat') {
      const token = await this.session(who);
      const body = { planId, storeId };
      const { id: topupId } = await this.world.door.post<{ id: number }>('/member/topups', { token, key, body });
      this.world.clock.pass(15);
      await this.world.door.post(`/member/topups/${topupId}/sync`, { token });
    } else {
      const body = { storeId, memberId: membership.id, planId, method: topUp?.by, externalNo: `T${id}` };
      await this.world.door.post('/pos/topups', { apiKey: this.chain.tillKey, key, body });
    }
    this.world.clock.pass(10);
    membership.topups += 1;
    this.told.topups += 1;
  }

  private async giveBack({ visitId, store, what, reason }: SceneOf<'return'>): Promise<void> {
    const sale = this.sales.get(visitId);
    if (!sale) throw new Error(`nothing was sold at visit ${visitId}`);
    const { orderId, orderNo } = sale;
    const wanted = what === 'all' ? { all: true } : { lines: [{ line: 1, quantity: 1 }] };
    const body = { storeId: this.storeId(store), orderNo, reason, ...wanted };
    const knock = { apiKey: this.chain.tillKey, key: `story-return-${visitId}`, body };
    await this.world.door.post(`/pos/orders/${orderId}/returns`, knock);
    this.told.returns += 1;
  }

  /** Guides serve the guests they know; the others are served at the till. */
  private counterStaff(store: StoreKey, who: Character): StaffActor {
    const there = STAFF.filter((person) => person.store === store);
    const guide = there.find(({ username }) => username === who.guide);
    const person = guide ?? there.find(({ role }) => role === 'cashier');
    return this.chain.staff.get(person?.username ?? '') as StaffActor;
  }

  private storeId(store: StoreKey): number {
    return this.chain.stores.get(store)?.id as number;
  }

  private membershipOf({ index, nickname }: Character): Membership {
    const membership = this.memberships.get(index);
    if (!membership) throw new Error(`${nickname} is not a member yet`);
    return membership;
  }
}

/** From the wallet what it can pay, the rest in cash. */
function paymentsFor({ payableFen, wallet }: Quote): { method: 'wallet' | 'cash'; amountFen: number }[] {
  const walletFen = Math.min(wallet?.usableFen ?? 0, payableFen);
  const parts = [
    { method: 'wallet', amountFen: walletFen },
    { method: 'cash', amountFen: payableFen - walletFen },
  ] as const;
  return parts.filter(({ amountFen }) => amountFen > 0);
}
