import { randomUUID } from 'node:crypto';
import type { Reply } from '../../../../test/support/client.js';
import { givenAdministrator } from '../../../../test/support/headquarters.js';
import { type TestMember, givenMember } from '../../../../test/support/people.js';
import { type Chain, aChain } from '../../../../test/support/chain.js';
import { type Till, openTill, passTime, runJob } from '../../../../test/support/till.js';

interface Transfer {
  id: number;
  state: string;
  direction: string;
  code: string | null;
  totalFen: number;
  principalFen: number;
  counterpart: string | null;
  lots: { planName: string }[];
}
interface Lot {
  lotKey: number;
  id: number;
  paidFen: number;
  remainingPaidFen: number;
  remainingBonusFen: number;
  received: boolean;
  transferable: boolean;
}
interface Wallet {
  totalFen: number;
  heldFen: number;
  roomFen: number;
  lots: Lot[];
}

let till: Till;
let chain: Chain;

beforeAll(async () => {
  till = await openTill();
  chain = await aChain(till.app);
});
afterAll(() => till.close());
afterEach(async () => expect(await chain.problems()).toEqual([]));

const key = (): Record<string, string> => ({ 'idempotency-key': randomUUID() });
const person = (): Promise<TestMember> => givenMember(till.app, till.wechat.control);
const walletOf = async ({ client }: TestMember): Promise<Wallet> => (await client.get<Wallet>('/member/wallet')).body;
const offer = async (giver: TestMember, changes: Record<string, unknown> = {}): Promise<Reply<Transfer>> => {
  const { lots } = await walletOf(giver);
  const body = { lotKeys: lots.map(({ lotKey }) => lotKey), ...changes };
  return giver.client.post<Transfer>('/member/wallet/transfers', body, key());
};
const accept = (receiver: TestMember, code: string | null, headers = key()): Promise<Reply<Transfer>> =>
  receiver.client.post<Transfer>(`/member/wallet/transfers/offers/${code}/accept`, { termsAccepted: true }, headers);

/** ¥300 + ¥60, of which ¥120 were spent. */
async function rich(): Promise<TestMember> {
  const member = await person();
  await chain.topUp(member.id, { paidFen: 30_000, bonusFen: 6_000 });
  return member;
}

