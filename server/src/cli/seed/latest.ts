import { type Character, knownIn } from './cast.js';
import { STORES, type StoreKey, loginOf } from './chain-data.js';
import type { Chain } from './founding.js';
import type { Teller } from './teller.js';
import type { Waiting } from './waiting.js';
import type { World } from './world.js';

/** The last minute of the story; the sale comes at its end, after every other sale. */
const BEGINS_MS = 56_000;
const SALE_MS = 28_000;
const STEP_MS = 1_000;
/** Of how many members the wallets are looked into for money that can be given back. */
const MOST_ASKED = 30;

interface RefundableLot {
  readonly lotKey: number;
  readonly refundFen: number;
  readonly rule: string;
  readonly way: 'wechat' | 'manual';
  readonly unavailableReason: string | null;
}

interface Refund {
  readonly id: number;
  readonly state: string;
  readonly storeName: string;
}

/** What has just happened and waits for somebody: coupons, a transfer, refunds of stored value, a combined sale. */
export class Latest {
  readonly waiting: Waiting[] = [];
  private begun: number;

  constructor(
    private readonly world: World,
    private readonly chain: Chain,
    private readonly teller: Teller,
    private readonly cast: readonly Character[],
    private readonly now: Date,
  ) {
    this.begun = now.getTime() - BEGINS_MS;
  }

  async play(): Promise<void> {
    const known = knownIn(this.cast);
    await this.scene(() => this.claims(known('lin'), ['满60减8', '桂花乌龙奶茶兑换券', '栗子蒙布朗尝鲜价']));
    await this.scene(() => this.claims(known('chen'), ['满60减8']));
    await this.scene(() => this.comfort(known('wu')));
    await this.scene(() => this.givesAway(known('zhou'), known('fang')));
    await this.scene(() => this.thinksBetter(known('he')));
    await this.scene(() => this.thinksBetterAtTheTill(known('song')));
    await this.scene(() => this.asksBack());
    await this.scene(() => this.closeMonths());
    this.begun = this.now.getTime() - SALE_MS;
    await this.scene(() => this.combinedSale(known('chen')));
    this.waiting.push(
      { login: 'lin', what: 'points about to expire, coupons to spend, a piece brought back in another store' },
      { login: 'nanshan.manager', what: 'cash shifts: yesterday’s was closed ¥8.00 short' },
      {
        login: 'finance',
        what: 'GET /api/admin/clearing/statements: what the franchise and headquarters owe each other',
      },
    );
  }

  private async scene(act: () => Promise<void>): Promise<void> {
    await this.world.play(new Date(this.begun), act, () => undefined);
    this.begun += STEP_MS;
  }

  private async claims(who: Character, names: readonly string[]): Promise<void> {
    const token = await this.teller.session(who);
    const { items } = await this.world.door.get<{ items: { templateId: number; name: string }[] }>(
      '/member/coupon-centre',
      { token },
    );
    for (const { templateId } of items.filter(({ name }) => names.includes(name))) {
      const key = `story-claim-${who.user}-${templateId}`;
      await this.world.door.post(`/member/coupon-centre/${templateId}/claim`, { token, key });
    }
  }

  /** The manager makes up for something that went wrong. */
  private async comfort(who: Character): Promise<void> {
    const token = await this.world.door.staff(loginOf('store_manager', who.store));
    const storeId = this.storeId(who.store);
    const { items } = await this.world.door.get<{ items: { templateId: number | null }[] }>(
      `/staff/coupon-gifts?storeId=${storeId}`,
      { token },
    );
    const templateId = items.find((gift) => gift.templateId !== null)?.templateId;
    const memberId = this.teller.memberIdOf(who);
    const body = { storeId, memberId, templateId, reason: '上次点单等得久，聊表歉意' };
    await this.world.door.post('/staff/coupons', { token, key: `story-comfort-${who.user}`, body });
  }

  private async givesAway(giver: Character, receiver: Character): Promise<void> {
    const { token, lotKey } = await this.topUp(giver);
    const toPhone = this.world.wechat.user(receiver.user).phone;
    const body = { lotKeys: [lotKey], toPhone, message: '请你喝一个月的茶' };
    await this.world.door.post('/member/wallet/transfers', { token, key: `story-gift-${giver.user}`, body });
    this.waiting.push({ login: receiver.user, what: `a wallet transfer from ${giver.nickname} to accept or decline` });
  }

  /** Unused and of today: it goes back through WeChat without anybody's decision. */
  private async thinksBetter(who: Character): Promise<void> {
    const { token, lotKey } = await this.topUp(who);
    const lot = (await this.refundable(token)).find((each) => each.lotKey === lotKey);
    if (!lot) throw new Error(`${who.nickname} can't have back what was just paid`);
    const { state } = await this.request(token, lot);
    if (state !== 'refunded') throw new Error(`the refund of ${who.nickname} is ${state}`);
    this.waiting.push({ login: who.user, what: 'a refund of stored value that WeChat has paid, with its computation' });
  }

