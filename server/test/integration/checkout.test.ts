import { type TestApp, createTestApp } from '../support/app.js';
import { type Chain, type TestProduct, aChain } from '../support/chain.js';

const codeOf = (body: object): string | undefined => (body as { code?: string }).code;

describe('checkout over HTTP', () => {
  let app: TestApp;
  let chain: Chain;
  let cookies: TestProduct;
  let cake: TestProduct;

  beforeAll(async () => {
    app = await createTestApp();
    chain = await aChain(app);
    cookies = await chain.product(10_001);
    cake = await chain.product(20_000);
  });
  afterAll(() => app.close());
  afterEach(async () => expect(await chain.problems()).toEqual([]));

  const quote = (body: object) =>
    chain.manager.client.post('/staff/orders/quote', { storeId: chain.store.id, ...body });

  describe('settling', () => {
    it('takes principal and bonus in proportion, as art. 18 would refund them', async () => {
      const memberId = await chain.member({ paidFen: 30_000, bonusFen: 6_000 });
      const grant = await chain.grant(memberId);
      const { status, body } = await chain.settle({ product: cookies, grant, walletFen: 10_001 });
      expect(status).toBe(201);
      expect(body).toMatchObject({
        state: 'paid',
        payableFen: 10_001,
        earnedPoints: 10,
        earnedGrowth: 100,
        balances: { walletTotalFen: 25_999, points: 10, growth: 100 },
      });
      expect(body.payments).toEqual([
        { method: 'wallet', amountFen: 10_001, principalFen: 8_334, bonusFen: 1_667, state: 'paid' },
      ]);
      expect(await chain.balances(memberId)).toMatchObject({
        principal: 21_666,
        bonus: 4_333,
        points: 10,
        growth: 100,
      });
    });

    it('sells to anybody for cash', async () => {
      const { status, body } = await chain.settle({ product: cake, cashFen: 20_000 });
      expect(status).toBe(201);
      expect(body).toMatchObject({ state: 'paid', earnedPoints: 0, balances: null });
    });

    it('lets a named member earn, but not pay without showing a code', async () => {
      const memberId = await chain.member({ paidFen: 50_000, points: 1_000 });
      const paid = await chain.settle({ product: cake, memberId, cashFen: 20_000 });
      expect(paid.body).toMatchObject({ state: 'paid', earnedPoints: 20 });
      const refused = [
        await chain.settle({ product: cake, memberId, walletFen: 20_000 }),
        await chain.settle({ product: cake, memberId, usePoints: true, cashFen: 10_000 }),
        await chain.settle({
          product: cake,
          grant: await chain.grant(memberId, { purpose: 'identify' }),
          walletFen: 20_000,
        }),
      ];
      expect(refused.map(({ status, body }) => [status, codeOf(body)])).toEqual(
        Array(3).fill([403, 'PAY_GRANT_REQUIRED']),
      );
      expect(await chain.balances(memberId)).toMatchObject({ principal: 50_000, points: 1_020 });
    });

    it('does not take a code that was shown to a colleague or in another store', async () => {
      const memberId = await chain.member({ paidFen: 50_000 });
      const other = await chain.branch();
      const shown = await chain.grant(memberId, { by: other.manager, store: other.store });
      const { status, body } = await chain.settle({ product: cake, grant: shown, walletFen: 20_000 });
      expect([status, codeOf(body)]).toEqual([403, 'PAY_GRANT_REQUIRED']);
    });

    it('takes points, wallet and cash together', async () => {
      const memberId = await chain.member({ paidFen: 8_000, points: 500 });
      const grant = await chain.grant(memberId);
      const { body } = await chain.settle({ product: cake, grant, usePoints: true, walletFen: 8_000, cashFen: 7_000 });
      expect(body).toMatchObject({ state: 'paid', payableFen: 15_000, earnedPoints: 15, earnedGrowth: 150 });
      expect(body.payments.map(({ method, amountFen }) => [method, amountFen]).sort()).toEqual([
        ['cash', 7_000],
        ['points', 5_000],
        ['wallet', 8_000],
      ]);
      expect(await chain.balances(memberId)).toMatchObject({ principal: 0, points: 15, growth: 150 });
    });

    it('refuses tender that does not make up the price', async () => {
      for (const cashFen of [19_999, 20_001]) {
        const { status, body } = await chain.settle({ product: cake, cashFen });
        expect([status, codeOf(body)]).toEqual([422, 'PAYMENT_SUM_MISMATCH']);
      }
    });

    it('refuses a price other than the one the customer was shown, and sells at the shown one', async () => {
      const memberId = await chain.member({ paidFen: 50_000 });
      const grant = await chain.grant(memberId);
      const shown = await quote({ grant, lines: [{ productId: cake.id, quantity: 1 }] });
      const quoteHash = String(shown.body['quoteHash']);
      const other = await chain.settle({ product: cake, quantity: 2, grant, walletFen: 40_000, quoteHash });
      expect([other.status, codeOf(other.body)]).toEqual([409, 'QUOTE_CHANGED']);
      const same = await chain.settle({ product: cake, grant, walletFen: 20_000, quoteHash });
      expect(same.status).toBe(201);
    });

    it('changes nothing by quoting', async () => {
      const memberId = await chain.member({ paidFen: 50_000, points: 100 });
      const grant = await chain.grant(memberId);
      const before = await chain.balances(memberId);
      const lines = [{ productId: cake.id, quantity: 1 }];
      const first = await quote({ grant, usePoints: true, lines });
      expect(first.body).toMatchObject({ payableFen: 19_000, mayPay: true, points: { used: 100, usedFen: 1_000 } });
      expect((await quote({ grant, usePoints: true, lines })).body).toEqual(first.body);
      expect(await chain.balances(memberId)).toEqual(before);
    });

    it('gives a tier’s discount from the moment it is reached', async () => {
      const memberId = await chain.member({ paidFen: 200_000 });
      const big = await chain.product(60_000);
      await chain.settle({ product: big, grant: await chain.grant(memberId), walletFen: 60_000 });
      await app.drain();
      const { body } = await quote({ memberId, lines: [{ productId: cake.id, quantity: 1 }] });
      expect(body).toMatchObject({ listFen: 20_000, payableFen: 19_600 });
    });

    it('makes the entity that sells a creditor of the one that took the money', async () => {
      const memberId = await chain.member({ paidFen: 50_000, bonusFen: 10_000 });
      const franchise = await chain.branch({ kind: 'franchise' });
      const grant = await chain.grant(memberId, { by: franchise.manager, store: franchise.store });
      const sale = { product: cake, grant, walletFen: 20_000, by: franchise.manager, store: franchise.store };
      const { status, body } = await chain.settle(sale);
      expect(status).toBe(201);
      const due = () =>
        app.sql(
          `SELECT book, owner_id AS owner, entity_id AS other, SUM(balance) AS balance FROM ledger_account
            WHERE book IN ('owes', 'owed-by') AND ? IN (owner_id, entity_id) GROUP BY book, owner_id, entity_id ORDER BY book`,
          [franchise.store.legalEntityId],
        );
      const [issuer, seller] = [chain.store.legalEntityId, franchise.store.legalEntityId];
      expect(await due()).toEqual([
        { book: 'owed-by', owner: seller, other: issuer, balance: -20_000 },
        { book: 'owes', owner: issuer, other: seller, balance: 20_000 },
      ]);
      expect((await chain.refund(body.id, { by: franchise.manager })).status).toBe(200);
      expect((await due()).map((row) => (row as { balance: number }).balance)).toEqual([0, 0]);
    });
  });

  describe('taking an order back', () => {
    it('returns everything to the very lots it came from', async () => {
      const memberId = await chain.member({ paidFen: 15_000, bonusFen: 3_000, points: 300 });
      await chain.topUp(memberId, { paidFen: 20_000, bonusFen: 0 });
      const lots = () =>
        app.sql(
          `SELECT l.id, l.remaining FROM ledger_lot l JOIN ledger_account a ON a.id = l.account_id
            WHERE a.owner = 'member' AND a.owner_id = ? AND a.book IN ('principal', 'bonus') ORDER BY l.id`,
          [memberId],
        );
      const before = { lots: await lots(), balances: await chain.balances(memberId) };
      const big = await chain.product(26_000);
      const grant = await chain.grant(memberId);
      const { body } = await chain.settle({ product: big, grant, usePoints: true, walletFen: 23_000 });
      expect(await lots()).not.toEqual(before.lots);

      const refunded = await chain.refund(body.id);
      expect(refunded.body).toMatchObject({ state: 'refunded' });
      expect(refunded.body.payments.every(({ state }) => state === 'refunded')).toBe(true);
      expect({ lots: await lots(), balances: await chain.balances(memberId) }).toEqual(before);
    });

    it('takes back the points it gave; what was spent is an open debt that the next points fill', async () => {
      const memberId = await chain.member({ paidFen: 100_000 });
      const first = await chain.settle({ product: cake, grant: await chain.grant(memberId), walletFen: 20_000 });
      const grant = await chain.grant(memberId);
      await chain.settle({ product: cake, grant, usePoints: true, walletFen: 19_800 });
      expect(await chain.balances(memberId)).toMatchObject({ points: 19, pointsDebt: 0 });

      await chain.refund(first.body.id);
      expect(await chain.balances(memberId)).toMatchObject({ points: 0, pointsDebt: 1 });
      await chain.givePoints(memberId, 5);
      expect(await chain.balances(memberId)).toMatchObject({ points: 4, pointsDebt: 0 });
    });

    it('happens once', async () => {
      const { body } = await chain.settle({ product: cake, cashFen: 20_000 });
      expect((await chain.refund(body.id)).status).toBe(200);
      const again = await chain.refund(body.id);
      expect([again.status, codeOf(again.body)]).toEqual([422, 'ORDER_NOT_REFUNDABLE']);
    });

    it('is not for the staff of another store, to whom the order does not exist', async () => {
      const { body } = await chain.settle({ product: cake, cashFen: 20_000 });
      const other = await chain.branch();
      const refused = await chain.refund(body.id, { by: other.manager });
      expect([refused.status, codeOf(refused.body)]).toEqual([404, 'ORDER_NOT_FOUND']);
    });

    it('leaves a line in the log: who, what, why', async () => {
      const { body } = await chain.settle({ product: cake, cashFen: 20_000 });
      await chain.refund(body.id);
      const lines = await app.sql<{ action: string; reason: string }>(
        'SELECT action, reason FROM audit_entry WHERE subject = ?',
        [`order:${body.id}`],
      );
      expect(lines).toEqual([{ action: 'order.refund', reason: '测试' }]);
    });
  });
});
