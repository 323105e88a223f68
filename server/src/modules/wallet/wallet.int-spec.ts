import { type TestApp, createTestApp } from '../../../test/support/app.js';
import { type Chain, aChain } from '../../../test/support/chain.js';
import { countBy } from '../../../test/support/count-by.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { WalletFacade } from './index.js';

const CAP = 500_000;

describe('the cap of a wallet', () => {
  let app: TestApp;
  let chain: Chain;
  let wallet: WalletFacade;
  let memberId: number;

  beforeAll(async () => {
    app = await createTestApp();
    chain = await aChain(app);
    wallet = app.get(WalletFacade);
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    memberId = await chain.member();
  });
  afterEach(async () => expect(await chain.problems()).toEqual([]));

  const reserve = (fen: number) => app.get(UnitOfWork).run((tx) => wallet.reserveTopupRoom(tx, memberId, fen));
  const release = (fen: number) => app.get(UnitOfWork).run((tx) => wallet.releaseTopupRoom(tx, memberId, fen));

  it('counts what is there and what is being paid, and says how much is left', async () => {
    await chain.topUp(memberId, { paidFen: 300_000, bonusFen: 60_000 });
    expect(await reserve(100_000)).toMatchObject({ ok: true });
    expect(await wallet.room(memberId)).toEqual({ capFen: CAP, roomFen: 40_000 });
    expect(await reserve(40_001)).toEqual({
      ok: false,
      refusal: { code: 'WALLET_CAP_EXCEEDED', details: { capFen: CAP, roomFen: 40_000 } },
    });
    expect(await reserve(40_000)).toMatchObject({ ok: true });
  });

  it('holds against fifty top-ups that start at the same time', async () => {
    await chain.topUp(memberId, { paidFen: 20_000 });
    const outcomes = await Promise.all(Array.from({ length: 50 }, () => reserve(36_000)));
    expect(countBy(outcomes, ({ ok }) => (ok ? 'reserved' : 'refused'))).toEqual({ reserved: 13, refused: 37 });
    expect(await wallet.room(memberId)).toMatchObject({ roomFen: CAP - 20_000 - 13 * 36_000 });
  });

  it('holds while top-ups are credited and others start', async () => {
    await Promise.allSettled(
      Array.from({ length: 30 }, () => chain.topUp(memberId, { paidFen: 30_000, bonusFen: 6_000 })),
    );
    const { totalFen } = await wallet.balances(memberId);
    expect(totalFen).toBe(13 * 36_000);
    expect(await wallet.room(memberId)).toMatchObject({ roomFen: CAP - 13 * 36_000 });
  });

  it('gives room back when a top-up is given up, but never more than was taken', async () => {
    await reserve(CAP);
    await release(CAP);
    expect(await wallet.room(memberId)).toMatchObject({ roomFen: CAP });
    await expect(release(1)).rejects.toThrow(/no 1 fen reserved/);
  });

  it('keeps a frozen wallet from being topped up', async () => {
    await reserve(1);
    await app.sql("UPDATE wallet SET status = 'frozen' WHERE member_id = ?", [memberId]);
    expect(await reserve(1)).toEqual({ ok: false, refusal: { code: 'WALLET_FROZEN' } });
  });
});

describe('a top-up that is credited', () => {
  let app: TestApp;
  let chain: Chain;

  beforeAll(async () => {
    app = await createTestApp();
    chain = await aChain(app);
  });
  afterAll(() => app.close());
  afterEach(async () => expect(await chain.problems()).toEqual([]));

  it('keeps what the law may ask for: plan, terms, issuer and both rates of interest', async () => {
    const memberId = await chain.member();
    const topupId = await chain.topUp(memberId, { paidFen: 30_000, bonusFen: 6_000 });
    expect(
      await app.sql(
        `SELECT topup_id, paid_fen, bonus_fen, plan_name, legal_entity_id, interest_operator_bp, interest_member_bp, paid_at
           FROM wallet_lot WHERE member_id = ?`,
        [memberId],
      ),
    ).toEqual([
      {
        topup_id: topupId,
        paid_fen: 30_000,
        bonus_fen: 6_000,
        plan_name: '测试方案',
        legal_entity_id: chain.store.legalEntityId,
        interest_operator_bp: 300,
        interest_member_bp: 150,
        paid_at: app.clock.now(),
      },
    ]);
  });

  it('makes the issuer owe it: bonus is a cost, money lies where it was paid', async () => {
    const memberId = await chain.member();
    await chain.topUp(memberId, { paidFen: 30_000, bonusFen: 6_000 });
    const rows = await app.sql<{ book: string; amount: number }>(
      `SELECT a.book, e.amount FROM ledger_entry e JOIN ledger_account a ON a.id = e.account_id
         JOIN ledger_journal j ON j.id = e.journal_id WHERE j.member_id = ? ORDER BY e.line`,
      [memberId],
    );
    expect(rows).toEqual([
      { book: 'principal', amount: 30_000 },
      { book: 'cash', amount: -30_000 },
      { book: 'bonus', amount: 6_000 },
      { book: 'bonus-cost', amount: -6_000 },
    ]);
  });
});
