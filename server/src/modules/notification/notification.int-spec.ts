import { type Simulator, createSimulator } from '../../../../scripts/simulator/index.js';
import { type TestApp, createTestApp } from '../../../test/support/app.js';
import { Client } from '../../../test/support/client.js';
import { TEST_KEYS_DIRECTORY } from '../../../test/support/environment.js';
import { type TestStaff, givenAdministrator, givenStore } from '../../../test/support/headquarters.js';
import { type TestMember, givenMember } from '../../../test/support/people.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { type Notice, NotificationFacade } from './index.js';
import { OutgoingService } from './outgoing.service.js';

interface Item {
  id: number;
  kind: string;
  title: string;
  body: string;
  link: string | null;
  readAt: string | null;
}

const WALLET_TEMPLATE = 'guike-demo-wallet-changed';
const SEND = 'subscribe_send';

describe('notifications', () => {
  let wechat: Simulator;
  let app: TestApp;
  let headquarters: TestStaff;
  let store: { id: number };
  let member: TestMember;
  let topups = 0;

  beforeAll(async () => {
    wechat = await createSimulator({ keysDir: TEST_KEYS_DIRECTORY });
    app = await createTestApp({ simulatorUrl: wechat.url });
    headquarters = await givenAdministrator(app);
    store = await givenStore(headquarters, { name: '南山店' });
  });

  afterAll(async () => {
    await app.close();
    await wechat.close();
  });

  beforeEach(async () => {
    member = await givenMember(app, wechat.control);
    await app.drain();
  });

  afterEach(() => wechat.control.clearFaults());

  const credited = async (memberId = member.id): Promise<number> => {
    topups += 1;
    const topupId = topups;
    const payload = {
      topupId,
      memberId,
      storeId: store.id,
      method: 'wechat',
      planName: '充300送60',
      paidFen: 30_000,
      bonusFen: 6_000,
      bonusPoints: 0,
      totalWalletFen: 36_000,
    };
    await app
      .get(UnitOfWork)
      .run((tx) => Promise.resolve(tx.emit({ type: 'topup.credited', subject: 'test', payload })));
    await app.drain();
    return topupId;
  };

  /** The member taps “允许” in the app; `inWechat: false` is an app that claims so without WeChat knowing. */
  const consent = async (times = 1, inWechat = true): Promise<void> => {
    for (let time = 0; time < times; time += 1) {
      if (inWechat) wechat.control.subscribe({ openid: member.openid }, [WALLET_TEMPLATE], true);
      const results = [{ templateId: WALLET_TEMPLATE, result: 'accept' }];
      expect((await member.client.post('/member/subscribe-results', { results })).status).toBe(204);
    }
  };

  const inbox = async (): Promise<Item[]> =>
    (await member.client.get<{ items: Item[] }>('/member/messages')).body.items;
  const send = () => app.get(OutgoingService).sendDue();
  const delivered = () => wechat.control.state().messages.filter(({ openid }) => openid === member.openid);
  const outgoing = async (topupId: number) =>
    (
      await app.sql<{ state: string; last_error: string | null; attempts: number }>(
        'SELECT state, last_error, attempts FROM outgoing_message WHERE dedupe_key = ?',
        [`topup.credited:${topupId}`],
      )
    )[0];
  const creditsLeft = async (): Promise<number | undefined> =>
    (
      await app.sql<{ credits: number }>('SELECT accepted - used AS credits FROM subscribe_credit WHERE openid = ?', [
        member.openid,
      ])
    )[0]?.credits;

  it('welcome, tell of money, and count as unread until they are read', async () => {
    await credited();
    const items = await inbox();
    expect(items.map(({ kind }) => kind).sort()).toEqual(['wallet', 'welcome']);
    expect(items.find(({ kind }) => kind === 'wallet')).toMatchObject({
      title: '储值到账',
      body: '您在南山店储值的 ¥300 已到账，另送您 ¥60。当前余额 ¥360，谢谢您的信任。',
      readAt: null,
    });
    expect((await member.client.get<{ unreadMessages: number }>('/member/me')).body.unreadMessages).toBe(2);
    const newest = Math.max(...items.map(({ id }) => id));
    const oldest = Math.min(...items.map(({ id }) => id));
    expect((await member.client.post('/member/messages/read', { upTo: oldest })).body).toEqual({ unread: 1 });
    expect((await member.client.post('/member/messages/read', { upTo: newest })).body).toEqual({ unread: 0 });
  });

  it('are nobody else’s to read', async () => {
    const [own] = await inbox();
    const other = await givenMember(app, wechat.control);
    await app.drain();
    await other.client.post('/member/messages/read', { upTo: own?.id });
    expect((await inbox())[0]?.readAt).toBeNull();
    const seen = (await other.client.get<{ items: Item[] }>('/member/messages')).body.items;
    expect(seen.map(({ id }) => id)).not.toContain(own?.id);
  });

  it('are written once, however often the fact is told', async () => {
    await consent(3);
    const topupId = await credited();
    await app.sql("DELETE FROM inbox_receipt WHERE consumer LIKE 'notification.%'");
    await app.sql("UPDATE outbox_event SET state = 'pending', due_at = occurred_at WHERE type = 'topup.credited'");
    await app.drain();
    expect((await inbox()).filter(({ kind }) => kind === 'wallet')).toHaveLength(1);
    await send();
    await send();
    expect(await outgoing(topupId)).toMatchObject({ state: 'submitted' });
    expect(delivered()).toHaveLength(1);
  });

  it('say which templates to ask for at which moment, at most three at a time', async () => {
    const { body } = await new Client(app.url).get<{
      items: { key: string; templateId: string }[];
      moments: { moment: string; templateIds: string[] }[];
    }>('/public/subscribe-templates');
    const known = new Set(body.items.map(({ templateId }) => templateId));
    const topup = body.moments.find(({ moment }) => moment === 'topup');
    expect(topup?.templateIds[0]).toBe(WALLET_TEMPLATE);
    for (const { templateIds } of body.moments) {
      expect(templateIds.length).toBeLessThanOrEqual(3);
      expect(templateIds.filter((id) => !known.has(id))).toEqual([]);
    }
  });

  it('go to WeChat only with a consent, and use it up', async () => {
    const without = await credited();
    expect(await outgoing(without)).toBeUndefined();
    await consent();
    const first = await credited();
    const second = await credited();
    expect(await send()).toMatchObject({ sent: 1 });
    expect(await outgoing(first)).toMatchObject({ state: 'submitted' });
    expect(await outgoing(second)).toMatchObject({ state: 'skipped', last_error: 'no_credit' });
    expect(delivered()).toHaveLength(1);
    expect(delivered()[0]).toMatchObject({
      templateId: WALLET_TEMPLATE,
      data: { amount1: '¥300.00', amount2: '¥360.00', thing3: '南山店', time4: '2026-11-21 14:00' },
    });
    expect(await creditsLeft()).toBe(0);
  });

  it('leave once when ten workers send at the same time', async () => {
    await consent(5);
    await credited();
    await credited();
    await credited();
    await Promise.all(Array.from({ length: 10 }, () => send()));
    expect(delivered()).toHaveLength(3);
    expect(await creditsLeft()).toBe(2);
  });

  it.each([
    ['WeChat hangs up after it has taken the message', 'reset_after_commit' as const, 1],
    ['WeChat answers 500', 'http_500' as const, 0],
  ])('are never repeated when %s', async (_case, kind, reached) => {
    await consent(2);
    const topupId = await credited();
    wechat.control.addFault({ target: SEND, kind, times: 1 });
    await send();
    expect(await outgoing(topupId)).toMatchObject({ state: 'unknown', attempts: 1 });
    app.clock.advance(3_600_000);
    await send();
    expect(delivered()).toHaveLength(reached);
    expect(await outgoing(topupId)).toMatchObject({ state: 'unknown', attempts: 1 });
    expect(await creditsLeft()).toBe(1);
  });

  it('are tried again when WeChat was busy, and keep their consent meanwhile', async () => {
    await consent();
    const topupId = await credited();
    wechat.control.addFault({ target: SEND, kind: 'errcode', times: 1, params: { errcode: -1 } });
    await send();
    expect(await outgoing(topupId)).toMatchObject({ state: 'planned', last_error: 'busy' });
    expect(await creditsLeft()).toBe(1);
    await send();
    expect(delivered()).toHaveLength(0);
    app.clock.advance(10_000);
    await send();
    expect(await outgoing(topupId)).toMatchObject({ state: 'submitted', attempts: 2 });
    expect(delivered()).toHaveLength(1);
  });

  it('believe WeChat when it knows of no consent (43101)', async () => {
    await consent(3, false);
    const topupId = await credited();
    await send();
    expect(await outgoing(topupId)).toMatchObject({ state: 'failed', last_error: 'no_consent' });
    expect(await creditsLeft()).toBe(0);
  });

  it('stay unknown when the worker died between claim and answer', async () => {
    await consent();
    const topupId = await credited();
    await app.sql("UPDATE outgoing_message SET state = 'claimed', due_at = ? WHERE dedupe_key = ?", [
      new Date(app.clock.now().getTime() + 120_000),
      `topup.credited:${topupId}`,
    ]);
    expect(await send()).toEqual({ sent: 0, lost: 0 });
    app.clock.advance(121_000);
    expect(await send()).toEqual({ sent: 0, lost: 1 });
    expect(await outgoing(topupId)).toMatchObject({ state: 'unknown', last_error: 'sender_lost' });
    expect(delivered()).toHaveLength(0);
  });

  it('grow stale after a day', async () => {
    await consent();
    const topupId = await credited();
    app.clock.advance(24 * 3_600_000);
    await send();
    expect(await outgoing(topupId)).toMatchObject({ state: 'skipped', last_error: 'expired' });
    expect(await creditsLeft()).toBe(1);
  });

  it('bound what an app may claim, and mind only templates that exist', async () => {
    const results = [
      { templateId: WALLET_TEMPLATE, result: 'accept' },
      { templateId: 'somebody-elses-template', result: 'accept' },
    ];
    for (let time = 0; time < 60; time += 1) await member.client.post('/member/subscribe-results', { results });
    const rows = await app.sql<{ accepted: number }>('SELECT accepted FROM subscribe_credit WHERE openid = ?', [
      member.openid,
    ]);
    expect(rows).toEqual([{ accepted: 50 }]);
    expect(
      (await member.client.post('/member/subscribe-results', { results: [{ templateId: 'x', result: 'yes' }] })).status,
    ).toBe(400);
  });

  describe('of marketing', () => {
    const offer = (): Notice => ({
      memberId: member.id,
      kind: 'offer',
      title: '周末上新',
      body: '您常买的手工曲奇到了新口味。',
      dedupeKey: `offer:${member.id}`,
      purpose: 'marketing',
      subscribe: { templateKey: 'wallet_changed', data: {}, page: 'pages/home/index' },
    });
    const notify = () => app.get(UnitOfWork).run((tx) => app.get(NotificationFacade).notify(tx, offer()));
    const withdraw = () => member.client.put('/member/consents/marketing', { version: '2026-11', granted: false });

    it('reach nobody who has withdrawn', async () => {
      await withdraw();
      await notify();
      expect((await inbox()).map(({ kind }) => kind)).not.toContain('offer');
    });

    it('stop at a withdrawal that comes between writing and sending', async () => {
      await consent();
      await notify();
      expect((await inbox()).map(({ kind }) => kind)).toContain('offer');
      await withdraw();
      await send();
      expect(delivered()).toHaveLength(0);
      const rows = await app.sql('SELECT state, last_error FROM outgoing_message WHERE dedupe_key = ?', [
        `offer:${member.id}`,
      ]);
      expect(rows).toEqual([{ state: 'skipped', last_error: 'no_marketing_consent' }]);
      expect(await creditsLeft()).toBe(1);
    });
  });
});
