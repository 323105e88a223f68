import { z } from 'zod';
import { createTestApp, type TestApp } from '../../../test/support/app.js';
import { type TestStaff, givenAdministrator, givenStaff, givenStore } from '../../../test/support/headquarters.js';
import { SettingsFacade, defineSetting } from './index.js';
import { SettingRegistry } from './setting-registry.js';

const GIFT = defineSetting({
  key: 'test.gift',
  title: '赠送积分',
  description: '仅用于测试',
  schema: z.int().min(0).max(1_000),
  defaultValue: 100,
  scopes: ['chain', 'group', 'store'],
});
const NAME = defineSetting({
  key: 'test.name',
  title: '品牌名',
  description: '仅用于测试',
  schema: z.object({ short: z.string().min(1) }),
  defaultValue: { short: '归客' },
  scopes: ['chain'],
});

interface View {
  key: string;
  effective: unknown;
  source: string;
  locked: boolean;
  lockedBy: string | null;
  overridden: boolean;
  schema: Record<string, unknown>;
}

let app: TestApp;
let administrator: TestStaff;
let group: number;
let storeId: number;

beforeAll(async () => {
  app = await createTestApp();
  app.get(SettingRegistry).add([GIFT, NAME]);
  administrator = await givenAdministrator(app);
  group = (await administrator.client.post<{ id: number }>('/admin/store-groups', { name: '华南', parentId: null }))
    .body.id;
  storeId = (await givenStore(administrator, { groupId: group })).id;
});
afterAll(() => app.close());
beforeEach(async () => {
  await app.sql('DELETE FROM setting_value');
  app.clock.advance(10_000);
});

const set = (scope: string, value: unknown, lock?: boolean) =>
  administrator.client.put<View & { code: string }>('/admin/settings/test.gift', {
    scope,
    value,
    ...(lock === undefined ? {} : { lock }),
  });
const gift = (): Promise<number> => app.get(SettingsFacade).get(GIFT, { storeId });

async function view(scope: string): Promise<View> {
  const { body } = await administrator.client.get<{ items: View[] }>(`/admin/settings?scope=${scope}`);
  return body.items.find((item) => item.key === 'test.gift') as View;
}

