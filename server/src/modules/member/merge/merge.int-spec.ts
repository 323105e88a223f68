import { randomUUID } from 'node:crypto';
import { type Simulator, createSimulator } from '../../../../../scripts/simulator/index.js';
import { type TestApp, createTestApp } from '../../../../test/support/app.js';
import { type Chain, aChain } from '../../../../test/support/chain.js';
import { TEST_KEYS_DIRECTORY } from '../../../../test/support/environment.js';
import { givenMember, givenVisitor, phoneCodeOf, CONSENTS } from '../../../../test/support/people.js';

interface Preview {
  fingerprint: string;
  obstacle: string | null;
  parts: { room: string; words: string }[];
}

const REASON = '本人到店出示两个号码';

describe('merging two members', () => {
  let wechat: Simulator;
  let app: TestApp;
  let chain: Chain;

  beforeAll(async () => {
    wechat = await createSimulator({ keysDir: TEST_KEYS_DIRECTORY });
    app = await createTestApp({ simulatorUrl: wechat.url });
    chain = await aChain(app);
  });

  afterAll(async () => {
    await app.close();
    await wechat.close();
  });

  const admin = () => chain.administrator.client;
  const preview = async (fromId: number, intoId: number): Promise<Preview> =>
    (await admin().post<Preview>('/admin/member-merges/preview', { fromId, intoId })).body;
  const confirm = (body: object, key: string = randomUUID()) =>
    admin().post<{ id: number; code?: string }>('/admin/member-merges', body, { 'idempotency-key': key });
  const merge = async (fromId: number, intoId: number) => {
    const { fingerprint } = await preview(fromId, intoId);
    return confirm({ fromId, intoId, fingerprint, reason: REASON });
  };
  const undo = (id: number, key: string = randomUUID()) =>
    admin().post<{ state: string }>(`/admin/member-merges/${id}/undo`, { reason: REASON }, { 'idempotency-key': key });
  const lotsOf = (memberId: number) =>
    app.sql<object>(
      `SELECT a.book, a.entity_id, l.origin_id, l.remaining, l.available_at, l.expires_at, l.scope FROM ledger_lot l
         JOIN ledger_account a ON a.id = l.account_id WHERE a.owner = 'member' AND a.owner_id = ? AND l.remaining > 0
        ORDER BY a.book, l.id`,
      [memberId],
    );
  const stateOf = async (memberId: number) => ({
    balances: await chain.balances(memberId),
    lots: await lotsOf(memberId),
    papers: await app.sql(
      'SELECT topup_id, paid_fen, bonus_fen, scope FROM wallet_lot WHERE member_id = ? ORDER BY topup_id',
      [memberId],
    ),
    measures: await app.sql(
      'SELECT business_date, spend_fen, orders, topup_fen FROM tier_measure WHERE member_id = ? ORDER BY business_date',
      [memberId],
    ),
    tier: await app.sql('SELECT tier_code FROM member_tier WHERE member_id = ?', [memberId]),
    identities: await app.sql('SELECT kind, value FROM member_identity WHERE member_id = ? ORDER BY kind', [memberId]),
    person: await app.sql('SELECT status, phone_last4, merged_into_id FROM member WHERE id = ?', [memberId]),
  });
  /** Somebody the till knows by number, and the same person by WeChat under another. */
  const twoOfOne = async () => {
    const from = await chain.member({ paidFen: 20_000, bonusFen: 3_000, points: 120, growth: 700 });
    const into = await givenMember(app, wechat.control);
    await chain.topUp(into.id, { paidFen: 5_000, bonusFen: 500 });
    await chain.givePoints(into.id, 7);
    const product = await chain.product(4_000);
    await chain.settle({ product, memberId: from, cashFen: 4_000 });
    await chain.settle({ product, memberId: from, grant: await chain.grant(from), walletFen: 4_000 });
    await app.drain();
    return { from, into: into.id, member: into };
  };

  it('carries everything over, changes no total, and can be taken back as if it had never been', async () => {
    const { from, into, member } = await twoOfOne();
    const before = { from: await stateOf(from), into: await stateOf(into) };
    const shown = await preview(from, into);
    expect(shown.obstacle).toBeNull();
    expect(shown.parts.find(({ room }) => room === 'wallet')?.words).toBe('储值 ¥190（1 笔）');
    // Looking changes nothing.
    expect({ from: await stateOf(from), into: await stateOf(into) }).toEqual(before);

    const merged = await merge(from, into);
    expect(merged.status).toBe(200);
    const after = { from: await stateOf(from), into: await stateOf(into) };
    for (const book of ['principal', 'bonus', 'points', 'growth'] as const) {
      expect(after.into.balances[book]).toBe(before.from.balances[book] + before.into.balances[book]);
      expect(after.from.balances[book]).toBe(0);
    }
    expect(after.from.person).toMatchObject([{ status: 'closed', phone_last4: null, merged_into_id: into }]);
    const orders = await member.client.get<{ items: object[] }>('/member/orders');
    expect(orders.body.items).toHaveLength(2);
    const spent = before.from.measures.length;
    expect(spent).toBeGreaterThan(0);
    expect(after.from.measures).toEqual([]);
    expect(await chain.problems()).toEqual([]);
    expect((await merge(from, into)).status).toBe(422);

    expect((await undo(merged.body.id)).status).toBe(200);
    expect({ from: await stateOf(from), into: await stateOf(into) }).toEqual(before);
    expect(await chain.problems()).toEqual([]);
    expect((await undo(merged.body.id)).status).toBe(404);
    expect(await app.sql("SELECT id FROM audit_entry WHERE action IN ('member.merge', 'member.unmerge')")).toHaveLength(
      2,
    );
  });

  it('happens once under ten who press at the same time', async () => {
    const { from, into } = await twoOfOne();
    const total = (await chain.balances(from)).principal + (await chain.balances(into)).principal;
    const { fingerprint } = await preview(from, into);
    const body = { fromId: from, intoId: into, fingerprint, reason: REASON };
    const replies = await Promise.all(Array.from({ length: 10 }, () => confirm(body)));
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(1);
    expect((await chain.balances(into)).principal).toBe(total);
    expect(await chain.problems()).toEqual([]);
  });

  it('answers a repetition with what became of it, and the undoing as well', async () => {
    const { from, into } = await twoOfOne();
    const { fingerprint } = await preview(from, into);
    const body = { fromId: from, intoId: into, fingerprint, reason: REASON };
    const [key, undoKey] = [randomUUID(), randomUUID()];
    const replies = await Promise.all(Array.from({ length: 10 }, () => confirm(body, key)));
    expect(new Set(replies.map((reply) => JSON.stringify([reply.status, reply.body]))).size).toBe(1);
    expect(replies[0]?.status).toBe(200);
    expect((await confirm({ ...body, reason: '另一个理由' }, key)).body.code).toBe('IDEMPOTENCY_KEY_REUSED');
    const id = replies[0]?.body.id as number;
    const undone = await Promise.all(Array.from({ length: 10 }, () => undo(id, undoKey)));
    expect(undone.map(({ status, body: { state } }) => [status, state])).toEqual(
      Array.from({ length: 10 }, () => [200, 'undone']),
    );
    expect(await chain.problems()).toEqual([]);
  });

  it('refuses when something changed since the look, is under way, or would burst the wallet', async () => {
    const { from, into } = await twoOfOne();
    const { fingerprint } = await preview(from, into);
    await chain.givePoints(from, 5);
    const body = { fromId: from, intoId: into, fingerprint, reason: REASON };
    expect((await confirm(body)).body).toMatchObject({ code: 'MERGE_CHANGED' });
    const product = await chain.product(9_000);
    const held = await chain.member({ points: 100 });
    await app.sql(
      "INSERT INTO ledger_hold (id, biz_key, member_id, state, created_at, expires_at) VALUES (?, 'test:hold', ?, 'pending', NOW(3), '2030-01-01')",
      [held, held],
    );
    expect((await preview(held, into)).obstacle).toContain('正在处理中');
    const rich = await chain.member({ paidFen: 490_000 });
    const richer = await chain.member({ paidFen: 100_000 });
    expect((await preview(richer, rich)).obstacle).toContain('超过上限');
    expect((await preview(rich, rich)).obstacle).toContain('不同的会员');
    expect(product.id).toBeGreaterThan(0);
  });

  it('brings what comes back to the one who is gone to the one who stays', async () => {
    const { from, into } = await twoOfOne();
    const [order] = await app.sql<{ id: number }>('SELECT id FROM sales_order WHERE member_id = ? AND wallet_fen > 0', [
      from,
    ]);
    const merged = await merge(from, into);
    const before = await chain.balances(into);
    expect((await chain.refund(order?.id as number)).status).toBe(200);
    await app.drain();
    const after = await chain.balances(into);
    expect(after.principal + after.bonus).toBe(before.principal + before.bonus + 4_000);
    expect(await chain.balances(from)).toMatchObject({ principal: 0, bonus: 0, points: 0, growth: 0 });
    expect(await chain.problems()).toEqual([]);
    const undone = await undo(merged.body.id);
    expect(undone.body).toMatchObject({ state: 'undone' });
    expect((await chain.balances(from)).principal).toBeGreaterThan(0);
    expect(await chain.problems()).toEqual([]);
  });

  it('cannot be taken back when what came over was used', async () => {
    const { from, into } = await twoOfOne();
    const merged = await merge(from, into);
    const product = await chain.product(8_000);
    // Together they have reached the silver card.
    const paid = await chain.settle({ product, grant: await chain.grant(into), walletFen: 7_840 });
    expect(paid.status).toBe(201);
    const reply = await undo(merged.body.id);
    expect(reply).toMatchObject({ status: 409, body: { code: 'MERGE_UNDO_CONFLICT' } });
    expect(await chain.problems()).toEqual([]);
  });

  it('lets go of a recycled number without handing anything to its new owner', async () => {
    const old = await givenMember(app, wechat.control);
    await chain.topUp(old.id, { paidFen: 8_000 });
    const visitor = { ...(await givenVisitor(app, wechat.control)), phone: old.phone };
    const join = () =>
      visitor.client.post<{ id: number }>('/member/join', {
        phoneCode: phoneCodeOf(wechat.control, visitor),
        consents: CONSENTS,
      });
    expect((await join()).body).toMatchObject({ code: 'PHONE_TAKEN' });
    expect((await admin().post(`/admin/members/${old.id}/release-phone`, { reason: REASON })).status).toBe(204);
    const joined = await join();
    expect(joined.status).toBe(200);
    expect(joined.body.id).not.toBe(old.id);
    expect((await chain.balances(joined.body.id)).principal).toBe(0);
    expect((await old.client.get<{ wallet: { totalFen: number } }>('/member/me')).body.wallet.totalFen).toBe(8_000);
  });
});
