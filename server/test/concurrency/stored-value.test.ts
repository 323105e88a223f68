import { randomUUID } from 'node:crypto';
import { type Chain, type TestProduct, aChain } from '../support/chain.js';
import type { Reply } from '../support/client.js';
import { countBy } from '../support/count-by.js';
import { type TestMember, givenMember } from '../support/people.js';
import { type Till, givenPlan, openTill } from '../support/till.js';

const CAP = 500_000;
const CALLERS = 50;

interface Body {
  id?: number;
  code?: string | null;
  state?: string;
}

let till: Till;
let chain: Chain;
let coffee: TestProduct;
let guests: TestMember[];

beforeAll(async () => {
  till = await openTill();
  chain = await aChain(till.app);
  coffee = await chain.product(1_000);
  guests = [];
  for (let index = 0; index < CALLERS; index += 1) guests.push(await givenMember(till.app, till.wechat.control));
}, 120_000);
afterAll(() => till.close());
afterEach(async () => {
  expect(await chain.problems()).toEqual([]);
  const over = await till.app.sql(
    `SELECT a.owner_id, SUM(a.balance) AS fen FROM ledger_account a
      WHERE a.owner = 'member' AND a.book IN ('principal', 'bonus') GROUP BY a.owner_id HAVING SUM(a.balance) > ?`,
    [CAP],
  );
  expect(over).toEqual([]);
  const reserved = await till.app.sql('SELECT member_id FROM wallet WHERE pending_topup_fen <> 0');
  expect(reserved).toEqual([]);
});

const person = (): Promise<TestMember> => givenMember(till.app, till.wechat.control);
const guest = (index: number): TestMember => guests[index] as TestMember;
const key = (): Record<string, string> => ({ 'idempotency-key': randomUUID() });
const many = <T>(work: (index: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: CALLERS }, (_, index) => work(index)));
const outcomes = (replies: readonly Reply<Body>[]): Record<string, number> =>
  countBy(replies, ({ status, body }) => (status < 300 ? 'done' : (body.code ?? String(status))));
const totalOf = async (memberId: number): Promise<number> => {
  const { principal, bonus } = await chain.balances(memberId);
  return principal + bonus;
};

async function offer(giver: TestMember): Promise<string> {
  const wallet = await giver.client.get<{ lots: { lotKey: number; transferable: boolean }[] }>('/member/wallet');
  const lotKeys = wallet.body.lots.filter(({ transferable }) => transferable).map(({ lotKey }) => lotKey);
  const reply = await giver.client.post<Body>('/member/wallet/transfers', { lotKeys }, key());
  if (reply.status !== 201) throw new Error(`no offer: ${JSON.stringify(reply.body)}`);
  return reply.body.code ?? '';
}

const accept = (receiver: TestMember, code: string, headers = key()): Promise<Reply<Body>> =>
  receiver.client.post(`/member/wallet/transfers/offers/${code}/accept`, { termsAccepted: true }, headers);

it('fifty cash top-ups of one member stop at the cap, and fifty with one key are one', async () => {
  const planId = await givenPlan(till, { payFen: 30_000, bonusFen: 6_000, bonusPoints: 0 });
  const member = await person();
  const body = { method: 'cash', storeId: chain.store.id, planId, memberId: member.id };
  const topUp = (headers = key()) => chain.manager.client.post<Body>('/staff/topups', body, headers);
  const once = key();
  expect(new Set((await many(() => topUp(once))).map((reply) => reply.body.id)).size).toBe(1);
  expect(outcomes(await many(() => topUp()))).toEqual({ done: 12, WALLET_CAP_EXCEEDED: CALLERS - 12 });
  expect(await totalOf(member.id)).toBe(13 * 36_000);
  const cash = await till.app.sql("SELECT COUNT(*) AS count FROM cash_movement WHERE kind = 'topup'");
  expect(cash).toEqual([{ count: 13 }]);
});