describe('a setting', () => {
  it('is inherited from chain to group to store, and its default stands above them all', async () => {
    expect(await gift()).toBe(100);
    await set('chain', 200);
    expect(await gift()).toBe(200);
    await set(`group:${group}`, 300);
    expect(await gift()).toBe(300);
    await set(`store:${storeId}`, 400);
    expect(await gift()).toBe(400);
    expect(await app.get(SettingsFacade).get(GIFT, 'chain')).toBe(200);
    expect(await app.get(SettingsFacade).get(GIFT, { storeId: 1 })).toBe(200);
    await administrator.client.delete(`/admin/settings/test.gift?scope=store:${storeId}`);
    expect(await gift()).toBe(300);
  });

  it('shows where its value comes from, with its schema', async () => {
    expect(await view('chain')).toMatchObject({ effective: 100, source: 'default', locked: false, overridden: false });
    await set('chain', 200, true);
    expect(await view(`store:${storeId}`)).toMatchObject({
      effective: 200,
      source: 'chain',
      locked: true,
      lockedBy: 'chain',
      overridden: false,
      schema: { type: 'integer', minimum: 0, maximum: 1_000 },
    });
    expect(await view('chain')).toMatchObject({ locked: false, lockedBy: 'chain', overridden: true });
  });

  it('cannot be changed below a lock, and what was set there before has no effect', async () => {
    await set(`store:${storeId}`, 400);
    await set('chain', 200, true);
    expect(await gift()).toBe(200);
    expect(await set(`store:${storeId}`, 500)).toMatchObject({ status: 409, body: { code: 'SETTING_LOCKED' } });
    expect(await view(`store:${storeId}`)).toMatchObject({ effective: 200, overridden: true });
    expect((await set('chain', 250)).body.lockedBy).toBe('chain');
    await set('chain', 250, false);
    expect(await gift()).toBe(400);
  });

  it('shows its differences, highest place first', async () => {
    await set(`store:${storeId}`, 400);
    await set(`group:${group}`, 300, true);
    await set('chain', 200);
    const { body } = await administrator.client.get<{ items: unknown[] }>('/admin/settings/test.gift/differences');
    expect(body.items).toMatchObject([
      { scope: 'chain', scopeName: '全部门店', value: 200, inherited: 100, ignored: false },
      { scope: `group:${group}`, scopeName: '华南', value: 300, inherited: 200, locked: true, ignored: false },
      { scope: `store:${storeId}`, value: 400, inherited: 300, ignored: true, updatedBy: `staff:${administrator.id}` },
    ]);
  });

  it.each([
    ['test.gift', { scope: 'chain', value: -1 }, 422, 'SETTING_INVALID'],
    ['test.gift', { scope: 'chain', value: '5' }, 422, 'SETTING_INVALID'],
    ['test.gift', { scope: 'chain', value: null }, 400, 'REQUEST_INVALID'],
    ['test.gift', { scope: 'chain' }, 400, 'REQUEST_INVALID'],
    ['test.gift', { scope: 'planet', value: 5 }, 400, 'REQUEST_INVALID'],
    ['test.gift', { scope: 'store:999999999', value: 5 }, 422, 'SETTING_SCOPE_INVALID'],
    ['test.name', { scope: 'chain', value: { short: '' } }, 422, 'SETTING_INVALID'],
    ['test.nothing', { scope: 'chain', value: 5 }, 404, 'SETTING_UNKNOWN'],
  ])('%s refuses %j', async (key, body, status, code) => {
    expect(await administrator.client.put(`/admin/settings/${key}`, body)).toMatchObject({ status, body: { code } });
  });

  it('refuses places of a kind it is not meant for', async () => {
    const write = { scope: `store:${storeId}`, value: { short: '店' } };
    const reply = await administrator.client.put('/admin/settings/test.name', write);
    expect(reply).toMatchObject({ status: 422, body: { code: 'SETTING_SCOPE_INVALID' } });
  });

  it('falls back to what it inherits when a stored value no longer satisfies the schema', async () => {
    await set('chain', 200);
    await set(`store:${storeId}`, 400);
    await app.sql('UPDATE setting_value SET value = \'"many"\' WHERE scope = ?', [`store:${storeId}`]);
    app.clock.advance(4_000);
    expect(await gift()).toBe(200);
  });

  it('is seen by another process within three seconds', async () => {
    const other = await createTestApp({ database: app.database, clock: app.clock });
    try {
      other.get(SettingRegistry).add([GIFT]);
      expect(await other.get(SettingsFacade).get(GIFT, 'chain')).toBe(100);
      await set('chain', 200);
      app.clock.advance(3_001);
      expect(await other.get(SettingsFacade).get(GIFT, 'chain')).toBe(200);
    } finally {
      await other.close();
    }
  });

  it('leaves a line in the log for each change, with what was there before', async () => {
    await set('chain', 200);
    await set('chain', 300, true);
    await administrator.client.delete('/admin/settings/test.gift?scope=chain');
    await administrator.client.delete('/admin/settings/test.gift?scope=chain');
    type Line = { action: string; before: unknown; after: unknown };
    const { body } = await administrator.client.get<{ items: Line[] }>(
      '/admin/audit?subject=setting:test.gift@chain&limit=3',
    );
    expect(body.items.map(({ action, before, after }) => [action, before, after])).toEqual([
      ['settings.clear', { value: 300, locked: true }, null],
      ['settings.set', { value: 200, locked: false }, { value: 300, locked: true }],
      ['settings.set', null, { value: 200, locked: false }],
    ]);
  });

  it('is for people who may', async () => {
    const finance = await givenStaff(app, [{ code: 'finance', storeId: null }]);
    const reply = await finance.client.put('/admin/settings/test.gift', { scope: 'chain', value: 1 });
    expect(reply).toMatchObject({ status: 403, body: { code: 'PERMISSION_DENIED' } });
  });
});
