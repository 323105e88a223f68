import type { ApiCall, Schemas } from '@guike/shared';
import { api, dataOf } from '../../../../server/test/support/api';
import { PASSWORD } from './people';
import type { System } from './system';

/** Somebody who has no screen in the story and works through REST. */
export interface Desk {
  readonly token: string;
  readonly staff: Schemas['StaffSession']['staff'];
  readonly call: ApiCall;
}

export async function deskOf({ apiUrl }: System, username: string): Promise<Desk> {
  const body = { username, password: PASSWORD };
  const { token, staff } = await dataOf(api(apiUrl)('post', '/api/auth/staff-login', { body }));
  return { token, staff, call: api(apiUrl, { token }) };
}

/** Whom headquarters finds by a phone number; they know everybody. */
export async function membersWith(system: System, phone: string): Promise<Schemas['AdminMemberPage']['items']> {
  const headquarters = await deskOf(system, 'admin');
  const { items } = await dataOf(headquarters.call('get', '/api/admin/members', { query: { q: phone } }));
  return items;
}

/** ¥300 over the counter, without WeChat. */
export async function topUpInCash(system: System, phone: string, key: string): Promise<void> {
  const [{ staff, call }, [member]] = await Promise.all([
    deskOf(system, 'nanshan.cashier'),
    membersWith(system, phone),
  ]);
  const [memberId, storeId] = [member?.id ?? 0, staff.stores[0]?.id ?? 0];
  const { items } = await dataOf(call('get', '/api/staff/topup-plans', { query: { storeId, memberId } }));
  const planId = items.find(({ payFen, unavailableReason }) => payFen === 30_000 && !unavailableReason)?.id ?? 0;
  const body = { storeId, memberId, planId, method: 'cash' } as const;
  await dataOf(call('post', '/api/staff/topups', { body, header: { 'Idempotency-Key': key } }));
}
