import { UnitOfWork } from '../../platform/database/index.js';
import { JobRegistry } from '../../platform/jobs/job-registry.js';
import {
  MONDAY,
  type Salon,
  claimTime,
  clockText,
  givenArtist,
  givenRoom,
  givenService,
  givenSkill,
  openSalon,
  place,
  releaseTime,
  scheduleProblems,
  serviceBody,
  slotDays,
  starts,
  timeOf,
} from '../../../test/support/schedule.js';
import { ScheduleFacade } from './schedule.facade.js';
import type { Booker } from './schedule.types.js';

let salon: Salon;

beforeAll(async () => {
  salon = await openSalon();
});
afterAll(() => salon.app.close());
afterEach(async () => expect(await scheduleProblems(salon.app)).toEqual([]));

const STAFF: Booker = { kind: 'staff' };
const TUESDAY = '2026-11-24';
const NEXT_TUESDAY = '2026-12-01';

interface Conflicting {
  conflicts: { bookingId: number; serviceName: string; startsAt: string }[];
}

/** A service that only one new person can do, so that tests don't get in each other's way. */
async function aService(changes: Record<string, unknown> = {}, shift: Parameters<typeof givenArtist>[1] = {}) {
  const skillId = await givenSkill(salon);
  const artist = await givenArtist(salon, { skillIds: [skillId], ...shift });
  return { serviceId: await givenService(salon, { skillId, ...changes }), skillId, artist };
}

describe('slots', () => {
  it('are those of whoever has the skill, a lead time away, until the store closes', async () => {
    const { serviceId, artist } = await aService({ minutes: 60, bufferAfterMinutes: 15 });
    const [day] = await slotDays(salon, serviceId);
    expect(day?.slots[0]).toEqual({
      ...{ start: timeOf('10:00'), end: timeOf('11:00'), staffIds: [artist.id], left: 1 },
    });
    expect(clockText(day?.slots.at(-1)?.start as Date)).toBe('19:00');
    salon.app.clock.advance(45 * 60_000);
    expect((await starts(salon, serviceId))[0]).toBe('11:00');
    salon.app.clock.advance(-45 * 60_000);
  });

  it('lie in the days a member of that tier sees, and say why a day has none', async () => {
    const { serviceId } = await aService();
    const from = '2026-12-06';
    const notices = async (tierLevel: number) =>
      (await slotDays(salon, serviceId, { from, days: 2, booker: { kind: 'member', tierLevel } })).map(
        ({ slots, notice }) => notice ?? slots.length > 0,
      );
    expect(await notices(0)).toEqual([true, 'too_early']);
    expect(await notices(1)).toEqual([true, true]);
    expect(await slotDays(salon, await givenService(salon, { skillId: await givenSkill(salon) }))).toMatchObject([
      { notice: 'no_shift' },
    ]);
  });

  it('are not offered where the service isn’t, or to whom it isn’t', async () => {
    const schedule = salon.app.get(ScheduleFacade);
    const { serviceId } = await aService({ storeIds: [salon.chain.store.id] });
    expect(await schedule.serviceAt(serviceId, salon.storeId)).toBeNull();
    expect(await claimTime(salon, { serviceId, start: timeOf('12:00') })).toMatchObject({
      refusal: { code: 'SERVICE_NOT_FOUND' },
    });
    const gold = await aService({ audience: 'tier', minTierLevel: 2 });
    expect(await claimTime(salon, { serviceId: gold.serviceId, start: timeOf('12:00') })).toMatchObject({
      refusal: { code: 'SERVICE_TIER_REQUIRED' },
    });
    const inner = await aService({ audience: 'staff' });
    expect(await claimTime(salon, { serviceId: inner.serviceId, start: timeOf('12:00') })).toMatchObject({
      refusal: { code: 'SERVICE_NOT_FOUND' },
    });
    const wish = { serviceId: inner.serviceId, start: timeOf('12:05'), booker: STAFF };
    expect((await claimTime(salon, wish)).ok).toBe(true);
  });

  it('cost what the store asks for the product, with a deposit the law allows', async () => {
    const product = await salon.chain.product(20_000);
    const { serviceId } = await aService({ productId: product.id, priceFen: 20_000, depositFen: 4_000 });
    const prices = { items: [{ storeId: salon.storeId, priceFen: 15_001 }] };
    await salon.headquarters.put(`/admin/products/${product.id}/store-prices`, prices);
    expect(await salon.app.get(ScheduleFacade).serviceAt(serviceId, salon.storeId)).toMatchObject({
      ...{ priceFen: 15_001, depositFen: 3_000 },
    });
  });
});