describe('giving a top-up to somebody else', () => {
  it('needs both: it is held until it is taken, and then it is theirs with its terms', async () => {
    const [giver, receiver] = [await rich(), await person()];
    const offered = await offer(giver, { message: '给妈妈用' });
    expect(offered).toMatchObject({ status: 201, body: { state: 'offered', direction: 'out', totalFen: 36_000 } });
    expect(await walletOf(giver)).toMatchObject({ totalFen: 36_000, heldFen: 36_000 });

    const { code } = offered.body;
    const look = await receiver.client.get<Transfer>(`/member/wallet/transfers/offers/${code}`);
    expect(look.body).toMatchObject({ direction: 'in', totalFen: 36_000, lots: [{ planName: '测试方案' }] });
    expect(look.body.counterpart).toContain('****');

    const headers = key();
    const taken = await accept(receiver, code, headers);
    expect(taken).toMatchObject({ status: 200, body: { state: 'accepted', direction: 'in', code: null } });
    expect(await accept(receiver, code, headers)).toMatchObject({ status: 200, body: { id: taken.body.id } });
    expect(await walletOf(giver)).toMatchObject({ totalFen: 0, heldFen: 0, lots: [] });
    expect(await walletOf(receiver)).toMatchObject({
      totalFen: 36_000,
      lots: [{ paidFen: 30_000, remainingPaidFen: 30_000, remainingBonusFen: 6_000, received: true }],
    });
    const [before, after] = await till.app.sql<Record<string, unknown>>(
      `SELECT topup_id, paid_fen, bonus_fen, plan_name, terms_hash, legal_entity_id, interest_operator_bp, paid_at
         FROM wallet_lot WHERE member_id IN (?) ORDER BY lot_key`,
      [[giver.id, receiver.id]],
    );
    expect(after).toEqual(before);
    const events = await till.app.sql("SELECT id FROM outbox_event WHERE type = 'wallet.transferred'");
    expect(events).toHaveLength(1);
  });

  it('carries what was consumed, so the law refunds the same afterwards; and it can be given back', async () => {
    const [giver, receiver] = [await rich(), await person()];
    const coffee = await chain.product(12_000);
    const paid = await chain.settle({ product: coffee, grant: await chain.grant(giver.id), walletFen: 12_000 });
    expect(paid.status).toBe(201);
    await accept(receiver, (await offer(giver)).body.code);
    expect((await walletOf(receiver)).lots).toMatchObject([{ paidFen: 30_000, remainingPaidFen: 20_000 }]);
    const back = await offer(receiver);
    expect((await accept(giver, back.body.code)).status).toBe(200);
    expect((await walletOf(giver)).lots).toMatchObject([{ remainingPaidFen: 20_000, received: true }]);
  });

  it('is nobody else’s business when it is meant for one', async () => {
    const [giver, receiver, stranger] = [await rich(), await person(), await person()];
    const { body } = await offer(giver, { toPhone: receiver.phone });
    expect(await accept(stranger, body.code)).toMatchObject({ status: 404, body: { code: 'TRANSFER_NOT_FOUND' } });
    expect((await stranger.client.get(`/member/wallet/transfers/${body.id}`)).status).toBe(404);
    expect((await stranger.client.post(`/member/wallet/transfers/${body.id}/cancel`, {}, key())).status).toBe(404);
    const mine = await receiver.client.get<{ items: Transfer[] }>('/member/wallet/transfers');
    expect(mine.body.items).toMatchObject([{ id: body.id, direction: 'in', code: body.code }]);
    expect((await accept(receiver, body.code)).status).toBe(200);
  });

  it('goes back when it is called back, declined, or nobody comes in time', async () => {
    const [giver, receiver] = [await rich(), await person()];
    const first = await offer(giver);
    const cancelled = await giver.client.post<Transfer>(`/member/wallet/transfers/${first.body.id}/cancel`, {}, key());
    expect(cancelled.body).toMatchObject({ state: 'cancelled' });
    const second = await offer(giver);
    const declined = `/member/wallet/transfers/offers/${second.body.code}/decline`;
    expect((await receiver.client.post<Transfer>(declined, {}, key())).body).toMatchObject({ state: 'declined' });
    const third = await offer(giver);
    passTime(till, 24 * 3_600_000);
    expect(await accept(receiver, third.body.code)).toMatchObject({ status: 409, body: { code: 'TRANSFER_OVER' } });
    expect(await runJob(till.app, 'wallet.expire-transfers')).toEqual({ expired: 1 });
    expect(await runJob(till.app, 'wallet.expire-transfers')).toEqual({ expired: 0 });
    expect(await walletOf(giver)).toMatchObject({ totalFen: 36_000, heldFen: 0 });
    const states = await giver.client.get<{ items: Transfer[] }>('/member/wallet/transfers');
    expect(states.body.items.map(({ state }) => state)).toEqual(['expired', 'declined', 'cancelled']);
  });

  it('never takes a wallet over the cap', async () => {
    const [giver, receiver] = [await person(), await person()];
    await chain.topUp(giver.id, { paidFen: 100_000 });
    await chain.topUp(receiver.id, { paidFen: 450_000 });
    const { body } = await offer(giver);
    expect(await accept(receiver, body.code)).toMatchObject({
      status: 422,
      body: { code: 'WALLET_CAP_EXCEEDED', details: { roomFen: 50_000 } },
    });
    expect(await walletOf(receiver)).toMatchObject({ totalFen: 450_000, roomFen: 50_000 });
    expect(await walletOf(giver)).toMatchObject({ heldFen: 100_000 });
    expect((await accept(await person(), body.code)).status).toBe(200);
  });

  it('is refused for what is in use, for oneself, and for wallets that are stopped', async () => {
    const [giver, receiver] = [await rich(), await person()];
    expect(await offer(giver, { toPhone: giver.phone })).toMatchObject({ body: { code: 'TRANSFER_TO_SELF' } });
    expect(await offer(giver, { toPhone: '13900000001' })).toMatchObject({ body: { code: 'MEMBER_NOT_FOUND' } });
    expect(await offer(giver, { lotKeys: [1] })).toMatchObject({ body: { code: 'TRANSFER_NOTHING' } });
    const { body } = await offer(giver);
    expect(await offer(giver)).toMatchObject({ body: { code: 'TRANSFER_NOTHING' } });
    expect(await accept(giver, body.code)).toMatchObject({ body: { code: 'TRANSFER_TO_SELF' } });
    const refusedTerms = await receiver.client.post(
      `/member/wallet/transfers/offers/${body.code}/accept`,
      { termsAccepted: false },
      key(),
    );
    expect(refusedTerms.status).toBe(400);
    await giver.client.post('/member/wallet/freeze', {});
    expect(await accept(receiver, body.code)).toMatchObject({ status: 422, body: { code: 'TRANSFER_PAUSED' } });
    await receiver.client.post('/member/wallet/freeze', {});
    const recover = { phoneCode: till.wechat.control.phoneCode(giver.user, giver.phone).code };
    expect((await giver.client.post('/member/wallet/unfreeze', recover)).status).toBe(200);
    expect(await accept(receiver, body.code)).toMatchObject({ status: 422, body: { code: 'WALLET_FROZEN' } });
  });

  it('can be switched off by headquarters', async () => {
    const giver = await rich();
    // Signed in anew: a day has passed since.
    const settings = (await givenAdministrator(till.app)).client;
    const switched = (value: boolean) =>
      settings.put('/admin/settings/wallet.transferEnabled', { scope: 'chain', value });
    expect(await switched(false)).toMatchObject({ status: 200 });
    expect(await offer(giver)).toMatchObject({ status: 403, body: { code: 'TRANSFER_OFF' } });
    await switched(true);
  });
});
