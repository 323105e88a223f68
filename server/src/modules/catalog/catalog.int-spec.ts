import { type TestApp, createTestApp } from '../../../test/support/app.js';
import { Client } from '../../../test/support/client.js';
import { type TestStaff, givenAdministrator, givenStaff, givenStore } from '../../../test/support/headquarters.js';
import { CatalogFacade } from './index.js';

let app: TestApp;
let administrator: TestStaff;
let storeId: number;
let otherStoreId: number;
let categoryId: number;
let serial = 0;

beforeAll(async () => {
  app = await createTestApp();
  administrator = await givenAdministrator(app);
  storeId = (await givenStore(administrator)).id;
  otherStoreId = (await givenStore(administrator)).id;
  categoryId = (await givenCategory()).id;
});

afterAll(() => app.close());

async function givenCategory(): Promise<{ id: number }> {
  serial += 1;
  const body = { name: `分类${serial}`, position: serial, active: true };
  return (await administrator.client.post<{ id: number }>('/admin/categories', body)).body;
}

const productBody = (changes: Record<string, unknown> = {}): Record<string, unknown> => {
  serial += 1;
  return {
    sku: `SKU-${serial}`,
    name: `曲奇${serial}`,
    categoryId,
    kind: 'goods',
    listFen: 2_800,
    active: true,
    ...changes,
  };
};

async function givenProduct(changes: Record<string, unknown> = {}): Promise<{ id: number; sku: string; name: string }> {
  const reply = await administrator.client.post<{ id: number; sku: string; name: string }>(
    '/admin/products',
    productBody(changes),
  );
  expect(reply.status).toBe(201);
  return reply.body;
}

async function setPrice(productId: number, priceFen: number): Promise<void> {
  const items = [{ storeId, priceFen }];
  expect((await administrator.client.put(`/admin/products/${productId}/store-prices`, { items })).status).toBe(200);
}

describe('what a store sells', () => {
  it('costs the list price, or what the store asks, in one statement by id or by SKU', async () => {
    const [cookie, cake] = [await givenProduct(), await givenProduct()];
    await setPrice(cake.id, 1_990);
    const catalog = app.get(CatalogFacade);
    const here = await catalog.products(storeId, [cookie.id, cake.id, 1]);
    expect(new Map(here.map((each) => [each.id, each.priceFen]))).toEqual(
      new Map([
        [cookie.id, 2_800],
        [cake.id, 1_990],
      ]),
    );
    const there = await catalog.products(otherStoreId, [cake.sku]);
    expect(there).toMatchObject([{ id: cake.id, priceFen: 2_800, listFen: 2_800, active: true }]);
    expect(await catalog.products(storeId, [])).toEqual([]);
  });

  it('is shown at the counter by the beginning of name or SKU, without what is off sale', async () => {
    const cashier = await givenStaff(app, [{ code: 'store_manager', storeId }]);
    const shown = await givenProduct({ name: '100%可可 慕斯', sku: 'MOUSSE-1' });
    await givenProduct({ name: '100%可可 旧款', active: false });
    const list = async (q: string): Promise<number[]> => {
      const path = `/staff/products?storeId=${storeId}&q=${encodeURIComponent(q)}`;
      return (await cashier.client.get<{ items: { id: number }[] }>(path)).body.items.map((item) => item.id);
    };
    expect(await list('100%')).toEqual([shown.id]);
    expect(await list('MOUSSE')).toEqual([shown.id]);
    expect(await list('100%可可')).toEqual([shown.id]);
    expect(await list('%可可')).toEqual([]);
  });

  it('is not shown to the staff of another store, nor without a session', async () => {
    const elsewhere = await givenStaff(app, [{ code: 'store_manager', storeId: otherStoreId }]);
    const reply = await elsewhere.client.get(`/staff/products?storeId=${storeId}`);
    expect([reply.status, reply.body['code']]).toEqual([404, 'STORE_NOT_FOUND']);
    expect((await new Client(app.url).get(`/staff/products?storeId=${storeId}`)).status).toBe(401);
    expect((await elsewhere.client.get('/admin/products')).status).toBe(403);
  });

  it('leaves the shelf with its category', async () => {
    const category = await givenCategory();
    const product = await givenProduct({ categoryId: category.id });
    const body = { name: `停用${category.id}`, position: 1, active: false };
    await administrator.client.put(`/admin/categories/${category.id}`, body);
    expect(await app.get(CatalogFacade).products(storeId, [product.id])).toMatchObject([{ active: false }]);
  });
});

describe('what headquarters changes', () => {
  it('is unique where it must be, also in parallel', async () => {
    const body = productBody({ sku: 'ONLY-ONE' });
    const replies = await Promise.all(
      Array.from({ length: 5 }, () => administrator.client.post('/admin/products', body)),
    );
    expect(replies.map((reply) => reply.status).sort()).toEqual([201, 409, 409, 409, 409]);
    const name = { name: '唯一分类', position: 1, active: true };
    expect((await administrator.client.post('/admin/categories', name)).status).toBe(201);
    const again = await administrator.client.post('/admin/categories', name);
    expect([again.status, again.body['code']]).toEqual([409, 'CATEGORY_NAME_TAKEN']);
  });

  it('is in the log with before and after', async () => {
    const product = await givenProduct();
    const body = productBody({ sku: product.sku, name: '新名字' });
    expect((await administrator.client.put(`/admin/products/${product.id}`, body)).status).toBe(200);
    const rows = await app.sql<{ action: string; state_before: unknown; state_after: unknown }>(
      'SELECT action, state_before, state_after FROM audit_entry WHERE subject = ? ORDER BY id',
      [`product:${product.id}`],
    );
    expect(rows.map((row) => row.action)).toEqual(['catalog.product.create', 'catalog.product.change']);
    expect(JSON.stringify(rows[1]?.state_before)).toContain(product.name);
    expect(JSON.stringify(rows[1]?.state_after)).toContain('新名字');
  });

  it('must make sense', async () => {
    const product = await givenProduct();
    const refusals = [
      await administrator.client.post('/admin/products', productBody({ categoryId: 1 })),
      await administrator.client.post('/admin/products', productBody({ listFen: -1 })),
      await administrator.client.post('/admin/products', productBody({ imageUrl: 'http://insecure.example/a.png' })),
      await administrator.client.put('/admin/products/1', productBody()),
      await administrator.client.put(`/admin/products/${product.id}/store-prices`, {
        items: [{ storeId: 1, priceFen: 1 }],
      }),
    ];
    expect(refusals.map((reply) => reply.body['code'])).toEqual([
      'CATEGORY_NOT_FOUND',
      'REQUEST_INVALID',
      'REQUEST_INVALID',
      'PRODUCT_NOT_FOUND',
      'STORE_NOT_FOUND',
    ]);
  });

  it('pages through products, newest first', async () => {
    const category = await givenCategory();
    const made: number[] = [];
    for (let index = 0; index < 3; index += 1) made.push((await givenProduct({ categoryId: category.id })).id);
    const path = `/admin/products?categoryId=${category.id}&limit=2`;
    const first = await administrator.client.get<{ items: { id: number }[]; nextCursor: string }>(path);
    expect(first.body.items.map((item) => item.id)).toEqual([made[2], made[1]]);
    const second = await administrator.client.get<{ items: { id: number }[]; nextCursor: null }>(
      `${path}&cursor=${first.body.nextCursor}`,
    );
    expect(second.body).toMatchObject({ items: [{ id: made[0] }], nextCursor: null });
  });
});
