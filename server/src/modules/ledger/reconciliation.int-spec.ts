import { type TestApp, createTestApp } from '../../../test/support/app.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { type EntryDraft, LedgerFacade, ReconciliationService, memberAccount, systemAccount } from './index.js';

const MEMBER = 4_242;
const ADDRESS = `member/${MEMBER}/principal/1/0`;
const [ONE, TWO] = [70_001, 70_002];

/** A member with two lots, two journals and a hold, all in order until a test breaks one thing by hand. */
describe('reconciliation', () => {
  let app: TestApp;
  let reconciliation: ReconciliationService;
  let journal: number;
  let account: number;

  beforeAll(async () => {
    app = await createTestApp();
    reconciliation = app.get(ReconciliationService);
    const ledger = app.get(LedgerFacade);
    const principal = memberAccount(MEMBER, 'principal', 1);
    const lot = (id: number) => ({ id, originId: id, availableAt: app.clock.now(), expiresAt: null });
    await ledger.post([
      {
        kind: 'test',
        bizKey: 'test:credit',
        at: app.clock.now(),
        memberId: MEMBER,
        storeId: 3,
        title: '测试',
        entries: [
          { account: principal, amount: 600, newLot: lot(ONE) },
          { account: principal, amount: 400, newLot: lot(TWO) },
          { account: systemAccount('store', 3, 'cash'), amount: -1_000 },
        ],
      },
      {
        kind: 'test',
        bizKey: 'test:spend',
        at: app.clock.now(),
        memberId: MEMBER,
        storeId: 3,
        title: '测试',
        entries: [
          { account: principal, amount: -100, lotId: ONE },
          { account: systemAccount('store', 3, 'sales'), amount: 100 },
        ],
      },
    ]);
    await app.get(UnitOfWork).run(async (tx) => {
      const book = await ledger.open(tx, [MEMBER]);
      await ledger.placeHold(tx, book, {
        bizKey: 'test:hold',
        memberId: MEMBER,
        expiresAt: new Date(app.clock.now().getTime() + 60_000),
        lines: [{ account: principal, lotId: TWO, amount: 50 }],
      });
      await ledger.flush(tx, book);
    });
    const [found] = await app.sql<{ journal: number; account: number }>(
      "SELECT (SELECT id FROM ledger_journal WHERE biz_key = 'test:spend') AS journal, (SELECT id FROM ledger_account WHERE address = ?) AS account",
      [ADDRESS],
    );
    ({ journal, account } = found as { journal: number; account: number });
  });
  afterAll(() => app.close());

  /** What is found while `corruption` is in place; everything is green again when `repair` has undone it. */
  async function findings(corruption: string[], repair: string[]): Promise<Record<string, string[]>> {
    expect((await reconciliation.run()).problems).toEqual([]);
    for (const sql of corruption) await app.sql(sql);
    const { problems } = await reconciliation.run();
    for (const sql of repair) await app.sql(sql);
    expect((await reconciliation.run()).problems).toEqual([]);
    const byCheck: Record<string, string[]> = {};
    for (const { check, detail } of problems) byCheck[check] = [...(byCheck[check] ?? []), detail];
    return byCheck;
  }

  it('is green on books in order, and says how much it has looked at', async () => {
    const report = await reconciliation.run();
    expect(report).toMatchObject({ problems: [], accounts: 3, journals: 2 });
  });

  it('names the journal whose entries do not sum to zero, and the account that is off with it', async () => {
    const entry = `WHERE journal_id = ${journal} AND amount IN (100, 103)`;
    const found = await findings(
      [`UPDATE ledger_entry SET amount = 103 ${entry}`],
      [`UPDATE ledger_entry SET amount = 100 ${entry}`],
    );
    expect(found['journal balances']).toEqual([`journal ${journal} (test:spend) is off by 3 fen`]);
    expect(found['balance = sum of entries']).toEqual([
      expect.stringMatching(/^account store\/3\/sales\/0\/\d+ has 100 at position 1, its 1 entries sum to 103$/),
    ]);
  });

  it('names a journal without entries', async () => {
    const found = await findings(
      [
        `INSERT INTO ledger_journal (id, kind, biz_key, title, effective_at, business_date, created_at)
         VALUES (9, 'test', 'test:empty', '', NOW(), CURDATE(), NOW())`,
      ],
      ['DELETE FROM ledger_journal WHERE id = 9'],
    );
    expect(found).toEqual({ 'journal has entries': ['journal 9 (test:empty) has no entries'] });
  });

  it('names an entry that belongs to nothing', async () => {
    const found = await findings(
      ['INSERT INTO ledger_entry (journal_id, line, account_id, amount) VALUES (8, 1, 7, 5)'],
      ['DELETE FROM ledger_entry WHERE journal_id = 8'],
    );
    expect(found).toEqual({ 'entry has a journal and an account': ['entry 8/1 hangs in the air'] });
  });

  it('names the account whose balance is not what its entries say', async () => {
    const found = await findings(
      [`UPDATE ledger_account SET balance = balance + 5 WHERE id = ${account}`],
      [`UPDATE ledger_account SET balance = balance - 5 WHERE id = ${account}`],
    );
    expect(found['balance = sum of entries']).toEqual([
      `account ${ADDRESS} has 905 at position 3, its 3 entries sum to 900`,
    ]);
    expect(found['balance = sum of lots']).toEqual([`account ${ADDRESS} has 905 (held 50), its lots 900 (held 50)`]);
  });

  it('names the account whose position is not the number of its entries', async () => {
    const found = await findings(
      [`UPDATE ledger_account SET seq = seq + 1 WHERE id = ${account}`],
      [`UPDATE ledger_account SET seq = seq - 1 WHERE id = ${account}`],
    );
    expect(found).toEqual({
      'balance = sum of entries': [`account ${ADDRESS} has 900 at position 4, its 3 entries sum to 900`],
    });
  });

  it('names a lot that has more or less than its entries say, though the account still adds up', async () => {
    const move = (fen: number): string[] => [
      `UPDATE ledger_lot SET remaining = remaining - ${fen} WHERE id = ${TWO}`,
      `UPDATE ledger_lot SET remaining = remaining + ${fen} WHERE id = ${ONE}`,
    ];
    const found = await findings(move(1), move(-1));
    expect(Object.keys(found)).toEqual(['lot = sum of its entries']);
    expect(found['lot = sum of its entries']?.sort()).toEqual([
      `lot ${ONE} of ${ADDRESS} has 501, its entries sum to 500`,
      `lot ${TWO} of ${ADDRESS} has 399, its entries sum to 400`,
    ]);
  });

  it('names the account one of whose lots has vanished', async () => {
    const found = await findings(
      ['CREATE TABLE kept AS SELECT * FROM ledger_lot', `DELETE FROM ledger_lot WHERE id = ${ONE}`],
      [`INSERT INTO ledger_lot SELECT * FROM kept WHERE id = ${ONE}`, 'DROP TABLE kept'],
    );
    expect(found).toEqual({
      'balance = sum of lots': [`account ${ADDRESS} has 900 (held 50), its lots 400 (held 50)`],
    });
  });

  it('names a lot that holds what no pending hold claims', async () => {
    const hold = (fen: number): string[] => [
      `UPDATE ledger_lot SET held = held + ${fen} WHERE id = ${ONE}`,
      `UPDATE ledger_account SET held = held + ${fen} WHERE id = ${account}`,
    ];
    const found = await findings(hold(7), hold(-7));
    expect(found).toEqual({
      'held = sum of pending holds': [`lot ${ONE} of ${ADDRESS} holds 7, its pending holds sum to 0`],
    });
  });

  it('names a lot whose hold was resolved without freeing it', async () => {
    const found = await findings(
      ["UPDATE ledger_hold SET state = 'voided' WHERE biz_key = 'test:hold'"],
      ["UPDATE ledger_hold SET state = 'pending' WHERE biz_key = 'test:hold'"],
    );
    expect(found).toEqual({
      'held = sum of pending holds': [`lot ${TWO} of ${ADDRESS} holds 50, its pending holds sum to 0`],
    });
  });

  it('names the entry whose balance is not the running total', async () => {
    const entry = `WHERE account_id = ${account} AND seq = 2`;
    const found = await findings(
      [`UPDATE ledger_entry SET balance_after = 1001 ${entry}`],
      [`UPDATE ledger_entry SET balance_after = 1000 ${entry}`],
    );
    expect(found).toEqual({ 'running balance': [`account ${ADDRESS} entry 2 says 1001, the running total is 1000`] });
  });

  it('names the place where an entry has been taken out of a sequence', async () => {
    const entry = `account_id = ${account} AND seq`;
    const found = await findings(
      [`UPDATE ledger_entry SET seq = 5 WHERE ${entry} = 3`],
      [`UPDATE ledger_entry SET seq = 3 WHERE ${entry} = 5`],
    );
    expect(found).toEqual({ 'running balance': [`account ${ADDRESS} entry 5 says 900, the running total is 900`] });
  });

  it('names what is below zero, though the database no longer minds', async () => {
    const check = 'CHECK (held >= 0 AND remaining >= held AND remaining <= original)';
    const found = await findings(
      [
        'ALTER TABLE ledger_lot DROP CONSTRAINT ck_ledger_lot_bounds',
        `UPDATE ledger_lot SET held = 451 WHERE id = ${TWO}`,
      ],
      [
        `UPDATE ledger_lot SET held = 50 WHERE id = ${TWO}`,
        `ALTER TABLE ledger_lot ADD CONSTRAINT ck_ledger_lot_bounds ${check}`,
      ],
    );
    expect(found['nothing below zero']).toEqual([`lot ${TWO} has 400 and holds 451`]);
  });

  it('says when all accounts together are not nothing', async () => {
    const sales = "WHERE owner = 'store' AND book = 'sales'";
    const found = await findings(
      [`UPDATE ledger_account SET balance = balance + 7 ${sales}`],
      [`UPDATE ledger_account SET balance = balance - 7 ${sales}`],
    );
    expect(found['books sum to zero']).toEqual(['all accounts in fen sum to 7']);
  });

  it('names two entities whose books about each other differ', async () => {
    const found = await findings(
      [
        `INSERT INTO ledger_account (id, address, owner, owner_id, book, entity_id, unit, may_be_negative, balance)
         VALUES (11, 'entity/1/owes/2/0', 'entity', 1, 'owes', 2, 'fen', 1, 500), (12, 'entity/2/owed-by/1/0', 'entity', 2, 'owed-by', 1, 'fen', 1, -480)`,
      ],
      ['DELETE FROM ledger_account WHERE id IN (11, 12)'],
    );
    expect(found['owes mirrors owed-by']).toEqual(['entity 1 owes entity 2 500 fen, whose books say 480']);
  });

  it('puts the promises of the rooms above to the proof with its own, and counts them', async () => {
    const before = (await reconciliation.run()).checks;
    let wrong: string[] = ['the cake is gone'];
    app.get(LedgerFacade).registerCheck({ name: 'cake', title: '蛋糕还在', run: () => Promise.resolve(wrong) });
    expect(() =>
      app.get(LedgerFacade).registerCheck({ name: 'cake', title: '', run: () => Promise.resolve([]) }),
    ).toThrow('two checks');
    const report = await reconciliation.run();
    expect(report.checks).toBe(before + 1);
    expect(report.problems).toEqual([{ check: 'cake', title: '蛋糕还在', detail: 'the cake is gone' }]);
    wrong = [];
    expect((await reconciliation.run()).problems).toEqual([]);
  });

  it('keeps each result with the first problem, for the people at headquarters', async () => {
    await app.sql(`UPDATE ledger_account SET seq = seq + 1 WHERE id = ${account}`);
    app.clock.advance(1_000);
    await reconciliation.run();
    await app.sql(`UPDATE ledger_account SET seq = seq - 1 WHERE id = ${account}`);
    expect(await reconciliation.last()).toMatchObject({
      problems: 1,
      firstProblem: expect.stringContaining(ADDRESS) as string,
      finishedAt: app.clock.now(),
    });
  });

  // Last, because what is posted stays posted.
  it('names a journal that makes money of bonus', async () => {
    const bonus = memberAccount(MEMBER, 'bonus', 1);
    const till = systemAccount('store', 3, 'cash');
    const newLot = { id: 70_003, originId: 70_003, availableAt: app.clock.now(), expiresAt: null };
    const post = (bizKey: string, entries: EntryDraft[]): Promise<void> =>
      app
        .get(LedgerFacade)
        .post([{ kind: 'test', bizKey, at: app.clock.now(), memberId: MEMBER, storeId: 3, title: '测试', entries }]);
    await post('test:gift', [
      { account: bonus, amount: 60, newLot },
      { account: systemAccount('entity', 1, 'bonus-cost'), amount: -60 },
    ]);
    expect((await reconciliation.run()).problems).toEqual([]);
    await post('test:cashed', [
      { account: bonus, amount: -60, lotId: newLot.id },
      { account: till, amount: 60 },
    ]);
    const { problems } = await reconciliation.run();
    expect(problems.map(({ check, detail }) => [check, detail])).toEqual([
      [
        'bonus is never paid out',
        expect.stringMatching(/^journal \d+ \(test:cashed\) turns 60 fen of bonus into money$/),
      ],
    ]);
  });
});
