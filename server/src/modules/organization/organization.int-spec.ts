import { createTestApp, type TestApp } from '../../../test/support/app.js';
import { Client } from '../../../test/support/client.js';
import {
  type TestStaff,
  givenAdministrator,
  givenLegalEntity,
  givenStore,
} from '../../../test/support/headquarters.js';
import { OrganizationFacade } from './index.js';

let app: TestApp;
let administrator: TestStaff;

beforeAll(async () => {
  app = await createTestApp();
  administrator = await givenAdministrator(app);
});
afterAll(() => app.close());

interface Line {
  action: string;
  before: unknown;
  after: unknown;
}

/** Oldest first, as headquarters reads them. */
async function auditLines(subject: string): Promise<Line[]> {
  const { body } = await administrator.client.get<{ items: Line[] }>(`/admin/audit?subject=${subject}`);
  return body.items.reverse();
}

describe('stores', () => {
  it('are made, changed, found and remembered in the log', async () => {
    const store = await givenStore(administrator, { code: 'SZ001', name: '南山店' });
    const changed = await administrator.client.patch(`/admin/stores/${store.id}`, {
      name: '南山旗舰店',
      groupId: null,
    });
    expect(changed).toMatchObject({ status: 200, body: { name: '南山旗舰店', code: 'SZ001', latitude: 22.5431 } });
    const list = await administrator.client.get<{ items: { code: string }[] }>('/admin/stores?q=sz0');
    expect(list.body.items.map((item) => item.code)).toEqual(['SZ001']);
    const lines = await auditLines(`store:${store.id}`);
    expect(lines.map((line) => line.action)).toEqual(['organization.store.create', 'organization.store.update']);
    expect(lines[1]?.before).toEqual({ name: '南山店' });
    expect(lines[1]?.after).toEqual({ name: '南山旗舰店' });
  });

  it('keep their codes to themselves, also when asked at once', async () => {
    const legalEntityId = await givenLegalEntity(administrator);
    const attempts = await Promise.allSettled(
      Array.from({ length: 8 }, () => givenStore(administrator, { code: 'ONLY1', legalEntityId })),
    );
    expect(attempts.filter((attempt) => attempt.status === 'fulfilled')).toHaveLength(1);
    const other = await givenStore(administrator, { legalEntityId });
    const taken = await administrator.client.patch(`/admin/stores/${other.id}`, { code: 'ONLY1' });
    expect(taken).toMatchObject({ status: 409, body: { code: 'CODE_TAKEN', details: { field: 'code' } } });
  });

  it.each([
    [{ legalEntityId: 999_999_999 }, 422, 'REFERENCE_UNKNOWN'],
    [{ groupId: 999_999_999 }, 422, 'REFERENCE_UNKNOWN'],
    [{ weeklyHours: [{ day: 1, opens: '22:00', closes: '10:00' }] }, 422, 'OPENING_HOURS_INVALID'],
    [{ latitude: null }, 400, 'REQUEST_INVALID'],
    [{ name: null }, 400, 'REQUEST_INVALID'],
    [{ latitude: 91 }, 400, 'REQUEST_INVALID'],
    [{ kind: 'popup' }, 400, 'REQUEST_INVALID'],
    [{ id: 1 }, 400, 'REQUEST_INVALID'],
  ])('refuse %j', async (change, status, code) => {
    const store = await givenStore(administrator);
    const reply = await administrator.client.patch(`/admin/stores/${store.id}`, change);
    expect(reply).toMatchObject({ status, body: { code } });
    expect(await auditLines(`store:${store.id}`)).toHaveLength(1);
  });

  it('may stay with a company that was retired, but not come to it', async () => {
    const legalEntityId = await givenLegalEntity(administrator);
    const store = await givenStore(administrator, { legalEntityId });
    const retired = await administrator.client.patch(`/admin/legal-entities/${legalEntityId}`, { active: false });
    expect(retired).toMatchObject({ status: 200, body: { active: false, storeCount: 1 } });
    const stays = await administrator.client.patch(`/admin/stores/${store.id}`, { phone: '' });
    expect(stays.status).toBe(200);
    const other = await givenStore(administrator);
    const comes = await administrator.client.patch(`/admin/stores/${other.id}`, { legalEntityId });
    expect(comes).toMatchObject({ status: 422, body: { code: 'REFERENCE_UNKNOWN' } });
  });

  it('lose no field when two people change different ones at once', async () => {
    const store = await givenStore(administrator);
    const changes = [{ city: '广州' }, { name: '新名字' }, { phone: '020-1' }, { openingHours: '9:00–18:00' }];
    await Promise.all(changes.map((change) => administrator.client.patch(`/admin/stores/${store.id}`, change)));
    const { body } = await administrator.client.get(`/admin/stores/${store.id}`);
    expect(body).toMatchObject(Object.assign({}, ...changes) as object);
  });

  it('come in pages', async () => {
    for (let index = 0; index < 3; index += 1) await givenStore(administrator, { city: '分页城' });
    type Page = { items: { id: number }[]; nextCursor: string | null };
    const first = (await administrator.client.get<Page>('/admin/stores?limit=2&q=分页城')).body;
    const second = (await administrator.client.get<Page>(`/admin/stores?limit=2&q=分页城&cursor=${first.nextCursor}`))
      .body;
    expect([first.items.length, second.items.length, second.nextCursor]).toEqual([2, 1, null]);
    expect(new Set([...first.items, ...second.items].map((item) => item.id)).size).toBe(3);
  });
});

