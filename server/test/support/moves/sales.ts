import { randomUUID } from 'node:crypto';
import { givenCoupons, givenTemplate } from '../coupons.js';
import { type TopupReply, passTime, runJob } from '../till.js';
import { type Move, type Prepare, type Shop, aPerson, done } from './shop.js';

let serial = 700_000;

interface Placed {
  id: number;
  state: string;
}

/** Paid from the wallet, with a coupon and points. */
async function saleOf(shop: Shop): Promise<{ body: object; memberId: number }> {
  const { chain, cake } = shop;
  const memberId = await chain.member({ paidFen: 30_000, bonusFen: 6_000, points: 1_000 });
  const [coupon] = await givenCoupons(shop.till.app, memberId, await givenTemplate(chain.administrator));
  const basket = {
    storeId: chain.store.id,
    grant: await chain.grant(memberId),
    couponIds: [coupon?.id],
    usePoints: true,
    lines: [{ productId: cake.id, quantity: 1 }],
  };
  const { payableFen } = await done<{ payableFen: number }>(shop.manager, '/staff/orders/quote', basket);
  return { memberId, body: { ...basket, payments: [{ method: 'wallet', amountFen: payableFen }] } };
}

async function aSale(shop: Shop): Promise<number> {
  const { body } = await saleOf(shop);
  return (await done<Placed>(shop.manager, '/staff/orders', body)).id;
}

async function posSale(shop: Shop): Promise<Move> {
  const body = {
    storeId: shop.chain.store.id,
    externalNo: randomUUID(),
    memberId: await shop.chain.member(),
    lines: [{ sku: shop.cake.sku, quantity: 1 }],
    payments: [{ method: 'cash', amountFen: shop.cake.priceFen }],
  };
  return { client: shop.machine, path: '/pos/orders', body };
}

const everythingBack = ({ chain }: Shop) => ({ storeId: chain.store.id, all: true, reason: '不合适' });

/** WeChat has closed the refund of its part, and the store hands it over in cash. */
async function repair(shop: Shop): Promise<Move> {
  const { till, chain, cake, manager } = shop;
  const member = await aPerson(shop);
  const sale = {
    storeId: chain.store.id,
    grant: await chain.grant(member.id),
    lines: [{ productId: cake.id, quantity: 1 }],
    payments: [{ method: 'wechat', amountFen: cake.priceFen }],
  };
  const { id } = await done<Placed>(manager, '/staff/orders', sale);
  const { payment } = await done<{ payment: TopupReply['payment'] }>(member.client, `/member/orders/${id}/pay`, {});
  till.wechat.control.pay(payment);
  await till.wechat.control.settled();
  till.wechat.control.addFault({ target: 'refund_settlement', kind: 'closed' });
  const returned = await done<Placed>(manager, `/staff/orders/${id}/returns`, everythingBack(shop));
  passTime(till, 5 * 60_000);
  await runJob(till.app, 'payment.refunds');
  await till.wechat.control.settled();
  const body = { storeId: chain.store.id, by: 'cash', reason: '微信退款未到账' };
  return { client: manager, path: `/staff/orders/${id}/returns/${returned.id}/repair`, body };
}

/** Paid by a voucher of Meituan. */
async function voucherSale(shop: Shop): Promise<number> {
  const { till, chain, cake, manager } = shop;
  // Numbers at Meituan.
  const dealId = String((serial += 1));
  const [sold] = till.wechat.control.sellVouchers({ platform: 'meituan', dealId });
  const shopOf = { platform: 'meituan', storeId: chain.store.id, shopId: 'shop-1', active: true };
  await chain.administrator.client.post('/admin/vouchers/shops', shopOf);
  await done(chain.administrator.client, '/admin/vouchers/deals', {
    platform: 'meituan',
    dealId,
    title: '代金券',
    kind: 'amount',
    quantity: 1,
    active: true,
    valueFen: cake.priceFen,
  });
  const scan = await done<{ id: number; vouchers: { certificate: string }[] }>(manager, '/staff/vouchers/scan', {
    storeId: chain.store.id,
    code: sold?.code,
  });
  const order = await done<Placed>(manager, '/staff/orders', {
    storeId: chain.store.id,
    lines: [{ productId: cake.id, quantity: 1 }],
    payments: [{ method: 'voucher', amountFen: cake.priceFen }],
    vouchers: [{ scanId: scan.id, certificate: scan.vouchers[0]?.certificate }],
  });
  if (order.state !== 'paid') throw new Error(`the voucher has not paid: ${order.state}`);
  return order.id;
}

export const SALES: Readonly<Record<string, Prepare>> = {
  'POST /staff/orders': async (shop) => ({
    client: shop.manager,
    path: '/staff/orders',
    body: (await saleOf(shop)).body,
  }),
  'POST /pos/orders': posSale,
  'POST /staff/orders/{id}/refund': async (shop) => ({
    client: shop.manager,
    path: `/staff/orders/${await aSale(shop)}/refund`,
    body: { reason: '不合适' },
  }),
  'POST /pos/orders/{id}/refund': async (shop) => ({
    client: shop.machine,
    path: `/pos/orders/${await aSale(shop)}/refund`,
    body: { reason: '不合适' },
  }),
  'POST /staff/orders/{id}/returns': async (shop) => ({
    client: shop.manager,
    path: `/staff/orders/${await aSale(shop)}/returns`,
    body: everythingBack(shop),
  }),
  'POST /pos/orders/{id}/returns': async (shop) => ({
    client: shop.machine,
    path: `/pos/orders/${await aSale(shop)}/returns`,
    body: everythingBack(shop),
  }),
  'POST /staff/orders/{id}/returns/{returnId}/repair': repair,
  'POST /staff/orders/{id}/vouchers/cancel': async (shop) => ({
    client: shop.manager,
    path: `/staff/orders/${await voucherSale(shop)}/vouchers/cancel`,
    body: { reason: '顾客改主意' },
  }),
  'POST /pos/orders/{id}/vouchers/cancel': async (shop) => ({
    client: shop.machine,
    path: `/pos/orders/${await voucherSale(shop)}/vouchers/cancel`,
    body: { reason: '顾客改主意' },
  }),
};
