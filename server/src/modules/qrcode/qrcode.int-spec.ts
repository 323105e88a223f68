import { type Simulator, createSimulator } from '../../../../scripts/simulator/index.js';
import { type TestApp, createTestApp } from '../../../test/support/app.js';
import { TEST_KEYS_DIRECTORY } from '../../../test/support/environment.js';
import { type TestStaff, givenAdministrator, givenStaff, givenStore } from '../../../test/support/headquarters.js';
import { QrCodeFacade } from './index.js';

interface Code {
  id: number;
  scene: string;
}

describe('QR codes', () => {
  let wechat: Simulator;
  let app: TestApp;
  let headquarters: TestStaff;
  let store: { id: number };
  let guide: TestStaff;

  beforeAll(async () => {
    wechat = await createSimulator({ keysDir: TEST_KEYS_DIRECTORY });
    app = await createTestApp({ simulatorUrl: wechat.url });
    headquarters = await givenAdministrator(app);
    store = await givenStore(headquarters);
    guide = await givenStaff(app, [{ code: 'guide', storeId: store.id }]);
  });

  afterAll(async () => {
    await app.close();
    await wechat.close();
  });

  const create = (wish: object) => headquarters.client.post<Code>('/admin/qr-codes', wish);
  const image = (id: number) =>
    fetch(`${app.url}/api/admin/qr-codes/${id}/image`, { headers: { authorization: `Bearer ${headquarters.token}` } });

  it('give one wish one code, also when it is sent ten times at once, and say so in the audit log once', async () => {
    const wish = { kind: 'guide', storeId: store.id, staffId: guide.id };
    const replies = await Promise.all(Array.from({ length: 10 }, () => create(wish)));
    expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([200]));
    const scenes = new Set(replies.map(({ body }) => body.scene));
    expect(scenes.size).toBe(1);
    const [scene] = scenes;
    expect(scene).toMatch(/^[2-9a-hj-km-np-z]{10}$/);
    expect(await app.get(QrCodeFacade).resolve(scene as string)).toMatchObject({
      kind: 'guide',
      storeId: store.id,
      staffId: guide.id,
      campaign: null,
    });
    const lines = await app.sql("SELECT id FROM audit_entry WHERE action = 'qrcode.create'");
    expect(lines).toHaveLength(1);
  });

  it('carry a campaign, of a store or of the whole chain', async () => {
    const ofChain = await create({ kind: 'campaign', campaign: 'opening', campaignName: '开业有礼' });
    const ofStore = await create({
      kind: 'campaign',
      campaign: 'opening',
      campaignName: '开业有礼',
      storeId: store.id,
    });
    expect(ofChain.body.scene).not.toBe(ofStore.body.scene);
    expect(await app.get(QrCodeFacade).resolve(ofChain.body.scene)).toMatchObject({
      storeId: null,
      campaign: { code: 'opening', name: '开业有礼' },
    });
  });

  it.each([
    ['a store code without a store', { kind: 'store' }, 400],
    ['a guide code without a guide', { kind: 'guide', storeId: 1 }, 400],
    ['an unknown store', { kind: 'store', storeId: 999 }, 404],
    ['another kind', { kind: 'poster', storeId: 1 }, 400],
  ])('refuse %s', async (_case, wish, status) => {
    expect((await create(wish)).status).toBe(status);
  });

  it('refuse a guide who does not work in the store', async () => {
    const other = await givenStore(headquarters);
    const reply = await create({ kind: 'guide', storeId: other.id, staffId: guide.id });
    expect(reply).toMatchObject({ status: 400, body: { details: { fields: [{ field: 'staffId' }] } } });
  });

  it('are drawn by WeChat once and kept', async () => {
    const { body } = await create({ kind: 'store', storeId: store.id });
    const first = await image(body.id);
    expect(first.status).toBe(200);
    expect(first.headers.get('content-type')).toBe('image/png');
    const picture = Buffer.from(await first.arrayBuffer());
    expect(picture.subarray(1, 4).toString()).toBe('PNG');
    wechat.control.addFault({ target: 'getwxacodeunlimit', kind: 'http_500', times: 1 });
    const second = await image(body.id);
    expect(Buffer.from(await second.arrayBuffer()).equals(picture)).toBe(true);
    wechat.control.clearFaults();
  });

  it('say when WeChat can’t draw, and draw later', async () => {
    const other = await givenStore(headquarters);
    const { body } = await create({ kind: 'store', storeId: other.id });
    wechat.control.addFault({ target: 'getwxacodeunlimit', kind: 'http_500', times: 1 });
    expect((await image(body.id)).status).toBe(503);
    expect((await image(body.id)).status).toBe(200);
    expect((await image(1)).status).toBe(404);
  });

  it('are for headquarters only', async () => {
    expect((await guide.client.get('/admin/qr-codes')).status).toBe(403);
    const list = await headquarters.client.get<{ items: { storeName: string }[] }>('/admin/qr-codes?limit=100');
    expect(list.body.items.length).toBeGreaterThan(3);
  });
});
