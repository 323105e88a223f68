import { randomUUID } from 'node:crypto';
import { givenStaff } from '../headquarters.js';
import type { TestMember } from '../people.js';
import { type Move, type Prepare, type Shop, aPerson, done } from './shop.js';

const TRANSFERS = '/member/wallet/transfers';

/** Somebody with a top-up paid at the counter. */
async function saver(shop: Shop): Promise<TestMember> {
  const member = await aPerson(shop);
  await done(shop.manager, '/staff/topups', cashTopup(shop, member.id));
  return member;
}

const cashTopup = ({ chain, planId }: Shop, memberId: number) => ({
  storeId: chain.store.id,
  memberId,
  planId,
  method: 'cash',
});

async function lotKeysOf({ client }: TestMember): Promise<number[]> {
  const { body } = await client.get<{ lots: { lotKey: number }[] }>('/member/wallet');
  return body.lots.map(({ lotKey }) => lotKey);
}

async function offer(shop: Shop): Promise<{ giver: TestMember; id: number; code: string }> {
  const giver = await saver(shop);
  const { id, code } = await done<{ id: number; code: string }>(giver.client, TRANSFERS, {
    lotKeys: await lotKeysOf(giver),
  });
  return { giver, id, code };
}

/** A request that waits for somebody to decide: its top-up is too old to be given back by right. */
async function refundWanted(shop: Shop): Promise<{ member: TestMember; id: number }> {
  const member = await saver(shop);
  await age(shop, member, 30);
  const { id } = await done<{ id: number }>(member.client, '/member/wallet-refunds', {
    reason: 'changed_mind',
    expectedFen: 30_000,
  });
  return { member, id };
}

async function age({ till }: Shop, member: TestMember, days: number): Promise<void> {
  await till.app.sql('UPDATE wallet_lot SET paid_at = DATE_SUB(paid_at, INTERVAL ? DAY) WHERE member_id = ?', [
    days,
    member.id,
  ]);
}

async function refundToPayOut(shop: Shop): Promise<number> {
  const { id } = await refundWanted(shop);
  await done(shop.manager, `/staff/wallet-refunds/${id}/approve`, {});
  return id;
}

const payout = () => ({ method: 'bank', payeeNote: '户名与会员一致', proofNo: randomUUID(), expectedFen: 30_000 });

/** It was paid through WeChat, and WeChat has closed the refund of it. */
async function refundStuck(shop: Shop): Promise<number> {
  const { till, planId, chain } = shop;
  const member = await aPerson(shop);
  const { payment } = await done<{ payment: Parameters<typeof till.wechat.control.pay>[0] }>(
    member.client,
    '/member/topups',
    { planId, storeId: chain.store.id },
  );
  till.wechat.control.pay(payment);
  await till.wechat.control.settled();
  await age(shop, member, 30);
  till.wechat.control.addFault({ target: 'refund_settlement', kind: 'closed' });
  const { id } = await done<{ id: number }>(member.client, '/member/wallet-refunds', {
    reason: 'changed_mind',
    expectedFen: 30_000,
  });
  await done(shop.manager, `/staff/wallet-refunds/${id}/approve`, {});
  await till.wechat.control.settled();
  return id;
}

/** The same four decisions are taken in the store and at headquarters. */
function decisions(side: 'staff' | 'admin', decider: (shop: Shop) => Move['client']): Record<string, Prepare> {
  const base = `/${side}/wallet-refunds`;
  const act =
    (what: string, refund: (shop: Shop) => Promise<number>, body: () => object, by = decider): Prepare =>
    async (shop) => ({ client: by(shop), path: `${base}/${await refund(shop)}/${what}`, body: body() });
  const wanted = async (shop: Shop): Promise<number> => (await refundWanted(shop)).id;
  return {
    [`POST ${base}/{id}/approve`]: act('approve', wanted, () => ({})),
    [`POST ${base}/{id}/reject`]: act('reject', wanted, () => ({ reason: '资料不符' })),
    // Never by the person who approved it.
    [`POST ${base}/{id}/payouts`]: act('payouts', refundToPayOut, payout, ({ finance }) => finance),
    [`POST ${base}/{id}/retry`]: act('retry', refundStuck, () => ({ way: 'manual' })),
  };
}

