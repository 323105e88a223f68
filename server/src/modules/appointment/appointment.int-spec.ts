import { randomUUID } from 'node:crypto';
import {
  type BookingReply,
  type Parlour,
  act,
  askBooking,
  bookOf,
  expectBalanced,
  givenBooking,
  givenGuest,
  givenTreat,
  openParlour,
  purse,
  timeOf,
} from '../../../test/support/bookings.js';
import { scheduleProblems } from '../../../test/support/schedule.js';
import { passTime, runJob } from '../../../test/support/till.js';
import { givenStaff } from '../../../test/support/headquarters.js';
import type { TestMember } from '../../../test/support/people.js';

const HOUR_MS = 3_600_000;

let parlour: Parlour;

beforeAll(async () => {
  parlour = await openParlour();
});
afterAll(() => parlour.till.close());
beforeEach(() => {
  parlour.app.clock.set('2026-11-23T01:00:00.000Z');
  passTime(parlour.till, 0);
});
afterEach(async () => {
  await expectBalanced(parlour);
  expect(await scheduleProblems(parlour.app)).toEqual([]);
});

const until = (text: string): void =>
  passTime(parlour.till, timeOf(text).getTime() - parlour.app.clock.now().getTime());
const seen = async (guest: TestMember, id: number): Promise<BookingReply> =>
  (await guest.client.get<BookingReply>(`/member/bookings/${id}`)).body;
const eventsOf = async (id: number): Promise<string[]> =>
  (
    await parlour.app.sql<{ type: string }>('SELECT type FROM outbox_event WHERE subject = ? ORDER BY id', [
      `booking:${id}`,
    ])
  ).map(({ type }) => type);
const settled = async (): Promise<void> => {
  await parlour.till.wechat.control.settled();
  await parlour.app.drain();
};

async function paidByWechat(serviceId: number, text: string): Promise<{ guest: TestMember; booking: BookingReply }> {
  const guest = await givenGuest(parlour);
  const booking = await givenBooking(parlour, guest, { serviceId, start: timeOf(text), pay: 'wechat' });
  parlour.till.wechat.control.pay(booking.payment as never);
  await settled();
  return { guest, booking };
}

async function refundsArrive(): Promise<void> {
  passTime(parlour.till, 120_000);
  await runJob(parlour.app, 'payment.refunds');
  await settled();
  passTime(parlour.till, 120_000);
  await runJob(parlour.app, 'payment.refunds');
  await settled();
}

