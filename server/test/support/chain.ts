import { randomUUID } from 'node:crypto';
import { unwrap } from '../../src/kernel/result.js';
import { LedgerFacade, ReconciliationService, memberAccount, systemAccount } from '../../src/modules/ledger/index.js';
import { MemberFacade } from '../../src/modules/member/index.js';
import { PointsFacade } from '../../src/modules/points/index.js';
import { WalletFacade } from '../../src/modules/wallet/index.js';
import { IdGenerator, UnitOfWork } from '../../src/platform/database/index.js';
import type { StaffActor } from '../../src/platform/http/index.js';
import type { TestApp } from './app.js';
import type { Reply } from './client.js';
import { type TestStaff, givenAdministrator, givenStaff, givenStore } from './headquarters.js';

export interface TestStore {
  id: number;
  code: string;
  legalEntityId: number;
}

export interface TestProduct {
  id: number;
  sku: string;
  priceFen: number;
}

/** The parts of an order that tests look at. */
export interface OrderBody {
  id: number;
  state: string;
  payableFen: number;
  earnedPoints: number;
  earnedGrowth: number;
  payments: { method: string; amountFen: number; principalFen?: number; bonusFen?: number; state: string }[];
  balances: { walletTotalFen: number; points: number; growth: number } | null;
}

export interface Sale {
  product: TestProduct;
  quantity?: number;
  /** A right to pay from `chain.grant`; without one the member can only be named by `memberId`. */
  grant?: string;
  memberId?: number;
  usePoints?: boolean;
  walletFen?: number;
  cashFen?: number;
  wechatFen?: number;
  cardFen?: number;
  couponIds?: readonly number[];
  quoteHash?: string;
  key?: string;
  by?: TestStaff;
  store?: TestStore;
}

let serial = 0;

/** A chain with one store that is open for business. Everything else is made by asking this object for it. */
export async function aChain(app: TestApp): Promise<Chain> {
  const administrator = await givenAdministrator(app);
  const store = await givenStore(administrator);
  const manager = await givenStaff(app, [{ code: 'store_manager', storeId: store.id }]);
  const category = await administrator.client.post<{ id: number }>('/admin/categories', {
    name: `分类${(serial += 1)}`,
    position: 1,
    active: true,
  });
  return new Chain(app, administrator, store, manager, category.body.id);
}

export class Chain {
  constructor(
    readonly app: TestApp,
    readonly administrator: TestStaff,
    readonly store: TestStore,
    /** May settle, refund and top up in `store`. */
    readonly manager: TestStaff,
    private readonly categoryId: number,
  ) {}

  async product(priceFen: number): Promise<TestProduct> {
    const sku = `SKU-${(serial += 1)}`;
    const made = await this.administrator.client.post<{ id: number }>('/admin/products', {
      sku,
      name: `商品${serial}`,
      categoryId: this.categoryId,
      kind: 'goods',
      listFen: priceFen,
      active: true,
    });
    if (made.status !== 201) throw new Error(`no product: ${JSON.stringify(made.body)}`);
    return { id: made.body.id, sku, priceFen };
  }

  /** Another store, of the same legal entity unless said otherwise, and its manager. */
  async branch(changes: Record<string, unknown> = {}): Promise<{ store: TestStore; manager: TestStaff }> {
    const store = await givenStore(this.administrator, changes);
    return { store, manager: await givenStaff(this.app, [{ code: 'store_manager', storeId: store.id }]) };
  }

  /** A member who joined at the till, with nothing but what is asked for. */
  async member(has: { paidFen?: number; bonusFen?: number; points?: number; growth?: number } = {}): Promise<number> {
    const phone = `137${String(10_000_000 + (serial += 1)).padStart(8, '0')}`;
    const joined = await this.app
      .get(UnitOfWork)
      .run((tx) =>
        this.app
          .get(MemberFacade)
          .joinByPhone(tx, { phone, storeId: this.store.id, source: 'staff', welcomePoints: 0 }),
      );
    const { id } = unwrap(joined);
    if (has.paidFen) await this.topUp(id, { paidFen: has.paidFen, bonusFen: has.bonusFen ?? 0 });
    if (has.points) await this.givePoints(id, has.points);
    if (has.growth) await this.giveGrowth(id, has.growth);
    return id;
  }

