import { randomUUID } from 'node:crypto';
import { PERMISSION_CODES } from '@guike/shared';
import { MemberFacade } from '../../src/modules/member/index.js';
import { outTradeNo } from '../../src/modules/payment/payment.rules.js';
import { SettingStore } from '../../src/modules/settings/setting-store.js';
import { TransferStore } from '../../src/modules/wallet/transfers/transfer.store.js';
import { Database, type Row, type SqlParam, UnitOfWork } from '../../src/platform/database/index.js';
import type { MemberActor, RequestInfo, StaffActor } from '../../src/platform/http/index.js';
import { type IdempotentCommand, idempotentCommand } from '../../src/platform/idempotency/idempotency.js';
import { couponTerms, givenTemplate } from '../support/coupons.js';
import { type TestStaff, givenStaff, givenStore } from '../support/headquarters.js';
import { givenMember } from '../support/people.js';
import { type Till, alignClocks, givenPlan, openTill, runJob } from '../support/till.js';
import { COUPONS, FEN_PER_POINT_EARNED, type House, PLANS, PRICES, TIER } from './house.js';
import { Member, World } from './model.js';

/** What happens in a sequence is wiped before the next; people, stores, goods and offers stay. */
const HAPPENINGS =
  /^(ledger_(entry|journal|hold|hold_line|lot|reconciliation)|sales_\w+|wallet|wallet_\w+|topup|payment|payment_\w+|coupon|coupon_staff_day|points_expiry_notice|tier_measure|tier_history|clearing_\w+|liability_estimate|cash_\w+|outbox_event|inbox_message|idempotency_key|audit_entry|outgoing_message|pay_grant|staff_alert|staff_store_day|webhook_delivery)$/;

const WIPE = ` DELETE FROM ledger_account WHERE owner = 'member';
  UPDATE ledger_account SET balance = 0, held = 0, seq = 0;
  UPDATE coupon_template SET issued = 0, committed_fen = 0;`;

const REQUEST: RequestInfo = { requestId: 'model', ip: '127.0.0.1', userAgent: null };

/** What the model calls by numbers from 0, by its id. */
type Numbers = Readonly<Record<'stores' | 'entities' | 'products' | 'plans' | 'templates', readonly number[]>>;

interface Person {
  readonly id: number;
  readonly openid: string;
  readonly user: string;
}

/** The real thing: application, database and WeChat, with a chain in which sequences are played. */
export class Shop {
  private house: House | null = null;

  private constructor(
    readonly till: Till,
    readonly staff: StaffActor,
    readonly ids: Numbers,
    private readonly people: readonly Person[],
    private readonly wipe: string,
  ) {}

  static async open(seats: number): Promise<Shop> {
    const till = await openTill({ refundDelayMs: 5 });
    const { administrator } = till;
    await publishTier(administrator);
    const first = await till.app.sql<{ legal_entity_id: number }>('SELECT legal_entity_id FROM store WHERE id = ?', [
      till.storeId,
    ]);
    const legalEntityId = first[0]?.legal_entity_id ?? 0;
    const sister = await givenStore(administrator, { legalEntityId });
    const stranger = await givenStore(administrator);
    const stores = [till.storeId, sister.id, stranger.id];
    const products = await givenProducts(administrator);
    const plans = await givenPlans(till, stores);
    const templates = await givenTemplates(administrator);
    const people = [];
    for (let seat = 0; seat < seats; seat += 1) {
      const { id, openid, user } = await givenMember(till.app, till.wechat.control);
      people.push({ id, openid, user });
    }
    await till.app.drain();
    const grants = new Map([['chain' as const, new Set(PERMISSION_CODES)]]);
    const { id: staffId } = await givenStaff(till.app, [{ code: 'administrator', storeId: null }]);
    const staff: StaffActor = { kind: 'staff', sessionId: 0, staffId, name: '模型', grants };
    const wipe = await wipeOf(till);
    const entities = [legalEntityId, stranger.legalEntityId];
    return new Shop(till, staff, { stores, entities, products, plans, templates }, people, wipe);
  }

