import { type TestApp, createTestApp } from '../../../../test/support/app.js';
import { type Chain, type TestProduct, aChain } from '../../../../test/support/chain.js';
import { givenStaff } from '../../../../test/support/headquarters.js';
import {
  type SoldBody,
  giveBack,
  leftInBooks,
  orderNow,
  previewReturn,
  setChain,
  sold,
} from '../../../../test/support/returns.js';

let app: TestApp;
let chain: Chain;
let cake: TestProduct;
let tea: TestProduct;
let jar: TestProduct;

beforeAll(async () => {
  app = await createTestApp();
  chain = await aChain(app);
  cake = await chain.product(3_333);
  tea = await chain.product(1_999);
  jar = await chain.product(777);
});
afterAll(() => app.close());
afterEach(async () => expect(await chain.problems()).toEqual([]));

const walletOf = async (memberId: number) => {
  const { principal, bonus, held, points, pointsDebt, growth } = await chain.balances(memberId);
  return { principal, bonus, held, points, pointsDebt, growth };
};

const lotsOf = (memberId: number) =>
  app.sql<{ id: number; remaining: number }>(
    `SELECT l.id, l.remaining FROM ledger_lot l JOIN ledger_account a ON a.id = l.account_id
      WHERE a.owner = 'member' AND a.owner_id = ? ORDER BY l.id`,
    [memberId],
  );

/** Two top-ups of different companies and points from two gifts; then a sale that draws on all of them, and cash. */
async function mixedSale(): Promise<{ memberId: number; before: object; lots: object; order: SoldBody }> {
  const { store } = await chain.branch();
  const memberId = await chain.member({ paidFen: 3_000, bonusFen: 601, points: 133, growth: 40 });
  await chain.topUp(memberId, { paidFen: 2_000, bonusFen: 399, legalEntityId: store.legalEntityId });
  await chain.givePoints(memberId, 117);
  const [before, lots] = [await walletOf(memberId), await lotsOf(memberId)];
  // 3 × 33.33 + 2 × 19.99 + 7.77 = 147.74, less 250 points = 122.74
  const order = await sold(chain, {
    lines: [
      { product: cake, quantity: 3 },
      { product: tea, quantity: 2 },
      { product: jar, quantity: 1 },
    ],
    grant: await chain.grant(memberId),
    usePoints: true,
    payments: [
      { method: 'wallet', amountFen: 5_500 },
      { method: 'cash', amountFen: 12_274 - 5_500 },
    ],
  });
  return { memberId, before, lots, order };
}