  /** Paid in cash a moment ago: theirs by right as well, but a person has to hand it over. */
  private async thinksBetterAtTheTill(who: Character): Promise<void> {
    const key = `story-latest-cash-${who.user}`;
    const body = {
      ...{ storeId: this.storeId(who.store), memberId: this.teller.memberIdOf(who) },
      ...{ planId: this.chain.plans.get('small'), method: 'cash', externalNo: `T-${who.user}` },
    };
    await this.world.door.post('/pos/topups', { apiKey: this.chain.tillKey, key, body });
    this.world.clock.pass(2);
    const token = await this.teller.session(who);
    const lot = (await this.refundable(token)).find(({ way, rule }) => way === 'manual' && rule === 'unused');
    if (!lot) throw new Error(`${who.nickname} can't have back what was just paid`);
    const { storeName } = await this.request(token, lot);
    this.waiting.push({ login: managerAt(storeName), what: `a refund to hand over to ${who.nickname} in cash` });
  }

  /** What was used comes back by a computation that somebody has to approve. */
  private async asksBack(): Promise<void> {
    const busy = new Set(['lin', 'he', 'song', 'zhou', 'fang']);
    const others = this.cast.filter(({ user, saves, joins }) => saves && joins === 'scan' && !busy.has(user));
    for (const who of others.slice(0, MOST_ASKED)) {
      const token = await this.teller.session(who);
      const lot = (await this.refundable(token)).find(({ rule }) => rule !== 'unused' && rule !== 'small_balance');
      if (!lot) continue;
      const { storeName } = await this.request(token, lot);
      const what = `a refund that ${who.nickname} asked for, with its computation, to approve or reject`;
      this.waiting.push({ login: managerAt(storeName), what });
      return;
    }
  }

  /** What the worker does in the first days of each month. */
  private async closeMonths(): Promise<void> {
    await this.world.door.post('/admin/clearing/months/close', { token: await this.world.door.staff('finance') });
  }

  /** A coupon, points, the wallet and cash for the rest: into the drawer that is open. */
  private async combinedSale(who: Character): Promise<void> {
    const token = await this.teller.session(who);
    const { items } = await this.world.door.get<{ items: { id: number }[] }>('/member/coupons?tab=usable', { token });
    const lines = [
      { sku: 'CK-001', quantity: 2 },
      { sku: 'BR-003', quantity: 1 },
    ];
    const couponIds = items.slice(0, 1).map(({ id }) => id);
    const visit = { id: 'latest', lines, couponIds, usesPoints: true, topUp: null };
    await this.teller.play({ kind: 'visit', at: this.world.clock.now(), store: 'nanshan', who, visit });
  }

  private async topUp(who: Character): Promise<{ token: string; lotKey: number }> {
    const token = await this.teller.session(who);
    const body = { planId: this.chain.plans.get('small'), storeId: this.storeId(who.store) };
    const key = `story-latest-topup-${who.user}`;
    const { id } = await this.world.door.post<{ id: number }>('/member/topups', { token, key, body });
    this.world.clock.pass(2);
    await this.world.door.post(`/member/topups/${id}/sync`, { token });
    const { lots } = await this.world.door.get<{ lots: { lotKey: number }[] }>('/member/wallet', { token });
    const lotKey = Math.max(...lots.map((lot) => lot.lotKey));
    this.world.clock.pass(2);
    return { token, lotKey };
  }

  private async refundable(token: string): Promise<RefundableLot[]> {
    const body = { reason: 'changed_mind' };
    const preview = { token, body };
    const { lots } = await this.world.door.post<{ lots: RefundableLot[] }>('/member/wallet-refunds/preview', preview);
    return lots.filter(({ refundFen, unavailableReason }) => refundFen > 0 && unavailableReason === null);
  }

  private async request(token: string, { lotKey, refundFen }: RefundableLot): Promise<Refund> {
    const body = { reason: 'changed_mind', lotKeys: [lotKey], expectedFen: refundFen };
    return this.world.door.post<Refund>('/member/wallet-refunds', { token, key: `story-refund-${lotKey}`, body });
  }

  private storeId(store: StoreKey): number {
    return this.chain.stores.get(store)?.id as number;
  }
}

function managerAt(storeName: string): string {
  const store = STORES.find(({ name }) => name === storeName);
  if (!store) throw new Error(`${storeName} is not of the chain`);
  return loginOf('store_manager', store.key);
}