it('fifty top-ups started by WeChat reserve no more than fits', async () => {
  const planId = await givenPlan(till, { payFen: 100_000, bonusFen: 20_000, bonusPoints: 0 });
  const member = await person();
  const start = () => member.client.post<Body>('/member/topups', { planId, storeId: chain.store.id }, key());
  const replies = await many(start);
  expect(outcomes(replies)).toEqual({ done: 4, WALLET_CAP_EXCEEDED: CALLERS - 4 });
  const started = replies.filter(({ status }) => status === 201);
  await Promise.all(started.map(({ body }) => member.client.post(`/member/topups/${body.id}/cancel`)));
});

it('of fifty who hold the code of one transfer, one gets it', async () => {
  const giver = await person();
  await chain.topUp(giver.id, { paidFen: 30_000, bonusFen: 6_000 });
  const code = await offer(giver);
  const replies = await many((index) => accept(guest(index), code));
  expect(outcomes(replies)).toEqual({ done: 1, TRANSFER_OVER: CALLERS - 1 });
  const totals = await Promise.all(guests.map(({ id }) => totalOf(id)));
  expect(totals.filter((fen) => fen > 0)).toEqual([36_000]);
  expect(await totalOf(giver.id)).toBe(0);
});

it('fifty transfers to one member stop at the cap; the others stay with their givers', async () => {
  const receiver = await person();
  await chain.topUp(receiver.id, { paidFen: 100_000 });
  const codes = await Promise.all(
    guests.map(async (giver) => {
      await chain.topUp(giver.id, { paidFen: 30_000, bonusFen: 6_000 });
      return offer(giver);
    }),
  );
  const before = await Promise.all(guests.map(({ id }) => totalOf(id)));
  const replies = await many((index) => accept(receiver, codes[index] ?? ''));
  const done = replies.filter(({ status }) => status === 200).length;
  expect(outcomes(replies)).toEqual({ done, WALLET_CAP_EXCEEDED: CALLERS - done });
  const after = await Promise.all(guests.map(({ id }) => totalOf(id)));
  const sum = (fen: readonly number[]): number => fen.reduce((total, each) => total + each, 0);
  const received = (await totalOf(receiver.id)) - 100_000;
  expect(received).toBe(sum(before) - sum(after));
  expect(CAP - 100_000 - received).toBeLessThan(72_000);
  await Promise.all(
    guests.map(async ({ client }) => {
      const { body } = await client.get<{ items: { id: number; state: string }[] }>('/member/wallet/transfers');
      for (const { id, state } of body.items)
        if (state === 'offered') await client.post(`/member/wallet/transfers/${id}/cancel`, {}, key());
    }),
  );
});

it('two members who give to each other at once don’t lose a fen', async () => {
  const [a, b] = [await person(), await person()];
  for (let round = 0; round < 8; round += 1) {
    await chain.topUp(a.id, { paidFen: 10_000, bonusFen: 2_000 });
    await chain.topUp(b.id, { paidFen: 5_000 });
    const codes = [await offer(a), await offer(b)] as const;
    const replies = await Promise.all([accept(b, codes[0]), accept(a, codes[1])]);
    expect(outcomes(replies)).toEqual({ done: 2 });
  }
  expect((await totalOf(a.id)) + (await totalOf(b.id))).toBe(8 * 17_000);
});

it('taking, calling back and declining one offer: exactly one of them happens', async () => {
  for (let round = 0; round < 10; round += 1) {
    const [giver, receiver] = [await person(), guest(round)];
    await chain.topUp(giver.id, { paidFen: 10_000 });
    const code = await offer(giver);
    const { body } = await giver.client.get<{ items: { id: number }[] }>('/member/wallet/transfers');
    const path = '/member/wallet/transfers';
    const replies = await Promise.all([
      accept(receiver, code),
      giver.client.post<Body>(`${path}/${body.items[0]?.id}/cancel`, {}, key()),
      receiver.client.post<Body>(`${path}/offers/${code}/decline`, {}, key()),
    ]);
    expect(outcomes(replies)).toEqual({ done: 1, TRANSFER_OVER: 2 });
    expect(await totalOf(giver.id)).toBe(replies[0].status === 200 ? 0 : 10_000);
  }
});

