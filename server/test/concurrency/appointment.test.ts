import { randomUUID } from 'node:crypto';
import {
  type BookingReply,
  type Parlour,
  act,
  askBooking,
  expectBalanced,
  givenBooking,
  givenGuest,
  givenTreat,
  openParlour,
  purse,
  timeOf,
} from '../support/bookings.js';
import { Client } from '../support/client.js';
import { countBy } from '../support/count-by.js';
import { type TestMember, givenMember } from '../support/people.js';
import { scheduleProblems } from '../support/schedule.js';
import { passTime, runJob } from '../support/till.js';

const CROWD = 200;

/** Two servers on one database, and a WeChat whose news reach them in turn. */
let parlour: Parlour;

beforeAll(async () => {
  parlour = await openParlour({ withReplica: true });
}, 120_000);
afterAll(() => parlour.till.close());
afterEach(async () => {
  await expectBalanced(parlour);
  expect(await scheduleProblems(parlour.app)).toEqual([]);
});

/** The guest at one of the two servers. */
const at = (guest: TestMember, index: number): Client =>
  Client.withToken((index % 2 === 0 ? parlour.app : parlour.till.replica).url, guest.token);

/** One after the other: each joins with a phone of their own. */
async function guests(count: number, paidFen: number): Promise<TestMember[]> {
  const all: TestMember[] = [];
  for (let made = 0; made < count; made += 1) all.push(await givenMember(parlour.app, parlour.till.wechat.control));
  await parlour.app.drain();
  if (paidFen > 0) for (const { id } of all) await parlour.chain.topUp(id, { paidFen });
  return all;
}

const heldOf = async (crowd: readonly TestMember[]): Promise<number[]> =>
  (await Promise.all(crowd.map((guest) => purse(parlour, guest)))).map(({ held }) => held);

describe('200 guests who want one slot at the same moment', () => {
  let crowd: TestMember[];
  beforeAll(async () => {
    crowd = await guests(CROWD, 10_000);
  }, 300_000);

  it('are as many bookings as there are places, and nothing is held of the others', async () => {
    const { serviceId } = await givenTreat(parlour, { capacity: 6 });
    const start = timeOf('12:00');
    const replies = await Promise.all(
      crowd.map((guest, index) => askBooking(parlour, at(guest, index), { serviceId, start })),
    );
    expect(
      countBy(replies, ({ status, body }) => (status === 201 ? body.state : (body as { code: string }).code)),
    ).toEqual({
      booked: 6,
      SLOT_TAKEN: CROWD - 6,
    });
    const held = await heldOf(crowd);
    expect(countBy(held, String)).toEqual({ 4000: 6, 0: CROWD - 6 });
    replies.forEach(({ status }, index) => expect(held[index]).toBe(status === 201 ? 4_000 : 0));
    const rows = await parlour.app.sql<{ count: number }>(
      'SELECT COUNT(*) AS count FROM booking WHERE service_id = ?',
      [serviceId],
    );
    expect(rows[0]?.count).toBe(6);
    expect(new Set(replies.flatMap(({ status, body }) => (status === 201 ? [body.code] : []))).size).toBe(6);
  }, 300_000);

  it('with a person of their own is one booking', async () => {
    const { serviceId } = await givenTreat(parlour);
    const start = timeOf('14:00');
    const replies = await Promise.all(
      crowd.map((guest, index) => askBooking(parlour, at(guest, index), { serviceId, start })),
    );
    expect(countBy(replies, ({ status }) => String(status))).toEqual({ 201: 1, 409: CROWD - 1 });
  }, 300_000);
});

it('fifty bookings of one guest at the same moment are as many as the house allows', async () => {
  const { serviceId } = await givenTreat(parlour, { capacity: 50 });
  const [guest] = (await guests(1, 490_000)) as [TestMember];
  const start = timeOf('16:00');
  const replies = await Promise.all(
    Array.from({ length: 50 }, (_, index) => askBooking(parlour, at(guest, index), { serviceId, start })),
  );
  expect(countBy(replies, ({ status, body }) => (status === 201 ? 'booked' : (body as { code: string }).code))).toEqual(
    {
      booked: 3,
      BOOKING_LIMIT: 47,
    },
  );
  expect((await purse(parlour, guest)).held).toBe(12_000);
}, 120_000);

