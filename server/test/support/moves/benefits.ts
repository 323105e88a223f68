import { exchangeOf, givenCoupons, givenTemplate, signedIn } from '../coupons.js';
import { type Move, type Prepare, type Shop, done } from './shop.js';

let serial = 0;

/** The number of a coupon for a cake, as its holder shows it. */
async function exchangeCoupon(shop: Shop): Promise<{ storeId: number; code: string }> {
  const { chain, till, cake } = shop;
  const template = await givenTemplate(chain.administrator, { terms: exchangeOf(cake.id) });
  const [coupon] = await givenCoupons(till.app, await chain.member(), template);
  return { storeId: chain.store.id, code: coupon?.code ?? '' };
}

async function claim(shop: Shop): Promise<Move> {
  const template = await givenTemplate(shop.chain.administrator, { stock: 10, perMember: 1 });
  const client = await signedIn(shop.till.app, await shop.chain.member());
  return { client, path: `/member/coupon-centre/${template}/claim`, body: {} };
}

/** A code out of a printed batch. */
async function redeem(shop: Shop): Promise<Move> {
  const { chain, till } = shop;
  const { client, token } = chain.administrator;
  const batch = await done<{ id: number }>(client, '/admin/coupon-code-batches', {
    name: '传单',
    templateId: await givenTemplate(chain.administrator),
    quantity: 1,
    validUntil: new Date(till.app.clock.now().getTime() + 86_400_000).toISOString(),
  });
  const file = await fetch(`${till.app.url}/api/admin/coupon-code-batches/${batch.id}/export`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
  });
  const [, code] = (await file.text()).trim().split('\r\n');
  return { client: await signedIn(till.app, await chain.member()), path: '/member/coupons/redeem', body: { code } };
}

async function staffGift(shop: Shop): Promise<Move> {
  const { chain } = shop;
  const templateId = await givenTemplate(chain.administrator);
  const body = { storeId: chain.store.id, memberId: await chain.member(), templateId, reason: '生日' };
  return { client: shop.manager, path: '/staff/coupons', body };
}

export const BENEFITS: Readonly<Record<string, Prepare>> = {
  'POST /member/coupon-centre/{templateId}/claim': claim,
  'POST /member/coupons/redeem': redeem,
  'POST /staff/coupons': staffGift,
  'POST /staff/coupons/verify': async (shop) => ({
    client: shop.manager,
    path: '/staff/coupons/verify',
    body: await exchangeCoupon(shop),
  }),
  'POST /pos/coupons/verify': async (shop) => ({
    client: shop.machine,
    path: '/pos/coupons/verify',
    body: await exchangeCoupon(shop),
  }),
  'POST /admin/members/{id}/points-adjustments': async ({ chain }) => ({
    client: chain.administrator.client,
    path: `/admin/members/${await chain.member()}/points-adjustments`,
    body: { points: 30, reason: '补偿' },
  }),
  'POST /pos/members': async ({ chain, machine }) => ({
    client: machine,
    path: '/pos/members',
    body: { storeId: chain.store.id, phone: `136${String(10_000_000 + (serial += 1))}` },
  }),
};
