import { signedIn } from '../coupons.js';
import type { Client } from '../client.js';
import { type RedeemReply, givenItem } from '../mall.js';
import { runJob } from '../till.js';
import { type Move, type Prepare, type Shop, aPerson, done } from './shop.js';

const REDEMPTIONS = '/member/mall/redemptions';

interface Redeemed {
  readonly client: Client;
  readonly id: number;
  readonly pickupId: number;
}

async function buyer({ chain, till }: Shop): Promise<Client> {
  return signedIn(till.app, await chain.member({ points: 100 }));
}

async function redeemed(shop: Shop): Promise<Redeemed> {
  const client = await buyer(shop);
  const itemId = await givenItem(shop.chain.administrator);
  const body = { itemId, delivery: 'pickup', storeId: shop.chain.store.id };
  const { redemption } = await done<RedeemReply>(client, REDEMPTIONS, body);
  return { client, id: redemption.id, pickupId: redemption.pickupId as number };
}

async function parcel(shop: Shop): Promise<Move> {
  const client = await buyer(shop);
  const itemId = await givenItem(shop.chain.administrator, { deliveries: ['shipping'] });
  const address = { name: '林小满', phone: '13800000001', region: '广东省深圳市', detail: '海德三道 8 号' };
  const { redemption } = await done<RedeemReply>(client, REDEMPTIONS, { itemId, delivery: 'shipping', address });
  return {
    client: shop.chain.administrator.client,
    path: `/admin/mall/redemptions/${redemption.id}/ship`,
    body: { carrier: '顺丰', trackingNo: 'SF1234567890' },
  };
}

/** Cancelled, and WeChat has closed the refund of its part. */
async function refundClosed(shop: Shop): Promise<Move> {
  const { chain, till } = shop;
  const member = await aPerson(shop);
  await chain.givePoints(member.id, 1);
  const itemId = await givenItem(chain.administrator, { kind: 'swap', points: 1, cashFen: 990 });
  const body = { itemId, delivery: 'pickup', storeId: chain.store.id, pay: 'wechat' };
  const { redemption, payment } = await done<RedeemReply>(member.client, REDEMPTIONS, body);
  till.wechat.control.pay(payment as NonNullable<RedeemReply['payment']>);
  await till.wechat.control.settled();
  till.wechat.control.addFault({ target: 'refund_settlement', kind: 'closed' });
  await done(member.client, `${REDEMPTIONS}/${redemption.id}/cancel`, {});
  await runJob(till.app, 'payment.refunds');
  await till.wechat.control.settled();
  return { client: chain.administrator.client, path: `/admin/mall/redemptions/${redemption.id}/refund`, body: {} };
}

export const MALL: Readonly<Record<string, Prepare>> = {
  [`POST ${REDEMPTIONS}`]: async (shop) => ({
    client: await buyer(shop),
    path: REDEMPTIONS,
    body: {
      itemId: await givenItem(shop.chain.administrator),
      delivery: 'pickup',
      storeId: shop.chain.store.id,
    },
  }),
  [`POST ${REDEMPTIONS}/{id}/cancel`]: async (shop) => {
    const { client, id } = await redeemed(shop);
    return { client, path: `${REDEMPTIONS}/${id}/cancel`, body: {} };
  },
  'POST /staff/pickups/{id}/collect': async (shop) => {
    const { pickupId } = await redeemed(shop);
    return { client: shop.manager, path: `/staff/pickups/${pickupId}/collect`, body: { withoutCode: '报出手机号' } };
  },
  'POST /admin/mall/redemptions/{id}/ship': parcel,
  'POST /admin/mall/redemptions/{id}/cancel': async (shop) => {
    const { id } = await redeemed(shop);
    return {
      client: shop.chain.administrator.client,
      path: `/admin/mall/redemptions/${id}/cancel`,
      body: { reason: '缺货' },
    };
  },
  'POST /admin/mall/redemptions/{id}/refund': refundClosed,
};