describe('returning a sale piece by piece', () => {
  const WAYS: [string, { line: number; quantity: number }[][]][] = [
    [
      'all at once',
      [
        [
          { line: 1, quantity: 3 },
          { line: 2, quantity: 2 },
          { line: 3, quantity: 1 },
        ],
      ],
    ],
    ['line by line', [[{ line: 1, quantity: 3 }], [{ line: 2, quantity: 2 }], [{ line: 3, quantity: 1 }]]],
    ['in six returns, last piece first', [3, 2, 2, 1, 1, 1].map((line) => [{ line, quantity: 1 }])],
    [
      'mixed',
      [
        [
          { line: 2, quantity: 1 },
          { line: 1, quantity: 2 },
        ],
        [
          { line: 3, quantity: 1 },
          { line: 2, quantity: 1 },
        ],
        [{ line: 1, quantity: 1 }],
      ],
    ],
  ];

  it.each(WAYS)('%s puts every fen, point and growth back where it came from', async (_, returns) => {
    const { memberId, before, lots, order } = await mixedSale();
    expect(order).toMatchObject({ payableFen: 12_274, state: 'paid' });
    let paidBack = 0;
    for (const [index, pieces] of returns.entries()) {
      const given = await giveBack(chain, order.id, pieces);
      expect(given.status).toBe(201);
      const { payments, amountFen, lines, complete, state } = given.body;
      expect({ complete, state }).toEqual({ complete: index === returns.length - 1, state: 'refunded' });
      expect(lines.reduce((sum, line) => sum + line.payFen, 0)).toBe(amountFen);
      const money = payments.filter(({ method }) => method !== 'points');
      expect(money.reduce((sum, payment) => sum + payment.amountFen, 0)).toBe(amountFen);
      paidBack += amountFen;
      const now = await orderNow(chain, order.id);
      expect(now).toMatchObject({ state: complete ? 'refunded' : 'paid', refundedFen: paidBack });
      expect(now.returns).toHaveLength(index + 1);
      expect(now.lines.reduce((sum, line) => sum + line.refundableFen, 0)).toBe(12_274 - paidBack);
    }
    expect(paidBack).toBe(12_274);
    expect(await walletOf(memberId)).toEqual(before);
    const lotsNow = new Map((await lotsOf(memberId)).map(({ id, remaining }) => [id, remaining]));
    expect([...lotsNow].filter(([, remaining]) => remaining > 0)).toEqual(
      (lots as { id: number; remaining: number }[]).map(({ id, remaining }) => [id, remaining]),
    );
    expect(await leftInBooks(chain, order.id)).toEqual({});
  });

  it('gives back in proportion: a third of the cakes brings a third of every source', async () => {
    const memberId = await chain.member({ paidFen: 6_000, bonusFen: 1_200 });
    const order = await sold(chain, {
      lines: [{ product: cake, quantity: 3 }],
      grant: await chain.grant(memberId),
      payments: [
        { method: 'wallet', amountFen: 7_200 },
        { method: 'cash', amountFen: 2_799 },
      ],
    });
    const { body } = await giveBack(chain, order.id, [{ line: 1, quantity: 1 }]);
    expect(body).toMatchObject({ amountFen: 3_333, growth: 33, complete: false, points: { earned: 3, debt: 0 } });
    expect(body.payments).toMatchObject([
      { method: 'wallet', amountFen: 2_400, principalFen: 2_000, bonusFen: 400, state: 'refunded' },
      { method: 'cash', amountFen: 933, state: 'refunded' },
    ]);
    expect(await walletOf(memberId)).toMatchObject({ principal: 2_000, bonus: 400 });
  });

  it('shows the same before as it does then, and showing changes nothing', async () => {
    const { memberId, order } = await mixedSale();
    const before = await walletOf(memberId);
    const pieces = [{ line: 1, quantity: 2 }];
    const preview = await previewReturn(chain, order.id, pieces);
    expect(preview.status).toBe(200);
    expect(await walletOf(memberId)).toEqual(before);
    expect((await orderNow(chain, order.id)).returns).toEqual([]);
    const { body } = await giveBack(chain, order.id, pieces);
    const amounts = ({ lines, payments, points, growth, amountFen }: typeof body) => ({
      ...{ lines, payments, points, growth, amountFen },
    });
    expect(amounts(body)).toEqual(amounts(preview.body));
  });

  it('is one effect per key, whatever is repeated', async () => {
    const { order } = await mixedSale();
    const pieces = [{ line: 1, quantity: 1 }];
    const first = await giveBack(chain, order.id, pieces, { key: `once-${order.id}` });
    const again = await giveBack(chain, order.id, pieces, { key: `once-${order.id}` });
    expect([again.status, again.body.id]).toEqual([201, first.body.id]);
    const other = await giveBack(chain, order.id, [{ line: 2, quantity: 1 }], { key: `once-${order.id}` });
    expect([other.status, other.body.code]).toEqual([409, 'IDEMPOTENCY_KEY_REUSED']);
    expect((await orderNow(chain, order.id)).returns).toHaveLength(1);
  });

  it('takes nothing back that was not sold or has come back', async () => {
    const { memberId, order } = await mixedSale();
    await giveBack(chain, order.id, [{ line: 1, quantity: 2 }]);
    const before = await walletOf(memberId);
    const refusals = await Promise.all([
      giveBack(chain, order.id, [{ line: 1, quantity: 2 }]),
      giveBack(chain, order.id, [{ line: 9, quantity: 1 }]),
      giveBack(chain, order.id + 1, 'all'),
    ]);
    expect(refusals.map(({ body }) => [body.code, body.details])).toEqual([
      ['RETURN_QUANTITY_EXCEEDED', { line: 1, left: 1 }],
      ['RETURN_LINE_UNKNOWN', { line: 9 }],
      ['ORDER_NOT_FOUND', undefined],
    ]);
    const invalid = await Promise.all([
      giveBack(chain, order.id, []),
      giveBack(chain, order.id, [
        { line: 1, quantity: 1 },
        { line: 1, quantity: 1 },
      ]),
      giveBack(chain, order.id, [{ line: 1, quantity: 0 }]),
    ]);
    expect(invalid.map(({ body }) => body.code)).toEqual(invalid.map(() => 'REQUEST_INVALID'));
    expect(await walletOf(memberId)).toEqual(before);
    await giveBack(chain, order.id, 'all');
    expect((await giveBack(chain, order.id, 'all')).body).toMatchObject({
      code: 'ORDER_NOT_REFUNDABLE',
      details: { state: 'refunded' },
    });
  });

  it('the old way takes everything that is left', async () => {
    const { memberId, before, order } = await mixedSale();
    await giveBack(chain, order.id, [{ line: 1, quantity: 1 }]);
    const refunded = await chain.refund(order.id);
    expect([refunded.status, refunded.body.state]).toEqual([200, 'refunded']);
    expect(await walletOf(memberId)).toEqual(before);
    expect(await leftInBooks(chain, order.id)).toEqual({});
  });

  it('knows a sale without a member, and one that cost nothing', async () => {
    const sample = await chain.product(0);
    const lines = [{ product: sample, quantity: 2 }];
    const order = await sold(chain, { lines, payments: [] });
    expect((await giveBack(chain, order.id, [{ line: 1, quantity: 1 }])).body).toMatchObject({
      ...{ amountFen: 0, payments: [], complete: false },
    });
    expect((await giveBack(chain, order.id, 'all')).body.complete).toBe(true);
    expect((await orderNow(chain, order.id)).state).toBe('refunded');
    const plain = await sold(chain, {
      lines: [{ product: tea, quantity: 1 }],
      payments: [{ method: 'cash', amountFen: 1_999 }],
    });
    expect((await giveBack(chain, plain.id, 'all')).body.payments).toMatchObject([
      { method: 'cash', amountFen: 1_999 },
    ]);
    expect(await leftInBooks(chain, plain.id)).toEqual({});
  });

  it('leaves an audit line, and counts back tier measures and the day of the sale', async () => {
    const dayTotal = async () => {
      await app.drain();
      const sql = 'SELECT sales_fen, orders FROM staff_store_day WHERE store_id = ?';
      return (await app.sql<{ sales_fen: number; orders: number }>(sql, [chain.store.id]))[0];
    };
    const day = await dayTotal();
    const memberId = await chain.member({ paidFen: 20_000 });
    const order = await sold(chain, {
      lines: [{ product: cake, quantity: 3 }],
      grant: await chain.grant(memberId),
      payments: [{ method: 'wallet', amountFen: 9_999 }],
    });
    const measures = async () => {
      await app.drain();
      const [row] = await app.sql<{ spend_fen: number; orders: number }>(
        'SELECT SUM(spend_fen) AS spend_fen, SUM(orders) AS orders FROM tier_measure WHERE member_id = ?',
        [memberId],
      );
      return { fen: Number(row?.spend_fen), orders: Number(row?.orders) };
    };
    expect(await measures()).toEqual({ fen: 9_999, orders: 1 });
    await giveBack(chain, order.id, [{ line: 1, quantity: 2 }], { reason: '两件有破损' });
    expect(await measures()).toEqual({ fen: 3_333, orders: 1 });
    await giveBack(chain, order.id, 'all');
    expect(await measures()).toEqual({ fen: 0, orders: 0 });
    expect(await dayTotal()).toEqual(day);
    const lines = await app.sql('SELECT action, reason FROM audit_entry WHERE subject = ? ORDER BY at', [
      `order:${order.id}`,
    ]);
    expect(lines).toEqual([
      { action: 'order.refund', reason: '两件有破损' },
      { action: 'order.refund', reason: '不合适' },
    ]);
  });
});

