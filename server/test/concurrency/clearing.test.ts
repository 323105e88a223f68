import { randomUUID } from 'node:crypto';
import { MonthCloseService } from '../../src/modules/clearing/statements/month-close.service.js';
import { OutboxDispatcher } from '../../src/platform/outbox/outbox-dispatcher.js';
import { type TestApp, createTestApp } from '../support/app.js';
import { type Chain, type TestProduct, type TestStore, aChain } from '../support/chain.js';
import { Client } from '../support/client.js';
import { countBy } from '../support/count-by.js';
import { type TestStaff, signIn } from '../support/headquarters.js';

const TIMES = 50;
const TEA_FEN = 1_000;
const MONTH = '2026-11';

/** Two servers on one database, each with its own worker's services. */
describe('clearing that races', () => {
  let app: TestApp;
  let replica: TestApp;
  let chain: Chain;
  let tea: TestProduct;
  let south: { store: TestStore; manager: TestStaff };

  beforeEach(async () => {
    app = await createTestApp();
    replica = await createTestApp({ database: app.database, clock: app.clock });
    chain = await aChain(app);
    tea = await chain.product(TEA_FEN);
    south = await chain.branch();
  });
  afterEach(async () => {
    expect(await chain.problems()).toEqual([]);
    await replica.close();
    await app.close();
  });

  async function sell(count: number): Promise<number[]> {
    const memberId = await chain.member({ paidFen: 100_000, bonusFen: 33_333 });
    const grants = await chain.grants(memberId, count, { by: south.manager, store: south.store });
    const sale = { product: tea, walletFen: TEA_FEN, by: south.manager, store: south.store };
    const orders: number[] = [];
    for (const grant of grants) {
      const { status, body } = await chain.settle({ ...sale, grant });
      if (status !== 201) throw new Error(JSON.stringify(body));
      orders.push(body.id);
    }
    return orders;
  }

  const owed = async (): Promise<number> => {
    const [row] = await app.sql<{ fen: number | null }>('SELECT SUM(owed_fen) AS fen FROM clearing_line');
    return row?.fen ?? 0;
  };

  async function finance(at: string): Promise<Client> {
    app.clock.set(at);
    return Client.withToken(app.url, await signIn(app, chain.administrator.username));
  }

  it('hears of sales and their returns by many at once and clears each once', async () => {
    const orders = await sell(10);
    for (const order of orders.slice(0, 5)) await chain.refund(order, { by: south.manager });
    // Both events of an order are told over and over, by two workers, side by side.
    for (let round = 0; round < 3; round += 1) {
      await Promise.all([app, replica].flatMap((one) => [1, 2, 3].map(() => one.get(OutboxDispatcher).drain())));
      await app.sql("DELETE FROM inbox_receipt WHERE consumer = 'clearing.order'");
      await app.sql(
        "UPDATE outbox_event SET state = 'pending', due_at = occurred_at, claim_token = NULL WHERE type LIKE 'order.%'",
      );
    }
    const lines = await app.sql<{ kind: string }>('SELECT kind FROM clearing_line');
    expect(countBy(lines, ({ kind }) => kind)).toEqual({ spend: 10, return: 5 });
    expect(await owed()).toBe(5 * TEA_FEN);
  });

  it('closes a month once, whoever closes it, and each line belongs to one month', async () => {
    await sell(12);
    await app.drain();
    app.clock.set('2026-12-02T00:00:00.000Z');
    const token = await signIn(app, south.manager.username);
    south = { ...south, manager: { ...south.manager, client: Client.withToken(app.url, token) } };
    const late = sell(3).then(() => app.drain());
    const closings = await Promise.all(
      [app, replica].flatMap((one) => [1, 2, 3, 4].map(() => one.get(MonthCloseService).closeDue())),
    );
    await late;
    expect(closings.flatMap(({ closed }) => closed)).toEqual([MONTH]);
    const months = await app.sql<{ month: string; fen: number }>(
      'SELECT month, SUM(owed_fen) AS fen FROM clearing_line WHERE month IS NOT NULL GROUP BY month',
    );
    expect(months).toEqual([{ month: MONTH, fen: 12 * TEA_FEN }]);
    expect(await owed()).toBe(15 * TEA_FEN);
    const statements = await app.sql<{ closing_fen: number }>(
      'SELECT closing_fen FROM clearing_statement ORDER BY closing_fen',
    );
    expect(statements.map((row) => row.closing_fen)).toEqual([-12 * TEA_FEN, 12 * TEA_FEN]);
  });

  describe('settled by fifty at once', () => {
    let client: Client;
    const pay = (amountFen: number, key: string, bankReference: string) =>
      client.post<{ id?: number; code?: string }>(
        '/admin/clearing/payments',
        {
          month: MONTH,
          payerEntityId: chain.store.legalEntityId,
          receiverEntityId: south.store.legalEntityId,
          amountFen,
          paidOn: '2026-12-02',
          bankReference,
        },
        { 'idempotency-key': key },
      );
    const settled = async (): Promise<number> => {
      const [row] = await app.sql<{ fen: number }>('SELECT MAX(settled_fen) AS fen FROM clearing_balance');
      return row?.fen ?? 0;
    };

    beforeEach(async () => {
      await sell(12);
      await app.drain();
      client = await finance('2026-12-02T00:00:00.000Z');
      await app.get(MonthCloseService).closeDue();
      const { body } = await client.get<{ items: { id: number }[] }>(`/admin/clearing/statements?month=${MONTH}`);
      for (const { id } of body.items) await client.post(`/admin/clearing/statements/${id}/confirm`);
    });

    it('is never settled above what is open', async () => {
      const replies = await Promise.all(
        Array.from({ length: TIMES }, (_, index) => pay(TEA_FEN, randomUUID(), `B-${index}`)),
      );
      expect(countBy(replies, ({ status, body }) => `${status} ${body.code ?? ''}`)).toEqual({
        '201 ': 12,
        // With the last of them the statements are settled, and say so.
        '409 CLEARING_STATEMENT_STATE': TIMES - 12,
      });
      expect(await settled()).toBe(12 * TEA_FEN);
      expect(await owed()).toBe(0);
    });

    it('with one key is one payment, and all are told of it', async () => {
      const replies = await Promise.all(Array.from({ length: TIMES }, () => pay(5 * TEA_FEN, 'payment-1', 'B-1')));
      expect(countBy(replies, ({ status }) => String(status))).toEqual({ '201': TIMES });
      expect(new Set(replies.map(({ body }) => body.id)).size).toBe(1);
      expect(await settled()).toBe(5 * TEA_FEN);
    });

    it('with one bank reference is one payment, whatever the keys', async () => {
      const replies = await Promise.all(Array.from({ length: TIMES }, () => pay(TEA_FEN, randomUUID(), 'B-1')));
      const outcomes = countBy(replies, ({ status, body }) => `${status} ${body.code ?? ''}`);
      expect(outcomes['201 ']).toBe(1);
      expect(outcomes['409 CLEARING_REFERENCE_TAKEN']).toBe(TIMES - 1);
      expect(await settled()).toBe(TEA_FEN);
    });
  });
});