describe('a claim', () => {
  it('takes the time with its buffers from everybody else', async () => {
    const { serviceId, artist } = await aService({ bufferBeforeMinutes: 10, bufferAfterMinutes: 20 });
    const claimed = await claimTime(salon, { serviceId, start: timeOf('12:00') });
    expect(claimed).toEqual({
      ok: true,
      value: { ...{ staffId: artist.id, roomId: null, seat: 0 }, start: timeOf('12:00'), end: timeOf('12:30') },
    });
    expect(await starts(salon, serviceId)).not.toEqual(expect.arrayContaining(['11:30']));
    expect(await claimTime(salon, { serviceId, start: timeOf('12:30') })).toMatchObject({
      refusal: { code: 'SLOT_TAKEN' },
    });
    expect((await claimTime(salon, { serviceId, start: timeOf('13:00') })).ok).toBe(true);
  });

  it('begins where slots begin, for guests; at any five minutes for the store', async () => {
    const { serviceId } = await aService();
    for (const text of ['14:10', '19:45', '09:30', '09:50']) {
      expect(await claimTime(salon, { serviceId, start: timeOf(text) })).toMatchObject({
        refusal: { code: 'SLOT_NOT_OFFERED' },
      });
    }
    expect((await claimTime(salon, { serviceId, start: timeOf('14:10'), booker: STAFF })).ok).toBe(true);
    const odd = { serviceId, start: new Date(timeOf('15:00').getTime() + 1), booker: STAFF };
    expect(await claimTime(salon, odd)).toMatchObject({ refusal: { code: 'SLOT_NOT_OFFERED' } });
  });

  it('of anybody goes to whoever has fewest that day', async () => {
    const skillId = await givenSkill(salon);
    const one = await givenArtist(salon, { skillIds: [skillId] });
    const two = await givenArtist(salon, { skillIds: [skillId] });
    const serviceId = await givenService(salon, { skillId });
    const took = async (text: string) => {
      const claimed = await claimTime(salon, { serviceId, start: timeOf(text) });
      return claimed.ok ? claimed.value.staffId : claimed.refusal.code;
    };
    expect([await took('11:00'), await took('13:00'), await took('15:00'), await took('15:00')]).toEqual([
      ...[one.id, two.id, one.id, two.id],
    ]);
    expect(await took('15:00')).toBe('SLOT_TAKEN');
  });

  it('of a class shares one person and one room until it is full', async () => {
    const room = await givenRoom(salon);
    const { serviceId, artist } = await aService({ minutes: 90, capacity: 3, roomKindId: room.kindId });
    const seats: unknown[] = [];
    for (let guest = 0; guest < 4; guest += 1) {
      const claimed = await claimTime(salon, { serviceId, start: timeOf('16:00') });
      seats.push(claimed.ok ? [claimed.value.staffId, claimed.value.roomId, claimed.value.seat] : claimed.refusal.code);
    }
    expect(seats).toEqual([[artist.id, room.id, 0], [artist.id, room.id, 1], [artist.id, room.id, 2], 'SLOT_TAKEN']);
    const rows = await salon.app.sql('SELECT id FROM schedule_session WHERE service_id = ?', [serviceId]);
    expect(rows).toHaveLength(1);
  });

  it('in two stores at once is refused: a person is in one place', async () => {
    const { serviceId, artist } = await aService();
    const branch = await salon.chain.branch();
    await salon.app.sql(
      `INSERT INTO schedule_session (id, service_id, store_id, day, staff_id, start_minute, end_minute, busy_from, busy_until, capacity, taken)
        VALUES (1, 1, ?, ?, ?, 1080, 1110, 1080, 1110, 1, 1)`,
      [branch.store.id, MONDAY, artist.id],
    );
    expect(await claimTime(salon, { serviceId, start: timeOf('18:00') })).toMatchObject({
      refusal: { code: 'SLOT_TAKEN' },
    });
    await salon.app.sql('DELETE FROM schedule_session WHERE id = 1');
  });
});