it('fifty cancellations, check-ins and no-shows of one booking end it once', async () => {
  const { serviceId } = await givenTreat(parlour);
  const guest = await givenGuest(parlour, { paidFen: 10_000 });
  const { id } = await givenBooking(parlour, guest, { serviceId, start: timeOf('10:00') });
  passTime(parlour.till, timeOf('10:20').getTime() - parlour.app.clock.now().getTime());
  const ways = [
    () => act(parlour.desk, `/staff/bookings/${id}/check-in`),
    () => act(parlour.desk, `/staff/bookings/${id}/no-show`),
    () => act(parlour.desk, `/staff/bookings/${id}/cancel`, { by: 'store', reason: '设备故障' }),
    () => act(guest.client, `/member/bookings/${id}/cancel`),
  ];
  const replies = await Promise.all(
    Array.from({ length: 50 }, (_, index) => (ways[index % ways.length] as (typeof ways)[number])()),
  );
  expect(countBy(replies, ({ status }) => String(status))).toEqual({ 200: 1, 409: 49 });
  const events = await parlour.app.sql<{ type: string }>('SELECT type FROM outbox_event WHERE subject = ?', [
    `booking:${id}`,
  ]);
  expect(events).toHaveLength(2);
  parlour.app.clock.set('2026-11-23T01:00:00.000Z');
  passTime(parlour.till, 0);
}, 120_000);

it('a deposit that is paid, given up and running out at the same moment ends in one way, and no fen is lost', async () => {
  const { serviceId } = await givenTreat(parlour, { capacity: 20, minutes: 30 });
  const crowd = await guests(20, 0);
  const start = timeOf('18:00');
  const bookings = await Promise.all(
    crowd.map((guest) => givenBooking(parlour, guest, { serviceId, start, pay: 'wechat' })),
  );
  passTime(parlour.till, 15 * 60_000 - 1_000);
  const pay = (booking: BookingReply): void => void parlour.till.wechat.control.pay(booking.payment as never);
  await Promise.all(
    bookings.flatMap((booking, index) => {
      const guest = crowd[index] as TestMember;
      if (index % 2 === 0) pay(booking);
      return [
        act(at(guest, index), `/member/bookings/${booking.id}/cancel`),
        act(at(guest, index + 1), `/member/bookings/${booking.id}/sync`),
        index % 4 < 2
          ? runJob(index % 2 === 0 ? parlour.app : parlour.till.replica, 'appointment.expire-unpaid')
          : Promise.resolve(),
      ];
    }),
  );
  await parlour.till.wechat.control.settled();
  passTime(parlour.till, 5 * 60_000);
  for (const job of ['appointment.expire-unpaid', 'payment.check', 'payment.refunds', 'payment.refunds'] as const) {
    await runJob(parlour.app, job);
    await parlour.till.wechat.control.settled();
    passTime(parlour.till, 2 * 60_000);
  }
  const rows = await parlour.app.sql<{ state: string; deposit_state: string }>(
    'SELECT state, deposit_state FROM booking WHERE service_id = ?',
    [serviceId],
  );
  expect(countBy(rows, ({ state }) => state)).toEqual({ cancelled: 20 });
  expect(rows.filter((row) => !['none', 'returned'].includes(row.deposit_state))).toEqual([]);
  const open = await parlour.app.sql(
    "SELECT p.id FROM payment p JOIN booking b ON b.payment_id = p.id WHERE b.service_id = ? AND p.state = 'paid' AND p.refunded_fen < p.amount_fen",
    [serviceId],
  );
  expect(open).toEqual([]);
}, 180_000);

it('a place that fifty people in line want is offered to one at a time, first come first', async () => {
  const { serviceId } = await givenTreat(parlour, { minutes: 600, depositFen: 0 });
  const date = '2026-11-24';
  const [holder, ...line] = (await guests(20, 0)) as [TestMember, ...TestMember[]];
  const free = { pay: 'none', depositFen: 0 };
  const { id } = await givenBooking(parlour, holder, { serviceId, start: timeOf('10:00', date), ...free });
  for (const guest of line) {
    const body = { serviceId, storeId: parlour.storeId, date, part: 'morning' };
    expect((await act(guest.client, '/member/waitlist', body)).status).toBe(201);
  }
  await act(holder.client, `/member/bookings/${id}/cancel`);
  await Promise.all([parlour.app.drain(), parlour.till.replica.drain()]);
  const open = (): Promise<{ id: number; member_id: number }[]> =>
    parlour.app.sql("SELECT id, member_id FROM waitlist_offer WHERE service_id = ? AND state = 'open'", [serviceId]);
  expect((await open()).map((offer) => offer.member_id)).toEqual([line[0]?.id]);
  passTime(parlour.till, 31 * 60_000);
  await Promise.all(
    [parlour.app, parlour.till.replica, parlour.app].map((app) => runJob(app, 'appointment.expire-offers')),
  );
  const [offer, ...others] = await open();
  expect(offer?.member_id).toBe(line[1]?.id);
  expect(others).toEqual([]);
  const key = randomUUID();
  const second = line[1] as TestMember;
  const accepted = await Promise.all(
    Array.from({ length: 50 }, (_, index) =>
      act(at(second, index), `/member/waitlist/offers/${offer?.id}/accept`, free, key),
    ),
  );
  expect(countBy(accepted, ({ status }) => String(status))).toEqual({ 201: 50 });
  expect(new Set(accepted.map(({ body }) => body.id)).size).toBe(1);
}, 120_000);
