import { randomUUID } from 'node:crypto';
import { UnitOfWork } from '../../src/platform/database/index.js';
import { TreatmentFacade } from '../../src/modules/treatment/index.js';
import { type TestApp, createTestApp } from '../support/app.js';
import { type Chain, type TestProduct, aChain } from '../support/chain.js';
import { countBy } from '../support/count-by.js';

const TIMES = 20;

describe('one treatment card in many hands at the same moment', () => {
  let app: TestApp;
  let chain: Chain;
  let facial: TestProduct;

  beforeAll(async () => {
    app = await createTestApp();
    chain = await aChain(app);
    facial = await chain.product(90_000);
    const plan = { productId: facial.id, name: '护理二十次卡', times: TIMES, validDays: 365, visitFen: 8_000 };
    await chain.administrator.client.post('/admin/treatment-plans', { ...plan, active: true });
  });
  afterAll(() => app.close());
  afterEach(async () => expect(await chain.problems()).toEqual([]));

  async function bought(): Promise<{ memberId: number; orderId: number; cardId: number }> {
    const memberId = await chain.member();
    const sale = await chain.settle({ product: facial, memberId, cashFen: facial.priceFen });
    await app.drain();
    const [card] = await app.get(TreatmentFacade).usable(memberId);
    return { memberId, orderId: sale.body.id, cardId: card?.id ?? 0 };
  }

  const leftOf = async (cardId: number): Promise<object | undefined> =>
    (
      await app.sql<{ left: number; held: number; state: string }>(
        'SELECT left_times AS `left`, held, state FROM treatment_card WHERE id = ?',
        [cardId],
      )
    )[0];

  it('50 desks and bookings want 20 visits: exactly 20 get one', async () => {
    const { memberId, cardId } = await bought();
    const grants = await chain.grants(memberId, 25, { purpose: 'identify' });
    const desk = grants.map(async (grant) => {
      const reply = await chain.manager.client.post<{ code?: string }>(
        `/staff/treatment-cards/${cardId}/uses`,
        { storeId: chain.store.id, grant },
        { 'idempotency-key': randomUUID() },
      );
      return reply.status === 201 ? 'taken' : String(reply.body.code);
    });
    const bookings = Array.from({ length: 25 }, async (_, index) => {
      const held = await app
        .get(UnitOfWork)
        .run((tx) => app.get(TreatmentFacade).holdIn(tx, { cardId, bookingId: 1_000 + index, memberId }));
      return held.ok ? 'taken' : held.refusal.code;
    });
    const outcomes = await Promise.all([...desk, ...bookings]);
    expect(countBy(outcomes, (one) => one)).toEqual({ taken: TIMES, TREATMENT_CARD_EMPTY: 50 - TIMES });
  });

  it('50 nodes use and let go of one booking’s visit: it counts once or not at all', async () => {
    const { memberId, cardId } = await bought();
    const facade = app.get(TreatmentFacade);
    const uow = app.get(UnitOfWork);
    await uow.run((tx) => facade.holdIn(tx, { cardId, bookingId: 7_000, memberId }));
    const use = { cardId, bookingId: 7_000, storeId: chain.store.id, staffId: null };
    await Promise.all(Array.from({ length: 50 }, () => uow.run((tx) => facade.useIn(tx, use))));
    expect(await leftOf(cardId)).toEqual({ left: TIMES - 1, held: 0, state: 'active' });
    const released = await Promise.all(Array.from({ length: 10 }, () => uow.run((tx) => facade.releaseIn(tx, 7_000))));
    expect(released.every((was) => !was)).toBe(true);
  });

  it('50 desks give the rest of one card back while 10 take visits from it: it is paid once, and nothing is used after', async () => {
    const { memberId, orderId, cardId } = await bought();
    const grants = await chain.grants(memberId, 11, { purpose: 'identify' });
    const visit = (grant: string) =>
      chain.manager.client.post(
        `/staff/treatment-cards/${cardId}/uses`,
        { storeId: chain.store.id, grant },
        { 'idempotency-key': randomUUID() },
      );
    const [first, ...others] = grants;
    expect((await visit(first as string)).status).toBe(201);
    const refund = () =>
      chain.manager.client.post<{ amountFen: number }>(
        `/staff/treatment-cards/${cardId}/refund`,
        { storeId: chain.store.id, cause: 'operator', reason: '店铺装修' },
        { 'idempotency-key': randomUUID() },
      );
    const [refunds, visits] = await Promise.all([
      Promise.all(Array.from({ length: 50 }, refund)),
      Promise.all(others.map(visit)),
    ]);
    const paid = refunds.filter(({ status }) => status === 201);
    expect(paid).toHaveLength(1);
    const used = 1 + visits.filter(({ status }) => status === 201).length;
    expect(await leftOf(cardId)).toEqual({ left: TIMES - used, held: 0, state: 'voided' });
    // What was paid out is what was not used: no visit slipped in between reckoning and paying.
    expect(paid[0]?.body.amountFen).toBe(facial.priceFen - Math.floor((facial.priceFen * used) / TIMES));
    const returns = await app.sql('SELECT id FROM sales_return WHERE order_id = ?', [orderId]);
    expect(returns).toHaveLength(1);
  });

  it('a return and a visit at the same moment: one of them wins, never both', async () => {
    for (let round = 0; round < 6; round += 1) {
      const { memberId, orderId, cardId } = await bought();
      const grant = await chain.grant(memberId, { purpose: 'identify' });
      const [used, back] = await Promise.all([
        chain.manager.client.post(
          `/staff/treatment-cards/${cardId}/uses`,
          { storeId: chain.store.id, grant },
          { 'idempotency-key': randomUUID() },
        ),
        chain.refund(orderId),
      ]);
      expect([used.status < 300, back.status < 300].filter(Boolean)).toHaveLength(1);
    }
  });
});