describe('a deposit out of the wallet', () => {
  it('is only held, and free again at check-in', async () => {
    const { serviceId } = await givenTreat(parlour);
    const guest = await givenGuest(parlour, { paidFen: 10_000, bonusFen: 2_000 });
    const booking = await givenBooking(parlour, guest, { serviceId, start: timeOf('12:00') });
    expect(booking).toMatchObject({ state: 'booked', depositState: 'held', payment: null, cancelCostFen: 0 });
    expect(booking.code).toMatch(/^93\d{10}$/);
    expect(await purse(parlour, guest)).toEqual({ total: 12_000, held: 4_000 });
    expect(await act(parlour.desk, `/staff/bookings/${booking.id}/check-in`)).toMatchObject({
      status: 422,
      body: { code: 'BOOKING_CHECK_IN_EARLY' },
    });
    until('11:30');
    expect((await act(parlour.desk, `/staff/bookings/${booking.id}/check-in`)).body).toMatchObject({
      state: 'checked_in',
      depositState: 'returned',
    });
    expect(await purse(parlour, guest)).toEqual({ total: 12_000, held: 0 });
    expect((await act(parlour.desk, `/staff/bookings/${booking.id}/start`)).body.state).toBe('serving');
    expect((await act(parlour.desk, `/staff/bookings/${booking.id}/finish`)).body.state).toBe('done');
    expect(await eventsOf(booking.id)).toEqual(['booking.booked', 'booking.checked_in', 'booking.done']);
  });

  it('is free again when it is cancelled in time, and the time is on offer again', async () => {
    const { serviceId } = await givenTreat(parlour);
    const guest = await givenGuest(parlour, { paidFen: 10_000 });
    const booking = await givenBooking(parlour, guest, { serviceId, start: timeOf('12:00') });
    const cancelled = await act(guest.client, `/member/bookings/${booking.id}/cancel`, { reason: '临时有事' });
    expect(cancelled.body).toMatchObject({ state: 'cancelled', depositState: 'returned' });
    expect(await purse(parlour, guest)).toEqual({ total: 10_000, held: 0 });
    expect((await givenBooking(parlour, guest, { serviceId, start: timeOf('12:00') })).state).toBe('booked');
  });

  it('is lost by who cancels late: principal is income, bonus goes back to what it cost', async () => {
    const { serviceId } = await givenTreat(parlour);
    const guest = await givenGuest(parlour, { paidFen: 10_000, bonusFen: 10_000 });
    const booking = await givenBooking(parlour, guest, { serviceId, start: timeOf('12:00') });
    until('11:00');
    expect(await seen(guest, booking.id)).toMatchObject({ canCancel: true, cancelCostFen: 4_000, canMove: false });
    const before = await bookOf(parlour, 'forfeited');
    await act(guest.client, `/member/bookings/${booking.id}/cancel`);
    expect(await seen(guest, booking.id)).toMatchObject({ state: 'cancelled', depositState: 'kept' });
    expect(await purse(parlour, guest)).toEqual({ total: 16_000, held: 0 });
    expect((await bookOf(parlour, 'forfeited')) - before).toBe(2_000);
  });

  it('is the guest’s again when the store calls it off, however late', async () => {
    const { serviceId } = await givenTreat(parlour);
    const guest = await givenGuest(parlour, { paidFen: 10_000 });
    const booking = await givenBooking(parlour, guest, { serviceId, start: timeOf('12:00') });
    until('11:55');
    const body = { by: 'store', reason: '技师临时请假' };
    expect((await act(parlour.desk, `/staff/bookings/${booking.id}/cancel`, body)).body).toMatchObject({
      state: 'cancelled',
      depositState: 'returned',
    });
    expect(await purse(parlour, guest)).toEqual({ total: 10_000, held: 0 });
  });

  it('is refused when the wallet has not enough, and the time stays on offer', async () => {
    const { serviceId } = await givenTreat(parlour);
    const [poor, rich] = [await givenGuest(parlour, { paidFen: 3_000 }), await givenGuest(parlour, { paidFen: 5_000 })];
    expect(await askBooking(parlour, poor.client, { serviceId, start: timeOf('12:00') })).toMatchObject({
      status: 422,
      body: { code: 'WALLET_INSUFFICIENT' },
    });
    expect((await givenBooking(parlour, rich, { serviceId, start: timeOf('12:00') })).state).toBe('booked');
    expect(await askBooking(parlour, rich.client, { serviceId, start: timeOf('14:00') })).toMatchObject({
      status: 422,
    });
    expect(await purse(parlour, rich)).toEqual({ total: 5_000, held: 4_000 });
  });

  it('must be the one that was shown', async () => {
    const { serviceId } = await givenTreat(parlour);
    const guest = await givenGuest(parlour, { paidFen: 10_000 });
    const asked = { serviceId, start: timeOf('12:00') };
    expect((await askBooking(parlour, guest.client, { ...asked, depositFen: 1 })).body.code).toBe(
      'BOOKING_TERMS_CHANGED',
    );
    expect((await askBooking(parlour, guest.client, { ...asked, pay: 'none' })).body.code).toBe(
      'BOOKING_DEPOSIT_REQUIRED',
    );
  });
});