async function cashierOf({ till, chain }: Shop): Promise<Move['client']> {
  return (await givenStaff(till.app, [{ code: 'cashier', storeId: chain.store.id }])).client;
}

const WALLETS_OF_MEMBERS: Readonly<Record<string, Prepare>> = {
  'POST /member/topups': async (shop) => ({
    client: (await aPerson(shop)).client,
    path: '/member/topups',
    body: { planId: shop.planId, storeId: shop.chain.store.id },
  }),
  'POST /member/wallet/transfers': async (shop) => {
    const giver = await saver(shop);
    return { client: giver.client, path: TRANSFERS, body: { lotKeys: await lotKeysOf(giver) } };
  },
  'POST /member/wallet/transfers/offers/{code}/accept': async (shop) => ({
    client: (await aPerson(shop)).client,
    path: `${TRANSFERS}/offers/${(await offer(shop)).code}/accept`,
    body: { termsAccepted: true },
  }),
  'POST /member/wallet/transfers/offers/{code}/decline': async (shop) => ({
    client: (await aPerson(shop)).client,
    path: `${TRANSFERS}/offers/${(await offer(shop)).code}/decline`,
    body: {},
  }),
  'POST /member/wallet/transfers/{id}/cancel': async (shop) => {
    const { giver, id } = await offer(shop);
    return { client: giver.client, path: `${TRANSFERS}/${id}/cancel`, body: {} };
  },
  'POST /member/wallet-refunds': async (shop) => {
    const member = await saver(shop);
    await age(shop, member, 30);
    const body = { reason: 'changed_mind', expectedFen: 30_000 };
    return { client: member.client, path: '/member/wallet-refunds', body };
  },
  'POST /member/wallet-refunds/{id}/cancel': async (shop) => {
    const { member, id } = await refundWanted(shop);
    return { client: member.client, path: `/member/wallet-refunds/${id}/cancel`, body: {} };
  },
};

const WALLETS_AT_THE_COUNTER: Readonly<Record<string, Prepare>> = {
  'POST /staff/topups': async (shop) => ({
    client: shop.manager,
    path: '/staff/topups',
    body: cashTopup(shop, (await aPerson(shop)).id),
  }),
  'POST /pos/topups': async (shop) => ({
    client: shop.machine,
    path: '/pos/topups',
    body: { ...cashTopup(shop, (await aPerson(shop)).id), externalNo: randomUUID() },
  }),
  'POST /staff/wallet-refunds': async (shop) => {
    const member = await saver(shop);
    await age(shop, member, 30);
    const asked = { reason: 'changed_mind', expectedFen: 30_000 };
    const body = { storeId: shop.chain.store.id, memberId: member.id, ...asked };
    return { client: shop.manager, path: '/staff/wallet-refunds', body };
  },
  'POST /staff/shifts': async (shop) => ({
    client: await cashierOf(shop),
    path: '/staff/shifts',
    body: { storeId: shop.chain.store.id, floatFen: 20_000 },
  }),
  'POST /staff/shifts/{id}/close': async (shop) => {
    const client = await cashierOf(shop);
    const opened = { storeId: shop.chain.store.id, floatFen: 20_000 };
    const { id } = await done<{ id: number }>(client, '/staff/shifts', opened);
    return { client, path: `/staff/shifts/${id}/close`, body: { countedFen: 20_000 } };
  },
};

export const WALLETS: Readonly<Record<string, Prepare>> = {
  ...WALLETS_OF_MEMBERS,
  ...WALLETS_AT_THE_COUNTER,
  ...decisions('staff', ({ manager }) => manager),
  ...decisions('admin', ({ finance }) => finance),
};
