import { randomUUID } from 'node:crypto';
import { type TestApp, createTestApp } from '../../../test/support/app.js';
import { type Chain, actorOf, aChain } from '../../../test/support/chain.js';
import type { Reply } from '../../../test/support/client.js';
import { type TestStaff, givenStaff } from '../../../test/support/headquarters.js';
import { UnitOfWork, WriteBatch } from '../../platform/database/index.js';
import { ShiftFacade } from './index.js';

interface Shift {
  id: number;
  state: string;
  floatFen: number;
  movedFen: number | null;
  expectedFen: number | null;
  countedFen: number | null;
  differenceFen: number | null;
  staffName: string;
  kinds: { kind: string; count: number; amountFen: number | null }[];
  movements: { kind: string; refId: number; amountFen: number }[];
  code?: string;
}

let app: TestApp;
let chain: Chain;
let shifts: ShiftFacade;
let cashier: TestStaff;
let serial = 0;

beforeAll(async () => {
  app = await createTestApp();
  chain = await aChain(app);
  shifts = app.get(ShiftFacade);
});
afterAll(() => app.close());
beforeEach(async () => {
  cashier = await givenStaff(app, [{ code: 'cashier', storeId: chain.store.id }]);
});

const open = (by = cashier, floatFen = 50_000, key: string = randomUUID()): Promise<Reply<Shift>> =>
  by.client.post('/staff/shifts', { storeId: chain.store.id, floatFen }, { 'idempotency-key': key });
const close = (id: number, body: Record<string, unknown>, by = cashier): Promise<Reply<Shift>> =>
  by.client.post(`/staff/shifts/${id}/close`, body, { 'idempotency-key': randomUUID() });
const current = async (by = cashier): Promise<Shift | null> =>
  (await by.client.get<{ shift: Shift | null }>(`/staff/shifts/current?storeId=${chain.store.id}`)).body.shift;
const setting = (key: string, value: unknown) =>
  chain.administrator.client.put(`/admin/settings/${key}`, { scope: 'chain', value });

/** Cash that changes hands in a shift, as another room would record it with its own money. */
function move(shiftId: number | null, amountFen: number, refId = (serial += 1)): Promise<void> {
  return app.get(UnitOfWork).run((tx) =>
    tx.write(
      shifts.recordIn(new WriteBatch(), {
        shiftId,
        storeId: chain.store.id,
        staffId: cashier.id,
        kind: amountFen > 0 ? 'order' : 'return',
        refId,
        amountFen,
        at: tx.now,
      }),
    ),
  );
}