describe('a deposit by WeChat', () => {
  it('keeps the place while it is paid, and goes back at check-in', async () => {
    const { serviceId } = await givenTreat(parlour);
    const { guest, booking } = await paidByWechat(serviceId, '12:00');
    expect(booking).toMatchObject({ state: 'held', depositState: 'pending' });
    expect(await seen(guest, booking.id)).toMatchObject({ state: 'booked', depositState: 'held' });
    expect(await bookOf(parlour, 'deposits')).toBe(4_000);
    until('11:30');
    await act(parlour.desk, `/staff/bookings/${booking.id}/check-in`);
    expect((await seen(guest, booking.id)).depositState).toBe('refunding');
    await expectBalanced(parlour);
    await refundsArrive();
    expect((await seen(guest, booking.id)).depositState).toBe('returned');
    expect(await bookOf(parlour, 'deposits')).toBe(0);
  });

  it('is kept when nobody comes, but not before the mark is final', async () => {
    const { serviceId } = await givenTreat(parlour);
    const { guest, booking } = await paidByWechat(serviceId, '12:00');
    const before = await bookOf(parlour, 'forfeited');
    until('12:10');
    expect((await act(parlour.desk, `/staff/bookings/${booking.id}/no-show`)).body.code).toBe('BOOKING_NO_SHOW_EARLY');
    until('12:20');
    expect((await act(parlour.desk, `/staff/bookings/${booking.id}/no-show`)).body.state).toBe('no_show');
    await runJob(parlour.app, 'appointment.settle-no-shows');
    expect((await seen(guest, booking.id)).depositState).toBe('held');
    until('12:30');
    expect((await act(parlour.desk, `/staff/bookings/${booking.id}/no-show-undo`)).body.state).toBe('booked');
    await act(parlour.desk, `/staff/bookings/${booking.id}/no-show`);
    until('13:31');
    expect((await act(parlour.desk, `/staff/bookings/${booking.id}/no-show-undo`)).body.code).toBe(
      'BOOKING_NO_SHOW_FINAL',
    );
    await runJob(parlour.app, 'appointment.settle-no-shows');
    await runJob(parlour.app, 'appointment.settle-no-shows');
    expect(await seen(guest, booking.id)).toMatchObject({ state: 'no_show', depositState: 'kept' });
    expect((await bookOf(parlour, 'forfeited')) - before).toBe(4_000);
  });

  it('gives the place up in time, and what is paid after that goes back', async () => {
    const { serviceId } = await givenTreat(parlour);
    const [slow, fast] = [await givenGuest(parlour), await givenGuest(parlour, { paidFen: 10_000 })];
    const asked = { serviceId, start: timeOf('15:00') };
    const booking = await givenBooking(parlour, slow, { ...asked, pay: 'wechat' });
    expect((await askBooking(parlour, fast.client, asked)).body.code).toBe('SLOT_TAKEN');
    passTime(parlour.till, 15 * 60_000 + 1);
    await runJob(parlour.app, 'appointment.expire-unpaid');
    expect((await seen(slow, booking.id)).state).toBe('cancelled');
    expect((await askBooking(parlour, fast.client, asked)).status).toBe(201);
    parlour.till.wechat.control.pay(booking.payment as never);
    await settled();
    await refundsArrive();
    expect(await seen(slow, booking.id)).toMatchObject({ state: 'cancelled', depositState: 'none' });
    const [payment] = await parlour.app.sql<{ state: string; refunded_fen: number }>(
      'SELECT state, refunded_fen FROM payment WHERE ref_id = ?',
      [booking.id],
    );
    expect(payment).toEqual({ state: 'refunded', refunded_fen: 4_000 });
  });

  it('may be given up before it is paid', async () => {
    const { serviceId } = await givenTreat(parlour);
    const guest = await givenGuest(parlour);
    const booking = await givenBooking(parlour, guest, { serviceId, start: timeOf('15:00'), pay: 'wechat' });
    expect((await act(guest.client, `/member/bookings/${booking.id}/pay`)).body.payment).toMatchObject({
      signType: 'RSA',
    });
    expect((await act(guest.client, `/member/bookings/${booking.id}/cancel`)).body).toMatchObject({
      state: 'cancelled',
      depositState: 'none',
    });
  });
});

