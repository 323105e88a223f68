import { command, givenCategory, givenComplaint } from '../complaints.js';
import { givenPicture } from '../pictures.js';
import { type Move, type Prepare, type Shop, aPerson } from './shop.js';

/** Words about a service. They move no money, but said twice they would be two complaints, or two answers. */
export const COMPLAINTS: Readonly<Record<string, Prepare>> = {
  'POST /member/complaints': async (shop) => {
    const member = await aPerson(shop);
    const picture = await givenPicture(shop.till.app, member);
    const body = { ...(await words(shop)), storeId: shop.chain.store.id, mediaIds: [picture.id] };
    return { client: member.client, path: '/member/complaints', body };
  },
  'POST /member/complaints/{id}/messages': async (shop) => {
    const member = await aPerson(shop);
    const { id } = await givenComplaint(member.client, { ...(await words(shop)), storeId: shop.chain.store.id });
    await command(shop.manager, `/staff/complaints/${id}/messages`, { words: '我们马上处理' });
    return { client: member.client, path: `/member/complaints/${id}/messages`, body: { words: '谢谢，期待改进' } };
  },
  'POST /staff/complaints': async (shop) => {
    const member = await aPerson(shop);
    const body = { ...(await words(shop)), memberId: member.id, storeId: shop.chain.store.id };
    return { client: shop.manager, path: '/staff/complaints', body };
  },
  'POST /staff/complaints/{id}/messages': async (shop): Promise<Move> => {
    const member = await aPerson(shop);
    const { id } = await givenComplaint(member.client, { ...(await words(shop)), storeId: shop.chain.store.id });
    return { client: shop.manager, path: `/staff/complaints/${id}/messages`, body: { words: '非常抱歉' } };
  },
};

async function words(shop: Shop): Promise<{ categoryId: number; words: string }> {
  return { categoryId: await givenCategory(shop.chain.administrator), words: '等了四十分钟没有人理我' };
}