describe('points that a returned sale had given', () => {
  /** 200 points from one sale, of which a later one has used 150; the member had none before. */
  async function spentPoints(): Promise<{ memberId: number; order: SoldBody }> {
    const dear = await chain.product(200_000);
    const memberId = await chain.member();
    const order = await sold(chain, {
      lines: [{ product: dear, quantity: 1 }],
      memberId,
      payments: [{ method: 'cash', amountFen: 200_000 }],
    });
    const cheap = await chain.product(3_000);
    const grant = await chain.grant(memberId);
    const later = { lines: [{ product: cheap, quantity: 1 }], grant, usePoints: true };
    await sold(chain, { ...later, payments: [{ method: 'cash', amountFen: 1_500 }] });
    // The later sale has given a point by itself.
    expect(await walletOf(memberId)).toMatchObject({ points: 200 - 150 + 1, pointsDebt: 0 });
    return { memberId, order };
  }

  afterAll(() => setChain(chain, 'points.clawBack', 'debt'));

  it('are owed when they are spent, and the next ones fill the debt', async () => {
    const { memberId, order } = await spentPoints();
    const { body } = await giveBack(chain, order.id, 'all');
    expect(body).toMatchObject({ deductedFen: 0, points: { earned: 200, debt: 149, deducted: 0 } });
    expect(await walletOf(memberId)).toMatchObject({ points: 0, pointsDebt: 149, growth: 15 });
  });

  it('or are taken off the money at what a point pays, by policy', async () => {
    await setChain(chain, 'points.clawBack', 'deduct');
    const { memberId, order } = await spentPoints();
    const { body } = await giveBack(chain, order.id, 'all');
    expect(body).toMatchObject({
      amountFen: 200_000,
      deductedFen: 1_490,
      points: { earned: 200, debt: 0, deducted: 149 },
    });
    expect(body.payments).toMatchObject([{ method: 'cash', amountFen: 198_510 }]);
    expect(await walletOf(memberId)).toMatchObject({ points: 0, pointsDebt: 0 });
    const [sales] = await app.sql<{ total: number }>(
      `SELECT SUM(e.amount) AS total FROM ledger_entry e JOIN ledger_account a ON a.id = e.account_id
         JOIN ledger_journal j ON j.id = e.journal_id WHERE j.order_id = ? AND a.book = 'sales'`,
      [order.id],
    );
    expect(sales?.total).toBe(1_490);
  });
});