describe('another time', () => {
  it('is taken in one step, with the deposit, as often as the rule allows', async () => {
    const { serviceId } = await givenTreat(parlour);
    const [guest, other] = [
      await givenGuest(parlour, { paidFen: 10_000 }),
      await givenGuest(parlour, { paidFen: 10_000 }),
    ];
    const { id } = await givenBooking(parlour, guest, { serviceId, start: timeOf('16:00') });
    await givenBooking(parlour, other, { serviceId, start: timeOf('18:00') });
    const move = (text: string) =>
      act(guest.client, `/member/bookings/${id}/reschedule`, { start: timeOf(text).toISOString() });
    expect((await move('18:00')).body.code).toBe('SLOT_TAKEN');
    expect((await seen(guest, id)).start).toBe(timeOf('16:00').toISOString());
    expect((await move('16:30')).body).toMatchObject({ start: timeOf('16:30').toISOString(), depositState: 'held' });
    expect((await move('14:00')).status).toBe(200);
    expect((await move('16:00')).body.code).toBe('BOOKING_MOVES_USED');
    expect(await purse(parlour, guest)).toEqual({ total: 10_000, held: 4_000 });
    const body = { start: timeOf('16:00').toISOString(), reason: '顾客来电改期' };
    expect((await act(parlour.desk, `/staff/bookings/${id}/reschedule`, body)).status).toBe(200);
    const history = (await parlour.desk.get<{ history: { kind: string }[] }>(`/staff/bookings/${id}`)).body.history;
    expect(history.map(({ kind }) => kind)).toEqual(['created', 'moved', 'moved', 'moved']);
  });
});

describe('limits of a member', () => {
  it('are so many at a time, and none for those who stay away too often', async () => {
    const { serviceId } = await givenTreat(parlour, { depositFen: 0 });
    const guest = await givenGuest(parlour);
    const book = (text: string) =>
      askBooking(parlour, guest.client, { serviceId, start: timeOf(text), pay: 'none', depositFen: 0 });
    const ids = [];
    for (const text of ['11:00', '12:00', '13:00']) ids.push((await book(text)).body.id);
    expect((await book('14:00')).body.code).toBe('BOOKING_LIMIT');
    until('13:30');
    for (const id of ids) await act(parlour.desk, `/staff/bookings/${id}/no-show`);
    expect((await book('15:00')).body.code).toBe('BOOKING_STRIKES');
    const body = { storeId: parlour.storeId, memberId: guest.id, serviceId, start: timeOf('15:00').toISOString() };
    expect((await act(parlour.desk, '/staff/bookings', body)).status).toBe(201);
  });
});

describe('the line for a full time', () => {
  async function fullTreat(): Promise<{ serviceId: number; holder: TestMember; booking: BookingReply }> {
    const { serviceId } = await givenTreat(parlour, { minutes: 600 });
    const holder = await givenGuest(parlour, { paidFen: 10_000 });
    const booking = await givenBooking(parlour, holder, { serviceId, start: timeOf('10:00', '2026-11-24') });
    return { serviceId, holder, booking };
  }
  const join = (guest: TestMember, serviceId: number) =>
    act<{ entries: { id: number; state: string }[]; offers: { id: number; start: string }[] }>(
      guest.client,
      '/member/waitlist',
      { serviceId, storeId: parlour.storeId, date: '2026-11-24', part: 'morning' },
    );
  const line = async (guest: TestMember) =>
    (await guest.client.get<{ entries: { id: number; state: string }[]; offers: { id: number }[] }>('/member/waitlist'))
      .body;

  it('offers a freed place to the first, then to the next, and to nobody else meanwhile', async () => {
    const { serviceId, holder, booking } = await fullTreat();
    const [first, second] = [
      await givenGuest(parlour, { paidFen: 9_000 }),
      await givenGuest(parlour, { paidFen: 9_000 }),
    ];
    expect((await join(first, serviceId)).body.entries).toMatchObject([{ state: 'waiting' }]);
    expect((await join(first, serviceId)).body.code).toBe('WAITLIST_EXISTS');
    await join(second, serviceId);
    await act(holder.client, `/member/bookings/${booking.id}/cancel`);
    expect((await line(first)).offers).toHaveLength(1);
    expect((await line(second)).offers).toHaveLength(0);
    const asked = { serviceId, start: timeOf('10:00', '2026-11-24') };
    expect((await askBooking(parlour, holder.client, asked)).body.code).toBe('SLOT_TAKEN');
    passTime(parlour.till, 31 * 60_000);
    await runJob(parlour.app, 'appointment.expire-offers');
    expect(await line(first)).toMatchObject({ entries: [], offers: [] });
    const [offer] = (await line(second)).offers;
    const accepted = await act(second.client, `/member/waitlist/offers/${offer?.id}/accept`, {
      pay: 'wallet',
      depositFen: 4_000,
    });
    expect(accepted.body).toMatchObject({ id: offer?.id, state: 'booked', depositState: 'held' });
    expect(await purse(parlour, second)).toEqual({ total: 9_000, held: 4_000 });
    await parlour.app.drain();
    expect(await eventsOf(offer?.id as number)).toEqual(['booking.offered', 'booking.booked']);
  });

  it('is left without a trace, and what was kept goes to the next', async () => {
    const { serviceId, holder, booking } = await fullTreat();
    const [first, second] = [await givenGuest(parlour), await givenGuest(parlour)];
    const { entries } = (await join(first, serviceId)).body;
    await join(second, serviceId);
    await act(holder.client, `/member/bookings/${booking.id}/cancel`);
    await act(first.client, `/member/waitlist/${entries[0]?.id}/leave`);
    expect((await line(second)).offers).toHaveLength(1);
    const late = { pay: 'wallet', depositFen: 4_000 };
    passTime(parlour.till, 31 * 60_000);
    const [offer] = (await line(second)).offers;
    expect(offer).toBeUndefined();
    await runJob(parlour.app, 'appointment.expire-offers');
    expect((await act(second.client, `/member/waitlist/offers/${booking.id}/accept`, late)).body.code).toBe(
      'WAITLIST_NOT_FOUND',
    );
  });

  it('is only for what is full', async () => {
    const { serviceId } = await givenTreat(parlour);
    expect((await join(await givenGuest(parlour), serviceId)).body.code).toBe('WAITLIST_SLOT_FREE');
  });
});

