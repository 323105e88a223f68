import { createTestApp, type TestApp } from '../../../test/support/app.js';
import { type TestStaff, givenAdministrator, givenStaff } from '../../../test/support/headquarters.js';
import { UnitOfWork } from '../../platform/database/index.js';
import type { MemberActor, SystemActor } from '../../platform/http/index.js';
import { AuditFacade, type AuditLine } from './index.js';

const SYSTEM: SystemActor = { kind: 'system', name: 'test' };

interface Line {
  id: number;
  action: string;
  [field: string]: unknown;
}

let app: TestApp;
let administrator: TestStaff;

beforeAll(async () => {
  app = await createTestApp();
  administrator = await givenAdministrator(app);
});
afterAll(() => app.close());

const record = (line: Partial<AuditLine> & { action: string }): Promise<void> =>
  app.get(UnitOfWork).run((tx) => app.get(AuditFacade).record(tx, { actor: SYSTEM, subject: 'thing:1', ...line }));

async function list(query: string): Promise<{ items: Line[]; nextCursor: string | null }> {
  const reply = await administrator.client.get<{ items: Line[]; nextCursor: string | null }>(`/admin/audit?${query}`);
  expect(reply.status).toBe(200);
  return reply.body;
}

it('tells who did what, where, why, from where, and what changed', async () => {
  const member: MemberActor = { kind: 'member', sessionId: 1, openid: 'oX', unionid: null, memberId: 42 };
  await record({
    actor: member,
    action: 'test.change',
    subject: 'member:42',
    storeId: 7,
    before: { nickname: '小林', phone: '13812348000', same: 1 },
    after: { nickname: '林', phone: '13912348000', same: 1 },
    reason: '顾客来电 13812348000 要求',
    request: { requestId: 'req-12345678', ip: '10.0.0.1', userAgent: 'jest' },
  });
  const { items } = await list('action=test.change');
  expect(items).toEqual([
    {
      id: expect.any(Number) as number,
      at: app.clock.now().toISOString(),
      actor: 'member:42',
      actorName: null,
      action: 'test.change',
      subject: 'member:42',
      storeId: 7,
      before: { nickname: '小林', phone: '138****8000' },
      after: { nickname: '林', phone: '139****8000' },
      reason: '顾客来电 138****8000 要求',
      requestId: 'req-12345678',
      ip: '10.0.0.1',
      userAgent: 'jest',
    },
  ]);
});

it('keeps states of any JSON kind', async () => {
  for (const state of ['text', '5', 5, true, [1], { a: 'b' }]) await record({ action: 'test.state', after: state });
  const { items } = await list('action=test.state');
  expect(items.map((item) => item['after'])).toEqual([{ a: 'b' }, [1], true, 5, '5', 'text']);
});

it('is undone with the act, and the act with it', async () => {
  const failing = app.get(UnitOfWork).run(async (tx) => {
    await app.get(AuditFacade).record(tx, { actor: SYSTEM, action: 'test.undone', subject: 'thing:1' });
    throw new Error('the act failed');
  });
  await expect(failing).rejects.toThrow('the act failed');
  expect((await list('action=test.undone')).items).toEqual([]);
});

it('finds by actor, act, beginning of act, subject and time, newest first, in pages', async () => {
  const from = app.clock.now().toISOString();
  for (let index = 0; index < 5; index += 1) await record({ action: `test.page.${index}`, subject: 'page:1' });
  app.clock.advance(1_000);
  const to = app.clock.now().toISOString();
  await record({ action: 'test.page.late', subject: 'page:1' });
  const first = await list('subject=page:1&limit=4');
  const second = await list(`subject=page:1&limit=4&cursor=${first.nextCursor}`);
  const actions = [...first.items, ...second.items].map((item) => item.action);
  expect(actions).toEqual(['test.page.late', ...[4, 3, 2, 1, 0].map((index) => `test.page.${index}`)]);
  expect(second.nextCursor).toBeNull();
  expect((await list(`action=test.page.&from=${from}&to=${to}`)).items).toHaveLength(5);
  expect((await list(`action=test.page&from=${from}&to=${to}`)).items).toHaveLength(0);
  expect((await list('action=test_page.')).items).toHaveLength(0);
  expect((await list('actor=system:test&action=test.page.late')).items).toHaveLength(1);
  expect((await list('actor=staff:1')).items).toHaveLength(0);
});

it('writes several lines in one statement', async () => {
  const statements = await app.get(UnitOfWork).run(async (tx) => {
    const lines = [1, 2, 3].map((id) => ({ actor: SYSTEM, action: 'test.many', subject: `thing:${id}` }));
    await app.get(AuditFacade).recordAll(tx, lines);
    return tx.statements;
  });
  expect(statements).toBe(1);
  expect((await list('action=test.many')).items).toHaveLength(3);
});

it('is for people who may read it', async () => {
  const operations = await givenStaff(app, [{ code: 'operations', storeId: null }]);
  expect((await operations.client.get('/admin/audit')).status).toBe(403);
  const finance = await givenStaff(app, [{ code: 'finance', storeId: null }]);
  expect((await finance.client.get('/admin/audit')).status).toBe(200);
});
