import { randomUUID } from 'node:crypto';
import { type TestApp, createTestApp } from '../../../test/support/app.js';
import { type Chain, type TestProduct, type TestStore, aChain } from '../../../test/support/chain.js';
import { Client } from '../../../test/support/client.js';
import { type TestStaff, signIn } from '../../../test/support/headquarters.js';
import { JobRegistry } from '../../platform/jobs/job-registry.js';
import { MonthCloseService } from './statements/month-close.service.js';

interface Place {
  store: TestStore;
  manager: TestStaff;
}

interface LineRow {
  kind: string;
  issuing_store_id: number | null;
  honouring_store_id: number;
  principal_fen: number;
  bonus_fen: number;
  honouring_share_fen: number;
  owed_fen: number;
  month: string | null;
}

interface StatementBody {
  id: number;
  state: string;
  legalEntityId: number;
  openingFen: number;
  receivableFen: number;
  payableFen: number;
  paymentsFen: number;
  closingFen: number;
  balances: { counterpartyId: number; closingFen: number; settledFen: number }[];
}

const CAKE_FEN = 12_000;

describe('clearing', () => {
  let app: TestApp;
  let chain: Chain;
  let cake: TestProduct;
  let finance: TestStaff;
  let home: Place;
  /** Another legal entity's store. */
  let south: Place;
  /** Another store of the same entity. */
  let sister: Place;
  let memberId: number;

  async function openShop(): Promise<void> {
    chain = await aChain(app);
    cake = await chain.product(CAKE_FEN);
    finance = chain.administrator;
    home = { store: chain.store, manager: chain.manager };
    south = await chain.branch();
    sister = await chain.branch({ legalEntityId: chain.store.legalEntityId });
    memberId = await chain.member({ paidFen: 100_000, bonusFen: 20_000 });
  }

  /** Months are closed for everybody at once, so whoever closes some has a database of their own. */
  function withDatabaseEach(): void {
    beforeEach(async () => {
      app = await createTestApp();
      await openShop();
    });
    afterEach(() => app.close());
  }

  function withSharedDatabase(): void {
    beforeAll(async () => {
      app = await createTestApp();
    });
    beforeEach(openShop);
    afterAll(() => app.close());
  }

  /** Sessions end in the meantime, so everybody signs in again. */
  async function travel(to: string): Promise<void> {
    app.clock.set(to);
    const again = async (staff: TestStaff): Promise<TestStaff> => {
      const token = await signIn(app, staff.username);
      return { ...staff, token, client: Client.withToken(app.url, token) };
    };
    finance = await again(finance);
    for (const place of [home, south, sister]) place.manager = await again(place.manager);
  }

  async function buy(at: Place): Promise<number> {
    const grant = await chain.grant(memberId, { by: at.manager, store: at.store });
    const sale = { product: cake, grant, walletFen: CAKE_FEN, by: at.manager, store: at.store };
    const { status, body } = await chain.settle(sale);
    if (status !== 201) throw new Error(JSON.stringify(body));
    return body.id;
  }

  async function giveBack(orderId: number, at: Place): Promise<void> {
    const { status, body } = await chain.refund(orderId, { by: at.manager });
    if (status >= 300) throw new Error(JSON.stringify(body));
  }

  const lines = (): Promise<LineRow[]> =>
    app.sql<LineRow>('SELECT * FROM clearing_line WHERE issuing_entity_id = ? ORDER BY effective_at, id', [
      home.store.legalEntityId,
    ]);

  async function positions(): Promise<{ creditorId: number; owedFen: number; ledgerFen: number }[]> {
    const { items } = await get<{
      items: { debtorId: number; creditorId: number; owedFen: number; ledgerFen: number }[];
    }>('/admin/clearing/positions');
    return items
      .filter(({ debtorId }) => debtorId === home.store.legalEntityId)
      .map(({ creditorId, owedFen, ledgerFen }) => ({ creditorId, owedFen, ledgerFen }));
  }
  const get = async <T>(path: string): Promise<T> => (await finance.client.get<T>(path)).body;
  const post = <T>(path: string, body: unknown = {}, key: string = randomUUID()) =>
    finance.client.post<T & { code?: string }>(path, body, { 'idempotency-key': key });

  async function close(): Promise<string[]> {
    return (await post<{ closed: string[] }>('/admin/clearing/months/close')).body.closed;
  }

  async function statements(month: string): Promise<StatementBody[]> {
    const { items } = await get<{ items: { id: number }[] }>(`/admin/clearing/statements?month=${month}`);
    const views = await Promise.all(items.map(({ id }) => get<StatementBody>(`/admin/clearing/statements/${id}`)));
    return views.sort((a, b) => a.legalEntityId - b.legalEntityId);
  }

  async function statementOf(month: string, place: Place): Promise<StatementBody> {
    const found = (await statements(month)).find(({ legalEntityId }) => legalEntityId === place.store.legalEntityId);
    if (!found) throw new Error(`no statement of ${place.store.code} for ${month}`);
    return found;
  }

  describe('of a sale elsewhere', () => {
    withSharedDatabase();

    it('says who issued, who honoured and what is owed, as the ledger does', async () => {
      await buy(south);
      await app.drain();
      expect(await lines()).toEqual([
        expect.objectContaining({
          kind: 'spend',
          issuing_entity_id: home.store.legalEntityId,
          issuing_store_id: home.store.id,
          honouring_entity_id: south.store.legalEntityId,
          honouring_store_id: south.store.id,
          principal_fen: 10_000,
          bonus_fen: 2_000,
          owed_fen: CAKE_FEN,
          month: null,
        }),
      ]);
      expect(await positions()).toEqual([
        { creditorId: south.store.legalEntityId, owedFen: CAKE_FEN, ledgerFen: CAKE_FEN },
      ]);
      expect(await chain.problems()).toEqual([]);
    });

    it('inside one entity is between its stores, and at home nothing at all', async () => {
      await buy(sister);
      await buy(home);
      await app.drain();
      expect(await lines()).toEqual([
        expect.objectContaining({
          issuing_store_id: home.store.id,
          honouring_store_id: sister.store.id,
          owed_fen: CAKE_FEN,
        }),
      ]);
      expect(await positions()).toEqual([]);
      expect(await chain.problems()).toEqual([]);
    });

    it('is undone by its return', async () => {
      await giveBack(await buy(south), south);
      await app.drain();
      expect((await lines()).map(({ kind, owed_fen: owed }) => [kind, owed])).toEqual([
        ['spend', CAKE_FEN],
        ['return', -CAKE_FEN],
      ]);
      expect(await chain.problems()).toEqual([]);
    });

    it('is cleared once however often the news comes', async () => {
      await giveBack(await buy(south), south);
      await app.drain();
      const before = await lines();
      await app.sql('DELETE FROM inbox_receipt');
      await app.sql("UPDATE outbox_event SET state = 'pending' WHERE type IN ('order.paid', 'order.refunded')");
      await app.drain();
      expect(await lines()).toEqual(before);
      expect(await chain.problems()).toEqual([]);
    });

    it('is found in the ledger when no news of it ever came', async () => {
      await buy(south);
      await app.sql('DELETE FROM outbox_event');
      const work = app.get(JobRegistry).get('clearing.catch-up').work;
      const run = { name: 'clearing.catch-up', bucket: app.clock.now(), from: null, to: app.clock.now() };
      expect(await work(run)).toEqual({ orders: 1 });
      expect(await work(run)).toEqual({ orders: 0 });
      expect((await lines()).map(({ owed_fen: owed }) => owed)).toEqual([CAKE_FEN]);
    });
  });

  describe('with the bonus shared', () => {
    withSharedDatabase();

    const share = async (value: number, scope: string): Promise<void> => {
      const { status } = await finance.client.put('/admin/settings/clearing.honouringBonusBp', {
        scope,
        value,
      });
      expect(status).toBe(200);
      // Settings are remembered for some seconds.
      app.clock.advance(10_000);
    };

    it('makes the honouring entity bear its part, in the ledger too, and gives it back with the return', async () => {
      await share(3_333, `store:${south.store.id}`);
      const orderId = await buy(south);
      await app.drain();
      expect(await lines()).toEqual([
        expect.objectContaining({ bonus_fen: 2_000, honouring_share_fen: 666, owed_fen: CAKE_FEN - 666 }),
      ]);
      expect(await positions()).toEqual([
        expect.objectContaining({ owedFen: CAKE_FEN - 666, ledgerFen: CAKE_FEN - 666 }),
      ]);
      const cost = await app.sql<{ owner_id: number; balance: number }>(
        "SELECT owner_id, SUM(balance) AS balance FROM ledger_account WHERE book = 'bonus-cost' AND owner_id IN (?, ?) GROUP BY owner_id",
        [home.store.legalEntityId, south.store.legalEntityId],
      );
      expect(Object.fromEntries(cost.map((row) => [row.owner_id, row.balance]))).toEqual({
        [home.store.legalEntityId]: -20_000 + 666,
        [south.store.legalEntityId]: -666,
      });
      expect(await chain.problems()).toEqual([]);

      await share(10_000, 'chain');
      await giveBack(orderId, south);
      await app.drain();
      const sum = (await lines()).reduce((total, line) => total + line.owed_fen, 0);
      expect(sum).toBe(0);
      expect(await chain.problems()).toEqual([]);
    });
  });

  describe('of a month', () => {
    withDatabaseEach();

    it('takes what happened up to its last millisecond in Shanghai, leap day included', async () => {
      await travel('2028-02-29T15:59:59.999Z');
      await buy(south);
      await travel('2028-02-29T16:00:00.000Z');
      await buy(south);
      await app.drain();
      expect(await close()).toEqual(['2028-02']);
      expect((await lines()).map(({ month }) => month)).toEqual(['2028-02', null]);
      expect(await statements('2028-02')).toEqual([
        expect.objectContaining({
          legalEntityId: home.store.legalEntityId,
          payableFen: CAKE_FEN,
          closingFen: -CAKE_FEN,
        }),
        expect.objectContaining({
          legalEntityId: south.store.legalEntityId,
          receivableFen: CAKE_FEN,
          closingFen: CAKE_FEN,
        }),
      ]);
      expect(await chain.problems()).toEqual([]);
    });

    it('is not closed before it is over, and once', async () => {
      await buy(south);
      await app.drain();
      expect(await close()).toEqual([]);
      await travel('2026-12-02T00:00:00.000Z');
      expect(await close()).toEqual(['2026-11']);
      expect(await close()).toEqual([]);
    });

    it('leaves what it hears of too late to the next, which begins where it ended', async () => {
      await travel('2026-11-30T15:00:00.000Z');
      await buy(south);
      await app.drain();
      await buy(south);
      await travel('2026-12-01T20:00:00.000Z');
      expect(await close()).toEqual(['2026-11']);
      await app.drain();
      await travel('2027-02-01T20:00:00.000Z');
      expect(await close()).toEqual(['2026-12', '2027-01']);
      const story = [
        await statementOf('2026-11', south),
        await statementOf('2026-12', south),
        await statementOf('2027-01', south),
      ];
      expect(story.map(({ openingFen, receivableFen, closingFen }) => [openingFen, receivableFen, closingFen])).toEqual(
        [
          [0, CAKE_FEN, CAKE_FEN],
          [CAKE_FEN, CAKE_FEN, 2 * CAKE_FEN],
          [2 * CAKE_FEN, 0, 2 * CAKE_FEN],
        ],
      );
      expect(await chain.problems()).toEqual([]);
    });

    it('can be read as a file that a spreadsheet opens and runs nothing of', async () => {
      await app.sql('UPDATE legal_entity SET name = \'=HYPERLINK("x")\' WHERE id = ?', [home.store.legalEntityId]);
      app.clock.advance(10_000);
      await buy(south);
      await app.drain();
      await travel('2026-12-02T00:00:00.000Z');
      await close();
      const { id } = await statementOf('2026-11', south);
      const reply = await fetch(`${app.url}/api/admin/clearing/statements/${id}/csv`, {
        headers: { authorization: `Bearer ${finance.token}` },
      });
      const bytes = Buffer.from(await reply.arrayBuffer());
      expect(reply.headers.get('content-type')).toBe('text/csv; charset=utf-8');
      expect(reply.headers.get('content-disposition')).toMatch(
        /^attachment; filename="download.csv"; filename\*=UTF-8''%E6/,
      );
      expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
      const rows = bytes.toString('utf8').slice(1).split('\r\n');
      expect(rows[1]).toMatch(
        /^2026-11-21,跨店消费,\d+,"'=HYPERLINK\(""x""\)",.*,100\.00,20\.00,0\.00,0\.00,120\.00,$/,
      );
      expect(rows.at(-2)).toBe('合计,0.00,120.00,0.00,0.00,120.00');
    });

    it('closes with many lines in steps', async () => {
      await buy(south);
      await app.drain();
      await app.sql(
        `INSERT INTO clearing_line SELECT id + n, journal_id + n, 1, kind, order_id, issuing_entity_id, issuing_store_id, honouring_entity_id,
           honouring_store_id, 0, 0, 0, 0, 0, 0, note, business_date, effective_at, NULL
           FROM clearing_line JOIN (SELECT 1000000 + a.n * 100 + b.n AS n FROM (${digits(100)}) a, (${digits(100)}) b) AS numbers`,
      );
      await travel('2026-12-02T00:00:00.000Z');
      expect(await app.get(MonthCloseService).closeDue()).toEqual({ closed: ['2026-11'] });
      const [open] = await app.sql<{ open: number }>('SELECT COUNT(*) AS open FROM clearing_line WHERE month IS NULL');
      expect(open?.open).toBe(0);
    });
  });

  describe('settled', () => {
    withDatabaseEach();

    const confirm = (statement: StatementBody) =>
      post<StatementBody>(`/admin/clearing/statements/${statement.id}/confirm`);
    const pay = (amountFen: number, changes: Record<string, unknown> = {}, key?: string) =>
      post<{ id: number }>(
        '/admin/clearing/payments',
        {
          month: '2026-11',
          payerEntityId: home.store.legalEntityId,
          receiverEntityId: south.store.legalEntityId,
          amountFen,
          paidOn: '2026-12-05',
          bankReference: randomUUID().slice(0, 20),
          ...changes,
        },
        key,
      );

    beforeEach(async () => {
      await buy(south);
      await app.drain();
      await travel('2026-12-05T04:00:00.000Z');
      await close();
    });

    it('goes from draft over confirmed to settled, with a journal, a line and audit lines', async () => {
      expect((await pay(CAKE_FEN)).body.code).toBe('CLEARING_STATEMENT_STATE');
      for (const statement of await statements('2026-11')) expect((await confirm(statement)).status).toBe(200);
      expect((await confirm(await statementOf('2026-11', south))).body.code).toBe('CLEARING_STATEMENT_STATE');

      expect((await pay(5_000)).status).toBe(201);
      expect(await statementOf('2026-11', south)).toMatchObject({
        state: 'confirmed',
        balances: [{ closingFen: CAKE_FEN, settledFen: 5_000 }],
      });
      expect((await pay(CAKE_FEN - 5_000)).status).toBe(201);
      expect((await statements('2026-11')).map(({ state }) => state)).toEqual(['settled', 'settled']);

      expect(await positions()).toEqual([expect.objectContaining({ owedFen: 0, ledgerFen: 0 })]);
      const audit = await app.sql<{ action: string }>(
        "SELECT action FROM audit_entry WHERE action LIKE 'clearing.%' ORDER BY id",
      );
      expect(audit.map(({ action }) => action)).toEqual([
        'clearing.statement.confirm',
        'clearing.statement.confirm',
        'clearing.payment.record',
        'clearing.payment.record',
      ]);
      expect(await chain.problems()).toEqual([]);
    });

    it('refuses what is too much, the wrong way round, of the future, of a taken number or of nobody', async () => {
      for (const statement of await statements('2026-11')) await confirm(statement);
      const [payer, receiver] = [home.store.legalEntityId, south.store.legalEntityId];
      expect((await pay(CAKE_FEN + 1)).body.code).toBe('CLEARING_PAYMENT_EXCEEDS');
      const reversed = await pay(1, { payerEntityId: receiver, receiverEntityId: payer });
      expect(reversed.body.code).toBe('CLEARING_PAYMENT_EXCEEDS');
      expect((await pay(1, { paidOn: '2026-12-06' })).body.code).toBe('REQUEST_INVALID');
      expect((await pay(1, { paidOn: '2026-02-30' })).body.code).toBe('REQUEST_INVALID');
      expect((await pay(1, { month: '2026-10' })).body.code).toBe('NOT_FOUND');
      expect((await pay(1, { receiverEntityId: 999 })).body.code).toBe('NOT_FOUND');
      expect((await pay(1, { bankReference: 'B-1' })).status).toBe(201);
      expect((await pay(1, { bankReference: 'B-1' })).body.code).toBe('CLEARING_REFERENCE_TAKEN');
      const [row] = await app.sql<{ settled: number }>(
        'SELECT SUM(settled_fen) AS settled FROM clearing_balance WHERE settled_fen > 0',
      );
      expect(row?.settled).toBe(1);
      expect(await chain.problems()).toEqual([]);
    });

    it('is carried over when the next month is closed first, and settles with it', async () => {
      for (const statement of await statements('2026-11')) await confirm(statement);
      await travel('2027-01-05T04:00:00.000Z');
      await close();
      expect((await pay(1)).body.code).toBe('CLEARING_STATEMENT_SUPERSEDED');
      for (const statement of await statements('2026-12')) await confirm(statement);
      expect((await pay(CAKE_FEN, { month: '2026-12' })).status).toBe(201);
      const states = [...(await statements('2026-11')), ...(await statements('2026-12'))].map(({ state }) => state);
      expect(states).toEqual(['settled', 'settled', 'settled', 'settled']);
      await travel('2027-02-05T04:00:00.000Z');
      await close();
      expect(await statementOf('2027-01', home)).toMatchObject({
        openingFen: -CAKE_FEN,
        paymentsFen: CAKE_FEN,
        closingFen: 0,
      });
      expect(await chain.problems()).toEqual([]);
    });

    it('is settled by confirming when nothing is open', async () => {
      for (const statement of await statements('2026-11')) await confirm(statement);
      await pay(CAKE_FEN);
      await travel('2027-01-05T04:00:00.000Z');
      await close();
      for (const statement of await statements('2026-12'))
        expect((await confirm(statement)).body.state).toBe('settled');
    });
  });

  describe('proved by reconciliation', () => {
    withDatabaseEach();

    const found = async (check: string): Promise<string[]> =>
      (await chain.problems()).filter((problem) => problem.check === check).map(({ detail }) => detail);

    it('goes red on a line that was changed, one that was invented and a fact that was forgotten', async () => {
      await buy(south);
      await app.drain();
      app.clock.advance(3 * 3_600_000);
      await buy(south);
      await app.drain();
      expect(await chain.problems()).toEqual([]);
      const [line] = await app.sql<{ id: number; journal_id: number }>(
        'SELECT id, journal_id FROM clearing_line ORDER BY effective_at LIMIT 1',
      );
      const { id, journal_id: journalId } = line as { id: number; journal_id: number };

      await app.sql('UPDATE clearing_line SET other_fen = 1, owed_fen = owed_fen + 1 WHERE id = ?', [id]);
      expect(await found('clearing = owes')).toEqual([
        expect.stringMatching(/owe entity \d+ 12000 fen, its clearing lines say 12001$/),
      ]);
      await app.sql('UPDATE clearing_line SET other_fen = 0, owed_fen = owed_fen - 1, journal_id = 5 WHERE id = ?', [
        id,
      ]);
      expect(await found('clearing = owes')).toEqual([
        expect.stringMatching(new RegExp(`^journal ${journalId} .* has not been cleared$`)),
        'clearing lines of journal 5 say 12000 fen, the ledger nothing',
      ]);
      await app.sql('DELETE FROM clearing_line WHERE id = ?', [id]);
      expect(await found('clearing = owes')).toEqual([expect.stringMatching(/has not been cleared$/)]);
    });

    it('goes red on a closed month that is no longer what it was', async () => {
      await buy(south);
      await app.drain();
      await travel('2026-12-02T00:00:00.000Z');
      await close();
      await app.sql(
        'UPDATE clearing_balance SET opening_fen = opening_fen + 1, closing_fen = closing_fen + 1 WHERE closing_fen > 0',
      );
      expect((await found('statements = lines')).sort()).toEqual([
        expect.stringMatching(/says -12000 fen towards entity \d+, whose own says 12001$/),
        expect.stringMatching(/says 12001 fen towards entity \d+, whose own says -12000$/),
      ]);
      await app.sql(
        'UPDATE clearing_balance SET opening_fen = opening_fen - 1, closing_fen = closing_fen - 1 WHERE closing_fen > 0',
      );
      expect(await found('statements = lines')).toEqual([]);
      await app.sql("UPDATE clearing_line SET month = '2026-10'");
      expect(await found('statements = lines')).toHaveLength(2);
    });
  });
});

const digits = (count: number): string =>
  Array.from({ length: count }, (_, index) => `SELECT ${index} AS n`).join(' UNION ALL ');