it('a wallet that is frozen while fifty tills charge it pays nothing afterwards', async () => {
  const member = await person();
  await chain.topUp(member.id, { paidFen: 100_000 });
  const grants = await chain.grants(member.id, CALLERS);
  const charge = (grant: string) => chain.settle({ product: coffee, grant, walletFen: 1_000 });
  const [, ...replies] = await Promise.all([
    member.client.post('/member/wallet/freeze', {}),
    ...grants.map((grant) => charge(grant)),
  ]);
  const paid = replies.filter(({ status }) => status === 201).length;
  expect(outcomes(replies as unknown as Reply<Body>[])).toMatchObject(
    paid === CALLERS ? {} : { WALLET_FROZEN: CALLERS - paid },
  );
  expect(await totalOf(member.id)).toBe(100_000 - paid * 1_000);
  expect((await charge(await chain.grant(member.id))).body).toMatchObject({ code: 'WALLET_FROZEN' });
});

it('the limit of a day holds against fifty tills', async () => {
  const settings = chain.administrator.client;
  await settings.put('/admin/settings/wallet.dailyLimitFen', { scope: 'chain', value: 20_000 });
  const member = await person();
  await chain.topUp(member.id, { paidFen: 100_000 });
  const grants = await chain.grants(member.id, CALLERS);
  const replies = await many((index) =>
    chain.settle({ product: coffee, grant: grants[index] ?? '', walletFen: 1_000 }),
  );
  expect(outcomes(replies as unknown as Reply<Body>[])).toEqual({ done: 20, WALLET_DAILY_LIMIT: CALLERS - 20 });
  expect(await totalOf(member.id)).toBe(80_000);
  await settings.put('/admin/settings/wallet.dailyLimitFen', { scope: 'chain', value: null });
});

it('an offer and fifty sales race for the same money: what is held is not spent, what is spent is not given', async () => {
  const member = await person();
  await chain.topUp(member.id, { paidFen: 20_000 });
  const grants = await chain.grants(member.id, CALLERS);
  const wallet = await member.client.get<{ lots: { lotKey: number }[] }>('/member/wallet');
  const lotKeys = wallet.body.lots.map(({ lotKey }) => lotKey);
  const [offered, ...replies] = await Promise.all([
    member.client.post<{ totalFen: number; code?: string }>('/member/wallet/transfers', { lotKeys }, key()),
    ...grants.map((grant) => chain.settle({ product: coffee, grant, walletFen: 1_000 })),
  ]);
  const paid = replies.filter(({ status }) => status === 201).length;
  const held = offered.status === 201 ? offered.body.totalFen : 0;
  expect(held + paid * 1_000).toBe(20_000);
  expect(await chain.balances(member.id)).toMatchObject({ principal: 20_000 - paid * 1_000, held });
});

it('fifty openings of a shift by one person are one shift', async () => {
  const open = (headers = key()) =>
    chain.manager.client.post<Body>('/staff/shifts', { storeId: chain.store.id, floatFen: 0 }, headers);
  const replies = await many(() => open());
  expect(outcomes(replies)).toEqual({ done: 1, SHIFT_ALREADY_OPEN: CALLERS - 1 });
  const id = replies.find(({ status }) => status === 201)?.body.id;
  const close = () =>
    chain.manager.client.post<Body>(`/staff/shifts/${id}/close`, { countedFen: 0, note: '并发交班' }, key());
  expect(outcomes(await many(close))).toEqual({ done: 1, SHIFT_CLOSED: CALLERS - 1 });
});
