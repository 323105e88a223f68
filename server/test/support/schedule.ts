import { unwrap } from '../../src/kernel/result.js';
import {
  type Booker,
  type Claim,
  type ClaimedTime,
  ScheduleFacade,
  type SlotDay,
  type SlotQuestion,
} from '../../src/modules/schedule/index.js';
import type { Result } from '../../src/kernel/result.js';
import { IdGenerator, UnitOfWork } from '../../src/platform/database/index.js';
import { type TestApp, createTestApp } from './app.js';
import { type Chain, aChain } from './chain.js';
import type { Client } from './client.js';
import { FakeClock } from './fake-clock.js';
import { type TestStaff, givenStaff } from './headquarters.js';

export const MONDAY = '2026-11-23';
/** 08:50 in Shanghai: ten o'clock is offered still. */
export const MONDAY_MORNING = '2026-11-23T00:50:00.000Z';
/** Longer than any server keeps what it has read of services. */
const CACHE_MS = 3_001;

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];

/** A chain with a store that is open from 10:00 to 20:00 every day, early on a Monday. */
export interface Salon {
  readonly app: TestApp;
  readonly chain: Chain;
  readonly storeId: number;
  /** Plans shifts. */
  readonly manager: Client;
  readonly headquarters: Client;
}

export async function openSalon(): Promise<Salon> {
  const clock = new FakeClock();
  clock.set(MONDAY_MORNING);
  const app = await createTestApp({ clock });
  const chain = await aChain(app);
  const { manager, store } = await chain.branch({
    weeklyHours: EVERY_DAY.map((day) => ({ day, opens: '10:00', closes: '20:00' })),
  });
  return { app, chain, storeId: store.id, manager: manager.client, headquarters: chain.administrator.client };
}

let serial = 0;

async function made(client: Client, path: string, body: object): Promise<number> {
  const reply = await client.post<{ id: number }>(path, body);
  if (reply.status !== 201) throw new Error(`${path}: ${JSON.stringify(reply.body)}`);
  return reply.body.id;
}

export function givenSkill({ headquarters }: Salon): Promise<number> {
  return made(headquarters, '/admin/schedule/skills', { name: `技能${(serial += 1)}`, active: true });
}

export async function givenRoom(salon: Salon, seats = 1, kindId?: number): Promise<{ id: number; kindId: number }> {
  const kind =
    kindId ??
    (await made(salon.headquarters, '/admin/schedule/room-kinds', { name: `场地${(serial += 1)}`, active: true }));
  const body = { storeId: salon.storeId, kindId: kind, name: `房间${(serial += 1)}`, seats, active: true };
  return { id: await made(salon.manager, '/staff/schedule/rooms', body), kindId: kind };
}

/** Half an hour of anybody, unless said otherwise. */
export const serviceBody = (changes: Record<string, unknown> = {}): Record<string, unknown> => ({
  name: `服务${(serial += 1)}`,
  description: '半小时',
  minutes: 30,
  needsStaff: true,
  priceFen: 10_000,
  audience: 'everyone',
  choosesStaff: true,
  cancelMinutes: 120,
  active: true,
  ...changes,
});

/** Known to every server. */
export async function givenService(salon: Salon, changes: Record<string, unknown> = {}): Promise<number> {
  const id = await made(salon.headquarters, '/admin/schedule/services', serviceBody(changes));
  salon.app.clock.advance(CACHE_MS);
  return id;
}

/** Somebody on shift every day, from nine to nine unless said otherwise. */
export async function givenArtist(
  salon: Salon,
  options: { skillIds?: number[]; start?: number; end?: number; shift?: boolean } = {},
): Promise<TestStaff> {
  const { skillIds, start = 540, end = 1_260, shift = true } = options;
  const staff = await givenStaff(salon.app, [{ code: 'guide', storeId: salon.storeId }]);
  if (skillIds)
    await expectOk(salon.manager.put(`/staff/schedule/team/${staff.id}/skills`, { ...place(salon), skillIds }));
  if (shift) {
    const week = EVERY_DAY.map((weekday) => ({ weekday, start, end }));
    const body = { ...place(salon), validFrom: MONDAY, week };
    await expectOk(salon.manager.put(`/staff/schedule/team/${staff.id}/week`, body));
  }
  return staff;
}