describe('time that is given back', () => {
  it('can be claimed again, and the news of it goes out once', async () => {
    const { serviceId, artist } = await aService();
    await claimTime(salon, { bookingId: 501, serviceId, start: timeOf('12:00') });
    expect(await releaseTime(salon, 501)).toBe(true);
    expect(await releaseTime(salon, 501)).toBe(false);
    const news = await salon.app.sql<{ payload: unknown }>(
      "SELECT payload FROM outbox_event WHERE type = 'schedule.freed' AND JSON_VALUE(payload, '$.serviceId') = ?",
      [String(serviceId)],
    );
    expect(news).toHaveLength(1);
    const payload = news[0]?.payload;
    expect(typeof payload === 'string' ? JSON.parse(payload) : payload).toEqual({
      ...{ serviceId, storeId: salon.storeId, staffId: artist.id },
      ...{ start: timeOf('12:00').toISOString(), end: timeOf('12:30').toISOString() },
    });
    expect((await claimTime(salon, { serviceId, start: timeOf('12:00') })).ok).toBe(true);
  });

  it('in a class leaves the others where they are', async () => {
    const { serviceId } = await aService({ capacity: 3 });
    for (const bookingId of [601, 602, 603]) await claimTime(salon, { bookingId, serviceId, start: timeOf('12:00') });
    await releaseTime(salon, 602);
    expect(await slotDays(salon, serviceId)).toMatchObject([
      { slots: expect.arrayContaining([expect.objectContaining({ start: timeOf('12:00'), left: 1 })]) },
    ]);
    const again = await claimTime(salon, { bookingId: 604, serviceId, start: timeOf('12:00') });
    expect(again).toMatchObject({ value: { seat: 1 } });
    for (const bookingId of [601, 603, 604]) await releaseTime(salon, bookingId);
    expect(await salon.app.sql('SELECT id FROM schedule_session WHERE service_id = ?', [serviceId])).toEqual([]);
  });
});

describe('a booking that moves', () => {
  it('gives up its time and takes the new one in one step, onto its own time too', async () => {
    const { serviceId } = await aService({ minutes: 60 });
    await claimTime(salon, { bookingId: 701, serviceId, start: timeOf('12:00') });
    // Half an hour later overlaps with itself only.
    expect(await starts(salon, serviceId)).not.toContain('12:30');
    expect(await starts(salon, serviceId, { excludeBookingId: 701 })).toContain('12:30');
    const moved = await claimTime(salon, {
      ...{ bookingId: 701, excludeBookingId: 701, serviceId, start: timeOf('12:30') },
    });
    expect(moved).toMatchObject({ ok: true, value: { start: timeOf('12:30') } });
    const held = await salon.app.get(ScheduleFacade).heldBy([701]);
    expect(held.get(701)).toMatchObject({ start: timeOf('12:30'), end: timeOf('13:30'), serviceId });
    const tomorrow = await claimTime(salon, {
      ...{ bookingId: 701, excludeBookingId: 701, serviceId, start: timeOf('10:00', TUESDAY) },
    });
    expect(tomorrow.ok).toBe(true);
    expect(await starts(salon, serviceId)).toContain('12:00');
  });

  it('keeps what it has when the new time is taken', async () => {
    const { serviceId } = await aService();
    await claimTime(salon, { bookingId: 711, serviceId, start: timeOf('12:00') });
    await claimTime(salon, { bookingId: 712, serviceId, start: timeOf('15:00') });
    const refused = await claimTime(salon, {
      ...{ bookingId: 711, excludeBookingId: 711, serviceId, start: timeOf('15:00') },
    });
    expect(refused).toMatchObject({ refusal: { code: 'SLOT_TAKEN' } });
    expect((await salon.app.get(ScheduleFacade).heldBy([711])).get(711)).toMatchObject({ start: timeOf('12:00') });
  });

  it('holds time only once', async () => {
    const { serviceId } = await aService();
    await claimTime(salon, { bookingId: 721, serviceId, start: timeOf('12:00') });
    const again = claimTime(salon, { bookingId: 721, serviceId, start: timeOf('15:00') });
    await expect(again).rejects.toThrow('holds time already');
  });

  it('that is rolled back has neither taken nor given anything', async () => {
    const { serviceId } = await aService();
    const failing = salon.app.get(UnitOfWork).run(async (tx) => {
      const claim = { bookingId: 731, serviceId, storeId: salon.storeId, staffId: null, start: timeOf('12:00') };
      await salon.app.get(ScheduleFacade).claimIn(tx, { ...claim, booker: STAFF });
      throw new Error('the rest of the booking failed');
    });
    await expect(failing).rejects.toThrow('the rest');
    expect((await claimTime(salon, { serviceId, start: timeOf('12:00') })).ok).toBe(true);
  });
});

