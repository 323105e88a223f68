import { type Simulator, createSimulator } from '../../../../../scripts/simulator/index.js';
import { type TestApp, createTestApp } from '../../../../test/support/app.js';
import { TEST_KEYS_DIRECTORY } from '../../../../test/support/environment.js';
import { Client } from '../../../../test/support/client.js';
import { type TestStaff, givenAdministrator, givenStaff, givenStore } from '../../../../test/support/headquarters.js';
import { CONSENTS, givenMember, givenVisitor, phoneCodeOf } from '../../../../test/support/people.js';
import { unwrap } from '../../../kernel/result.js';
import { UnitOfWork } from '../../../platform/database/index.js';
import { MemberFacade } from '../index.js';

interface Me {
  id: number;
  memberNo: string;
  phoneMasked: string;
  nickname: string;
  homeStore: { id: number } | null;
  guide: { id: number } | null;
}

describe('joining', () => {
  let wechat: Simulator;
  let app: TestApp;
  let headquarters: TestStaff;
  let store: { id: number };
  let guide: TestStaff;
  let scene: string;

  beforeAll(async () => {
    wechat = await createSimulator({ keysDir: TEST_KEYS_DIRECTORY });
    app = await createTestApp({ simulatorUrl: wechat.url });
    headquarters = await givenAdministrator(app);
    store = await givenStore(headquarters, { name: '南山店' });
    guide = await givenStaff(app, [{ code: 'guide', storeId: store.id }], { name: '周晓棠' });
    const code = await headquarters.client.post<{ scene: string }>('/admin/qr-codes', {
      kind: 'guide',
      storeId: store.id,
      staffId: guide.id,
    });
    scene = code.body.scene;
  });

  afterAll(async () => {
    await app.close();
    await wechat.close();
  });

  const countMembers = async (openid: string): Promise<number> => {
    const rows = await app.sql<{ found: number }>(
      "SELECT COUNT(*) AS found FROM member_identity WHERE kind = 'openid' AND value = ?",
      [openid],
    );
    return rows[0]?.found ?? 0;
  };

  const joinedEvents = async (memberId: number): Promise<unknown[]> =>
    app.sql("SELECT payload FROM outbox_event WHERE type = 'member.joined' AND subject = ?", [`member:${memberId}`]);

  it('shows who invites, before anybody has a session', async () => {
    const reply = await new Client(app.url).get<Record<string, unknown>>(`/public/landing?scene=${scene}`);
    expect(reply.status).toBe(200);
    expect(reply.body).toMatchObject({
      chainName: '归客',
      store: { id: store.id, name: '南山店' },
      guide: { id: guide.id, name: '周晓棠' },
      campaign: null,
      welcome: { points: 100, text: '现在加入，即得 100 积分' },
    });
    expect((reply.body['consentTexts'] as { purpose: string }[]).map(({ purpose }) => purpose)).toEqual([
      'account',
      'marketing',
      'location',
      'birthday',
      'personal',
    ]);
  });

  it.each(['unknown', "x' OR 1=1 -- "])('answers an unknown scene (%s) with the chain alone', async (unknown) => {
    const reply = await new Client(app.url).get(`/public/landing?scene=${encodeURIComponent(unknown)}`);
    expect(reply.status).toBe(200);
    expect(reply.body).toMatchObject({ store: null, guide: null, campaign: null });
  });

  it('binds store, guide and source, keeps the consents and tells it once', async () => {
    const visitor = await givenVisitor(app, wechat.control);
    const reply = await visitor.client.post<Me>('/member/join', {
      phoneCode: phoneCodeOf(wechat.control, visitor),
      scene,
      consents: CONSENTS,
      nickname: '小满',
    });
    expect(reply.status).toBe(200);
    expect(reply.body).toMatchObject({
      nickname: '小满',
      homeStore: { id: store.id },
      phoneMasked: `138****${visitor.phone.slice(-4)}`,
    });
    expect(await joinedEvents(reply.body.id)).toHaveLength(1);
    await app.drain();
    const me = await visitor.client.get<Me>('/member/me');
    expect(me.body.guide).toMatchObject({ id: guide.id });
    const consents = await app.sql<{ purpose: string; granted: number }>(
      'SELECT purpose, granted FROM consent WHERE member_id = ? ORDER BY purpose',
      [reply.body.id],
    );
    expect(consents.map(({ purpose, granted }) => [purpose, granted])).toEqual([
      ['account', 1],
      ['marketing', 1],
    ]);
    const audit = await app.sql('SELECT id FROM audit_entry WHERE action = ? AND subject = ?', [
      'member.join',
      `member:${reply.body.id}`,
    ]);
    expect(audit).toHaveLength(1);
  });

  it('keeps no phone number readable', async () => {
    const member = await givenMember(app, wechat.control);
    const rows = await app.sql<Record<string, unknown>>('SELECT * FROM member WHERE id = ?', [member.id]);
    const others = await app.sql<Record<string, unknown>>(
      'SELECT payload FROM outbox_event UNION ALL SELECT state_after FROM audit_entry',
    );
    expect(JSON.stringify([rows, others])).not.toContain(member.phone);
  });

  it('makes one member of twenty requests at once with the same phone code', async () => {
    const visitor = await givenVisitor(app, wechat.control);
    const body = { phoneCode: phoneCodeOf(wechat.control, visitor), scene, consents: CONSENTS };
    const replies = await Promise.all(Array.from({ length: 20 }, () => visitor.client.post<Me>('/member/join', body)));
    expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([200]));
    const [id] = new Set(replies.map((reply) => reply.body.id));
    expect(new Set(replies.map((reply) => reply.body.id)).size).toBe(1);
    expect(await countMembers(visitor.openid)).toBe(1);
    expect(await joinedEvents(id as number)).toHaveLength(1);
  });

  it('makes one member of twenty requests at once, each with a phone code of its own', async () => {
    const visitor = await givenVisitor(app, wechat.control);
    const bodies = Array.from({ length: 20 }, () => ({
      phoneCode: phoneCodeOf(wechat.control, visitor),
      consents: CONSENTS,
    }));
    const replies = await Promise.all(bodies.map((body) => visitor.client.post<Me>('/member/join', body)));
    expect(replies.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 200));
    const ids = [...new Set(replies.map((reply) => reply.body.id))];
    expect(ids).toHaveLength(1);
    expect(await joinedEvents(ids[0] as number)).toHaveLength(1);
  });

  it('lets two people with one number race for it: one joins, the other is told to ask the store', async () => {
    const first = await givenVisitor(app, wechat.control);
    const second = { ...(await givenVisitor(app, wechat.control)), phone: first.phone };
    const replies = await Promise.all(
      [first, second].map((visitor) =>
        visitor.client.post<{ code?: string }>('/member/join', {
          phoneCode: phoneCodeOf(wechat.control, visitor),
          consents: CONSENTS,
        }),
      ),
    );
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(replies.find(({ status }) => status === 409)?.body.code).toBe('PHONE_TAKEN');
  });

  it('hands a recycled number nothing of its former owner', async () => {
    const former = await givenMember(app, wechat.control);
    const visitor = { ...(await givenVisitor(app, wechat.control)), phone: former.phone };
    const reply = await visitor.client.post('/member/join', {
      phoneCode: phoneCodeOf(wechat.control, visitor),
      consents: CONSENTS,
    });
    expect(reply).toMatchObject({ status: 409, body: { code: 'PHONE_TAKEN' } });
    expect(await countMembers(visitor.openid)).toBe(0);
    expect((await visitor.client.get('/member/me')).body).toMatchObject({ code: 'MEMBER_NOT_JOINED' });
  });

  it('recognises in WeChat whom the till has made a member', async () => {
    const visitor = await givenVisitor(app, wechat.control);
    const facade = app.get(MemberFacade);
    const joinAtTill = () =>
      app
        .get(UnitOfWork)
        .run((tx) => facade.joinByPhone(tx, { phone: visitor.phone, storeId: store.id, source: 'pos' }));
    const atTill = unwrap(await joinAtTill());
    expect(atTill.created).toBe(true);
    expect(unwrap(await joinAtTill())).toMatchObject({ id: atTill.id, created: false });
    const reply = await visitor.client.post<Me>('/member/join', {
      phoneCode: phoneCodeOf(wechat.control, visitor),
      consents: CONSENTS,
    });
    expect(reply).toMatchObject({ status: 200, body: { id: atTill.id, memberNo: atTill.memberNo } });
    expect(await joinedEvents(atTill.id)).toHaveLength(1);
  });

  it('makes one member of twenty tills that type the same number at once', async () => {
    const facade = app.get(MemberFacade);
    const uow = app.get(UnitOfWork);
    const join = { phone: '13912345678', storeId: store.id, source: 'pos', welcomePoints: 0 };
    const joined = await Promise.all(Array.from({ length: 20 }, () => uow.run((tx) => facade.joinByPhone(tx, join))));
    const members = joined.map((result) => unwrap(result));
    expect(new Set(members.map(({ id }) => id)).size).toBe(1);
    expect(members.filter(({ created }) => created)).toHaveLength(1);
  });

  it('answers a member who joins again with their page, without asking WeChat', async () => {
    const member = await givenMember(app, wechat.control);
    const again = await member.client.post<Me>('/member/join', { phoneCode: 'spent', consents: CONSENTS });
    expect(again).toMatchObject({ status: 200, body: { id: member.id } });
  });

  it.each([
    [
      'without the account consent',
      [{ purpose: 'marketing', version: '2026-11', granted: true }],
      422,
      'CONSENT_REQUIRED',
    ],
    [
      'with the account consent refused',
      [{ purpose: 'account', version: '2026-11', granted: false }],
      422,
      'CONSENT_REQUIRED',
    ],
    [
      'with a text that is no longer in force',
      [{ purpose: 'account', version: '2020-01', granted: true }],
      409,
      'CONSENT_OUTDATED',
    ],
  ])('refuses %s before it spends the phone code', async (_case, consents, status, code) => {
    const visitor = await givenVisitor(app, wechat.control);
    const phoneCode = phoneCodeOf(wechat.control, visitor);
    expect(await visitor.client.post('/member/join', { phoneCode, consents })).toMatchObject({
      status,
      body: { code },
    });
    expect((await visitor.client.post('/member/join', { phoneCode, consents: CONSENTS })).status).toBe(200);
  });

  it('says so when WeChat can’t be reached, and nothing has happened', async () => {
    const visitor = await givenVisitor(app, wechat.control);
    const phoneCode = phoneCodeOf(wechat.control, visitor);
    wechat.control.addFault({ target: 'getuserphonenumber', kind: 'http_500', times: 1 });
    const reply = await visitor.client.post('/member/join', { phoneCode, consents: CONSENTS });
    expect(reply).toMatchObject({ status: 503, body: { code: 'WECHAT_UNAVAILABLE' } });
    expect(await countMembers(visitor.openid)).toBe(0);
  });

  it('refuses a phone code that was never given, and a login code used twice', async () => {
    const visitor = await givenVisitor(app, wechat.control);
    const wrong = await visitor.client.post('/member/join', { phoneCode: 'never-given', consents: CONSENTS });
    expect(wrong).toMatchObject({ status: 422, body: { code: 'PHONE_CODE_INVALID' } });
    const { code } = wechat.control.loginCode(visitor.user);
    const guest = new Client(app.url);
    expect((await guest.post('/auth/wechat-login', { code })).status).toBe(200);
    expect(await guest.post('/auth/wechat-login', { code })).toMatchObject({
      status: 401,
      body: { code: 'WECHAT_CODE_INVALID' },
    });
  });

  it('recognises a session that was opened in the very moment of joining', async () => {
    const member = await givenMember(app, wechat.control);
    await app.sql('UPDATE member_session SET member_id = NULL WHERE openid = ?', [member.openid]);
    expect((await member.client.get('/member/me')).status).toBe(403);
    const again = await member.client.post<Me>('/member/join', { phoneCode: 'spent', consents: CONSENTS });
    expect(again).toMatchObject({ status: 200, body: { id: member.id } });
    expect((await member.client.get('/member/me')).status).toBe(200);
  });

  it('tells a returning member who they are at login', async () => {
    const member = await givenMember(app, wechat.control);
    const { code } = wechat.control.loginCode(member.user);
    const reply = await new Client(app.url).post<{ memberId: number }>('/auth/wechat-login', { code });
    expect(reply.body.memberId).toBe(member.id);
  });
});
