import { type Simulator, createSimulator } from '../../../../../scripts/simulator/index.js';
import { type TestApp, createTestApp } from '../../../../test/support/app.js';
import { Client } from '../../../../test/support/client.js';
import { TEST_KEYS_DIRECTORY } from '../../../../test/support/environment.js';
import { type TestStaff, givenAdministrator, givenStaff, givenStore } from '../../../../test/support/headquarters.js';
import { type TestMember, givenMember } from '../../../../test/support/people.js';
import { MemberFacade } from '../index.js';

interface Rows {
  items: { id: number; name: string; tierName: string }[];
  nextCursor: string | null;
}

describe('views of members', () => {
  let wechat: Simulator;
  let app: TestApp;
  let headquarters: TestStaff;
  let stores: { id: number }[];
  let guides: TestStaff[];
  let members: TestMember[];

  beforeAll(async () => {
    wechat = await createSimulator({ keysDir: TEST_KEYS_DIRECTORY });
    app = await createTestApp({ simulatorUrl: wechat.url });
    headquarters = await givenAdministrator(app);
    stores = [await givenStore(headquarters), await givenStore(headquarters)];
    guides = await Promise.all(stores.map((store) => givenStaff(app, [{ code: 'guide', storeId: store.id }])));
    members = [];
    for (const [index, store] of stores.entries()) {
      const code = await headquarters.client.post<{ scene: string }>('/admin/qr-codes', {
        kind: 'guide',
        storeId: store.id,
        staffId: guides[index]?.id,
      });
      for (let count = 0; count < 3; count += 1) {
        members.push(await givenMember(app, wechat.control, { scene: code.body.scene }));
      }
    }
    await app.drain();
  });

  afterAll(async () => {
    await app.close();
    await wechat.close();
  });

  const at = <T>(list: readonly T[], index: number): T => list[index] as T;
  const list = async (staff: TestStaff, query = ''): Promise<number[]> =>
    (await staff.client.get<Rows>(`/staff/members${query}`)).body.items.map(({ id }) => id);

  describe('for staff', () => {
    it('hold the members of their own stores and no others', async () => {
      const own = members.slice(0, 3).map(({ id }) => id);
      expect((await list(at(guides, 0))).sort()).toEqual([...own].sort());
      const foreign = await at(guides, 0).client.get(`/staff/members/${at(members, 5).id}`);
      expect(foreign).toMatchObject({ status: 404, body: { code: 'MEMBER_NOT_FOUND' } });
      const elsewhere = await at(guides, 0).client.get(`/staff/members?storeId=${at(stores, 1).id}`);
      expect(elsewhere).toMatchObject({ status: 404, body: { code: 'STORE_NOT_FOUND' } });
    });

    it('find by last four digits, whole number, member number and beginning of the nickname', async () => {
      const guide = at(guides, 0);
      const member = at(members, 1);
      expect(await list(guide, `?q=${member.phone}`)).toEqual([member.id]);
      expect(await list(guide, `?q=${member.phone.slice(-4)}`)).toEqual([member.id]);
      expect(await list(guide, `?q=${member.memberNo}`)).toEqual([member.id]);
      await member.client.patch('/member/me', { nickname: '100%小满' });
      expect(await list(guide, `?q=${encodeURIComponent('100%')}`)).toEqual([member.id]);
      expect(await list(guide, `?q=${encodeURIComponent('%')}`)).toEqual([]);
      expect(await list(guide, `?q=${at(members, 4).phone}`)).toEqual([]);
    });

    it('come in pages', async () => {
      const first = await at(guides, 0).client.get<Rows>('/staff/members?limit=2');
      expect(first.body.items).toHaveLength(2);
      const second = await at(guides, 0).client.get<Rows>(`/staff/members?limit=2&cursor=${first.body.nextCursor}`);
      expect(second.body.items).toHaveLength(1);
      expect(second.body.nextCursor).toBeNull();
    });

    it('show the card with masked number, tier and guide', async () => {
      const member = at(members, 0);
      const card = await at(guides, 0).client.get<Record<string, unknown>>(`/staff/members/${member.id}`);
      expect(card.status).toBe(200);
      expect(card.body).toMatchObject({
        phoneMasked: `138****${member.phone.slice(-4)}`,
        homeStore: { id: at(stores, 0).id },
        guide: { id: at(guides, 0).id },
        mine: true,
        tierName: expect.stringMatching(/.+/),
      });
      expect(JSON.stringify(card.body)).not.toContain(member.phone);
    });

    it('unmask a number only with the permission and a reason, and leave a line in the audit log', async () => {
      const member = at(members, 0);
      const path = `/staff/members/${member.id}/unmask-phone`;
      expect((await at(guides, 0).client.post(path, { reason: '预约改期联系' })).status).toBe(403);
      const manager = await givenStaff(app, [{ code: 'store_manager', storeId: at(stores, 0).id }]);
      expect((await manager.client.post(path, { reason: '' })).status).toBe(400);
      const reply = await manager.client.post<{ phone: string }>(path, { reason: '预约改期联系' });
      expect(reply).toMatchObject({ status: 200, body: { phone: member.phone } });
      const lines = await app.sql<Record<string, unknown>>(
        "SELECT actor, reason, store_id, subject FROM audit_entry WHERE action = 'member.unmaskPhone'",
      );
      expect(lines).toEqual([
        {
          actor: `staff:${manager.id}`,
          reason: '预约改期联系',
          store_id: at(stores, 0).id,
          subject: `member:${member.id}`,
        },
      ]);
      const foreign = await manager.client.post(`/staff/members/${at(members, 5).id}/unmask-phone`, {
        reason: '预约改期联系',
      });
      expect(foreign.status).toBe(404);
    });
  });

  describe('for headquarters', () => {
    it('hold everyone, by store and by tier', async () => {
      const all = await headquarters.client.get<Rows>('/admin/members');
      expect(all.body.items).toHaveLength(members.length);
      const ofStore = await headquarters.client.get<Rows>(`/admin/members?storeId=${at(stores, 1).id}`);
      expect(ofStore.body.items.map(({ id }) => id).sort()).toEqual(
        members
          .slice(3)
          .map(({ id }) => id)
          .sort(),
      );
      const tiers = await app.sql<{ tier_code: string }>('SELECT DISTINCT tier_code FROM member_tier');
      const ofTier = await headquarters.client.get<Rows>(`/admin/members?tier=${at(tiers, 0).tier_code}`);
      expect(ofTier.body.items).toHaveLength(members.length);
      expect((await headquarters.client.get<Rows>('/admin/members?tier=nobody')).body.items).toEqual([]);
    });

    it('show a member from all sides, still without the number', async () => {
      const member = at(members, 0);
      const reply = await headquarters.client.get<Record<string, unknown>>(`/admin/members/${member.id}`);
      expect(reply.status).toBe(200);
      expect(reply.body).toMatchObject({
        source: 'miniapp',
        status: 'active',
        invitedBy: { id: at(guides, 0).id },
        tier: { level: 0 },
        wallet: { totalFen: 0 },
      });
      expect((reply.body['identities'] as { kind: string }[]).map(({ kind }) => kind).sort()).toEqual([
        'openid',
        'unionid',
      ]);
      expect(JSON.stringify(reply.body)).not.toContain(member.phone);
      expect((await headquarters.client.get('/admin/members/1')).status).toBe(404);
    });
  });

  describe('for the member', () => {
    it('change only what is sent, and null clears', async () => {
      const { client } = at(members, 2);
      const birthday = { month: 2, day: 29, calendar: 'solar' };
      const first = await client.patch('/member/me', { birthday, gender: 'female', occupation: '设计师' });
      expect(first).toMatchObject({ status: 200, body: { birthday, gender: 'female', occupation: '设计师' } });
      const second = await client.patch('/member/me', { gender: null });
      expect(second.body).toMatchObject({ birthday, gender: null, occupation: '设计师' });
      const third = await client.patch('/member/me', { birthday: null });
      expect(third.body).toMatchObject({ birthday: null });
      const fields = await app.sql<{ state_after: unknown }>(
        "SELECT state_after FROM audit_entry WHERE action = 'member.profile'",
      );
      expect(JSON.stringify(fields)).not.toContain('设计师');
    });

    it.each([
      [{ birthday: { month: 2, day: 30, calendar: 'solar' } }],
      [{ birthday: { month: 13, day: 1, calendar: 'solar' } }],
      [{ nickname: 'a\nb' }],
      [{ gender: 'robot' }],
      [{ memberNo: '1' }],
    ])('refuse %j', async (change) => {
      expect((await at(members, 2).client.patch('/member/me', change)).status).toBe(400);
    });
  });

  describe('consents', () => {
    it('count from the moment they are withdrawn or given, line by line', async () => {
      const member = at(members, 3);
      const facade = app.get(MemberFacade);
      expect(await facade.hasConsent(member.id, 'marketing')).toBe(true);
      const withdrawn = await member.client.put('/member/consents/marketing', { version: '2026-11', granted: false });
      expect(withdrawn).toMatchObject({ status: 200, body: { purpose: 'marketing', granted: false } });
      expect(await facade.hasConsent(member.id, 'marketing')).toBe(false);
      await member.client.put('/member/consents/marketing', { version: '2026-11', granted: false });
      await member.client.put('/member/consents/marketing', { version: '2026-11', granted: true });
      expect(await facade.hasConsent(member.id, 'marketing')).toBe(true);
      const lines = await app.sql<{ seq: number; granted: number }>(
        "SELECT seq, granted FROM consent WHERE member_id = ? AND purpose = 'marketing' ORDER BY seq",
        [member.id],
      );
      expect(lines.map(({ seq, granted }) => [seq, granted])).toEqual([
        [1, 1],
        [2, 0],
        [3, 1],
      ]);
    });

    it('say on the own page whether we may choose for them', async () => {
      const { client } = at(members, 1);
      const may = async () => (await client.get<{ personalised: boolean }>('/member/me')).body.personalised;
      expect(await may()).toBe(false);
      await client.put('/member/consents/personal', { version: '2026-11', granted: true });
      expect(await may()).toBe(true);
      await client.put('/member/consents/personal', { version: '2026-11', granted: false });
      expect(await may()).toBe(false);
    });

    it('are one line of twenty withdrawals at once', async () => {
      const member = at(members, 4);
      const replies = await Promise.all(
        Array.from({ length: 20 }, () =>
          member.client.put('/member/consents/marketing', { version: '2026-11', granted: false }),
        ),
      );
      expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([200]));
      const lines = await app.sql("SELECT seq FROM consent WHERE member_id = ? AND purpose = 'marketing'", [member.id]);
      expect(lines).toHaveLength(2);
    });

    it('keep the required one, refuse an old text, and list every purpose', async () => {
      const { client } = at(members, 5);
      const required = await client.put('/member/consents/account', { version: '2026-11', granted: false });
      expect(required).toMatchObject({ status: 422, body: { code: 'CONSENT_REQUIRED' } });
      const outdated = await client.put('/member/consents/location', { version: '2020-01', granted: true });
      expect(outdated).toMatchObject({ status: 409, body: { code: 'CONSENT_OUTDATED' } });
      const all = await client.get<{ items: { purpose: string; granted: boolean }[] }>('/member/consents');
      expect(all.body.items.map(({ purpose, granted }) => [purpose, granted])).toEqual([
        ['account', true],
        ['marketing', true],
        ['location', false],
        ['birthday', false],
        ['personal', false],
      ]);
    });
  });

  describe('for tills', () => {
    let till: Client;

    beforeAll(async () => {
      const reply = await headquarters.client.post<{ key: string }>('/admin/api-keys', {
        name: '收银机',
        permissions: ['member.read', 'member.join'],
        storeIds: [at(stores, 0).id],
      });
      till = Client.withKey(app.url, reply.body.key);
    });

    it('find by whole number, member number or code, and only the code gives a grant', async () => {
      const member = at(members, 0);
      const storeId = at(stores, 0).id;
      const { code } = (await member.client.post<{ code: string }>('/member/codes', { purpose: 'pay' })).body;
      const lookup = (by: object) =>
        till.post<{ member: { id: number }; grant: string | null }>('/pos/members/lookup', { storeId, ...by });
      expect((await lookup({ phone: member.phone })).body).toMatchObject({ member: { id: member.id }, grant: null });
      expect((await lookup({ memberNo: member.memberNo })).body).toMatchObject({
        member: { id: member.id },
        grant: null,
      });
      expect((await lookup({ code })).body).toMatchObject({ member: { id: member.id }, grant: expect.any(String) });
      expect((await lookup({ phone: '138' })).status).toBe(404);
      expect((await lookup({})).status).toBe(404);
      expect((await lookup({ phone: member.phone, storeId: at(stores, 1).id })).status).toBe(404);
    });

    it('make one member of twenty repetitions with one key', async () => {
      const body = { phone: '136 0000 1234', storeId: at(stores, 0).id, name: '林小满' };
      const replies = await Promise.all(
        Array.from({ length: 20 }, () =>
          till.post<{ id: number; nameMasked: string }>('/pos/members', body, { 'idempotency-key': 'till-1' }),
        ),
      );
      expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([200]));
      expect(new Set(replies.map((reply) => reply.body.id)).size).toBe(1);
      expect(replies[0]?.body.nameMasked).toBe('林**');
      const other = await till.post('/pos/members', { ...body, name: '别人' }, { 'idempotency-key': 'till-1' });
      expect(other).toMatchObject({ status: 409, body: { code: 'IDEMPOTENCY_KEY_REUSED' } });
      const elsewhere = { ...body, storeId: at(stores, 1).id };
      expect((await till.post('/pos/members', elsewhere, { 'idempotency-key': 'till-2' })).status).toBe(404);
    });
  });
});