describe('used points whose lot has expired meanwhile', () => {
  const DAY = 86_400_000;

  async function afterExpiry(): Promise<{ memberId: number; order: SoldBody }> {
    const memberId = await chain.member({ points: 100 });
    const order = await sold(chain, {
      lines: [{ product: tea, quantity: 2 }],
      grant: await chain.grant(memberId),
      usePoints: true,
      payments: [{ method: 'cash', amountFen: 3_998 - 1_000 }],
    });
    await app.sql(
      `UPDATE ledger_lot SET expires_at = ? WHERE expires_at IS NOT NULL AND account_id IN (
         SELECT id FROM ledger_account WHERE owner = 'member' AND owner_id = ? AND book = 'points') AND is_open = 0`,
      [new Date(app.clock.now().getTime() - DAY), memberId],
    );
    return { memberId, order };
  }

  it('come back expired: they are shown as such and can’t be used', async () => {
    const { memberId, order } = await afterExpiry();
    const { body } = await giveBack(chain, order.id, 'all');
    expect(body.points).toMatchObject({ back: 100, backExpired: 100, earned: 2 });
    const usable = await app.sql<{ remaining: number }>(
      `SELECT l.remaining FROM ledger_lot l JOIN ledger_account a ON a.id = l.account_id
        WHERE a.owner_id = ? AND a.book = 'points' AND l.is_open = 1 AND (l.expires_at IS NULL OR l.expires_at > ?)`,
      [memberId, app.clock.now()],
    );
    expect(usable).toEqual([]);
  });

  it('or with some days of grace, by policy', async () => {
    await setChain(chain, 'points.returnGraceDays', 30);
    const { memberId, order } = await afterExpiry();
    const { body } = await giveBack(chain, order.id, 'all');
    expect(body.points).toMatchObject({ back: 100, backExpired: 0 });
    const usable = await app.sql<{ remaining: number }>(
      `SELECT l.remaining FROM ledger_lot l JOIN ledger_account a ON a.id = l.account_id
        WHERE a.owner_id = ? AND a.book = 'points' AND l.is_open = 1 AND l.expires_at > ?`,
      [memberId, app.clock.now()],
    );
    expect(usable).toEqual([{ remaining: 100 }]);
    await setChain(chain, 'points.returnGraceDays', 0);
  });
});

describe('who may return how much', () => {
  it('takes a permission of its own above the limit, all returns of the order counted', async () => {
    const dear = await chain.product(60_000);
    const order = await sold(chain, {
      lines: [{ product: dear, quantity: 2 }],
      payments: [{ method: 'cash', amountFen: 120_000 }],
    });
    await app.sql(
      "UPDATE role SET permissions = JSON_ARRAY_APPEND(permissions, '$', 'order.refund') WHERE code = 'cashier'",
    );
    const cashier = await givenStaff(app, [{ code: 'cashier', storeId: chain.store.id }]);
    expect((await giveBack(chain, order.id, 'all', { by: cashier })).body).toMatchObject({
      code: 'RETURN_LARGE_FORBIDDEN',
      details: { limitFen: 100_000 },
    });
    const one = [{ line: 1, quantity: 1 }];
    expect((await giveBack(chain, order.id, one, { by: cashier })).status).toBe(201);
    expect((await giveBack(chain, order.id, one, { by: cashier })).status).toBe(403);
    expect((await giveBack(chain, order.id, one)).status).toBe(201);
  });
});
