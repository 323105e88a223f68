import { MemberFacade } from '../../modules/member/index.js';
import { type Character, knownIn } from './cast.js';
import { ADMINISTRATOR, type StoreKey, loginOf } from './chain-data.js';
import type { Chain } from './founding.js';
import { SERVICE_CATEGORY } from './schedule-data.js';
import type { AsideScene } from './stage.js';
import type { Teller } from './teller.js';
import type { World } from './world.js';

const STORE: StoreKey = 'nanshan';
const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** What is counted for online orders, by SKU. */
const STOCK = [
  { sku: 'CK-002', pieces: 8 },
  { sku: 'CK-004', pieces: 2 },
  { sku: 'CK-005', pieces: 24 },
  { sku: 'BR-003', pieces: 5 },
] as const;

const CARDS = [
  {
    sku: 'TC-001',
    name: '烘焙体验课五次卡',
    service: '烘焙体验课',
    yuan: 680,
    times: 5,
    visitYuan: 168,
    cycleDays: 14,
  },
  {
    sku: 'TC-002',
    name: '下午茶双人位三次卡',
    service: '下午茶双人位',
    yuan: 398,
    times: 3,
    visitYuan: 158,
    cycleDays: 30,
  },
] as const;

interface Quote {
  readonly payableFen: number;
  readonly quoteHash: string;
  readonly couponIds: readonly number[];
  readonly wallet: { readonly usableFen: number } | null;
}

/** What guests of 禾光里 order on their phones, and the visits they have paid for in advance. */
export class OnlineScenes {
  private readonly productIds = new Map<string, number>();
  private storeId = 0;

  constructor(
    private readonly world: World,
    private readonly chain: Chain,
    private readonly teller: Teller,
  ) {}

  /** `now`: when the story ends. */
  scenes(cast: readonly Character[], now: Date): AsideScene[] {
    const known = knownIn(cast);
    const scene = (agoMs: number, user: string | null, play: () => Promise<void>): AsideScene => {
      const at = new Date(now.getTime() - agoMs);
      return { kind: 'aside', at, store: STORE, who: user === null ? null : known(user), play };
    };
    const orders = [
      { who: 'chen', minutes: 70, wanted: { 'CK-005': 1, 'BR-001': 2 } },
      { who: 'he', minutes: 45, wanted: { 'BR-003': 2 } },
      { who: 'lin', minutes: 12, wanted: { 'CK-002': 1, 'TE-002': 2 } },
    ] as const;
    return [
      scene(40 * DAY_MS, null, () => this.offer()),
      scene(38 * DAY_MS, null, () => this.sellCards([known('lin'), known('he')])),
      scene(30 * DAY_MS, 'lin', () => this.visit(known('lin'), 1, '海盐卷')),
      scene(16 * DAY_MS, 'lin', () => this.visit(known('lin'), 2, '曲奇礼盒')),
      ...orders.map(({ who, minutes, wanted }) =>
        scene(minutes * MINUTE_MS, who, () => this.order(known(who), wanted)),
      ),
    ];
  }

  /** Headquarters counts what there is, and sells visits as cards. */
  private async offer(): Promise<void> {
    this.storeId = this.chain.stores.get(STORE)?.id ?? 0;
    const token = await this.world.door.staff(ADMINISTRATOR.username);
    for (const [sku, id] of this.chain.products) this.productIds.set(sku, id);
    for (const { sku, pieces } of STOCK) {
      const body = { items: [{ storeId: this.storeId, quantity: pieces }] };
      await this.world.door.put(`/admin/products/${this.productIds.get(sku)}/stock`, { token, body });
    }
    const { items: categories } = await this.world.door.get<{ items: { id: number; name: string }[] }>(
      '/admin/categories',
      { token },
    );
    const categoryId = categories.find(({ name }) => name === SERVICE_CATEGORY)?.id;
    const { items: services } = await this.world.door.get<{ items: { id: number; name: string }[] }>(
      `/staff/schedule/services?storeId=${this.storeId}`,
      { token: await this.desk() },
    );
    for (const { sku, name, service, yuan, times, visitYuan, cycleDays } of CARDS) {
      const product = { sku, name, categoryId, kind: 'service', listFen: yuan * 100, active: true };
      const { id } = await this.world.door.post<{ id: number }>('/admin/products', { token, body: product });
      this.productIds.set(sku, id);
      const serviceIds = services.flatMap((one) => (one.name === service ? [one.id] : []));
      const body = {
        productId: id,
        name,
        note: '预约时直接使用，全部门店通用',
        ...(serviceIds.length > 0 ? { serviceIds } : {}),
        times,
        validDays: 365,
        visitFen: visitYuan * 100,
        cycleDays,
        active: true,
      };
      await this.world.door.post('/admin/treatment-plans', { token, body });
    }
  }

  /** At the counter, paid by card. */
  private async sellCards(buyers: readonly Character[]): Promise<void> {
    const token = await this.desk();
    for (const [index, who] of buyers.entries()) {
      this.world.clock.pass(15);
      const { sku } = CARDS[index] ?? CARDS[0];
      const basket = {
        storeId: this.storeId,
        memberId: this.teller.memberIdOf(who),
        lines: [{ productId: this.productIds.get(sku), quantity: 1 }],
      };
      const { payableFen } = await this.world.door.post<Quote>('/staff/orders/quote', { token, body: basket });
      const body = { ...basket, payments: [{ method: 'card', amountFen: payableFen }] };
      await this.world.door.post('/staff/orders', { token, key: `story-card-${who.user}`, body });
    }
  }

  private async visit(who: Character, turn: number, note: string): Promise<void> {
    const token = await this.desk();
    const memberId = this.teller.memberIdOf(who);
    const manager = loginOf('store_manager', STORE);
    const actor = this.chain.staff.get(manager);
    if (!actor) throw new Error(`${manager} does not work here`);
    const wish = { memberId, purpose: 'identify', actor, storeId: this.storeId } as const;
    const { grant } = await this.world.uow.run((tx) => this.world.get(MemberFacade).issueGrant(tx, wish));
    const { items } = await this.world.door.get<{ items: { id: number }[] }>(
      `/staff/treatment-cards?storeId=${this.storeId}&memberId=${memberId}`,
      { token },
    );
    const [card] = items;
    if (!card) return;
    const body = { storeId: this.storeId, grant, note };
    await this.world.door.post(`/staff/treatment-cards/${card.id}/uses`, { token, key: `story-visit-${turn}`, body });
  }

  /** From the wallet as far as it goes: who can't afford it goes without. */
  private async order(who: Character, wanted: Readonly<Record<string, number>>): Promise<void> {
    const token = await this.teller.session(who);
    const basket = {
      storeId: this.storeId,
      lines: Object.entries(wanted).map(([sku, quantity]) => ({ productId: this.productIds.get(sku), quantity })),
    };
    const quote = await this.world.door.post<Quote>('/member/orders/quote', { token, body: basket });
    if ((quote.wallet?.usableFen ?? 0) < quote.payableFen) return;
    const body = {
      ...basket,
      fulfilment: 'pickup',
      payments: [{ method: 'wallet', amountFen: quote.payableFen }],
      quoteHash: quote.quoteHash,
    };
    await this.world.door.post('/member/orders', { token, key: `story-online-${who.user}`, body });
  }

  private desk(): Promise<string> {
    return this.world.door.staff(loginOf('store_manager', STORE));
  }
}