describe('as time goes by', () => {
  it('reminds once a day ahead and once two hours ahead, and again of a new time', async () => {
    const { serviceId } = await givenTreat(parlour);
    const guest = await givenGuest(parlour, { paidFen: 10_000 });
    const { id } = await givenBooking(parlour, guest, { serviceId, start: timeOf('18:00', '2026-11-25') });
    const remind = async (): Promise<unknown> => runJob(parlour.app, 'appointment.remind');
    const kinds = async (): Promise<string[]> => (await eventsOf(id)).filter((type) => type === 'booking.reminder_due');
    await remind();
    expect(await kinds()).toHaveLength(0);
    parlour.app.clock.set(timeOf('18:00', '2026-11-24'));
    await Promise.all([remind(), remind(), remind()]);
    expect(await kinds()).toHaveLength(1);
    parlour.app.clock.set(timeOf('16:00', '2026-11-25'));
    await remind();
    await remind();
    expect(await kinds()).toHaveLength(2);
  });

  it('lets nothing that the store forgot cost the guest', async () => {
    const { serviceId } = await givenTreat(parlour);
    const [gone, here] = [await givenGuest(parlour, { paidFen: 5_000 }), await givenGuest(parlour, { paidFen: 5_000 })];
    const forgotten = await givenBooking(parlour, gone, { serviceId, start: timeOf('12:00') });
    const served = await givenBooking(parlour, here, { serviceId, start: timeOf('14:00') });
    until('13:50');
    await act(parlour.desk, `/staff/bookings/${served.id}/check-in`);
    passTime(parlour.till, 24 * HOUR_MS);
    await runJob(parlour.app, 'appointment.close-forgotten');
    expect(await seen(gone, forgotten.id)).toMatchObject({ state: 'cancelled', depositState: 'returned' });
    expect((await seen(here, served.id)).state).toBe('done');
    expect(await purse(parlour, gone)).toEqual({ total: 5_000, held: 0 });
  });
});

