import { randomUUID } from 'node:crypto';
import { LedgerFacade, ReconciliationService } from '../../src/modules/ledger/index.js';
import { aChain } from './chain.js';
import type { Client, Reply } from './client.js';
import { type TestMember, givenMember } from './people.js';
import { MONDAY, MONDAY_MORNING, type Salon, givenArtist, givenService, givenSkill, timeOf } from './schedule.js';
import { type Till, alignClocks, openTill } from './till.js';

/** A salon in which people can pay: a Monday at nine, open from ten to eight. */
export interface Parlour extends Salon {
  readonly till: Till;
  /** Holds every permission of a store. */
  readonly desk: Client;
}

export async function openParlour(options: { withReplica?: boolean } = {}): Promise<Parlour> {
  const till = await openTill(options);
  till.app.clock.set(MONDAY_MORNING);
  alignClocks(till);
  const chain = await aChain(till.app);
  const weeklyHours = [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, opens: '10:00', closes: '20:00' }));
  const { manager, store } = await chain.branch({ weeklyHours });
  const { app } = till;
  const headquarters = chain.administrator.client;
  return { till, app, chain, storeId: store.id, manager: manager.client, desk: manager.client, headquarters };
}

/** A service that one person of its own can do, so that tests don't get into each other's way. */
export async function givenTreat(
  parlour: Parlour,
  changes: Record<string, unknown> = {},
): Promise<{ serviceId: number; staffId: number }> {
  const skillId = await givenSkill(parlour);
  const { id: staffId } = await givenArtist(parlour, { skillIds: [skillId] });
  const serviceId = await givenService(parlour, {
    skillId,
    minutes: 60,
    priceFen: 20_000,
    depositFen: 4_000,
    ...changes,
  });
  return { serviceId, staffId };
}

export async function givenGuest(
  parlour: Parlour,
  wallet: { paidFen?: number; bonusFen?: number } = {},
): Promise<TestMember> {
  const guest = await givenMember(parlour.app, parlour.till.wechat.control);
  await parlour.app.drain();
  if (wallet.paidFen) await parlour.chain.topUp(guest.id, { paidFen: wallet.paidFen, bonusFen: wallet.bonusFen ?? 0 });
  return guest;
}

export interface BookingReply {
  id: number;
  code: string;
  state: string;
  start: string;
  staffId: number | null;
  depositState: string;
  depositFen: number;
  cancelCostFen: number;
  canCancel: boolean;
  canMove: boolean;
  calendarPath: string | null;
  orderId: number | null;
  payment: Record<'appId' | 'timeStamp' | 'nonceStr' | 'package' | 'signType' | 'paySign', string> | null;
}

export type Wanted = { serviceId: number; start: Date; pay?: string } & Record<string, unknown>;

export function askBooking(
  { storeId }: Parlour,
  client: Client,
  { start, ...wanted }: Wanted,
  key: string = randomUUID(),
): Promise<Reply<BookingReply>> {
  const body = { storeId, pay: 'wallet', depositFen: 4_000, start: start.toISOString(), ...wanted };
  return client.post('/member/bookings', body, { 'idempotency-key': key });
}

export async function givenBooking(parlour: Parlour, guest: TestMember, wanted: Wanted): Promise<BookingReply> {
  const reply = await askBooking(parlour, guest.client, wanted);
  if (reply.status !== 201) throw new Error(`no booking: ${JSON.stringify(reply.body)}`);
  return reply.body;
}

/** A step with a key of its own. */
export function act<T = BookingReply>(
  client: Client,
  path: string,
  body: object = {},
  key: string = randomUUID(),
): Promise<Reply<T & { code: string }>> {
  return client.post(path, body, { 'idempotency-key': key });
}

/** What the member has, what of it is held, and what the house took. */
export async function purse(parlour: Parlour, guest: TestMember): Promise<{ total: number; held: number }> {
  const { principal, bonus, held } = await parlour.app.get(LedgerFacade).balancesOf(guest.id);
  return { total: principal + bonus, held };
}

export async function bookOf(parlour: Parlour, book: string): Promise<number> {
  const [row] = await parlour.app.sql<{ balance: number | null }>(
    'SELECT SUM(balance) AS balance FROM ledger_account WHERE book = ?',
    [book],
  );
  return row?.balance ?? 0;
}

export async function expectBalanced({ app }: Pick<Parlour, 'app'>): Promise<void> {
  expect((await app.get(ReconciliationService).run()).problems).toEqual([]);
}

export { MONDAY, timeOf };
