import { addDays, businessDate } from '@guike/shared';
import type { Client } from '../client.js';
import { givenStaff } from '../headquarters.js';
import type { TestMember } from '../people.js';
import { passTime, runJob } from '../till.js';
import { type Move, type Prepare, type Shop, aPerson, done } from './shop.js';

interface Placed {
  readonly id: number;
  readonly start: string;
}

const STEP_MS = 5 * 60_000;
let serial = 0;

interface Parlour {
  readonly storeId: number;
  readonly manager: Client;
}

const parlours = new WeakMap<Shop, Promise<Parlour>>();

/** A store that never closes, with a manager of its own: a guest may come at whatever time the clock shows. */
function parlourOf(shop: Shop): Promise<Parlour> {
  const weeklyHours = [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, opens: '00:00', closes: '23:59' }));
  const known =
    parlours.get(shop) ??
    shop.chain.branch({ weeklyHours }).then(({ store, manager }) => ({ storeId: store.id, manager: manager.client }));
  parlours.set(shop, known);
  return known;
}

const treats = new WeakMap<Shop, Map<string, Promise<number>>>();

/** A service that somebody of the shop does every day; made once, and known to both servers. */
function treat(shop: Shop, changes: Record<string, unknown> = {}): Promise<number> {
  const made = treats.get(shop) ?? new Map<string, Promise<number>>();
  treats.set(shop, made);
  const kind = JSON.stringify(changes);
  const known = made.get(kind) ?? newTreat(shop, changes);
  made.set(kind, known);
  return known;
}

async function newTreat(shop: Shop, changes: Record<string, unknown>): Promise<number> {
  const headquarters = shop.chain.administrator.client;
  serial += 1;
  const skill = await done<{ id: number }>(headquarters, '/admin/schedule/skills', {
    name: `手艺${serial}`,
    active: true,
  });
  const service = await done<{ id: number }>(headquarters, '/admin/schedule/services', {
    name: `护理${serial}`,
    description: '半小时',
    ...{ minutes: 30, needsStaff: true, skillId: skill.id, priceFen: 20_000, depositFen: 4_000 },
    ...{ audience: 'everyone', choosesStaff: true, cancelMinutes: 120, active: true },
    ...changes,
  });
  const people = changes['capacity'] === 1 ? 1 : 4;
  for (let one = 0; one < people; one += 1) await hands(shop, skill.id);
  // Each server reads what is offered anew every few seconds.
  passTime(shop.till, 4_000);
  return service.id;
}

/** One who can do it, at any hour. */
async function hands(shop: Shop, skillId: number): Promise<void> {
  const { storeId, manager } = await parlourOf(shop);
  const { till } = shop;
  const week = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, start: 0, end: 1_440 }));
  const { id: staffId } = await givenStaff(till.app, [{ code: 'guide', storeId }]);
  const team = `/staff/schedule/team/${staffId}`;
  await manager.put(`${team}/skills`, { storeId, skillIds: [skillId] });
  await manager.put(`${team}/week`, { storeId, validFrom: businessDate(till.app.clock.now()), week });
}

async function slotOf(shop: Shop, guest: TestMember, serviceId: number, index = 0): Promise<string> {
  const { storeId } = await parlourOf(shop);
  const from = addDays(businessDate(shop.till.app.clock.now()), 1);
  const query = `serviceId=${serviceId}&storeId=${storeId}&from=${from}&days=2`;
  const { body } = await guest.client.get<{ days: { slots: { start: string }[] }[] }>(`/member/booking/slots?${query}`);
  const start = body.days.flatMap(({ slots }) => slots)[index]?.start;
  if (start === undefined) throw new Error(`no free slot: ${JSON.stringify(body)}`);
  return start;
}

async function guestWithMoney(shop: Shop): Promise<TestMember> {
  const guest = await aPerson(shop);
  await shop.till.app.drain();
  await shop.chain.topUp(guest.id, { paidFen: 20_000 });
  return guest;
}

async function wanted(shop: Shop, changes: Record<string, unknown> = {}): Promise<{ guest: TestMember; body: object }> {
  const guest = await guestWithMoney(shop);
  const serviceId = await treat(shop, { capacity: 1, ...changes });
  const start = await slotOf(shop, guest, serviceId);
  const { storeId } = await parlourOf(shop);
  return { guest, body: { serviceId, storeId, start, pay: 'wallet', depositFen: 4_000 } };
}

async function booked(shop: Shop): Promise<{ guest: TestMember; booking: Placed; serviceId: number }> {
  const { guest, body } = await wanted(shop);
  const booking = await done<Placed>(guest.client, '/member/bookings', body);
  return { guest, booking, serviceId: (body as { serviceId: number }).serviceId };
}

/** So long that one guest fills the day; each time another one. */
const fullDay = (): Record<string, unknown> => ({ minutes: 720, position: (serial += 1) % 1_000 });

/** A guest who stands at the counter now. */
async function atDesk(shop: Shop, steps: readonly string[], step: string, late = 0): Promise<Move> {
  const { storeId, manager } = await parlourOf(shop);
  const { till } = shop;
  const guest = await aPerson(shop);
  const serviceId = await treat(shop, { capacity: 20 });
  const start = new Date(Math.ceil(till.app.clock.now().getTime() / STEP_MS) * STEP_MS).toISOString();
  const body = { storeId, serviceId, memberId: guest.id, start };
  const { id } = await done<Placed>(manager, '/staff/bookings', body);
  if (late > 0) passTime(till, late);
  for (const one of steps) await done(manager, `/staff/bookings/${id}/${one}`, {});
  return { client: manager, path: `/staff/bookings/${id}/${step}`, body: {} };
}

