import fc from 'fast-check';
import { type TestApp, createTestApp } from '../support/app.js';
import { countBy } from '../support/count-by.js';
import {
  MONDAY,
  type Salon,
  claimTime,
  givenArtist,
  givenRoom,
  givenService,
  givenSkill,
  openSalon,
  releaseTime,
  scheduleProblems,
  slotDays,
  timeOf,
} from '../support/schedule.js';
import { isTransientConflict } from '../../src/platform/database/index.js';
import type { ClaimedTime } from '../../src/modules/schedule/index.js';
import type { Result } from '../../src/kernel/result.js';

/** Two servers on one database: what one gives away, the other must know. */
let salon: Salon;
let replica: TestApp;

beforeAll(async () => {
  salon = await openSalon();
  replica = await createTestApp({ clock: salon.app.clock, database: salon.app.database });
}, 120_000);
afterAll(async () => {
  await replica.close();
  await salon.app.close();
});
afterEach(async () => expect(await scheduleProblems(salon.app)).toEqual([]));

const CROWD = 200;
const TUESDAY = '2026-11-24';
const at = (index: number): TestApp => (index % 2 === 0 ? salon.app : replica);
const outcome = (result: Result<ClaimedTime>): string => (result.ok ? 'ok' : result.refusal.code);
let nextBooking = 1_000_000;
const bookingIds = (count: number): number[] => Array.from({ length: count }, () => (nextBooking += 1));

/** 200 guests in the same moment, every other one at the other server. */
function rush(serviceId: number, start: Date, ids = bookingIds(CROWD)): Promise<Result<ClaimedTime>[]> {
  return Promise.all(ids.map((bookingId, index) => claimTime(salon, { bookingId, serviceId, start }, at(index))));
}

async function rowsOf(serviceId: number): Promise<Record<string, number> | undefined> {
  const [rows] = await salon.app.sql<Record<string, number>>(
    `SELECT COUNT(DISTINCT s.id) AS sessions, COUNT(DISTINCT t.booking_id) AS seats,
            (SELECT COUNT(*) FROM schedule_step p JOIN schedule_session q ON q.id = p.session_id
              WHERE q.service_id = ?) AS steps
       FROM schedule_session s JOIN schedule_seat t ON t.session_id = s.id WHERE s.service_id = ?`,
    [serviceId, serviceId],
  );
  return rows;
}

describe('a rush for one slot', () => {
  it('of one person is won by one of 200', async () => {
    const skillId = await givenSkill(salon);
    await givenArtist(salon, { skillIds: [skillId] });
    const serviceId = await givenService(salon, { skillId, bufferAfterMinutes: 10 });
    const results = await rush(serviceId, timeOf('12:00'));
    expect(countBy(results, outcome)).toEqual({ ok: 1, SLOT_TAKEN: 199 });
    expect(await rowsOf(serviceId)).toEqual({ sessions: 1, seats: 1, steps: 8 });
  }, 120_000);

  it('of a class of six with two teachers and two rooms is won by twelve, in two classes', async () => {
    const skillId = await givenSkill(salon);
    const room = await givenRoom(salon);
    await givenRoom(salon, 1, room.kindId);
    await givenArtist(salon, { skillIds: [skillId] });
    await givenArtist(salon, { skillIds: [skillId] });
    const serviceId = await givenService(salon, { skillId, minutes: 60, capacity: 6, roomKindId: room.kindId });
    const results = await rush(serviceId, timeOf('12:00'));
    expect(countBy(results, outcome)).toEqual({ ok: 12, SLOT_TAKEN: 188 });
    expect(await rowsOf(serviceId)).toEqual({ sessions: 2, seats: 12, steps: 48 });
    const seats = results.flatMap((result) => (result.ok ? [`${result.value.staffId} ${result.value.seat}`] : []));
    expect(new Set(seats).size).toBe(12);
  }, 120_000);

  it('of a room with eight tables is won by eight', async () => {
    const room = await givenRoom(salon, 8);
    const serviceId = await givenService(salon, { needsStaff: false, minutes: 60, roomKindId: room.kindId });
    expect(countBy(await rush(serviceId, timeOf('14:00')), outcome)).toEqual({ ok: 8, SLOT_TAKEN: 192 });
    expect(await rowsOf(serviceId)).toEqual({ sessions: 8, seats: 8, steps: 96 });
  }, 120_000);
});

describe('many at once', () => {
  it('who move onto each other’s times neither lose theirs nor share one', async () => {
    const skillId = await givenSkill(salon);
    await givenArtist(salon, { skillIds: [skillId] });
    await givenArtist(salon, { skillIds: [skillId] });
    const serviceId = await givenService(salon, { skillId });
    const ids = bookingIds(20);
    const [monday, tuesday] = await slotDays(salon, serviceId, { days: 2 });
    // Ten on each day; then everybody wants to the other day, in the opposite order of locks.
    const home = ids.map((_, index) => (index < 10 ? monday : tuesday)?.slots[index % 10]?.start as Date);
    await Promise.all(
      ids.map((bookingId, index) => claimTime(salon, { bookingId, serviceId, start: home[index] as Date })),
    );
    const moves = await Promise.all(
      ids.map((bookingId, index) => {
        const start = home[(index + 10) % 20] as Date;
        return claimTime(salon, { bookingId, excludeBookingId: bookingId, serviceId, start }, at(index));
      }),
    );
    expect(moves.every(({ ok }) => ok)).toBe(true);
    expect(await rowsOf(serviceId)).toMatchObject({ sessions: 20, seats: 20 });
  }, 120_000);

  /** Nobody else moves a booking that somebody is moving. Here many do, and one may lose to others with each of its tries. */
  async function unlessOutrun(deed: Promise<unknown>): Promise<void> {
    await deed.catch((error: unknown) => {
      if (!isTransientConflict(error)) throw error;
    });
  }

  it('who take and give back at random never overlap, and leave nothing behind', async () => {
    const skillId = await givenSkill(salon);
    const room = await givenRoom(salon, 2);
    for (let person = 0; person < 3; person += 1) await givenArtist(salon, { skillIds: [skillId] });
    const services = [
      await givenService(salon, { skillId, bufferBeforeMinutes: 5, bufferAfterMinutes: 10 }),
      await givenService(salon, { skillId, minutes: 90, capacity: 3, roomKindId: room.kindId }),
      await givenService(salon, { needsStaff: false, minutes: 60, roomKindId: room.kindId }),
    ];
    const deed = fc.record({
      service: fc.nat(2),
      slot: fc.nat(9),
      day: fc.constantFrom(MONDAY, TUESDAY),
      booking: fc.nat(11),
      release: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { minLength: 10, maxLength: 30 }), async (deeds) => {
        const ids = bookingIds(12);
        await Promise.all(
          deeds.map(async ({ service, slot, day, booking, release }, index) => {
            const bookingId = ids[booking] as number;
            const start = new Date(timeOf('11:00', day).getTime() + slot * 30 * 60_000);
            const wish = { bookingId, excludeBookingId: bookingId, serviceId: services[service] as number, start };
            await unlessOutrun(release ? releaseTime(salon, bookingId) : claimTime(salon, wish, at(index)));
          }),
        );
        expect(await scheduleProblems(salon.app)).toEqual([]);
        for (const id of ids) await releaseTime(salon, id);
        for (const id of services) expect(await rowsOf(id)).toEqual({ sessions: 0, seats: 0, steps: 0 });
      }),
      { numRuns: 12 },
    );
  }, 240_000);
});