describe('the public list', () => {
  it('shows open stores, nearest first, and those without a place last', async () => {
    const guangzhou = await givenStore(administrator, { latitude: 23.1291, longitude: 113.2644 });
    const nowhere = await givenStore(administrator, { latitude: null, longitude: null });
    const closed = await givenStore(administrator);
    await administrator.client.patch(`/admin/stores/${closed.id}`, { active: false });
    type List = { items: { id: number; distanceMeters: number | null; legalEntityId?: number }[] };
    const { body, status } = await new Client(app.url).get<List>('/public/stores?lat=23.13&lng=113.26');
    expect(status).toBe(200);
    expect(body.items[0]).toMatchObject({ id: guangzhou.id, distanceMeters: expect.any(Number) as number });
    expect(body.items[0]?.distanceMeters).toBeLessThan(1_000);
    expect(body.items.at(-1)).toMatchObject({ id: nowhere.id, distanceMeters: null });
    expect(body.items.map((item) => item.id)).not.toContain(closed.id);
    expect(body.items[0]).not.toHaveProperty('legalEntityId');
    const plain = await new Client(app.url).get<List>('/public/stores');
    expect(plain.body.items.every((item) => item.distanceMeters === null)).toBe(true);
  });
});

describe('groups', () => {
  const group = async (name: string, parentId: number | null): Promise<number> => {
    const reply = await administrator.client.post<{ id: number }>('/admin/store-groups', { name, parentId });
    expect(reply.status).toBe(201);
    return reply.body.id;
  };

  it('form a tree that no move can close into a circle', async () => {
    const south = await group('华南', null);
    const shenzhen = await group('深圳', south);
    const circle = await administrator.client.patch(`/admin/store-groups/${south}`, { parentId: shenzhen });
    expect(circle).toMatchObject({
      status: 422,
      body: { code: 'STORE_GROUP_PLACEMENT', details: { problem: 'circle' } },
    });
    const unknown = await administrator.client.patch(`/admin/store-groups/${south}`, { parentId: 999_999_999 });
    expect(unknown).toMatchObject({ status: 422, body: { code: 'REFERENCE_UNKNOWN' } });
  });

  it('stay a tree when two moves that would close a circle together arrive at once', async () => {
    for (let round = 0; round < 5; round += 1) {
      const [a, b] = [await group(`甲${round}`, null), await group(`乙${round}`, null)];
      const moves = await Promise.all([
        administrator.client.patch(`/admin/store-groups/${a}`, { parentId: b }),
        administrator.client.patch(`/admin/store-groups/${b}`, { parentId: a }),
      ]);
      expect(moves.map((move) => move.status).sort()).toEqual([200, 422]);
    }
  });

  it('give other rooms the way from the root to a store', async () => {
    const region = await group('华东', null);
    const city = await group('上海', region);
    const store = await givenStore(administrator, { groupId: city });
    const facade = app.get(OrganizationFacade);
    const info = await facade.store(store.id);
    expect(info).toMatchObject({ code: store.code, groupId: city, active: true, latitude: 22.5431 });
    expect(await facade.groupPath(info?.groupId ?? null)).toEqual([region, city]);
    expect(await facade.storeByCode(store.code)).toEqual(info);
    expect(await facade.store(1)).toBeNull();
    expect([...(await facade.storesByIds([store.id, 1])).keys()]).toEqual([store.id]);
  });
});

it('keeps company registration numbers unique', async () => {
  const input = { name: '归客餐饮', creditCode: '91440300MA5EXAMPL2', active: true };
  const bad = await administrator.client.post('/admin/legal-entities', { ...input, creditCode: '123' });
  expect(bad.status).toBe(400);
  const first = await administrator.client.post('/admin/legal-entities', input);
  const second = await administrator.client.post('/admin/legal-entities', input);
  expect([first.status, second.status]).toEqual([201, 409]);
});
