import { type Prepare, type Shop, done } from './shop.js';

/** Somebody who is known twice, and what a person has seen of it. */
async function twice({ chain }: Shop): Promise<object> {
  const fromId = await chain.member({ paidFen: 20_000, bonusFen: 3_000, points: 120, growth: 700 });
  const intoId = await chain.member({ points: 7 });
  const pair = { fromId, intoId };
  const { client } = chain.administrator;
  const { fingerprint } = await done<{ fingerprint: string }>(client, '/admin/member-merges/preview', pair);
  return { ...pair, fingerprint, reason: '本人到店出示两个号码' };
}

/** Members who turn out to be one person. */
export const MEMBERS: Readonly<Record<string, Prepare>> = {
  'POST /admin/member-merges': async (shop) => ({
    client: shop.chain.administrator.client,
    path: '/admin/member-merges',
    body: await twice(shop),
  }),
  'POST /admin/member-merges/{id}/undo': async (shop) => {
    const { client } = shop.chain.administrator;
    const { id } = await done<{ id: number }>(client, '/admin/member-merges', await twice(shop));
    return { client, path: `/admin/member-merges/${id}/undo`, body: { reason: '弄错了人，撤回' } };
  },
};
