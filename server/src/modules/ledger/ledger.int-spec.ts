import { UnitOfWork } from '../../platform/database/index.js';
import { type TestApp, createTestApp } from '../../../test/support/app.js';
import { stripeOf } from './account-address.rules.js';
import { HoldsService } from './holds.service.js';
import {
  type EntryDraft,
  type HoldDraft,
  JournalExists,
  type JournalDraft,
  LedgerFacade,
  ReconciliationService,
  memberAccount,
  systemAccount,
} from './index.js';

const ENTITY = 1;
const DAY_MS = 86_400_000;

describe('the ledger', () => {
  let app: TestApp;
  let ledger: LedgerFacade;
  let uow: UnitOfWork;
  let member = 1_000;
  let lots = 50_000;
  let facts = 0;

  beforeAll(async () => {
    app = await createTestApp();
    ledger = app.get(LedgerFacade);
    uow = app.get(UnitOfWork);
  });
  afterAll(() => app.close());
  beforeEach(() => {
    member += 1;
  });
  afterEach(async () => expect((await app.get(ReconciliationService).run()).problems).toEqual([]));

  const principal = () => memberAccount(member, 'principal', ENTITY);
  const cash = (store = 3) => systemAccount('store', store, 'cash');

  function draft(entries: EntryDraft[], bizKey = `fact:${(facts += 1)}`): JournalDraft {
    return { kind: 'test', bizKey, at: app.clock.now(), memberId: member, storeId: 3, title: '测试', entries };
  }

  const credit = (fen: number, lotId = (lots += 1)): EntryDraft[] => [
    {
      account: principal(),
      amount: fen,
      newLot: { id: lotId, originId: lotId, availableAt: app.clock.now(), expiresAt: null },
    },
    { account: cash(), amount: -fen },
  ];
  const spend = (fen: number, lotId: number): EntryDraft[] => [
    { account: principal(), amount: -fen, lotId },
    { account: cash(), amount: fen },
  ];

  async function memberWith(fen: number): Promise<number> {
    const lotId = (lots += 1);
    await ledger.post([draft(credit(fen, lotId))]);
    return lotId;
  }

  it('writes what the book decided: journal, entries with position and balance, lot, account', async () => {
    const lotId = await memberWith(10_000);
    await ledger.post([draft(spend(2_500, lotId)), draft(spend(500, lotId))]);
    expect(await ledger.balancesOf(member)).toMatchObject({ principal: 7_000, bonus: 0, held: 0 });
    const rows = await app.sql(
      `SELECT e.amount, e.lot_id, e.seq, e.balance_after FROM ledger_entry e JOIN ledger_account a ON a.id = e.account_id
        WHERE a.owner = 'member' AND a.owner_id = ? ORDER BY e.seq`,
      [member],
    );
    expect(rows).toEqual([
      { amount: 10_000, lot_id: lotId, seq: 1, balance_after: 10_000 },
      { amount: -2_500, lot_id: lotId, seq: 2, balance_after: 7_500 },
      { amount: -500, lot_id: lotId, seq: 3, balance_after: 7_000 },
    ]);
    expect(await ledger.lotsLeft([lotId])).toEqual(new Map([[lotId, 7_000]]));
  });

  it('records a fact once, however many report it at the same time', async () => {
    const lotId = await memberWith(1_000);
    const posts = Array.from({ length: 30 }, () => ledger.post([draft(spend(10, lotId), `once:${member}`)]));
    const outcomes = await Promise.allSettled(posts);
    const refused = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as unknown] : []));
    expect(refused).toHaveLength(29);
    expect(refused.every((reason) => reason instanceof JournalExists)).toBe(true);
    expect(await ledger.balancesOf(member)).toMatchObject({ principal: 990 });
  });

  it('opens a member’s accounts once though twenty first credits arrive together', async () => {
    await Promise.all(Array.from({ length: 20 }, () => ledger.post([draft(credit(7))])));
    expect(await ledger.balancesOf(member)).toMatchObject({ principal: 140 });
    const [account] = await app.sql('SELECT seq FROM ledger_account WHERE owner = ? AND owner_id = ?', [
      'member',
      member,
    ]);
    expect(account).toEqual({ seq: 20 });
  });

  it('keeps every one of sixty concurrent movements of one member, in one unbroken sequence', async () => {
    const lotId = await memberWith(60_000);
    await Promise.all(
      Array.from({ length: 60 }, (_, index) => ledger.post([draft(index % 2 ? credit(100) : spend(300, lotId))])),
    );
    expect(await ledger.balancesOf(member)).toMatchObject({ principal: 60_000 - 30 * 300 + 30 * 100 });
  });

  it('lets nobody spend what another has just spent', async () => {
    const lotId = await memberWith(1_000);
    const outcomes = await Promise.allSettled(Array.from({ length: 40 }, () => ledger.post([draft(spend(30, lotId))])));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(33);
    expect(await ledger.balancesOf(member)).toMatchObject({ principal: 10 });
  });

  it('is guarded by the database itself against an overdraft by hand', async () => {
    await memberWith(100);
    const sql = "UPDATE ledger_account SET balance = -1 WHERE owner = 'member' AND owner_id = ? AND book = 'principal'";
    await expect(app.sql(sql, [member])).rejects.toMatchObject({
      message: expect.stringContaining('ck_ledger_account') as string,
    });
  });

  it('leaves no trace of a step that is rolled back, and no memory of accounts that never came to be', async () => {
    const store = 900 + member;
    const first = `undone:${member}:a`;
    // The second fact lies on the same stripe, so its flush finds the account that the first one made.
    const second = Array.from({ length: 200 }, (_, index) => `undone:${member}:${index}`).find(
      (key) => stripeOf(key) === stripeOf(first),
    ) as string;
    const entries = (): EntryDraft[] => [
      { account: systemAccount('store', store, 'cash'), amount: -5 },
      { account: systemAccount('store', store, 'sales'), amount: 5 },
    ];
    const undone = uow.run(async (tx) => {
      for (const bizKey of [first, second]) {
        const book = await ledger.open(tx, []);
        book.post(draft(entries(), bizKey));
        await ledger.flush(tx, book);
      }
      throw new Error('power cut');
    });
    await expect(undone).rejects.toThrow('power cut');
    expect(await app.sql('SELECT id FROM ledger_account WHERE owner_id = ?', [store])).toEqual([]);

    await ledger.post([draft(entries(), first)]);
    expect(await app.sql('SELECT balance FROM ledger_account WHERE owner_id = ? ORDER BY balance', [store])).toEqual([
      { balance: -5 },
      { balance: 5 },
    ]);
  });

  it('spreads the till’s account over stripes, so that sales of many members don’t queue for one row', async () => {
    const posts = Array.from({ length: 48 }, () => draft(credit(1)));
    for (const post of posts) await ledger.post([post]);
    const rows = await app.sql<{ address: string }>(
      "SELECT address FROM ledger_account WHERE address LIKE 'store/3/cash/%'",
    );
    expect(rows.length).toBeGreaterThan(8);
  });

  it('tells a member’s history with the balance after each step', async () => {
    const lotId = await memberWith(1_000);
    await ledger.post([draft(spend(300, lotId))]);
    await ledger.post([draft(credit(50))]);
    const lines = await ledger.lines(member, ['principal', 'bonus'], Number.MAX_SAFE_INTEGER, 10);
    expect(lines.map(({ amount, balanceAfter }) => [amount, balanceAfter])).toEqual([
      [50, 750],
      [-300, 700],
      [1_000, 1_000],
    ]);
    const [, second] = lines;
    const older = await ledger.lines(member, ['principal'], second?.id ?? 0, 10);
    expect(older.map(({ balanceAfter }) => balanceAfter)).toEqual([1_000]);
  });

  it('tells also what came and went in one step, though nothing is left of it', async () => {
    const lotId = await memberWith(1_000);
    await ledger.post([draft([...spend(300, lotId), ...credit(300)])]);
    const [newest] = await ledger.lines(member, ['principal'], Number.MAX_SAFE_INTEGER, 10);
    expect(newest).toMatchObject({ amount: 0, gained: 300, balanceAfter: 1_000 });
  });

  describe('holds', () => {
    const holdOf = (fen: number, lotId: number, bizKey = `hold:${(facts += 1)}`): HoldDraft => ({
      bizKey,
      memberId: member,
      expiresAt: new Date(app.clock.now().getTime() + DAY_MS),
      lines: [{ account: principal(), lotId, amount: fen }],
    });
    const place = (hold: HoldDraft): Promise<void> =>
      uow.run(async (tx) => {
        const book = await ledger.open(tx, [member]);
        await ledger.placeHold(tx, book, hold);
        await ledger.flush(tx, book);
      });
    /** Resolves the hold and, when posting, spends it; false when somebody else was first. */
    const resolve = (bizKey: string, to: 'posted' | 'voided', lotId: number): Promise<boolean> =>
      uow.run(async (tx) => {
        const book = await ledger.open(tx, [member]);
        const hold = await ledger.findHold(tx, bizKey);
        if (!hold || !(await ledger.resolveHold(tx, book, hold, to))) return false;
        if (to === 'posted') book.post(draft(spend(hold.lines[0]?.amount ?? 0, lotId), `${bizKey}:spend`));
        await ledger.flush(tx, book);
        return true;
      });

    it('set value aside: what is held can’t be spent or held again', async () => {
      const lotId = await memberWith(1_000);
      await place(holdOf(800, lotId));
      expect(await ledger.balancesOf(member)).toMatchObject({ principal: 1_000, held: 800 });
      await expect(ledger.post([draft(spend(201, lotId))])).rejects.toThrow(RangeError);
      await expect(place(holdOf(201, lotId))).rejects.toThrow(RangeError);
      await ledger.post([draft(spend(200, lotId))]);
    });

    it('never hold more than there is, however many ask at once', async () => {
      const lotId = await memberWith(1_000);
      const outcomes = await Promise.allSettled(Array.from({ length: 30 }, () => place(holdOf(90, lotId))));
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(11);
      expect(await ledger.balancesOf(member)).toMatchObject({ held: 990 });
    });

    it('are resolved once: of ten that post and ten that void one wins', async () => {
      const lotId = await memberWith(1_000);
      const hold = holdOf(400, lotId);
      await place(hold);
      const tries = Array.from({ length: 20 }, (_, index) =>
        resolve(hold.bizKey, index % 2 ? 'posted' : 'voided', lotId),
      );
      expect((await Promise.all(tries)).filter(Boolean)).toHaveLength(1);
      const [row] = await app.sql<{ state: string }>('SELECT state FROM ledger_hold WHERE biz_key = ?', [hold.bizKey]);
      expect(await ledger.balancesOf(member)).toMatchObject({
        held: 0,
        principal: row?.state === 'posted' ? 600 : 1_000,
      });
    });

    it('expire when nobody resolves them in time, once, and say whose they were', async () => {
      const lotId = await memberWith(1_000);
      const hold = holdOf(400, lotId);
      await place(hold);
      const expire = () => {
        const to = app.clock.now();
        return app.get(HoldsService).expireDue({ name: 'ledger.expire-holds', bucket: to, from: null, to });
      };
      app.clock.advance(DAY_MS - 1);
      await expire();
      expect(await ledger.balancesOf(member)).toMatchObject({ held: 400 });
      app.clock.advance(1);
      await Promise.all([expire(), expire(), expire(), expire()]);
      expect(await ledger.balancesOf(member)).toMatchObject({ principal: 1_000, held: 0 });
      const events = await app.sql<{ payload: string }>(
        "SELECT CAST(payload AS CHAR) AS payload FROM outbox_event WHERE type = 'ledger.hold_expired' AND subject = ?",
        [`member:${member}`],
      );
      expect(events.map(({ payload }) => JSON.parse(payload) as unknown)).toEqual([
        { bizKey: hold.bizKey, memberId: member },
      ]);
      expect(await resolve(hold.bizKey, 'posted', lotId)).toBe(false);
    });
  });
});
