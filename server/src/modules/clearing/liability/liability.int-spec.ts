import { randomUUID } from 'node:crypto';
import { type TestApp, createTestApp } from '../../../../test/support/app.js';
import { type Chain, aChain } from '../../../../test/support/chain.js';
import { Client } from '../../../../test/support/client.js';
import { signIn } from '../../../../test/support/headquarters.js';
import type { BreakageView, OutstandingView, PrepaidMovementView, QuarterReport } from './liability.dto.js';

/** A shop from January to the last second of June, told once; the tests only read. */
describe('what is owed to members', () => {
  let app: TestApp;
  let chain: Chain;
  let finance: Client;
  let entity: number;
  let other: { legalEntityId: number };

  beforeAll(async () => {
    app = await createTestApp();
    app.clock.set('2026-01-10T02:00:00.000Z');
    chain = await aChain(app);
    entity = chain.store.legalEntityId;
    other = (await chain.branch()).store;
    const cake = await chain.product(12_000);
    const buy = async (memberId: number): Promise<number> => {
      const token = await signIn(app, chain.manager.username);
      const by = { ...chain.manager, client: Client.withToken(app.url, token) };
      const sale = { product: cake, grant: await chain.grant(memberId), walletFen: 12_000, by };
      const { status, body } = await chain.settle(sale);
      if (status !== 201) throw new Error(JSON.stringify(body));
      return body.id;
    };
    const giveBack = async (orderId: number): Promise<void> => {
      const token = await signIn(app, chain.manager.username);
      const by = { ...chain.manager, client: Client.withToken(app.url, token) };
      const { status } = await chain.refund(orderId, { by, key: randomUUID() });
      if (status >= 300) throw new Error(String(status));
    };
    const anna = await chain.member({ paidFen: 30_000, bonusFen: 6_000, points: 100 });
    await buy(anna);
    app.clock.set('2026-03-31T15:59:59.999Z');
    const bert = await chain.member({ paidFen: 50_000, bonusFen: 0 });
    app.clock.set('2026-03-31T16:00:00.000Z');
    const back = await buy(bert);
    app.clock.set('2026-05-05T02:00:00.000Z');
    await chain.topUp(anna, { paidFen: 10_000, bonusFen: 1_000, legalEntityId: other.legalEntityId });
    await giveBack(back);
    app.clock.set('2026-06-30T15:59:59.999Z');
    finance = Client.withToken(app.url, await signIn(app, chain.administrator.username));
  });
  afterAll(() => app.close());

  const quarter = async (name: string): Promise<QuarterReport> => {
    const { status, body } = await finance.get<QuarterReport>(`/admin/liability/quarters/${name}`);
    if (status !== 200) throw new Error(JSON.stringify(body));
    return body;
  };

  it('is known by issuer and age of the lots', async () => {
    const { body } = await finance.get<OutstandingView>('/admin/liability/outstanding');
    expect(body.asOf).toBe('2026-06-30');
    const of = (entityId: number, book: string) => {
      const found = body.items.find((item) => item.entityId === entityId && item.book === book);
      return found && { total: found.total, bands: found.bands.map(({ amount }) => amount) };
    };
    // Anna's of January is over three months old; Bert's of 31 March is not: three months before 30 June is 30 March.
    expect(of(entity, 'principal')).toEqual({ total: 70_000, bands: [50_000, 20_000, 0, 0, 0] });
    expect(of(entity, 'bonus')).toEqual({ total: 4_000, bands: [0, 4_000, 0, 0, 0] });
    expect(of(other.legalEntityId, 'principal')).toEqual({ total: 10_000, bands: [10_000, 0, 0, 0, 0] });
    expect(body.items.find(({ book }) => book === 'points')).toMatchObject({ entityId: 0, entityName: '全部主体' });
  });

  it('adds up quarter by quarter: opening + issued − redeemed − refunded = closing', async () => {
    const first = await quarter('2026-Q1');
    const second = await quarter('2026-Q2');
    const ofEntity = (report: QuarterReport) => report.entities.find(({ entityId }) => entityId === entity);
    expect(ofEntity(first)).toMatchObject({
      principal: { openingFen: 0, issuedFen: 80_000, redeemedFen: 10_000, refundedFen: 0, closingFen: 70_000 },
      bonus: { openingFen: 0, issuedFen: 6_000, redeemedFen: 2_000, refundedFen: 0, closingFen: 4_000 },
      custodyFen: 14_000,
    });
    // The sale of 1 April came back in May: nothing was redeemed in the quarter.
    expect(ofEntity(second)).toMatchObject({
      principal: { openingFen: 70_000, issuedFen: 0, redeemedFen: 0, refundedFen: 0, closingFen: 70_000 },
    });
    expect([first.complete, second.complete]).toEqual([true, false]);
    for (const report of [first, second]) {
      for (const { principal, bonus } of [...report.entities, report.total]) {
        for (const part of [principal, bonus]) expect(closingOf(part)).toBe(part.closingFen);
      }
    }
    expect(second.total.principal.openingFen).toBe(first.total.principal.closingFen);
    expect(second.total.principal.closingFen).toBe(80_000);
    expect(second.total.custodyFen).toBe(second.entities.reduce((sum, { custodyFen }) => sum + custodyFen, 0));
  });

  const closingOf = (part: PrepaidMovementView): number =>
    part.openingFen + part.issuedFen - part.redeemedFen - part.refundedFen;

  it('knows what went back as refunded, and a lot handed on as nothing at all', async () => {
    const before = await quarter('2026-Q2');
    const member = await chain.member({ paidFen: 9_000, bonusFen: 900 });
    const friend = await chain.member();
    const [lots] = await app.sql<{ principal: number; bonus: number; topup: number }>(
      'SELECT principal_lot_id AS principal, bonus_lot_id AS bonus, topup_id AS topup FROM wallet_lot WHERE member_id = ?',
      [member],
    );
    const { principal, bonus, topup } = lots as { principal: number; bonus: number; topup: number };
    const { LedgerFacade, memberAccount, systemAccount } = await import('../../ledger/index.js');
    const post = { kind: 'test', at: app.clock.now(), memberId: member, storeId: null, title: '测试' };
    const made = { originId: topup, availableAt: app.clock.now(), expiresAt: null };
    await app.get(LedgerFacade).post([
      {
        ...post,
        bizKey: 'test:transfer',
        entries: [
          { account: memberAccount(member, 'principal', entity), amount: -4_000, lotId: principal },
          { account: memberAccount(friend, 'principal', entity), amount: 4_000, newLot: { id: 90_001, ...made } },
        ],
      },
      {
        ...post,
        bizKey: 'test:refund',
        entries: [
          { account: memberAccount(member, 'principal', entity), amount: -5_000, lotId: principal },
          { account: memberAccount(member, 'bonus', entity), amount: -900, lotId: bonus },
          { account: systemAccount('entity', entity, 'paid-out'), amount: 5_000 },
          { account: systemAccount('entity', entity, 'forfeited'), amount: 900 },
        ],
      },
    ]);
    const after = await quarter('2026-Q2');
    const change = (pick: (report: QuarterReport) => number): number => pick(after) - pick(before);
    expect(change(({ total }) => total.principal.issuedFen)).toBe(9_000);
    expect(change(({ total }) => total.principal.refundedFen)).toBe(5_000);
    expect(change(({ total }) => total.bonus.refundedFen)).toBe(900);
    expect(change(({ total }) => total.principal.closingFen)).toBe(4_000);
    expect(await chain.problems()).toEqual([]);
  });

  it('comes as a file for the authorities', async () => {
    const reply = await fetch(`${app.url}/api/admin/liability/quarters/2026-Q1/csv`, {
      headers: { authorization: `Bearer ${await signIn(app, chain.administrator.username)}` },
    });
    const text = Buffer.from(await reply.arrayBuffer()).toString('utf8');
    expect(reply.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(text.startsWith('\uFEFF')).toBe(true);
    const rows = text.slice(1).split('\r\n');
    expect(rows[0]).toBe('"单用途预付卡季度报表 2026-Q1，2026-01-01 至 2026-03-31"'.replaceAll('"', ''));
    expect(rows).toContain('全部主体,本金,0.00,800.00,100.00,0.00,700.00,140.00');
    expect(rows).toContain('全部主体,赠送,0.00,60.00,20.00,0.00,40.00,');
  });

  it('is not told of quarters to come, nor of none', async () => {
    expect((await finance.get('/admin/liability/quarters/2026-Q3')).status).toBe(404);
    expect((await finance.get('/admin/liability/quarters/2026-Q5')).status).toBe(400);
    expect((await finance.get('/admin/liability/quarters/latest')).status).toBe(400);
  });

  it('is estimated by a life table with its inputs; principal is never income', async () => {
    expect((await finance.get<BreakageView>('/admin/liability/breakage')).body).toEqual({ asOf: null, items: [] });
    const { body } = await finance.post<BreakageView>('/admin/liability/breakage');
    expect(body.asOf).toBe('2026-06-30');
    const bonus = body.items.find((item) => item.entityId === entity && item.book === 'bonus');
    expect(bonus?.inputs).toMatchObject({ method: 'life_table', horizonMonths: 36, cohorts: 3 });
    // A third of January's bonus was used in its first month; nothing of any has been since.
    expect(bonus?.inputs.rates.slice(0, 2)).toEqual([expect.closeTo(2_000 / 7_000, 4), 0]);
    expect(bonus).toMatchObject({ outstanding: 4_000, expectedUnused: 4_000, recognisable: 4_000 });
    const principal = body.items.find((item) => item.entityId === entity && item.book === 'principal');
    expect(principal?.expectedUnused).toBeGreaterThan(0);
    expect(principal?.recognisable).toBe(0);

    await finance.put('/admin/settings/clearing.recognisePrincipalBreakage', { scope: 'chain', value: true });
    app.clock.set('2026-06-30T15:59:59.999Z');
    const again = await Promise.all([1, 2, 3].map(() => finance.post<BreakageView>('/admin/liability/breakage')));
    expect(again.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(await app.sql('SELECT DISTINCT as_of FROM liability_estimate')).toHaveLength(1);
  });
});