describe('the bill', () => {
  it('that names the visit ends it', async () => {
    const { serviceId } = await givenTreat(parlour);
    const product = await parlour.chain.product(20_000);
    const guest = await givenGuest(parlour, { paidFen: 10_000 });
    const { id } = await givenBooking(parlour, guest, { serviceId, start: timeOf('12:00') });
    until('11:55');
    await act(parlour.desk, `/staff/bookings/${id}/check-in`);
    const body = {
      storeId: parlour.storeId,
      memberId: guest.id,
      bookingId: id,
      lines: [{ productId: product.id, quantity: 1 }],
      payments: [{ method: 'card', amountFen: 20_000 }],
    };
    const sale = await act<{ id: number }>(parlour.desk, '/staff/orders', body);
    expect(sale.status).toBe(201);
    await parlour.app.drain();
    expect(await seen(guest, id)).toMatchObject({ state: 'done', orderId: sale.body.id });
  });
});

describe('the calendar file', () => {
  it('opens without a session for half an hour, and for nobody who made the address up', async () => {
    const { serviceId } = await givenTreat(parlour);
    const guest = await givenGuest(parlour, { paidFen: 10_000 });
    const { calendarPath } = await givenBooking(parlour, guest, { serviceId, start: timeOf('12:00') });
    const open = (path: string) => fetch(`${parlour.app.url}/api${path}`);
    const file = await open(calendarPath as string);
    expect(file.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(await file.text()).toContain('DTSTART:20261123T040000Z\r\n');
    const forged = (calendarPath as string).replace(
      /\/(\d+)\/calendar/,
      (_, id: string) => `/${Number(id) + 1}/calendar`,
    );
    expect((await open(forged)).status).toBe(410);
    passTime(parlour.till, 31 * 60_000);
    expect((await open(calendarPath as string)).status).toBe(410);
  });
});

describe('who may see', () => {
  it('is the member, and the staff of the store', async () => {
    const { serviceId } = await givenTreat(parlour);
    const [guest, other] = [await givenGuest(parlour, { paidFen: 10_000 }), await givenGuest(parlour)];
    const { id, code } = await givenBooking(parlour, guest, { serviceId, start: timeOf('12:00') });
    expect((await other.client.get(`/member/bookings/${id}`)).status).toBe(404);
    expect((await act(other.client, `/member/bookings/${id}/cancel`)).status).toBe(404);
    const elsewhere = (await parlour.chain.branch()).manager.client;
    expect((await elsewhere.get(`/staff/bookings/${id}`)).status).toBe(404);
    expect((await act(elsewhere, `/staff/bookings/${id}/check-in`)).status).toBe(404);
    const day = `/staff/bookings?storeId=${parlour.storeId}&date=2026-11-23`;
    expect((await elsewhere.get(day)).status).toBe(404);
    expect((await parlour.desk.get<{ items: { id: number }[] }>(day)).body.items.map((one) => one.id)).toContain(id);
    const found = await parlour.desk.get<{ id: number }>(`/staff/bookings/by-code/${code}?storeId=${parlour.storeId}`);
    expect(found.body.id).toBe(id);
  });

  it('ends the minute of whoever guesses numbers at the counter', async () => {
    const { serviceId } = await givenTreat(parlour);
    const guest = await givenGuest(parlour, { paidFen: 10_000 });
    const { code } = await givenBooking(parlour, guest, { serviceId, start: timeOf('12:00') });
    const guesser = await givenStaff(parlour.app, [{ code: 'cashier', storeId: parlour.storeId }]);
    const guess = (text: string) => guesser.client.get(`/staff/bookings/by-code/${text}?storeId=${parlour.storeId}`);
    for (let turn = 0; turn < 5; turn += 1) expect((await guess(`93000000000${turn}`)).status).toBe(404);
    expect((await guess(code)).status).toBe(429);
    passTime(parlour.till, 60_000);
    expect((await guess(code)).status).toBe(200);
  });

  it('answers a repeated command as before', async () => {
    const { serviceId } = await givenTreat(parlour);
    const guest = await givenGuest(parlour, { paidFen: 10_000 });
    const key = randomUUID();
    const asked = { serviceId, start: timeOf('12:00') };
    const [one, two] = [
      await askBooking(parlour, guest.client, asked, key),
      await askBooking(parlour, guest.client, asked, key),
    ];
    expect(two.body.id).toBe(one.body.id);
    expect(await purse(parlour, guest)).toEqual({ total: 10_000, held: 4_000 });
  });
});
