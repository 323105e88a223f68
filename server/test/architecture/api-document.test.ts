import 'reflect-metadata';
import type { OpenAPIObject } from '@nestjs/swagger';
import { AppModule } from '../../src/app.module.js';
import { describeApi } from '../../src/platform/http/openapi.js';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;
type Schema = Exclude<NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>[string], { $ref: string }>;

interface Route {
  name: string;
  path: string;
  operation: Operation;
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

/** Whoever moves value has to say which command it is; nothing else asks for a key. */
const MOVE_VALUE = [
  'POST /api/admin/clearing/payments',
  'POST /api/admin/mall/redemptions/{id}/cancel',
  'POST /api/admin/mall/redemptions/{id}/refund',
  'POST /api/admin/mall/redemptions/{id}/ship',
  'POST /api/admin/member-merges',
  'POST /api/admin/member-merges/{id}/undo',
  'POST /api/admin/members/{id}/points-adjustments',
  'POST /api/admin/wallet-refunds/{id}/approve',
  'POST /api/admin/wallet-refunds/{id}/payouts',
  'POST /api/admin/wallet-refunds/{id}/reject',
  'POST /api/admin/wallet-refunds/{id}/retry',
  'POST /api/member/bookings',
  'POST /api/member/bookings/{id}/cancel',
  'POST /api/member/bookings/{id}/reschedule',
  'POST /api/member/complaints',
  'POST /api/member/complaints/{id}/messages',
  'POST /api/member/coupon-centre/{templateId}/claim',
  'POST /api/member/coupons/redeem',
  'POST /api/member/mall/redemptions',
  'POST /api/member/mall/redemptions/{id}/cancel',
  'POST /api/member/orders',
  'POST /api/member/orders/{id}/cancel',
  'POST /api/member/sign-in',
  'POST /api/member/sign-in/make-ups',
  'POST /api/member/stamp-sheets/{id}/claim',
  'POST /api/member/tasks/browsed',
  'POST /api/member/tasks/{id}/claim',
  'POST /api/member/topups',
  'POST /api/member/waitlist',
  'POST /api/member/waitlist/offers/{id}/accept',
  'POST /api/member/waitlist/{id}/leave',
  'POST /api/member/wallet-refunds',
  'POST /api/member/wallet-refunds/{id}/cancel',
  'POST /api/member/wallet/transfers',
  'POST /api/member/wallet/transfers/offers/{code}/accept',
  'POST /api/member/wallet/transfers/offers/{code}/decline',
  'POST /api/member/wallet/transfers/{id}/cancel',
  'POST /api/pos/coupons/verify',
  'POST /api/pos/members',
  'POST /api/pos/orders',
  'POST /api/pos/orders/{id}/refund',
  'POST /api/pos/orders/{id}/returns',
  'POST /api/pos/orders/{id}/vouchers/cancel',
  'POST /api/pos/topups',
  'POST /api/staff/booking-refunds/{id}/resend',
  'POST /api/staff/bookings',
  'POST /api/staff/bookings/{id}/cancel',
  'POST /api/staff/bookings/{id}/check-in',
  'POST /api/staff/bookings/{id}/finish',
  'POST /api/staff/bookings/{id}/no-show',
  'POST /api/staff/bookings/{id}/no-show-undo',
  'POST /api/staff/bookings/{id}/reschedule',
  'POST /api/staff/bookings/{id}/start',
  'POST /api/staff/complaints',
  'POST /api/staff/complaints/{id}/messages',
  'POST /api/staff/coupons',
  'POST /api/staff/coupons/verify',
  'POST /api/staff/orders',
  'POST /api/staff/orders/{id}/refund',
  'POST /api/staff/orders/{id}/returns',
  'POST /api/staff/orders/{id}/returns/{returnId}/repair',
  'POST /api/staff/orders/{id}/vouchers/cancel',
  'POST /api/staff/pickups/{id}/collect',
  'POST /api/staff/shifts',
  'POST /api/staff/shifts/{id}/close',
  'POST /api/staff/topups',
  'POST /api/staff/treatment-cards/{id}/refund',
  'POST /api/staff/treatment-cards/{id}/uses',
  'POST /api/staff/treatment-cards/{id}/uses/{useId}/undo',
  'POST /api/staff/wallet-refunds',
  'POST /api/staff/wallet-refunds/{id}/approve',
  'POST /api/staff/wallet-refunds/{id}/payouts',
  'POST /api/staff/wallet-refunds/{id}/reject',
  'POST /api/staff/wallet-refunds/{id}/retry',
];

/** The introduction explains ids, instants and fen once; these words are what they say. */
const SELF_EVIDENT = new RegExp(
  `^(${[
    '(id|ids|[a-z]\\w*(Id|Ids))',
    '(at|since|[a-z]\\w*(At|Until|From))',
    '[a-z]\\w*(Fen|Name|No|Code|Codes|Masked|Url|Text)',
    'name|title|text|detail|description|note|body|code|key|sku|kind|reason|version|check|greeting|brandLine|subject|package',
    'phone|city|address|nickname|occupation|username|password|oldPassword|ip|userAgent|month|day',
    'active|granted|mustChangePassword|firstTimeOnly|usePoints|permissions',
    'quantity|amount|position|points|growth|earnedPoints|earnedGrowth|bonusPoints|accounts|journals|used',
    'nonceStr|paySign|quoteHash|bizKey|reversalOf|actor|action|updatedBy',
  ].join('|')})$`,
);

let document: OpenAPIObject;
let routes: Route[];

beforeAll(async () => {
  document = await describeApi(AppModule.outline());
  routes = Object.entries(document.paths).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const operation = item[method];
      return operation ? [{ name: `${method.toUpperCase()} ${path}`, path, operation }] : [];
    }),
  );
});