describe('shifts', () => {
  it('are written for a week from a day on; single days and closings come before them', async () => {
    const { serviceId, artist } = await aService();
    const url = `/staff/schedule/team/${artist.id}`;
    const week = [{ weekday: 2, start: 660, end: 720 }];
    await salon.manager.put(`${url}/week`, { ...place(salon), validFrom: NEXT_TUESDAY, week });
    expect(await starts(salon, serviceId, { from: NEXT_TUESDAY })).toEqual(['11:00', '11:30']);
    expect((await starts(salon, serviceId, { from: TUESDAY }))[0]).toBe('10:00');
    const spans = [{ start: 900, end: 960 }];
    await salon.manager.put(`${url}/days/${TUESDAY}`, { ...place(salon), spans, note: '上午培训' });
    expect(await starts(salon, serviceId, { from: TUESDAY })).toEqual(['15:00', '15:30']);
    await salon.manager.post(`${url}/days/${TUESDAY}/clear`, place(salon));
    expect((await starts(salon, serviceId, { from: TUESDAY }))[0]).toBe('10:00');
    await salon.manager.post('/staff/schedule/closings', { ...place(salon), date: TUESDAY, note: '盘点' });
    expect(await slotDays(salon, serviceId, { from: TUESDAY })).toMatchObject([{ slots: [], notice: 'closed' }]);
    await salon.manager.post('/staff/schedule/closings/clear', { ...place(salon), date: TUESDAY });
    expect((await starts(salon, serviceId, { from: TUESDAY }))[0]).toBe('10:00');
  });

  it('name the bookings that a change leaves without their person', async () => {
    const { serviceId, artist } = await aService();
    await claimTime(salon, { bookingId: 801, serviceId, start: timeOf('12:00', TUESDAY) });
    const url = `/staff/schedule/team/${artist.id}/days/${TUESDAY}`;
    const off = await salon.manager.put<Conflicting>(url, { ...place(salon), spans: [], note: '调休' });
    expect(off.body.conflicts).toEqual([
      expect.objectContaining({ bookingId: 801, startsAt: timeOf('12:00', TUESDAY).toISOString() }),
    ]);
    const half = await salon.manager.put<Conflicting>(url, {
      ...{ ...place(salon), spans: [{ start: 600, end: 780 }], note: '半天' },
    });
    expect(half.body.conflicts).toEqual([]);
  });

  it.each([
    ['end before they begin', [{ weekday: 1, start: 700, end: 600 }], 422],
    [
      'overlap',
      [
        { weekday: 1, start: 600, end: 700 },
        { weekday: 1, start: 695, end: 800 },
      ],
      422,
    ],
    ['go on after midnight', [{ weekday: 1, start: 1_200, end: 1_500 }], 400],
    ['begin between two steps', [{ weekday: 1, start: 601, end: 700 }], 400],
  ])('that %s are refused', async (_, week, status) => {
    const { artist } = await aService();
    const body = { ...place(salon), validFrom: MONDAY, week };
    expect((await salon.manager.put(`/staff/schedule/team/${artist.id}/week`, body)).status).toBe(status);
  });

  it('are planned in one’s own store, for its own people, from today on', async () => {
    const { artist } = await aService();
    const other = await salon.chain.branch();
    const url = `/staff/schedule/team/${artist.id}/days`;
    const body = { ...place(salon), spans: [], note: '' };
    expect((await other.manager.client.put(`${url}/${TUESDAY}`, body)).body).toMatchObject({ code: 'STORE_NOT_FOUND' });
    const elsewhere = { ...body, storeId: other.store.id };
    expect((await other.manager.client.put(`${url}/${TUESDAY}`, elsewhere)).body).toMatchObject({
      code: 'SHIFT_STAFF_UNKNOWN',
    });
    expect((await salon.manager.put(`${url}/2026-11-22`, body)).body).toMatchObject({ code: 'SHIFT_DAY_PAST' });
    expect((await salon.manager.put(`${url}/2026-02-30`, body)).status).toBe(400);
    expect((await artist.client.put(`${url}/${TUESDAY}`, body)).status).toBe(403);
  });
});