export const place = ({ storeId }: Salon): { storeId: number } => ({ storeId });

async function expectOk(reply: Promise<{ status: number; body: unknown }>): Promise<void> {
  const { status, body } = await reply;
  if (status !== 200) throw new Error(JSON.stringify(body));
}

/** `10:30` on a day, as an instant. */
export const timeOf = (text: string, day: string = MONDAY): Date => new Date(`${day}T${text}:00+08:00`);
export const clockText = (instant: Date): string =>
  new Date(instant.getTime() + 8 * 3_600_000).toISOString().slice(11, 16);

export type Wish = Pick<Claim, 'serviceId' | 'start'> & Partial<Claim>;

export async function claimTime(salon: Salon, wish: Wish, app: TestApp = salon.app): Promise<Result<ClaimedTime>> {
  const bookingId = wish.bookingId ?? (await app.get(IdGenerator).take());
  const booker: Booker = { kind: 'member', tierLevel: 0 };
  const claim: Claim = { storeId: salon.storeId, staffId: null, booker, ...wish, bookingId };
  return app.get(UnitOfWork).run((tx) => app.get(ScheduleFacade).claimIn(tx, claim));
}

export function releaseTime({ app }: Salon, bookingId: number): Promise<boolean> {
  return app.get(UnitOfWork).run((tx) => app.get(ScheduleFacade).releaseIn(tx, bookingId));
}

export async function slotDays(
  salon: Salon,
  serviceId: number,
  changes: Partial<SlotQuestion> = {},
): Promise<readonly SlotDay[]> {
  return unwrap(
    await salon.app.get(ScheduleFacade).slots({
      ...{ serviceId, storeId: salon.storeId, staffId: null, from: MONDAY, days: 1 },
      booker: { kind: 'member', tierLevel: 0 },
      now: salon.app.clock.now(),
      ...changes,
    }),
  );
}

/** Starts of a day, `10:30 10:45`. */
export async function starts(salon: Salon, serviceId: number, changes: Partial<SlotQuestion> = {}): Promise<string[]> {
  const [day] = await slotDays(salon, serviceId, changes);
  return (day?.slots ?? []).map(({ start }) => clockText(start));
}

/** What must be true of the books of time whatever has happened. */
export async function scheduleProblems(app: TestApp): Promise<object[]> {
  const questions = [
    `SELECT 'steps that a session lacks or has too many' AS problem, s.id FROM schedule_session s
       LEFT JOIN schedule_step t ON t.session_id = s.id
      GROUP BY s.id, s.busy_from, s.busy_until, s.staff_id, s.room_id
     HAVING COUNT(t.step) <> (s.busy_until - s.busy_from) DIV 5 * (IF(s.staff_id IS NULL, 0, 1) + IF(s.room_id IS NULL, 0, 1))`,
    `SELECT 'steps without a session' AS problem, t.session_id AS id FROM schedule_step t
       LEFT JOIN schedule_session s ON s.id = t.session_id WHERE s.id IS NULL`,
    `SELECT 'seats that don’t add up' AS problem, s.id FROM schedule_session s
       LEFT JOIN schedule_seat t ON t.session_id = s.id GROUP BY s.id, s.taken HAVING COUNT(t.seat) <> s.taken`,
    `SELECT 'seats without a session' AS problem, t.session_id AS id FROM schedule_seat t
       LEFT JOIN schedule_session s ON s.id = t.session_id WHERE s.id IS NULL`,
    `SELECT 'people in two places' AS problem, a.id FROM schedule_session a JOIN schedule_session b
         ON b.staff_id = a.staff_id AND b.day = a.day AND b.id > a.id
        AND b.busy_from < a.busy_until AND a.busy_from < b.busy_until`,
    `SELECT 'places taken twice' AS problem, a.id FROM schedule_session a JOIN schedule_session b
         ON b.room_id = a.room_id AND b.room_seat = a.room_seat AND b.day = a.day AND b.id > a.id
        AND b.busy_from < a.busy_until AND a.busy_from < b.busy_until`,
  ];
  return (await Promise.all(questions.map((question) => app.sql<object>(question)))).flat();
}
