import { signedIn } from '../coupons.js';
import { type Prepare, type Shop, aPerson, done } from './shop.js';

const TASK = {
  title: '小事',
  reason: '顺手就做了',
  goal: 1,
  minFen: 0,
  points: 5,
  growth: 2,
  position: 1,
  active: true,
};

async function givenTask({ chain }: Shop, kind: string): Promise<number> {
  return (await done<{ id: number }>(chain.administrator.client, '/admin/tasks', { ...TASK, kind })).id;
}

/** A card that two orders have filled. */
async function fullSheet(shop: Shop): Promise<{ memberId: number; sheetId: number }> {
  const { chain, till, cake } = shop;
  const card = {
    ...{ name: '集章', emblem: '章', minFen: 1, categoryIds: [], perDay: 9, goal: 2, points: 30, growth: 0 },
    ...{ automatic: false, repeats: false, active: true, position: 1 },
  };
  const { id } = await done<{ id: number }>(chain.administrator.client, '/admin/stamp-cards', card);
  const memberId = await chain.member();
  for (let times = 0; times < 2; times += 1) {
    await chain.settle({ product: cake, memberId, cashFen: cake.priceFen });
    await till.app.drain();
  }
  const [sheet] = await till.app.sql<{ id: number }>('SELECT id FROM stamp_sheet WHERE member_id = ? AND card_id = ?', [
    memberId,
    id,
  ]);
  // Other moves must not find a card that fills with every order of theirs.
  await till.app.sql('UPDATE stamp_card SET active = 0 WHERE id = ?', [id]);
  return { memberId, sheetId: sheet?.id ?? 0 };
}

export const SIGN_INS: Readonly<Record<string, Prepare>> = {
  'POST /member/sign-in': async ({ chain, till }) => ({
    client: await signedIn(till.app, await chain.member()),
    path: '/member/sign-in',
    body: {},
  }),
  'POST /member/sign-in/make-ups': async ({ chain, till }) => {
    const memberId = await chain.member();
    // Joined yesterday, and did not come.
    await till.app.sql('UPDATE member SET joined_at = DATE_SUB(joined_at, INTERVAL 1 DAY) WHERE id = ?', [memberId]);
    const yesterday = new Date(till.app.clock.now().getTime() - 16 * 3_600_000).toISOString().slice(0, 10);
    return { client: await signedIn(till.app, memberId), path: '/member/sign-in/make-ups', body: { date: yesterday } };
  },
  'POST /member/tasks/browsed': async (shop) => {
    // One page counts for every task of its kind: there is to be one.
    await shop.till.app.sql("UPDATE task SET active = 0 WHERE kind = 'browse'");
    await givenTask(shop, 'browse');
    const client = await signedIn(shop.till.app, await shop.chain.member());
    return { client, path: '/member/tasks/browsed', body: { page: 'mall' } };
  },
  'POST /member/tasks/{id}/claim': async (shop) => {
    const id = await givenTask(shop, 'profile');
    const { client } = await aPerson(shop);
    const birthday = { month: 5, day: 1, calendar: 'solar' };
    await client.patch('/member/me', { nickname: '小满', birthday });
    return { client, path: `/member/tasks/${id}/claim`, body: {} };
  },
  'POST /member/stamp-sheets/{id}/claim': async (shop) => {
    const { memberId, sheetId } = await fullSheet(shop);
    return { client: await signedIn(shop.till.app, memberId), path: `/member/stamp-sheets/${sheetId}/claim`, body: {} };
  },
};