describe('leave', () => {
  const ask = (artist: { client: { post: typeof salon.manager.post } }, from: string, until: string, day = TUESDAY) =>
    artist.client.post<{ id: number; state: string } & Conflicting>('/staff/schedule/leaves', {
      ...{ ...place(salon), kind: 'annual', reason: '家里有事' },
      ...{ startsAt: timeOf(from, day).toISOString(), endsAt: timeOf(until, day).toISOString() },
    });

  it('takes time away once it is allowed, and says which bookings it hits', async () => {
    const { serviceId, artist } = await aService();
    await claimTime(salon, { bookingId: 901, serviceId, start: timeOf('13:00', TUESDAY) });
    const asked = await ask(artist, '12:00', '15:00');
    expect(asked.body).toMatchObject({ state: 'requested', conflicts: [{ bookingId: 901 }] });
    expect(await starts(salon, serviceId, { from: TUESDAY })).toContain('14:00');
    expect((await ask(artist, '14:00', '16:00')).body).toMatchObject({ code: 'LEAVE_OVERLAPS' });
    const url = `/staff/schedule/leaves/${asked.body.id}`;
    const allowed = await salon.manager.post(`${url}/decision`, { approve: true, note: '注意休息' });
    expect(allowed.body).toMatchObject({
      state: 'approved',
      decisionNote: '注意休息',
      conflicts: [{ bookingId: 901 }],
    });
    const offered = await starts(salon, serviceId, { from: TUESDAY });
    expect(offered).toEqual(expect.arrayContaining(['11:30', '15:00']));
    expect(offered).not.toContain('14:00');
    expect((await salon.manager.post(`${url}/decision`, { approve: false })).body).toMatchObject({
      code: 'LEAVE_STATE_CONFLICT',
    });
    await artist.client.post(`${url}/cancel`);
    expect(await starts(salon, serviceId, { from: TUESDAY })).toContain('14:00');
  });

  it('is answered to the person alone, who reads it on the page of the day', async () => {
    const { artist } = await aService();
    const other = await givenArtist(salon);
    type Notice = { id: number; title: string; body: string };
    const told = async (client: typeof salon.manager): Promise<Notice[]> => {
      await salon.app.drain();
      return (await client.get<{ notices: Notice[] }>(`/staff/today?storeId=${salon.storeId}`)).body.notices;
    };
    const first = await ask(artist, '09:00', '11:00');
    await salon.manager.post(`/staff/schedule/leaves/${first.body.id}/decision`, { approve: true, note: '注意休息' });
    const second = await ask(artist, '18:00', '20:00');
    await salon.manager.post(`/staff/schedule/leaves/${second.body.id}/decision`, { approve: false });
    const notices = await told(artist.client);
    expect(notices).toMatchObject([
      { title: '年假未批准', body: '11月24日 周二 18:00–20:00' },
      { title: '年假已批准', body: '11月24日 周二 09:00–11:00。附言：注意休息' },
    ]);
    expect(await told(other.client)).toEqual([]);
    expect(await told(salon.manager)).toEqual([]);
    const [notice] = notices;
    expect((await other.client.post(`/staff/notices/${notice?.id}/seen`)).status).toBe(404);
    for (let time = 0; time < 2; time += 1) {
      expect((await artist.client.post(`/staff/notices/${notice?.id}/seen`)).status).toBe(204);
    }
    expect((await told(artist.client)).map(({ title }) => title)).toEqual(['年假已批准']);
    // What somebody else takes back is said; what one takes back oneself is known.
    await salon.manager.post(`/staff/schedule/leaves/${first.body.id}/cancel`);
    expect((await told(artist.client))[0]?.title).toBe('年假已被取消');
    const third = await ask(artist, '09:00', '11:00');
    await artist.client.post(`/staff/schedule/leaves/${third.body.id}/cancel`);
    expect(await told(artist.client)).toHaveLength(2);
  });

  it('is decided by who plans the store, not by oneself, and unknown elsewhere', async () => {
    const { artist } = await aService();
    const asked = await ask(artist, '09:00', '12:00');
    const url = `/staff/schedule/leaves/${asked.body.id}`;
    expect((await artist.client.post(`${url}/decision`, { approve: true })).status).toBe(403);
    const other = await salon.chain.branch();
    for (const act of ['decision', 'cancel']) {
      const reply = await other.manager.client.post(`${url}/${act}`, act === 'decision' ? { approve: true } : {});
      expect(reply.body).toMatchObject({ code: 'LEAVE_NOT_FOUND' });
    }
    const own = await ask({ client: salon.manager }, '09:00', '12:00');
    const decided = await salon.manager.post(`/staff/schedule/leaves/${own.body.id}/decision`, { approve: true });
    expect(decided.body).toMatchObject({ code: 'LEAVE_OWN' });
  });

  it('is shown to everybody as their own, and whole to who plans', async () => {
    const { artist } = await aService();
    await ask(artist, '16:00', '17:00');
    const list = async (client: typeof salon.manager) => {
      type Page = { items: { staffId: number; mine: boolean; decidable: boolean }[] };
      return (await client.get<Page>(`/staff/schedule/leaves?storeId=${salon.storeId}&state=requested`)).body.items;
    };
    expect(await list(artist.client)).toEqual([
      expect.objectContaining({ staffId: artist.id, mine: true, decidable: false }),
    ]);
    expect((await list(salon.manager)).find(({ staffId }) => staffId === artist.id)).toMatchObject({
      ...{ mine: false, decidable: true },
    });
  });

  it.each([
    ['15:00', '14:00'],
    ['15:00', '15:00'],
  ])('from %s to %s is refused', async (from, until) => {
    const { artist } = await aService();
    expect((await ask(artist, from, until)).body).toMatchObject({ code: 'LEAVE_TIME_INVALID' });
  });
});

