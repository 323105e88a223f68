import { randomBytes } from 'node:crypto';
import type mysql from 'mysql2/promise';
import { ADMIN, type BenchSystem, tokenHash } from './system.js';

const DAY_MS = 86_400_000;
const RICH_FEN = 2_000_000_000;
const MANY_POINTS = 2_000_000_000;

/** One store with one product, a till's API key, and members rich enough to pay all day. */
export interface BenchChain {
  storeId: number;
  entityId: number;
  sku: string;
  productId: number;
  apiKey: string;
  apiKeyId: number;
  /** Of the coupon that every sale uses: ¥5 off. */
  templateId: number;
  members: BenchMember[];
}

export interface BenchMember {
  id: number;
  accounts: Record<'principal' | 'bonus' | 'points' | 'growth', number>;
  lots: Record<'principal' | 'bonus' | 'points', number>;
}

export async function buildChain(system: BenchSystem, pool: mysql.Pool, memberCount: number): Promise<BenchChain> {
  const post = async <T>(path: string, body: unknown, headers: Record<string, string>): Promise<T> => {
    const reply = await fetch(`${system.apiUrl}/api${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
    if (!reply.ok) throw new Error(`${path}: ${reply.status} ${await reply.text()}`);
    return (await reply.json()) as T;
  };
  const { token } = await post<{ token: string }>('/auth/staff-login', ADMIN, {});
  const admin = { authorization: `Bearer ${token}` };
  const entity = await post<{ id: number }>(
    '/admin/legal-entities',
    { name: '压测有限公司', creditCode: null, active: true },
    admin,
  );
  const store = await post<{ id: number }>('/admin/stores', storeInput(entity.id), admin);
  const category = await post<{ id: number }>('/admin/categories', { name: '压测', position: 1, active: true }, admin);
  const sku = 'BENCH-1';
  const product = await post<{ id: number }>(
    '/admin/products',
    { sku, name: '压测商品', categoryId: category.id, kind: 'goods', listFen: 3_000, imageUrl: null, active: true },
    admin,
  );
  const key = await post<{ id: number; key: string }>(
    '/admin/api-keys',
    { name: '压测收银机', permissions: ['order.settle', 'member.join', 'member.read'], storeIds: [store.id] },
    admin,
  );
  const template = await post<{ id: number }>('/admin/coupon-templates', COUPON, admin);
  await post(`/admin/coupon-templates/${template.id}/start`, {}, admin);
  const members: BenchMember[] = [];
  for (let index = 0; index < memberCount; index += 1) {
    const member = await post<{ id: number }>(
      '/pos/members',
      { phone: `139${String(10_000_000 + index)}`, storeId: store.id },
      { 'x-api-key': key.key, 'idempotency-key': `join-${index}` },
    );
    members.push(await enrich(pool, member.id, entity.id));
  }
  return {
    storeId: store.id,
    entityId: entity.id,
    sku,
    productId: product.id,
    apiKey: key.key,
    apiKeyId: key.id,
    templateId: template.id,
    members,
  };
}

/** Fresh rights to pay, as scanning that many codes would have given. */
export async function issueGrants(
  system: BenchSystem,
  pool: mysql.Pool,
  chain: BenchChain,
  memberIds: number[],
): Promise<string[]> {
  const now = new Date();
  const grants = memberIds.map(() => randomBytes(24).toString('base64url'));
  for (let start = 0; start < grants.length; start += 2_000) {
    const rows = grants
      .slice(start, start + 2_000)
      .map((grant, offset) => [
        tokenHash(system.environment, grant),
        memberIds[start + offset],
        'pay',
        `machine:${chain.apiKeyId}`,
        chain.storeId,
        now,
        new Date(now.getTime() + DAY_MS),
      ]);
    await pool.query(
      'INSERT INTO pay_grant (token_hash, member_id, purpose, actor, store_id, issued_at, expires_at) VALUES ?',
      [rows],
    );
  }
  return grants;
}

/** A coupon for each sale to come, as claiming that many would have given. */
export async function issueCoupons(pool: mysql.Pool, chain: BenchChain, memberIds: number[]): Promise<number[]> {
  const now = new Date();
  const until = new Date(now.getTime() + 30 * DAY_MS);
  const ids = memberIds.map(takeId);
  for (let start = 0; start < ids.length; start += 2_000) {
    const rows = ids
      .slice(start, start + 2_000)
      .map((id, offset) => [
        id,
        String(id),
        chain.templateId,
        memberIds[start + offset],
        id % 1_000_000_000,
        now,
        until,
        now,
      ]);
    await pool.query(
      `INSERT INTO coupon (id, number, template_id, version, member_id, turn, state, valid_from, valid_until, source, cost_fen, issued_at)
       VALUES ${rows.map(() => "(?, ?, ?, 1, ?, ?, 'issued', ?, ?, 'claim', 500, ?)").join(', ')}`,
      rows.flat(),
    );
  }
  return ids;
}

let nextId = 1_000_000_000;

/** Ids for rows that the bench writes itself, far above those the server hands out. */
export function takeId(): number {
  return nextId++;
}

/** Balances no top-up may reach, so that no run ends in a refusal. */
async function enrich(pool: mysql.Pool, memberId: number, entityId: number): Promise<BenchMember> {
  const now = new Date();
  const accounts = { principal: takeId(), bonus: takeId(), points: takeId(), growth: takeId() };
  const lots = { principal: takeId(), bonus: takeId(), points: takeId() };
  const origin = takeId();
  const amounts = { principal: RICH_FEN, bonus: RICH_FEN / 5, points: MANY_POINTS, growth: 0 };
  await pool.query("INSERT INTO wallet (member_id, status, pending_topup_fen) VALUES (?, 'active', 0)", [memberId]);
  await pool.query("DELETE FROM ledger_account WHERE owner = 'member' AND owner_id = ?", [memberId]);
  for (const [book, id] of Object.entries(accounts) as [keyof typeof accounts, number][]) {
    const entity = book === 'principal' || book === 'bonus' ? entityId : 0;
    const unit = book === 'points' ? 'point' : book === 'growth' ? 'growth' : 'fen';
    await pool.query(
      `INSERT INTO ledger_account (id, address, owner, owner_id, book, entity_id, unit, may_be_negative, balance, held, seq)
       VALUES (?, ?, 'member', ?, ?, ?, ?, 0, ?, 0, 0)`,
      [id, `member/${memberId}/${book}/${entity}/0`, memberId, book, entity, unit, amounts[book]],
    );
    if (book === 'growth') continue;
    await pool.query(
      `INSERT INTO ledger_lot (id, account_id, origin_id, original, remaining, held, created_at, available_at, expires_at)
       VALUES (?, ?, ?, ?, ?, 0, ?, ?, NULL)`,
      [lots[book], id, origin, amounts[book], amounts[book], now, now],
    );
  }
  return { id: memberId, accounts, lots };
}

const COUPON = {
  name: '压测立减5元',
  terms: {
    kind: 'cash',
    scope: {
      storeIds: [],
      groupIds: [],
      channels: [],
      categoryIds: [],
      productIds: [],
      excludedProductIds: [],
      weekdays: [],
      hours: [],
    },
    minimumFen: 0,
    tierCodes: [],
    stacking: { mode: 'exclusive' },
    valueFen: 500,
  },
  validity: { kind: 'relative', afterDays: 0, days: 30 },
  claimable: false,
  claimTierCodes: [],
  staffIssuable: false,
  position: 1,
};

function storeInput(legalEntityId: number): Record<string, unknown> {
  return {
    code: 'BENCH',
    name: '压测店',
    city: '上海',
    address: '压测路 1 号',
    phone: '02112345678',
    openingHours: '10:00–22:00',
    weeklyHours: [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, opens: '10:00', closes: '22:00' })),
    latitude: null,
    longitude: null,
    kind: 'direct',
    legalEntityId,
    groupId: null,
    active: true,
  };
}
