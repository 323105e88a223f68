import { randomUUID } from 'node:crypto';
import { type TestApp, createTestApp } from '../../../test/support/app.js';
import { type Chain, type Sale, type TestProduct, aChain } from '../../../test/support/chain.js';
import type { Reply } from '../../../test/support/client.js';
import { givenStaff } from '../../../test/support/headquarters.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { TreatmentFacade } from './index.js';

const DAY_MS = 86_400_000;

interface Plan {
  code?: string;
  lines: { label: string; fen: number }[];
  return: { amountFen: number; payments: { method: string; amountFen: number }[] };
}

interface Back {
  code?: string;
  amountFen: number;
  complete: boolean;
  lines: { payFen: number; keptFen: number }[];
  payments: { method: string; amountFen: number; state: string }[];
}

describe('the rest of a treatment card', () => {
  let app: TestApp;
  let chain: Chain;
  let facial: TestProduct;

  beforeAll(async () => {
    app = await createTestApp();
    chain = await aChain(app);
    facial = await chain.product(90_000);
    const plan = { productId: facial.id, name: '护理三次卡', times: 3, validDays: 90, visitFen: 40_000, active: true };
    const made = await chain.administrator.client.post('/admin/treatment-plans', plan);
    expect(made.status).toBe(201);
  });
  afterAll(() => app.close());
  afterEach(async () => expect(await chain.problems()).toEqual([]));

  /** A card of which `used` visits were made. */
  async function bought(used: number, sale: Partial<Sale> = {}, paidFen = 0) {
    const memberId = await chain.member({ paidFen });
    const grant = paidFen > 0 ? { grant: await chain.grant(memberId) } : { memberId };
    const settled = await chain.settle({ product: facial, ...grant, cashFen: facial.priceFen, ...sale });
    expect(settled.status).toBe(201);
    await app.drain();
    const cards = await app.get(TreatmentFacade).usable(memberId);
    const cardId = cards[0]?.id ?? 0;
    for (let count = 0; count < used; count += 1) await use(memberId, cardId);
    return { memberId, cardId, cardIds: cards.map(({ id }) => id), orderId: settled.body.id };
  }

  async function use(memberId: number, cardId: number): Promise<void> {
    const grant = await chain.grant(memberId, { purpose: 'identify' });
    const body = { storeId: chain.store.id, grant };
    const path = `/staff/treatment-cards/${cardId}/uses`;
    const used = await chain.manager.client.post(path, body, { 'idempotency-key': randomUUID() });
    expect(used.status).toBe(201);
  }

  const preview = (cardId: number, cause = 'member'): Promise<Reply<Plan>> =>
    chain.manager.client.post<Plan>(`/staff/treatment-cards/${cardId}/refund/preview`, {
      storeId: chain.store.id,
      cause,
    });

  const refund = (cardId: number, cause = 'member', key: string = randomUUID()): Promise<Reply<Back>> =>
    chain.manager.client.post<Back>(
      `/staff/treatment-cards/${cardId}/refund`,
      { storeId: chain.store.id, cause, reason: '搬家了' },
      { 'idempotency-key': key },
    );

  const cardOf = async (cardId: number) =>
    (
      await app.sql<{ state: string; left_times: number; settlement: unknown }>(
        'SELECT state, left_times, settlement FROM treatment_card WHERE id = ?',
        [cardId],
      )
    )[0];

  /** The days in which the law lets a buyer think again go by, and come back: people's sessions don't last that long. */
  async function afterCooling<T>(work: () => Promise<T>): Promise<T> {
    await app.sql('UPDATE treatment_card SET issued_at = ?', [new Date(app.clock.now().getTime() - 8 * DAY_MS)]);
    return work();
  }

  it('is reckoned step by step, and nothing moves by asking', async () => {
    const { cardId } = await bought(1);
    expect((await preview(cardId)).body.lines).toEqual([
      { label: '购卡金额（共 3 次）', fen: 90_000 },
      { label: '已用 1/3 次，按购卡价折算', fen: -30_000 },
      { label: '应退', fen: 60_000 },
    ]);
    await afterCooling(async () => {
      const plan = await preview(cardId);
      expect(plan.body.lines).toEqual([
        { label: '购卡金额（共 3 次）', fen: 90_000 },
        { label: '已用 1 次 × 单次价 ¥400', fen: -40_000 },
        { label: '应退', fen: 50_000 },
      ]);
      expect(plan.body.return).toMatchObject({ amountFen: 50_000, payments: [{ method: 'cash', amountFen: 50_000 }] });
      expect((await preview(cardId, 'operator')).body.return.amountFen).toBe(60_000);
    });
    expect(await cardOf(cardId)).toMatchObject({ state: 'active', left_times: 2 });
  });

  it('goes back to where the price came from, and the card is over in the same moment', async () => {
    const { memberId, cardId, orderId } = await bought(1, { walletFen: 60_000, cashFen: 30_000 }, 60_000);
    const back = await afterCooling(() => refund(cardId));
    expect(back).toMatchObject({
      status: 201,
      body: { amountFen: 50_000, complete: true, lines: [{ payFen: 50_000, keptFen: 40_000 }] },
    });
    expect(back.body.payments).toMatchObject([
      { method: 'wallet', amountFen: 33_334 },
      { method: 'cash', amountFen: 16_666 },
    ]);
    expect((await chain.balances(memberId)).principal).toBe(33_334);
    const card = await cardOf(cardId);
    expect(card).toMatchObject({ state: 'voided', left_times: 2 });
    const { settlement } = card ?? {};
    expect(typeof settlement === 'string' ? JSON.parse(settlement) : settlement).toEqual({
      ...{ cause: 'member', by: 'single', used: 1, priceFen: 90_000, usedFen: 40_000 },
    });
    const [line] = await app.sql<{ reason: string }>(
      "SELECT reason FROM audit_entry WHERE action = 'order.refund' AND subject = ?",
      [`order:${orderId}`],
    );
    expect(line?.reason).toBe('搬家了');
    expect(await app.get(TreatmentFacade).usable(memberId)).toEqual([]);
    expect((await refund(cardId)).status).toBeGreaterThanOrEqual(400);
  });

  it('keeps the discount when the house is the cause', async () => {
    const { cardId } = await bought(2);
    const back = await afterCooling(() => refund(cardId, 'operator'));
    expect(back.body).toMatchObject({ amountFen: 30_000, lines: [{ keptFen: 60_000 }] });
  });

  it('is one card of several: the others stay, and come back later to the fen', async () => {
    const { cardId, cardIds, orderId } = await bought(1, { quantity: 2, cashFen: 180_000 });
    const back = await afterCooling(() => refund(cardId));
    expect(back.body).toMatchObject({ amountFen: 50_000, complete: false });
    const other = cardIds.find((id) => id !== cardId) ?? 0;
    expect(await cardOf(other)).toMatchObject({ state: 'active' });
    expect((await chain.refund(orderId)).status).toBe(200);
    expect(await cardOf(other)).toMatchObject({ state: 'voided' });
    const [order] = await app.sql('SELECT refunded_fen, state FROM sales_order WHERE id = ?', [orderId]);
    expect(order).toEqual({ refunded_fen: 140_000, state: 'refunded' });
  });

  it('waits for what is promised to a booking, and is refused when nothing is left in money or in visits', async () => {
    const { memberId, cardId } = await bought(1);
    const hold = { cardId, bookingId: 9_100, memberId };
    const uow = app.get(UnitOfWork);
    await uow.run((tx) => app.get(TreatmentFacade).holdIn(tx, hold));
    expect(await refund(cardId)).toMatchObject({ status: 409, body: { code: 'TREATMENT_CARD_HELD' } });
    await uow.run((tx) => app.get(TreatmentFacade).releaseIn(tx, 9_100));
    const empty = await bought(3);
    expect((await refund(empty.cardId)).body.code).toBe('TREATMENT_CARD_EMPTY');
    await app.sql('UPDATE treatment_card SET visit_fen = 90000 WHERE id = ?', [cardId]);
    expect((await afterCooling(() => refund(cardId))).body.code).toBe('TREATMENT_CARD_NO_REST');
    expect(await cardOf(cardId)).toMatchObject({ state: 'active', left_times: 2 });
  });

  it('is for those who may return sales of the store, and no card for others', async () => {
    const { cardId } = await bought(1);
    const { store, manager } = await chain.branch();
    const path = `/staff/treatment-cards/${cardId}/refund`;
    const body = { storeId: store.id, cause: 'member', reason: '搬家了' };
    const key = () => ({ 'idempotency-key': randomUUID() });
    const elsewhere = await manager.client.post<Back>(path, body, key());
    expect(elsewhere).toMatchObject({ status: 404, body: { code: 'TREATMENT_CARD_NOT_FOUND' } });
    const guide = await givenStaff(app, [{ code: 'guide', storeId: chain.store.id }]);
    expect((await guide.client.post(path, { ...body, storeId: chain.store.id }, key())).status).toBe(403);
  });

  it('is undone by nobody: a visit that was reckoned with stays used', async () => {
    const { cardId } = await bought(1);
    const [used] = await app.sql<{ id: number }>('SELECT id FROM treatment_use WHERE card_id = ?', [cardId]);
    expect((await refund(cardId)).status).toBe(201);
    const undone = await chain.manager.client.post<Back>(
      `/staff/treatment-cards/${cardId}/uses/${used?.id}/undo`,
      { storeId: chain.store.id, reason: '点错了' },
      { 'idempotency-key': randomUUID() },
    );
    expect(undone.body.code).toBe('TREATMENT_USE_NOT_FOUND');
  });
});