describe('the board', () => {
  it('shows the day: who is there, who is away, and what is taken', async () => {
    const room = await givenRoom(salon);
    const { serviceId, artist } = await aService({ roomKindId: room.kindId, bufferAfterMinutes: 10 });
    await claimTime(salon, { bookingId: 1_001, serviceId, start: timeOf('17:00') });
    interface Day {
      open: object[];
      staff: { id: number; shifts: object[] }[];
      sessions: { bookingIds: number[] }[];
    }
    const day = await artist.client.get<Day>(`/staff/schedule/day?storeId=${salon.storeId}&date=${MONDAY}`);
    expect(day.body.open).toEqual([{ start: 600, end: 1_200 }]);
    expect(day.body.staff.find(({ id }) => id === artist.id)).toMatchObject({ shifts: [{ start: 540, end: 1_260 }] });
    expect(day.body.sessions.find(({ bookingIds }) => bookingIds.includes(1_001))).toMatchObject({
      ...{ staffId: artist.id, roomId: room.id, start: 1_020, end: 1_050, busyFrom: 1_020, busyUntil: 1_060 },
    });
    const week = await artist.client.get<{ days: object[]; staff: { id: number; days: object[] }[] }>(
      `/staff/schedule/week?storeId=${salon.storeId}&from=${MONDAY}`,
    );
    expect(week.body.days).toHaveLength(7);
    expect(week.body.staff.find(({ id }) => id === artist.id)?.days[0]).toMatchObject({ date: MONDAY, sessions: 1 });
    expect(week.body.staff.find(({ id }) => id === artist.id)).toMatchObject({
      week: expect.arrayContaining([{ weekday: 1, start: 540, end: 1_260 }]),
    });
    const other = await salon.chain.branch();
    const foreign = await other.manager.client.get(`/staff/schedule/day?storeId=${salon.storeId}&date=${MONDAY}`);
    expect(foreign.body).toMatchObject({ code: 'STORE_NOT_FOUND' });
  });

  it('says who is free when, without the lead time of guests', async () => {
    const { serviceId, artist } = await aService();
    salon.app.clock.advance(75 * 60_000);
    const url = `/staff/schedule/slots?storeId=${salon.storeId}&serviceId=${serviceId}&from=${MONDAY}`;
    const free = await artist.client.get<{ days: { slots: { start: string; staffIds: number[] }[] }[] }>(url);
    salon.app.clock.advance(-75 * 60_000);
    expect(free.body.days[0]?.slots[0]).toMatchObject({ start: timeOf('10:00').toISOString(), staffIds: [artist.id] });
    interface Services {
      items: { id: number; staff: { id: number }[] }[];
    }
    const services = await artist.client.get<Services>(`/staff/schedule/services?storeId=${salon.storeId}`);
    expect(services.body.items.find(({ id }) => id === serviceId)?.staff).toEqual([
      expect.objectContaining({ id: artist.id }),
    ]);
  });
});