/** A service of a whole day that is taken, and somebody who stands in line for it. */
async function inLine(
  shop: Shop,
): Promise<{ holder: Placed; holdersClient: Client; guest: TestMember; entryId: number }> {
  const { guest: first, body } = await wanted(shop, fullDay());
  const holder = await done<Placed>(first.client, '/member/bookings', body);
  const guest = await guestWithMoney(shop);
  const { entries } = await done<{ entries: { id: number }[] }>(guest.client, '/member/waitlist', lineOf(body, holder));
  return { holder, holdersClient: first.client, guest, entryId: entries[0]?.id ?? 0 };
}

function lineOf(body: object, { start }: Placed): object {
  const { serviceId, storeId } = body as { serviceId: number; storeId: number };
  return { serviceId, storeId, date: businessDate(new Date(start)), part: 'any' };
}

async function offered(shop: Shop): Promise<Move> {
  const { holder, holdersClient, guest } = await inLine(shop);
  await done(holdersClient, `/member/bookings/${holder.id}/cancel`, {});
  const { body } = await guest.client.get<{ offers: { id: number }[] }>('/member/waitlist');
  const path = `/member/waitlist/offers/${body.offers[0]?.id}/accept`;
  return { client: guest.client, path, body: { pay: 'wallet', depositFen: 4_000 } };
}

export const BOOKINGS: Readonly<Record<string, Prepare>> = {
  'POST /member/bookings': async (shop) => {
    const { guest, body } = await wanted(shop);
    return { client: guest.client, path: '/member/bookings', body };
  },
  'POST /member/bookings/{id}/cancel': async (shop) => {
    const { guest, booking } = await booked(shop);
    return { client: guest.client, path: `/member/bookings/${booking.id}/cancel`, body: {} };
  },
  'POST /member/bookings/{id}/reschedule': async (shop) => {
    const { guest, booking, serviceId } = await booked(shop);
    const start = await slotOf(shop, guest, serviceId, 4);
    return { client: guest.client, path: `/member/bookings/${booking.id}/reschedule`, body: { start } };
  },
  'POST /member/waitlist': async (shop) => {
    const { guest: first, body } = await wanted(shop, fullDay());
    const holder = await done<Placed>(first.client, '/member/bookings', body);
    const { client } = await guestWithMoney(shop);
    return { client, path: '/member/waitlist', body: lineOf(body, holder) };
  },
  'POST /member/waitlist/{id}/leave': async (shop) => {
    const { guest, entryId } = await inLine(shop);
    return { client: guest.client, path: `/member/waitlist/${entryId}/leave`, body: {} };
  },
  'POST /member/waitlist/offers/{id}/accept': offered,
  'POST /staff/bookings': async (shop) => {
    const { guest, body } = await wanted(shop);
    const { serviceId, storeId, start } = body as { serviceId: number; storeId: number; start: string };
    return {
      client: (await parlourOf(shop)).manager,
      path: '/staff/bookings',
      body: { serviceId, storeId, start, memberId: guest.id },
    };
  },
  'POST /staff/bookings/{id}/cancel': async (shop) => {
    const { booking } = await booked(shop);
    const body = { by: 'store', reason: '设备检修' };
    return { client: (await parlourOf(shop)).manager, path: `/staff/bookings/${booking.id}/cancel`, body };
  },
  'POST /staff/bookings/{id}/reschedule': async (shop) => {
    const { guest, booking, serviceId } = await booked(shop);
    const start = await slotOf(shop, guest, serviceId, 4);
    const body = { start, reason: '顾客来电' };
    return { client: (await parlourOf(shop)).manager, path: `/staff/bookings/${booking.id}/reschedule`, body };
  },
  'POST /staff/booking-refunds/{id}/resend': async (shop) => {
    const { till } = shop;
    const { guest, body } = await wanted(shop);
    const paid = await done<Placed & { payment: object }>(guest.client, '/member/bookings', { ...body, pay: 'wechat' });
    till.wechat.control.pay(paid.payment as never);
    await till.wechat.control.settled();
    till.wechat.control.addFault({ target: 'refund_settlement', kind: 'closed' });
    const { manager } = await parlourOf(shop);
    await done(manager, `/staff/bookings/${paid.id}/cancel`, { by: 'store', reason: '设备检修' });
    passTime(till, 120_000);
    await runJob(till.app, 'payment.refunds');
    await till.wechat.control.settled();
    return { client: manager, path: `/staff/booking-refunds/${paid.id}/resend`, body: { reason: '已在微信后台处理' } };
  },
  'POST /staff/bookings/{id}/check-in': (shop) => atDesk(shop, [], 'check-in'),
  'POST /staff/bookings/{id}/start': (shop) => atDesk(shop, ['check-in'], 'start'),
  'POST /staff/bookings/{id}/finish': (shop) => atDesk(shop, ['check-in', 'start'], 'finish'),
  'POST /staff/bookings/{id}/no-show': (shop) => atDesk(shop, [], 'no-show', 4 * STEP_MS),
  'POST /staff/bookings/{id}/no-show-undo': (shop) => atDesk(shop, ['no-show'], 'no-show-undo', 4 * STEP_MS),
};