  /** Credits the wallet as a paid top-up does; answers the top-up's id. */
  async topUp(
    memberId: number,
    topup: { paidFen: number; bonusFen?: number; legalEntityId?: number },
  ): Promise<number> {
    const wallet = this.app.get(WalletFacade);
    const topupId = await this.app.get(IdGenerator).take();
    const bonusFen = topup.bonusFen ?? 0;
    await this.app.get(UnitOfWork).run(async (tx) => {
      unwrap(await wallet.reserveTopupRoom(tx, memberId, topup.paidFen + bonusFen));
      await wallet.creditTopup(tx, {
        memberId,
        topupId,
        storeId: this.store.id,
        legalEntityId: topup.legalEntityId ?? this.store.legalEntityId,
        paidFen: topup.paidFen,
        bonusFen,
        planId: 1,
        planName: '测试方案',
        termsHash: '0'.repeat(64),
        transactionId: null,
        source: 'cash',
        at: tx.now,
      });
    });
    return topupId;
  }

  async givePoints(memberId: number, points: number): Promise<void> {
    const bizKey = `test:${(serial += 1)}:points:${memberId}`;
    await this.app
      .get(UnitOfWork)
      .run((tx) => this.app.get(PointsFacade).grant(tx, { memberId, points, bizKey, kind: 'adjust', title: '测试' }));
  }

  async giveGrowth(memberId: number, growth: number): Promise<void> {
    await this.app.get(LedgerFacade).post([
      {
        kind: 'growth.adjust',
        bizKey: `test:${(serial += 1)}:growth:${memberId}`,
        at: this.app.clock.now(),
        memberId,
        storeId: null,
        title: '测试',
        entries: [
          { account: memberAccount(memberId, 'growth'), amount: growth },
          { account: systemAccount('chain', 0, 'growth-issued'), amount: -growth },
        ],
      },
    ]);
  }

  /** What scanning the member's code gives: one-use rights of this person in this store. */
  async grants(memberId: number, count: number, options: GrantOptions = {}): Promise<string[]> {
    const place = { actor: actorOf(options.by ?? this.manager), storeId: (options.store ?? this.store).id };
    const members = this.app.get(MemberFacade);
    return this.app.get(UnitOfWork).run(async (tx) => {
      const grants: string[] = [];
      for (let index = 0; index < count; index += 1) {
        const issued = await members.issueGrant(tx, { memberId, purpose: options.purpose ?? 'pay', ...place });
        grants.push(issued.grant);
      }
      return grants;
    });
  }

  async grant(memberId: number, options: GrantOptions = {}): Promise<string> {
    return (await this.grants(memberId, 1, options))[0] as string;
  }

  /** Settles over HTTP. Without `key` each call is a command of its own. */
  settle(sale: Sale): Promise<Reply<OrderBody>> {
    const payments = (['wallet', 'cash', 'wechat', 'card'] as const).flatMap((method) => {
      const amountFen = sale[`${method}Fen`];
      return amountFen ? [{ method, amountFen }] : [];
    });
    const body = {
      storeId: (sale.store ?? this.store).id,
      ...(sale.grant === undefined ? {} : { grant: sale.grant }),
      ...(sale.memberId === undefined ? {} : { memberId: sale.memberId }),
      ...(sale.usePoints === undefined ? {} : { usePoints: sale.usePoints }),
      ...(sale.couponIds === undefined ? {} : { couponIds: sale.couponIds }),
      ...(sale.quoteHash === undefined ? {} : { quoteHash: sale.quoteHash }),
      lines: [{ productId: sale.product.id, quantity: sale.quantity ?? 1 }],
      payments,
    };
    const by = sale.by ?? this.manager;
    return by.client.post<OrderBody>('/staff/orders', body, { 'idempotency-key': sale.key ?? randomUUID() });
  }

  refund(orderId: number, options: { key?: string; by?: TestStaff } = {}): Promise<Reply<OrderBody>> {
    const by = options.by ?? this.manager;
    const key = options.key ?? randomUUID();
    return by.client.post<OrderBody>(`/staff/orders/${orderId}/refund`, { reason: '测试' }, { 'idempotency-key': key });
  }

  async balances(memberId: number) {
    return this.app.get(LedgerFacade).balancesOf(memberId);
  }

  /** What the books' own proof finds wrong; empty when all is well. */
  async problems(): Promise<readonly { check: string; detail: string }[]> {
    return (await this.app.get(ReconciliationService).run()).problems;
  }
}

interface GrantOptions {
  purpose?: 'pay' | 'identify';
  by?: TestStaff;
  store?: TestStore;
}

/** Only the identity counts for a grant; what the person may do is judged again from the session. */
export function actorOf(staff: TestStaff): StaffActor {
  return { kind: 'staff', sessionId: 0, staffId: staff.id, name: staff.username, grants: new Map() };
}
