import { randomBytes } from 'node:crypto';
import type mysql from 'mysql2/promise';
import { type BenchChain, takeId } from './chain.js';
import { exhaust } from './load.js';
import { ADMIN, type BenchSystem, tokenHash } from './system.js';

const DAY_MS = 86_400_000;

/** Members with a session in the mini-program, and headquarters that makes them a coupon to run for. */
export interface Rush {
  members: { id: number; token: string }[];
  template(body: Record<string, unknown>): Promise<number>;
}

export async function claimants(
  system: BenchSystem,
  pool: mysql.Pool,
  chain: BenchChain,
  count: number,
): Promise<Rush> {
  const post = async <T>(path: string, body: unknown, headers: Record<string, string> = {}): Promise<T> => {
    const reply = await fetch(`${system.apiUrl}/api${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
    if (!reply.ok) throw new Error(`${path}: ${reply.status} ${await reply.text()}`);
    return (await reply.json()) as T;
  };
  const { token } = await post<{ token: string }>('/auth/staff-login', ADMIN);
  const admin = { authorization: `Bearer ${token}` };
  const members: Rush['members'] = [];
  await exhaust(16, count, async (index) => {
    const body = { phone: `138${String(10_000_000 + index)}`, storeId: chain.storeId };
    const headers = { 'x-api-key': chain.apiKey, 'idempotency-key': `rush-${index}` };
    const member = await post<{ id: number }>('/pos/members', body, headers);
    members.push({ id: member.id, token: randomBytes(32).toString('base64url') });
  });
  await openSessions(system, pool, members);
  return {
    members,
    template: async (body) => {
      const made = await post<{ id: number }>('/admin/coupon-templates', body, admin);
      await post(`/admin/coupon-templates/${made.id}/start`, {}, admin);
      return made.id;
    },
  };
}

/** ¥5 off, so many of them, and so many for each. */
export function aTemplate(rush: Rush, stock: number, perMember: number): Promise<number> {
  const scope = {
    storeIds: [],
    groupIds: [],
    channels: [],
    categoryIds: [],
    productIds: [],
    excludedProductIds: [],
    weekdays: [],
    hours: [],
  };
  return rush.template({
    name: '秒杀立减5元',
    terms: { kind: 'cash', valueFen: 500, minimumFen: 0, tierCodes: [], stacking: { mode: 'exclusive' }, scope },
    validity: { kind: 'relative', afterDays: 0, days: 30 },
    stock,
    perMember,
    budgetFen: stock * 500,
    claimable: true,
    claimTierCodes: [],
    staffIssuable: false,
    position: 1,
  });
}

/** As opening the mini-program would have done. */
async function openSessions(system: BenchSystem, pool: mysql.Pool, members: Rush['members']): Promise<void> {
  const now = new Date();
  const until = new Date(now.getTime() + 30 * DAY_MS);
  const rows = members.map(({ id, token }) => [
    takeId(),
    tokenHash(system.environment, token),
    `rush-${id}`,
    null,
    id,
    now,
    now,
    until,
    until,
  ]);
  await pool.query(
    `INSERT INTO member_session (id, token_hash, openid, unionid, member_id, created_at, last_seen_at, expires_at, absolute_expires_at)
     VALUES ?`,
    [rows],
  );
}
