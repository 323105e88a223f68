import { randomUUID } from 'node:crypto';
import { AuthFacade } from '../../src/modules/auth/index.js';
import type { CouponTerms } from '../../src/modules/coupon/index.js';
import { CouponFacade, type HeldCoupon } from '../../src/modules/coupon/index.js';
import { unwrap } from '../../src/kernel/result.js';
import { UnitOfWork } from '../../src/platform/database/index.js';
import type { TestApp } from './app.js';
import type { Chain } from './chain.js';
import { Client, type Reply } from './client.js';
import type { TestStaff } from './headquarters.js';

/** The parts of a coupon's card that tests look at. */
export interface CardBody {
  id: number;
  number: string;
  templateId: number;
  name: string;
  standing: string;
  faceText: string;
  validText: string;
  code?: string;
  details?: Record<string, unknown>;
}

export interface TemplateBody {
  id: number;
  version: number;
  state: string;
  stopReason: string | null;
  issued: number;
  committedFen: number;
  code?: string;
}

const OPEN_SCOPE = {
  storeIds: [],
  groupIds: [],
  channels: [],
  categoryIds: [],
  productIds: [],
  excludedProductIds: [],
  weekdays: [],
  hours: [],
};

/** ¥5 off, anywhere and for anything, unless said otherwise. */
export function couponTerms(changes: Record<string, unknown> = {}): CouponTerms {
  const { scope = {}, ...rest } = changes;
  const cash = { kind: 'cash', valueFen: 500, minimumFen: 0, tierCodes: [], stacking: { mode: 'exclusive' } };
  const benefit = 'kind' in rest ? { ...cash, valueFen: undefined, ...rest } : { ...cash, ...rest };
  return JSON.parse(JSON.stringify({ ...benefit, scope: { ...OPEN_SCOPE, ...(scope as object) } })) as CouponTerms;
}

export function templateBody(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    name: '立减5元',
    terms: couponTerms(),
    validity: { kind: 'relative', afterDays: 0, days: 30 },
    claimable: true,
    claimTierCodes: [],
    staffIssuable: true,
    position: 1,
    ...changes,
  };
}

/** A template that is being given out. */
export async function givenTemplate(administrator: TestStaff, changes: Record<string, unknown> = {}): Promise<number> {
  const made = await administrator.client.post<TemplateBody>('/admin/coupon-templates', templateBody(changes));
  if (made.status !== 201) throw new Error(`no template: ${JSON.stringify(made.body)}`);
  await administrator.client.post(`/admin/coupon-templates/${made.body.id}/start`);
  return made.body.id;
}

/** Coupons of this template in the member's hands. */
export async function givenCoupons(
  app: TestApp,
  memberId: number,
  templateId: number,
  quantity = 1,
): Promise<HeldCoupon[]> {
  const bizKey = `test:${randomUUID()}`;
  return app
    .get(UnitOfWork)
    .run(async (tx) =>
      unwrap(await app.get(CouponFacade).issue(tx, { templateId, memberId, bizKey, source: 'compensation', quantity })),
    );
}

/** A coupon for goods, handed over at the counter. */
export function exchangeOf(productId: number, changes: Record<string, unknown> = {}): Record<string, unknown> {
  return couponTerms({ kind: 'exchange', quantity: 1, scope: { productIds: [productId] }, ...changes }) as never;
}

let serial = 0;

/** The mini-program of a member who joined at the till. */
export async function signedIn(app: TestApp, memberId: number): Promise<Client> {
  const openid = `test-${(serial += 1)}-${memberId}`;
  const { token } = await app
    .get(UnitOfWork)
    .run((tx) => app.get(AuthFacade).openMemberSession(tx, { openid, unionid: null, memberId }));
  return Client.withToken(app.url, token);
}

export interface Claimant {
  id: number;
  client: Client;
}

export async function claimants(chain: Chain, count: number): Promise<Claimant[]> {
  const people: Claimant[] = [];
  for (let index = 0; index < count; index += 1) {
    const id = await chain.member();
    people.push({ id, client: await signedIn(chain.app, id) });
  }
  return people;
}

export function claim(client: Client, templateId: number, key: string = randomUUID()): Promise<Reply<CardBody>> {
  return client.post<CardBody>(`/member/coupon-centre/${templateId}/claim`, {}, { 'idempotency-key': key });
}

export async function templateOf(administrator: TestStaff, id: number): Promise<TemplateBody> {
  return (await administrator.client.get<TemplateBody>(`/admin/coupon-templates/${id}`)).body;
}

/** What the rows themselves say about every template: the counters beside what is really there. */
export async function couponProblems(app: TestApp): Promise<string[]> {
  const rows = await app.sql<{ id: number; problem: string }>(
    `SELECT t.id, 'issued' AS problem FROM coupon_template t
       WHERE t.issued <> (SELECT COUNT(*) FROM coupon c WHERE c.template_id = t.id)
     UNION ALL
     SELECT t.id, 'committed' FROM coupon_template t
       WHERE t.committed_fen <> (SELECT COALESCE(SUM(c.cost_fen), 0) FROM coupon c
                                  WHERE c.template_id = t.id AND c.state IN ('issued', 'held', 'used'))
     UNION ALL
     SELECT t.id, 'per member' FROM coupon_template t JOIN coupon c ON c.template_id = t.id
       WHERE t.per_member IS NOT NULL GROUP BY t.id, t.per_member, c.member_id HAVING COUNT(*) > t.per_member`,
  );
  return rows.map(({ id, problem }) => `${problem} of ${id}`);
}
