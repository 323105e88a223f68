import { signedIn } from '../coupons.js';
import { onlineOrderBody } from '../shop.js';
import { type Prepare, type Shop, done } from './shop.js';

interface Visit {
  id: number;
  uses: { id: number }[];
}

/** A card that was bought, with as many visits as its plan has. */
async function aCard({ chain, till }: Shop): Promise<{ cardId: number; memberId: number }> {
  const product = await chain.product(60_000);
  const plan = { productId: product.id, name: '护理六次卡', times: 6, validDays: 180, visitFen: 12_000, active: true };
  await done(chain.administrator.client, '/admin/treatment-plans', plan);
  const memberId = await chain.member();
  const sale = await chain.settle({ product, memberId, cashFen: product.priceFen });
  if (sale.status !== 201) throw new Error(JSON.stringify(sale.body));
  await till.app.drain();
  const [card] = await till.app.sql<{ id: number }>('SELECT id FROM treatment_card WHERE member_id = ?', [memberId]);
  return { cardId: card?.id ?? 0, memberId };
}

async function visit(shop: Shop): Promise<{ path: string; body: object; cardId: number }> {
  const { cardId, memberId } = await aCard(shop);
  const grant = await shop.chain.grant(memberId, { purpose: 'identify' });
  return { cardId, path: `/staff/treatment-cards/${cardId}/uses`, body: { storeId: shop.chain.store.id, grant } };
}

/** What members order themselves, and the visits of cards they have bought. */
export const ONLINE: Readonly<Record<string, Prepare>> = {
  'POST /member/orders': async ({ chain, till, cake }) => {
    const client = await signedIn(till.app, await chain.member({ paidFen: 20_000 }));
    return { client, path: '/member/orders', body: await onlineOrderBody(chain, client, { product: cake }) };
  },
  'POST /member/orders/{id}/cancel': async ({ chain, till, cake }) => {
    const client = await signedIn(till.app, await chain.member({ paidFen: 20_000 }));
    const body = await onlineOrderBody(chain, client, { product: cake });
    const { id } = await done<{ id: number }>(client, '/member/orders', body);
    return { client, path: `/member/orders/${id}/cancel`, body: { reason: '改主意了' } };
  },
  'POST /staff/treatment-cards/{id}/uses': async (shop) => ({ client: shop.manager, ...(await visit(shop)) }),
  'POST /staff/treatment-cards/{id}/refund': async (shop) => {
    const { path, body, cardId } = await visit(shop);
    await done<Visit>(shop.manager, path, body);
    const refund = { storeId: shop.chain.store.id, cause: 'member', reason: '搬家了' };
    return { client: shop.manager, path: `/staff/treatment-cards/${cardId}/refund`, body: refund };
  },
  'POST /staff/treatment-cards/{id}/uses/{useId}/undo': async (shop) => {
    const { path, body, cardId } = await visit(shop);
    const used = await done<Visit>(shop.manager, path, body);
    const undo = `/staff/treatment-cards/${cardId}/uses/${used.uses[0]?.id}/undo`;
    return { client: shop.manager, path: undo, body: { storeId: shop.chain.store.id, reason: '点错了' } };
  },
};
