import { randomUUID } from 'node:crypto';
import {
  MONDAY,
  type BookingReply,
  type Parlour,
  givenBooking,
  givenTreat,
  givenGuest,
  openParlour,
  timeOf,
} from '../support/bookings.js';
import type { Chain } from '../support/chain.js';
import { givenItem, givenRedemption } from '../support/mall.js';
import type { TestMember } from '../support/people.js';
import { findings } from '../support/planted.js';

const key = (): Record<string, string> => ({ 'idempotency-key': randomUUID() });
const renamed = (from: string, to: string): string =>
  `UPDATE ledger_journal SET biz_key = '${to}' WHERE biz_key = '${from}'`;

/** The rooms of service promise something about the ledger as well, or about their own counts. */
describe('the checks of the service rooms go red on', () => {
  let parlour: Parlour;
  let chain: Chain;
  let guest: TestMember;
  let booking: BookingReply;
  let redemptionId: number;
  let itemId: number;

  const found = (corruption: string[], repair: string[]): Promise<Record<string, string[]>> =>
    findings(chain, corruption, repair);
  async function only<T>(sql: string): Promise<T> {
    const [row] = await chain.app.sql<T & object>(sql, [guest.id]);
    if (!row) throw new Error(`nothing for: ${sql}`);
    return row;
  }

  beforeAll(async () => {
    parlour = await openParlour();
    ({ chain } = parlour);
    const { app } = chain;
    const headquarters = chain.administrator.client;
    guest = await givenGuest(parlour, { paidFen: 50_000 });
    await chain.givePoints(guest.id, 500);

    const task = { kind: 'sign_in', title: '签个到', reason: '顺手', goal: 1, minFen: 0, points: 5, growth: 2 };
    expect((await headquarters.post('/admin/tasks', { ...task, position: 1, active: true })).status).toBe(201);
    expect((await guest.client.post('/member/sign-in', {}, key())).status).toBe(200);

    const card = { name: '下午茶集章', emblem: '茶', minFen: 3_000, categoryIds: [], perDay: 9, goal: 9, points: 30 };
    const rules = { growth: 0, automatic: false, repeats: true, active: true, position: 1 };
    expect((await headquarters.post('/admin/stamp-cards', { ...card, ...rules })).status).toBe(201);
    const tea = await chain.product(4_000);
    const facial = await chain.product(90_000);
    const plan = { productId: facial.id, name: '三次卡', times: 3, validDays: 90, visitFen: 40_000, active: true };
    expect((await headquarters.post('/admin/treatment-plans', plan)).status).toBe(201);
    for (const product of [tea, facial]) {
      const sale = await chain.settle({ product, memberId: guest.id, cashFen: product.priceFen });
      expect(sale.status).toBe(201);
    }
    await app.drain();

    itemId = await givenItem(chain.administrator, { points: 100 });
    const wanted = { itemId, storeId: chain.store.id, delivery: 'pickup' };
    ({
      redemption: { id: redemptionId },
    } = await givenRedemption(guest.client, wanted));
    const { serviceId } = await givenTreat(parlour);
    booking = await givenBooking(parlour, guest, { serviceId, start: timeOf('15:00') });
    await app.drain();
  });
  afterAll(() => parlour.till.close());

  it('a day of sign-in that gave another sum than its journal, or that has none', async () => {
    const points = (by: number): string => `UPDATE sign_in SET points = points + ${by} WHERE member_id = ${guest.id}`;
    expect(await found([points(1)], [points(-1)])).toEqual({
      'sign-in = its journal': [expect.stringMatching(/says 3 points and 1 growth, its journal 2 and 1$/)],
    });
    const name = `sign-in:${guest.id}:${MONDAY}`;
    expect((await found([renamed(name, 'lost:1')], [renamed('lost:1', name)]))['sign-in = its journal']).toEqual([
      `${name} says 2 points and 1 growth and has no journal`,
    ]);
  });

  it('a small thing that is done and was not paid as promised', async () => {
    const { id } = await only<{ id: number }>('SELECT id FROM task_day WHERE member_id = ?');
    const growth = (by: number): string => `UPDATE task_day SET growth = growth + ${by} WHERE id = ${id}`;
    expect(await found([growth(1)], [growth(-1)])).toEqual({
      'task = its journal': [`task:${id} owes 5 points and 3 growth: 5 and 2`],
    });
  });

  it('a card with a stamp too many', async () => {
    const { id, stamps } = await only<{ id: number; stamps: number }>(
      'SELECT id, stamps FROM stamp_sheet WHERE member_id = ?',
    );
    const stamp = (by: number): string => `UPDATE stamp_sheet SET stamps = stamps + ${by} WHERE id = ${id}`;
    expect(await found([stamp(-1)], [stamp(1)])).toEqual({
      'stamp card = its journal and its stamps': [`stamp sheet ${id} says ${stamps - 1} stamps and has ${stamps}`],
    });
  });

  it('a shelf from which more is gone than was redeemed', async () => {
    const taken = (by: number): string => `UPDATE mall_stock SET taken = taken + ${by} WHERE item_id = ${itemId}`;
    expect(await found([taken(1)], [taken(-1)])).toEqual({
      'mall stock = redemptions': [`item ${itemId} has 2 pieces taken, its redemptions are 1`],
    });
  });

  it('a redemption that cost another sum than its journal, or gave points back and lives on', async () => {
    const points = (by: number): string =>
      `UPDATE mall_redemption SET points = points + ${by} WHERE id = ${redemptionId}`;
    expect(await found([points(1)], [points(-1)])).toEqual({
      'redemption has its journal': [
        `redemption ${redemptionId} cost 101 points and 0 fen, its journal 100 points and 0 fen`,
      ],
    });
    const [taken, back] = [`mall:${redemptionId}:redeem`, `mall:${redemptionId}:return`];
    expect((await found([renamed(taken, back)], [renamed(back, taken)]))['redemption has its journal']).toEqual([
      `redemption ${redemptionId} cost 100 points and 0 fen, its journal is missing`,
      expect.stringMatching(/and was given back$/),
    ]);
  });

  it('a treatment card with a visit that nobody has used', async () => {
    const { id } = await only<{ id: number }>('SELECT id FROM treatment_card WHERE member_id = ?');
    const left = (by: number): string => `UPDATE treatment_card SET left_times = left_times + ${by} WHERE id = ${id}`;
    expect(await found([left(-1)], [left(1)])).toEqual({
      'treatment card = its uses': [`treatment card ${id} says 1 used and 0 held, its uses 0 and 0`],
    });
  });

  it('a deposit that is set aside for more or less than its booking says, or for one that is over', async () => {
    const deposit = (by: number): string =>
      `UPDATE booking SET deposit_fen = deposit_fen + ${by} WHERE id = ${booking.id}`;
    expect(await found([deposit(1)], [deposit(-1)])).toEqual({
      'booking deposit = its hold or journal': [`booking ${booking.id}: 4000 fen are set aside instead of 4001`],
    });
    const state = (to: string): string => `UPDATE booking SET state = '${to}' WHERE id = ${booking.id}`;
    expect(await found([state('done')], [state('booked')])).toEqual({
      'booking deposit = its hold or journal': [`booking ${booking.id} is done and still has its deposit`],
    });
    const kept = (to: string): string => `UPDATE booking SET deposit_state = '${to}' WHERE id = ${booking.id}`;
    expect(await found([kept('kept')], [kept('held')])).toEqual({
      'booking deposit = its hold or journal': [
        `booking ${booking.id}: its deposit is kept by wallet, the books know nothing`,
        `booking ${booking.id}: 4000 fen are set aside instead of 0`,
      ],
    });
  });
});