  close(): Promise<void> {
    return this.till.close();
  }

  query<T = Row>(sql: string, params: readonly SqlParam[] = []): Promise<T[]> {
    return this.get(Database).query<T>(sql, params);
  }

  get<T>(type: abstract new (...args: never[]) => T): T {
    return this.till.app.get(type);
  }

  /** A chain in which nothing has happened yet, run by this house. */
  async begin(house: House, at: number): Promise<World> {
    const { app, wechat } = this.till;
    app.clock.set(new Date(at));
    await this.query(this.wipe);
    wechat.control.reset();
    for (const { user } of this.people) wechat.control.user(user);
    alignClocks(this.till);
    if (this.house !== house) await this.run(house);
    this.house = house;
    return new World(
      house,
      this.people.map(({ id, openid }) => new Member(id, openid)),
      at,
    );
  }

  passTo(at: number): void {
    this.till.app.clock.set(new Date(at));
    alignClocks(this.till);
  }

  job(name: string): Promise<unknown> {
    return runJob(this.till.app, name);
  }

  command(what: string): IdempotentCommand {
    return idempotentCommand('model', randomUUID(), what);
  }

  memberActor({ id, openid }: Member): MemberActor {
    return { kind: 'member', sessionId: 0, openid, unionid: null, memberId: id };
  }

  get hand(): { actor: StaffActor; request: RequestInfo } {
    return { actor: this.staff, request: REQUEST };
  }

  storeId(store: number): number {
    return this.ids.stores[store] ?? 0;
  }

  /** What scanning the member's code gives. */
  async grant(member: Member, store: number): Promise<string> {
    const place = { actor: this.staff, storeId: this.storeId(store) };
    const issued = await this.get(UnitOfWork).run((tx) =>
      this.get(MemberFacade).issueGrant(tx, { memberId: member.id, purpose: 'pay', ...place }),
    );
    return issued.grant;
  }

  async payment(id: number): Promise<{ fen: number; paidAt: number }> {
    const rows = await this.query<{ amount_fen: number; paid_at: Date | null }>(
      'SELECT amount_fen, paid_at FROM payment WHERE id = ?',
      [id],
    );
    const paidAt = rows[0]?.paid_at;
    if (!rows[0] || !paidAt) throw new Error(`payment ${id} is not paid`);
    return { fen: rows[0].amount_fen, paidAt: paidAt.getTime() };
  }

  async paymentOf(purpose: 'order' | 'topup', refId: number): Promise<number> {
    const [row] = await this.query<{ id: number }>('SELECT id FROM payment WHERE purpose = ? AND ref_id = ?', [
      purpose,
      refId,
    ]);
    if (!row) throw new Error(`nobody pays for ${purpose} ${refId}`);
    return row.id;
  }

  /** wx.requestPayment, approved; `told` says whether WeChat's notice ever reaches us. */
  async payAtWechat(parameters: object, { openid }: Member, paymentId: number, told: boolean): Promise<void> {
    const { control } = this.till.wechat;
    if (!told) {
      const params = { outTradeNo: outTradeNo(paymentId) };
      control.addFault({ target: 'notify', kind: 'lost', params });
    }
    control.pay(parameters, { openid });
    if (told)
      await control.notified(outTradeNo(paymentId), (notices) => notices.some(({ status }) => status === 'delivered'));
  }

  async offerOf(id: number): Promise<{ id: number; code: string }> {
    const transfer = await this.get(TransferStore).find(id);
    if (!transfer) throw new Error(`no transfer ${id}`);
    return transfer;
  }

  /** Old key to new key of the top-ups that a transfer has moved. */
  async newHandsOf(id: number): Promise<Map<number, number>> {
    const transfer = await this.get(TransferStore).find(id);
    const rows = await this.query<{ lot_key: number }>(
      'SELECT lot_key FROM wallet_lot WHERE transfer_id = ? ORDER BY lot_key',
      [id],
    );
    return new Map((transfer?.lots ?? []).map(({ lotKey }, index) => [lotKey, rows[index]?.lot_key ?? 0]));
  }

