import { type Simulator, createSimulator } from '../../../../../scripts/simulator/index.js';
import { type TestApp, createTestApp } from '../../../../test/support/app.js';
import { type Chain, aChain } from '../../../../test/support/chain.js';
import { Client } from '../../../../test/support/client.js';
import { TEST_KEYS_DIRECTORY } from '../../../../test/support/environment.js';
import { type TestMember, givenMember, givenVisitor, phoneCodeOf } from '../../../../test/support/people.js';
import { ClosureJob } from './closure.job.js';
import { DataExportJob } from './data-export.job.js';

const DAY_MS = 86_400_000;

interface Closure {
  obstacles: { room: string; text: string }[];
  request: { dueAt: string } | null;
}

describe('privacy', () => {
  let wechat: Simulator;
  let app: TestApp;
  let chain: Chain;

  beforeAll(async () => {
    wechat = await createSimulator({ keysDir: TEST_KEYS_DIRECTORY });
    app = await createTestApp({ simulatorUrl: wechat.url });
    chain = await aChain(app);
  });

  afterAll(async () => {
    await app.close();
    await wechat.close();
  });

  const proof = (member: TestMember) => ({ phoneCode: phoneCodeOf(wechat.control, member) });
  const somebodyElse = (member: TestMember) => ({
    phoneCode: wechat.control.phoneCode(member.user, '13900009999').code,
  });
  const wait = async (days: number): Promise<void> => {
    app.clock.advance(days * DAY_MS);
    for (const table of ['staff_session', 'member_session']) {
      await app.sql(`UPDATE ${table} SET expires_at = '2030-01-01', absolute_expires_at = '2030-01-01'`);
    }
  };
  const lines = (memberId: number, action: string) =>
    app.sql('SELECT id FROM audit_entry WHERE action = ? AND subject = ?', [action, `member:${memberId}`]);

  describe('data to take along', () => {
    it('is made once for whoever proves the phone, and fetched by a link that dies', async () => {
      const lin = await givenMember(app, wechat.control);
      expect((await lin.client.post('/member/privacy/exports', somebodyElse(lin))).body).toMatchObject({
        code: 'PHONE_NOT_OWN',
      });
      const asked = await Promise.all(
        Array.from({ length: 5 }, async () => lin.client.post<{ id: number }>('/member/privacy/exports', proof(lin))),
      );
      expect(asked.filter(({ status }) => status === 200)).toHaveLength(1);
      const id = asked.find(({ status }) => status === 200)?.body.id as number;
      expect((await lin.client.post(`/member/privacy/exports/${id}/link`, proof(lin))).status).toBe(404);
      await Promise.all([app.get(DataExportJob).make(), app.get(DataExportJob).make()]);
      const list = await lin.client.get<{ items: { state: string; sizeBytes: number }[] }>('/member/privacy/exports');
      expect(list.body.items).toMatchObject([{ id, state: 'ready' }]);

      const link = await lin.client.post<{ path: string }>(`/member/privacy/exports/${id}/link`, proof(lin));
      expect(link.status).toBe(200);
      const reply = await fetch(`${app.url}/api${link.body.path}`);
      expect([reply.status, reply.headers.get('content-type')]).toEqual([200, 'application/zip']);
      const bundle = Buffer.from(await reply.arrayBuffer());
      expect(bundle.length).toBe(list.body.items[0]?.sizeBytes);
      expect(bundle.includes('data.json')).toBe(true);
      app.clock.advance(11 * 60_000);
      expect((await fetch(`${app.url}/api${link.body.path}`)).status).toBe(410);
      for (const action of ['ask', 'link', 'download']) {
        expect(await lines(lin.id, `member.export.${action}`)).toHaveLength(1);
      }
    });

    it('is nobody else’s, is limited to one a day, and is gone after its days', async () => {
      const [lin, mei] = [await givenMember(app, wechat.control), await givenMember(app, wechat.control)];
      const { body } = await lin.client.post<{ id: number }>('/member/privacy/exports', proof(lin));
      await app.get(DataExportJob).make();
      expect((await mei.client.post(`/member/privacy/exports/${body.id}/link`, proof(mei))).status).toBe(404);
      expect((await lin.client.post('/member/privacy/exports', proof(lin))).body).toMatchObject({
        code: 'EXPORT_TOO_OFTEN',
      });
      await wait(8);
      await app.get(DataExportJob).delete({ name: '', bucket: app.clock.now(), from: null, to: app.clock.now() });
      expect(await app.sql('SELECT export_id FROM data_export_file WHERE export_id = ?', [body.id])).toEqual([]);
      expect((await lin.client.post(`/member/privacy/exports/${body.id}/link`, proof(lin))).status).toBe(404);
      expect((await lin.client.post('/member/privacy/exports', proof(lin))).status).toBe(200);
    });
  });

  describe('closing the account', () => {
    it('takes days in which signing in again keeps it', async () => {
      const lin = await givenMember(app, wechat.control);
      const asked = await lin.client.post<Closure>('/member/privacy/closure', proof(lin));
      expect(asked.body.request?.dueAt).toBe(new Date(app.clock.now().getTime() + 7 * DAY_MS).toISOString());
      expect((await lin.client.post('/member/privacy/closure', proof(lin))).body).toMatchObject({
        code: 'CLOSURE_IN_PROGRESS',
      });
      await givenVisitor(app, wechat.control, lin.user);
      await wait(8);
      await app.get(ClosureJob).run();
      expect((await lin.client.get<Closure>('/member/privacy/closure')).body.request).toBeNull();
      expect((await lin.client.get('/member/me')).status).toBe(200);

      await lin.client.post('/member/privacy/closure', proof(lin));
      expect((await lin.client.delete('/member/privacy/closure')).status).toBe(200);
      expect((await lin.client.delete('/member/privacy/closure')).status).toBe(409);
    });

    it('names what stands against it, and never ends while money is left', async () => {
      const lin = await givenMember(app, wechat.control);
      await chain.topUp(lin.id, { paidFen: 10_000, bonusFen: 1_000 });
      const refused = await lin.client.post<{ details: Closure }>('/member/privacy/closure', proof(lin));
      expect(refused.status).toBe(422);
      expect(refused.body.details.obstacles).toEqual([{ room: 'wallet', text: expect.stringContaining('¥110') }]);

      const mei = await givenMember(app, wechat.control);
      await mei.client.post('/member/privacy/closure', proof(mei));
      await chain.topUp(mei.id, { paidFen: 10_000 });
      await wait(8);
      expect(await app.get(ClosureJob).run()).toEqual({ done: 0, cancelled: 1 });
      expect((await mei.client.get('/member/me')).status).toBe(200);
    });

    it('leaves nothing that names the person, keeps the books, and gives the number to whoever comes', async () => {
      const lin = await givenMember(app, wechat.control);
      await lin.client.patch('/member/me', {
        nickname: '林小满',
        occupation: '花艺师',
        birthday: { month: 5, day: 20, calendar: 'solar' },
      });
      const product = await chain.product(5_000);
      await chain.settle({ product, memberId: lin.id, cashFen: 5_000 });
      await app.drain();
      const before = await app.sql('SELECT id FROM ledger_journal WHERE member_id = ?', [lin.id]);
      await lin.client.post('/member/privacy/closure', proof(lin));
      await wait(8);
      expect(await app.get(ClosureJob).run()).toEqual({ done: 1, cancelled: 0 });
      await app.drain();
      expect((await lin.client.get('/member/me')).status).toBe(401);
      const [row] = await app.sql<Record<string, unknown>>('SELECT * FROM member WHERE id = ?', [lin.id]);
      expect(row).toMatchObject({
        nickname: '已注销会员',
        status: 'closed',
        phone_sealed: null,
        birthday_month: null,
        occupation: null,
      });
      expect(await app.sql('SELECT kind FROM member_identity WHERE member_id = ?', [lin.id])).toEqual([]);
      expect((await app.sql('SELECT seq FROM consent WHERE member_id = ?', [lin.id])).length).toBeGreaterThan(0);
      expect(
        (await app.sql('SELECT id FROM ledger_journal WHERE member_id = ?', [lin.id])).length,
      ).toBeGreaterThanOrEqual(before.length);
      expect(await chain.balances(lin.id)).toMatchObject({ points: 0 });

      const again = await givenMember(app, wechat.control, { user: lin.user });
      expect(again.id).not.toBe(lin.id);
      expect((await again.client.get<{ wallet: { totalFen: number } }>('/member/me')).body.wallet.totalFen).toBe(0);
      expect(await chain.problems()).toEqual([]);
    });
  });

  it('leaves recommendations without a profile to whoever never said otherwise', async () => {
    const lin = await givenMember(app, wechat.control);
    const texts = await new Client(app.url).get<{ items: { purpose: string; text: string }[] }>(
      '/public/consent-texts',
    );
    expect(texts.body.items.find(({ purpose }) => purpose === 'personal')?.text).toContain('通用推荐');
    const state = async () =>
      (await lin.client.get<{ items: { purpose: string; granted: boolean }[] }>('/member/consents')).body.items.find(
        ({ purpose }) => purpose === 'personal',
      );
    expect((await state())?.granted).toBe(false);
    await lin.client.put('/member/consents/personal', { version: '2026-11', granted: true });
    expect((await state())?.granted).toBe(true);
  });
});
