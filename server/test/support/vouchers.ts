import { randomUUID } from 'node:crypto';
import { type Simulator, type SimulatedVoucher, createSimulator } from '../../../scripts/simulator/index.js';
import { JobRegistry } from '../../src/platform/jobs/job-registry.js';
import { type TestApp, createTestApp } from './app.js';
import { type Chain, type OrderBody, type TestProduct, aChain } from './chain.js';
import type { Reply } from './client.js';
import { TEST_KEYS_DIRECTORY } from './environment.js';
import type { TestStaff } from './headquarters.js';

export type Platform = SimulatedVoucher['platform'];

export interface ScanBody {
  id: number;
  platform: Platform;
  vouchers: {
    certificate: string;
    valueFen: number | null;
    productId: number | null;
    usable: boolean;
    reason: string | null;
    soldFen: number | null;
  }[];
}

export interface Chosen {
  scanId: number;
  certificate: string;
}

export interface VoucherSale {
  product: TestProduct;
  quantity?: number;
  vouchers: readonly Chosen[];
  voucherFen: number;
  cashFen?: number;
  walletFen?: number;
  wechatFen?: number;
  grant?: string;
  memberId?: number;
  usePoints?: boolean;
  key?: string;
  by?: TestStaff;
}

/** A store that takes vouchers of both platforms, and the platforms themselves. */
export class VoucherCounter {
  private constructor(
    readonly app: TestApp,
    readonly simulator: Simulator,
    readonly chain: Chain,
  ) {}

  static async open(): Promise<VoucherCounter> {
    const simulator = await createSimulator({ keysDir: TEST_KEYS_DIRECTORY });
    const app = await createTestApp({ simulatorUrl: simulator.url });
    simulator.control.setClock(app.clock.now().getTime() - Date.now());
    const counter = new VoucherCounter(app, simulator, await aChain(app));
    for (const platform of ['meituan', 'douyin'] as const) await counter.shop(platform, `shop-${platform}`);
    return counter;
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.simulator.close();
  }

  passTime(milliseconds: number): void {
    this.app.clock.advance(milliseconds);
    this.simulator.control.setClock(this.app.clock.now().getTime() - Date.now());
  }

  async shop(platform: Platform, shopId: string, storeId = this.chain.store.id): Promise<void> {
    const body = { platform, storeId, shopId, active: true };
    const reply = await this.chain.administrator.client.post('/admin/vouchers/shops', body);
    if (reply.status !== 201) throw new Error(JSON.stringify(reply.body));
  }

  async deal(platform: Platform, dealId: string, terms: object): Promise<number> {
    const body = { platform, dealId, title: '测试团购', kind: 'amount', quantity: 1, active: true, ...terms };
    const reply = await this.chain.administrator.client.post<{ id: number }>('/admin/vouchers/deals', body);
    if (reply.status !== 201) throw new Error(JSON.stringify(reply.body));
    return reply.body.id;
  }

  /** Somebody has bought these on the platform. */
  sold(platform: Platform, dealId: string, changes: object = {}): SimulatedVoucher[] {
    return this.simulator.control.sellVouchers({ platform, dealId, ...changes });
  }

  scan(code: string, changes: object = {}, by: TestStaff = this.chain.manager): Promise<Reply<ScanBody>> {
    return by.client.post<ScanBody>('/staff/vouchers/scan', { storeId: this.chain.store.id, code, ...changes });
  }

  /** Scans a code that must be good; all vouchers it shows. */
  async shown(code: string): Promise<Chosen[]> {
    const reply = await this.scan(code);
    if (reply.status !== 200) throw new Error(JSON.stringify(reply.body));
    return reply.body.vouchers.map(({ certificate }) => ({ scanId: reply.body.id, certificate }));
  }

  settle(sale: VoucherSale): Promise<Reply<OrderBody>> {
    const payments = (['voucher', 'cash', 'wallet', 'wechat'] as const).flatMap((method) => {
      const amountFen = sale[`${method}Fen`];
      return amountFen ? [{ method, amountFen }] : [];
    });
    const body = {
      storeId: this.chain.store.id,
      lines: [{ productId: sale.product.id, quantity: sale.quantity ?? 1 }],
      payments,
      vouchers: sale.vouchers,
      ...(sale.grant === undefined ? {} : { grant: sale.grant }),
      ...(sale.memberId === undefined ? {} : { memberId: sale.memberId }),
      ...(sale.usePoints === undefined ? {} : { usePoints: sale.usePoints }),
    };
    const client = (sale.by ?? this.chain.manager).client;
    return client.post<OrderBody>('/staff/orders', body, { 'idempotency-key': sale.key ?? randomUUID() });
  }

  cancel(orderId: number, key: string = randomUUID()): Promise<Reply<OrderBody>> {
    const path = `/staff/orders/${orderId}/vouchers/cancel`;
    return this.chain.manager.client.post<OrderBody>(path, { reason: '顾客改主意' }, { 'idempotency-key': key });
  }

  async order(id: number): Promise<OrderBody> {
    return (await this.chain.manager.client.get<OrderBody>(`/staff/orders/${id}`)).body;
  }

  /** What the worker does every five seconds. */
  async check(app: TestApp = this.app): Promise<void> {
    const bucket = app.clock.now();
    await app.get(JobRegistry).get('voucher.check').work({ name: 'voucher.check', bucket, from: null, to: bucket });
  }

  async dueToEntity(): Promise<number> {
    const [row] = await this.app.sql<{ total: string | null }>(
      "SELECT SUM(balance) AS total FROM ledger_account WHERE owner = 'entity' AND book = 'voucher' AND owner_id = ?",
      [this.chain.store.legalEntityId],
    );
    return -Number(row?.total ?? 0);
  }

  redemptions(): Promise<{ state: string; order_id: number; problem: string | null; attempts: number }[]> {
    return this.app.sql('SELECT state, order_id, problem, attempts FROM voucher_redemption ORDER BY id DESC');
  }
}