describe('a shift', () => {
  it('is opened with a float, counts what moves, and is closed with what was counted', async () => {
    expect(await current()).toBeNull();
    const opened = await open();
    expect(opened).toMatchObject({ status: 201, body: { state: 'open', floatFen: 50_000 } });
    const { id } = opened.body;
    await move(id, 12_000);
    await move(id, 3_000);
    await move(id, -1_000);
    const closed = await close(id, { countedFen: 63_900 });
    expect(closed).toMatchObject({
      status: 200,
      body: { state: 'closed', movedFen: 14_000, expectedFen: 64_000, countedFen: 63_900, differenceFen: -100 },
    });
    expect(closed.body.kinds).toMatchObject([
      { kind: 'order', count: 2, amountFen: 15_000 },
      { kind: 'return', count: 1, amountFen: -1_000 },
    ]);
    expect(closed.body.movements).toHaveLength(3);
    expect(await current()).toBeNull();
    const audit = await app.sql('SELECT action FROM audit_entry WHERE subject = ? ORDER BY id', [`shift:${id}`]);
    expect(audit).toEqual([{ action: 'shift.open' }, { action: 'shift.close' }]);
    const events = await app.sql("SELECT id FROM outbox_event WHERE type = 'shift.closed' AND subject = ?", [
      `store:${chain.store.id}`,
    ]);
    expect(events).toHaveLength(1);
  });

  it('is counted blind: what should be there is not told before', async () => {
    const { id } = (await open()).body;
    await move(id, 12_000);
    expect(await current()).toMatchObject({
      movedFen: null,
      expectedFen: null,
      kinds: [{ kind: 'order', count: 1, amountFen: null }],
      movements: [],
    });
    await setting('shift.blindCount', false);
    expect(await current()).toMatchObject({
      movedFen: 12_000,
      expectedFen: 62_000,
      movements: [{ amountFen: 12_000 }],
    });
    await setting('shift.blindCount', true);
  });

  it('asks where a large difference comes from', async () => {
    const { id } = (await open()).body;
    expect(await close(id, { countedFen: 49_499 })).toMatchObject({
      status: 422,
      body: { code: 'SHIFT_NOTE_REQUIRED' },
    });
    expect(await close(id, { countedFen: 49_499, note: '找零给错' })).toMatchObject({
      status: 200,
      body: { differenceFen: -501, note: '找零给错' },
    });
    expect(await close(id, { countedFen: 49_499, note: '再交一次' })).toMatchObject({ body: { code: 'SHIFT_CLOSED' } });
  });

  it('is one at a time for a person in a store, however often it is asked for', async () => {
    const key = randomUUID();
    const replies = await Promise.all(
      Array.from({ length: 20 }, (_, index) => open(cashier, 100, index < 10 ? key : randomUUID())),
    );
    const opened = new Set(replies.filter(({ status }) => status === 201).map(({ body }) => body.id));
    expect(opened.size).toBe(1);
    const refused = replies.filter(({ status }) => status !== 201);
    expect(new Set(refused.map(({ body }) => body.code))).toEqual(new Set(['SHIFT_ALREADY_OPEN']));
    expect((await open(await givenStaff(app, [{ code: 'cashier', storeId: chain.store.id }]))).status).toBe(201);
  });

  it('counts every movement or lets none in: closing races with thirty of them', async () => {
    const { id } = (await open(cashier, 0)).body;
    await setting('shift.noteAboveFen', 1_000_000);
    const moves = Array.from({ length: 30 }, () => move(id, 100));
    const [closed, ...moved] = await Promise.allSettled([close(id, { countedFen: 0 }), ...moves]);
    const counted = moved.filter(({ status }) => status === 'fulfilled').length;
    const body = closed.status === 'fulfilled' ? closed.value.body : null;
    expect(body).toMatchObject({ state: 'closed', movedFen: counted * 100 });
    const [rows] = await app.sql<{ count: number; sum: number | null }>(
      'SELECT COUNT(*) AS count, SUM(amount_fen) AS sum FROM cash_movement WHERE shift_id = ?',
      [id],
    );
    expect(rows).toEqual({ count: counted, sum: counted === 0 ? null : counted * 100 });
  });

  it('records a fact once', async () => {
    const { id } = (await open()).body;
    await move(id, 100, 9_999_999);
    await expect(move(id, 100, 9_999_999)).rejects.toThrow(/Duplicate/);
    expect((await app.sql<{ moved_fen: number }>('SELECT moved_fen FROM cash_shift WHERE id = ?', [id]))[0]).toEqual({
      moved_fen: 100,
    });
  });
});

describe('who may look and act', () => {
  it('is oneself, and who reviews shifts in that store', async () => {
    const { id } = (await open()).body;
    const colleague = await givenStaff(app, [{ code: 'cashier', storeId: chain.store.id }]);
    const { manager: foreign, store } = await chain.branch();
    for (const other of [colleague, foreign]) {
      expect((await other.client.get(`/staff/shifts/${id}`)).status).toBe(404);
      expect(await close(id, { countedFen: 0, note: '代为交班' }, other)).toMatchObject({ status: 404 });
    }
    expect((await foreign.client.get(`/staff/shifts?storeId=${chain.store.id}`)).status).toBe(404);
    expect((await cashier.client.get(`/staff/shifts/current?storeId=${store.id}`)).status).toBe(404);
    const list = async (by: TestStaff): Promise<number[]> =>
      (await by.client.get<{ items: Shift[] }>(`/staff/shifts?storeId=${chain.store.id}`)).body.items.map((s) => s.id);
    expect(await list(colleague)).toEqual([]);
    expect(await list(cashier)).toEqual([id]);
    expect(await list(chain.manager)).toContain(id);
    expect(await close(id, { countedFen: 50_000 }, chain.manager)).toMatchObject({ status: 200 });
  });
});

describe('what other rooms ask', () => {
  it('is the shift that is open, and whether one is needed', async () => {
    const actor = actorOf(cashier);
    const place = chain.store.id;
    expect(await shifts.forCash(actor, place)).toEqual({ ok: true, value: null });
    await setting('shift.required', true);
    expect(await shifts.forCash(actor, place)).toMatchObject({ refusal: { code: 'SHIFT_REQUIRED' } });
    const machine = { kind: 'machine', apiKeyId: 1, name: '', grants: new Map() } as const;
    expect(await shifts.forCash(machine, place)).toEqual({ ok: true, value: null });
    const { id } = (await open()).body;
    expect(await shifts.forCash(actor, place)).toEqual({ ok: true, value: id });
    expect(await shifts.currentOf(cashier.id, place)).toBe(id);
    await setting('shift.required', false);
  });
});