const namesOf = (wrong: (route: Route) => boolean): string[] => routes.filter(wrong).map(({ name }) => name);

describe('the OpenAPI document', () => {
  it('describes the whole interface', () => {
    expect(routes.length).toBeGreaterThan(90);
    for (const audience of ['public', 'auth', 'member', 'staff', 'admin', 'pos', 'webhooks']) {
      expect(namesOf(({ path }) => path.startsWith(`/api/${audience}/`))).not.toEqual([]);
    }
  });

  it('gives every operation a summary, a tag and a name of its own', () => {
    expect(namesOf(({ operation }) => !operation.summary || operation.summary.length < 8)).toEqual([]);
    expect(namesOf(({ operation }) => !operation.tags?.length)).toEqual([]);
    const ids = routes.map(({ operation }) => operation.operationId);
    expect(ids.filter((id, index) => !id || ids.indexOf(id) !== index)).toEqual([]);
  });

  it('says who may call: a scheme, or openly nobody in particular', () => {
    const open = namesOf(({ operation }) => !operation.security?.length);
    expect(open.filter((name) => !/ \/api\/(public|auth|webhooks)\//.test(name))).toEqual([]);
    const scheme = (name: string) => (route: Route) => !route.operation.security?.some((one) => name in one);
    expect(namesOf((route) => /^\/api\/member\//.test(route.path) && scheme('member')(route))).toEqual([]);
    expect(namesOf((route) => /^\/api\/(staff|admin)\//.test(route.path) && scheme('staff')(route))).toEqual([]);
    expect(namesOf((route) => /^\/api\/pos\//.test(route.path) && scheme('apiKey')(route))).toEqual([]);
  });

  it('asks for an Idempotency-Key where value moves, and only there', () => {
    const asks = ({ operation }: Route): boolean =>
      (operation.parameters ?? []).some((one) => 'name' in one && one.name === 'Idempotency-Key' && one.required);
    expect(namesOf(asks).sort()).toEqual(MOVE_VALUE);
  });

  it('types every success and every refusal', () => {
    const untyped = namesOf(({ operation }) => {
      const successes = Object.entries(operation.responses).filter(([status]) => status.startsWith('2'));
      return successes.length !== 1 || successes.some(([status, reply]) => !isTyped(status, reply));
    });
    expect(untyped).toEqual([]);
    expect(
      namesOf(({ operation }) => !JSON.stringify(operation.responses['default'] ?? '').includes('/Error"')),
    ).toEqual([]);
  });

  it('declares every path parameter', () => {
    const undeclared = namesOf(({ path, operation }) => {
      const declared = (operation.parameters ?? []).flatMap((one) =>
        'name' in one && one.in === 'path' ? [one.name] : [],
      );
      const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      return named.join() !== declared.join();
    });
    expect(undeclared).toEqual([]);
  });

  it('leaves no shape open by accident', () => {
    const vague: string[] = [];
    for (const [name, schema] of Object.entries(document.components?.schemas ?? {}))
      findVague(schema as Schema, name, vague);
    expect(vague).toEqual([]);
  });

  it('explains each property that does not explain itself', () => {
    const silent: string[] = [];
    for (const [name, schema] of Object.entries(document.components?.schemas ?? {})) {
      for (const [property, value] of Object.entries((schema as Schema).properties ?? {})) {
        if (!explains(value as Schema) && !SELF_EVIDENT.test(property)) silent.push(`${name}.${property}`);
      }
    }
    expect(silent).toEqual([]);
  });
});

function isTyped(status: string, reply: unknown): boolean {
  const content = (reply as { content?: Record<string, { schema?: Schema }> }).content;
  if (status === '204') return content === undefined;
  const [[type, media] = ['', {}]] = Object.entries(content ?? {});
  if (['image/png', 'image/jpeg', 'text/csv', 'application/zip', 'text/calendar'].includes(type))
    return media.schema?.format === 'binary';
  return type === 'application/json' && media.schema !== undefined && '$ref' in media.schema;
}

/** By its own words, an example, its possible values, or the schema it refers to. */
function explains(schema: Schema | { $ref: string }): boolean {
  if ('$ref' in schema) return true;
  const items = schema.items as Schema | { $ref: string } | undefined;
  return (
    schema.description !== undefined ||
    schema.example !== undefined ||
    schema.enum !== undefined ||
    schema.allOf !== undefined ||
    (items !== undefined && ('$ref' in items || items.enum !== undefined))
  );
}

function findVague(schema: Schema | { $ref: string }, place: string, found: string[]): void {
  if ('$ref' in schema) return;
  const composed = schema.allOf ?? schema.oneOf ?? schema.anyOf;
  const open = schema.type === 'object' && !schema.properties && schema.additionalProperties === undefined;
  if (!composed && (open || (schema.type === undefined && !schema.enum))) found.push(place);
  if (schema.type === 'array' && !schema.items) found.push(`${place}[]`);
  if (schema.items && Object.keys(schema.items).length > 0) findVague(schema.items as Schema, `${place}[]`, found);
  for (const [name, value] of Object.entries(schema.properties ?? {}))
    findVague(value as Schema, `${place}.${name}`, found);
}