describe('the setting-up of a store', () => {
  it('names skills and kinds of rooms beside who has which, and what each service needs', async () => {
    const room = await givenRoom(salon);
    const { serviceId, skillId, artist } = await aService({ roomKindId: room.kindId });
    const ask = <T>(what: string) => salon.manager.get<T>(`/staff/schedule/${what}?storeId=${salon.storeId}`);
    interface Team {
      items: { id: number; skillIds: number[] }[];
      skills: { id: number; name: string; active: boolean }[];
    }
    const team = (await ask<Team>('team')).body;
    expect(team.items.find(({ id }) => id === artist.id)).toMatchObject({ skillIds: [skillId] });
    expect(team.skills).toContainEqual(expect.objectContaining({ id: skillId, active: true }));
    const rooms = (await ask<{ items: object[]; kinds: object[] }>('rooms')).body;
    expect(rooms.items).toContainEqual(expect.objectContaining({ id: room.id, kindId: room.kindId }));
    expect(rooms.kinds).toContainEqual(expect.objectContaining({ id: room.kindId }));
    const services = (await ask<{ items: object[] }>('services')).body;
    expect(services.items).toContainEqual(
      expect.objectContaining({ id: serviceId, skillId, roomKindId: room.kindId, staff: [expect.anything()] }),
    );
    const skills = { ...place(salon), skillIds: [] };
    await salon.manager.put(`/staff/schedule/team/${artist.id}/skills`, skills);
    expect((await ask<{ items: object[] }>('services')).body.items).toContainEqual(
      expect.objectContaining({ id: serviceId, staff: [] }),
    );
  });
});

describe('services', () => {
  it.each([
    [{ depositFen: 2_001 }, 'SERVICE_DEPOSIT_TOO_HIGH'],
    [{ needsStaff: false }, 'SERVICE_UNLIMITED'],
    [{ skillId: 999_999_999 }, 'SERVICE_REFERENCE_UNKNOWN'],
    [{ productId: 999_999_999 }, 'SERVICE_REFERENCE_UNKNOWN'],
    [{ storeIds: [999_999_999] }, 'SERVICE_REFERENCE_UNKNOWN'],
    [{ minutes: 33 }, 'REQUEST_INVALID'],
  ])('with %j are refused: %s', async (changes, code) => {
    const reply = await salon.headquarters.post('/admin/schedule/services', serviceBody(changes));
    expect(reply.body).toMatchObject({ code });
  });

  it('that are switched off or changed leave what is booked as it is', async () => {
    const { serviceId, skillId } = await aService();
    await claimTime(salon, { bookingId: 1_101, serviceId, start: timeOf('12:00') });
    const body = serviceBody({ skillId, minutes: 60, active: false });
    expect((await salon.headquarters.put(`/admin/schedule/services/${serviceId}`, body)).status).toBe(200);
    expect(await claimTime(salon, { serviceId, start: timeOf('15:00') })).toMatchObject({
      refusal: { code: 'SERVICE_NOT_FOUND' },
    });
    const schedule = salon.app.get(ScheduleFacade);
    expect((await schedule.heldBy([1_101])).get(1_101)).toMatchObject({ end: timeOf('12:30') });
    expect(await schedule.service(serviceId)).toMatchObject({ active: false, minutes: 60 });
    expect(await releaseTime(salon, 1_101)).toBe(true);
  });
});

describe('housekeeping', () => {
  it('takes away time that has long passed, whole, and leaves the rest', async () => {
    const { serviceId } = await aService({ capacity: 2 });
    const later = '2026-12-03';
    for (const bookingId of [1_201, 1_202]) await claimTime(salon, { bookingId, serviceId, start: timeOf('12:00') });
    await claimTime(salon, { bookingId: 1_203, serviceId, start: timeOf('12:00', later) });
    // 41 days after that Monday.
    const bucket = new Date('2027-01-03T04:25:00+08:00');
    await salon.app
      .get(JobRegistry)
      .get('schedule.purge')
      .work({ name: 'schedule.purge', bucket, from: null, to: bucket });
    const held = await salon.app.get(ScheduleFacade).heldBy([1_201, 1_202, 1_203]);
    expect([...held.keys()]).toEqual([1_203]);
    const rows = await salon.app.sql<{ day: string }>('SELECT DISTINCT day FROM schedule_step WHERE day < ?', [
      TUESDAY,
    ]);
    expect(rows).toEqual([]);
  });
});