  private async run(house: House): Promise<void> {
    const settings: Record<string, unknown> = {
      'wallet.drawPolicy': house.draw,
      'points.clawBack': house.clawBack,
      'points.returnGraceDays': house.graceDays,
      'points.pendingHours': house.pendingHours,
      'points.expiry': house.expiry,
      'points.fenPerPointEarned': FEN_PER_POINT_EARNED,
    };
    for (const [key, value] of Object.entries(settings)) {
      await this.query(
        `INSERT INTO setting_value (setting_key, scope, value, locked, updated_at, updated_by) VALUES (?, 'chain', ?, 0, NOW(), 'model')
         ON DUPLICATE KEY UPDATE value = VALUES(value)`,
        [key, JSON.stringify(value)],
      );
    }
    this.get(SettingStore).forget();
  }
}

/** One tier for everybody, with a discount and a multiplier: how tiers are reached is another story. */
async function publishTier(administrator: TestStaff): Promise<void> {
  const retention = { misses: 3, protectionDays: 90, graceDays: 7, dropTo: 'oneStep' };
  const tier = { code: 'regular', name: '会员', theme: 'stone', conditions: null, retention, ...TIER };
  const rules = { tiers: [{ ...tier, birthdayText: null, benefits: [] }] };
  const reply = await administrator.client.put('/admin/tiers', { baseVersion: 0, note: '模型', rules });
  if (reply.status !== 200) throw new Error(`no tier: ${JSON.stringify(reply.body)}`);
}

async function givenProducts(administrator: TestStaff): Promise<number[]> {
  const category = { name: '模型', position: 1, active: true };
  const { body } = await administrator.client.post<{ id: number }>('/admin/categories', category);
  const ids: number[] = [];
  for (const [index, listFen] of PRICES.entries()) {
    const product = {
      sku: `M-${index}`,
      name: `商品${index}`,
      categoryId: body.id,
      kind: 'goods',
      listFen,
      active: true,
    };
    const made = await administrator.client.post<{ id: number }>('/admin/products', product);
    if (made.status !== 201) throw new Error(`no product: ${JSON.stringify(made.body)}`);
    ids.push(made.body.id);
  }
  return ids;
}

async function givenPlans(till: Till, stores: readonly number[]): Promise<number[]> {
  const ids: number[] = [];
  for (const { payFen, bonusFen, points, onlyIn } of PLANS) {
    const use = onlyIn === null ? {} : { useKind: 'store', useId: stores[onlyIn] };
    ids.push(
      await givenPlan(till, { name: `充${payFen}送${bonusFen}`, payFen, bonusFen, bonusPoints: points, ...use }),
    );
  }
  return ids;
}

async function givenTemplates(administrator: TestStaff): Promise<number[]> {
  const ids: number[] = [];
  for (const { kind, payBp, maxFen, valueFen, minimumFen, exclusive, days, perMember } of COUPONS) {
    const stacking = exclusive ? { mode: 'exclusive' } : { mode: 'any', maxPerOrder: 2 };
    const benefit = kind === 'cash' ? { kind, valueFen } : { kind, payBp, maxFen };
    const terms = couponTerms({ ...benefit, minimumFen, stacking });
    const validity = { kind: 'relative', afterDays: 0, days };
    ids.push(await givenTemplate(administrator, { name: `券${ids.length}`, terms, validity, perMember }));
  }
  return ids;
}

async function wipeOf({ app }: Till): Promise<string> {
  const tables = await app.sql<{ name: string }>(
    'SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE()',
  );
  const wiped = tables.filter(({ name }) => HAPPENINGS.test(name));
  const deletes = wiped.map(({ name }) => `DELETE FROM ${name};`).join(' ');
  return `${deletes} ${WIPE}`;
}
