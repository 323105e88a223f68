import { type TestApp, createTestApp } from '../../../test/support/app.js';
import { type TestStaff, givenAdministrator } from '../../../test/support/headquarters.js';
import { WebhookReceiver, isGenuine } from '../../../test/support/webhook-receiver.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { JobRegistry } from '../../platform/jobs/job-registry.js';
import { DeliveryOutcomes } from './delivery/delivery-outcomes.js';
import { DeliveryService } from './delivery/delivery.service.js';

interface Endpoint {
  id: number;
  secret: string;
  pending: number;
  failingSince: string | null;
  disabledAt: string | null;
  disabledReason: string | null;
  eventTypes: string[];
}

interface Delivery {
  id: number;
  messageId: string;
  state: string;
  attempts: number;
  lastStatus: number | null;
  lastError: string | null;
}

const HOUR_MS = 3_600_000;

describe('webhooks', () => {
  let app: TestApp;
  let administrator: TestStaff;
  let receiver: WebhookReceiver;

  beforeAll(async () => {
    app = await createTestApp();
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    // Sessions don't outlive the days that pass here.
    administrator = await givenAdministrator(app);
    receiver = await WebhookReceiver.open();
  });
  afterEach(async () => {
    await receiver.close();
    await app.sql('DELETE FROM webhook_delivery');
    await app.sql('DELETE FROM webhook_endpoint');
  });

  const bodyOf = (changes: object = {}) => ({
    name: '财务系统',
    url: receiver.url,
    eventTypes: ['points.expired'],
    active: true,
    ...changes,
  });
  const endpoint = async (changes: object = {}): Promise<Endpoint> => {
    const reply = await administrator.client.post<Endpoint>('/admin/webhooks', bodyOf(changes));
    if (reply.status !== 201) throw new Error(JSON.stringify(reply.body));
    return reply.body;
  };
  const seen = async (id: number): Promise<Endpoint> => {
    const reply = await administrator.client.get<{ items: Endpoint[] }>('/admin/webhooks');
    return reply.body.items.find((each) => each.id === id) as Endpoint;
  };
  const deliveries = async (id: number, query = ''): Promise<Delivery[]> =>
    (await administrator.client.get<{ items: Delivery[] }>(`/admin/webhooks/${id}/deliveries${query}`)).body.items;

  /** Something happens in the house, and the outbox tells everybody. */
  const happens = async (points: number, type = 'points.expired'): Promise<void> => {
    await app
      .get(UnitOfWork)
      .run((tx) =>
        Promise.resolve(tx.emit({ type, subject: 'member:7', payload: { memberId: 7, points, on: '2026-11-30' } })),
      );
    await app.drain();
  };
  const deliver = (by: TestApp = app): Promise<number> => by.get(DeliveryService).deliverDue();
  const heard = (): unknown[] => receiver.messages.map(({ message }) => message.data['points']);

  it('tells those who want to hear, signed, once, with the facts alone', async () => {
    const { secret, id } = await endpoint();
    const { id: other } = await endpoint({ eventTypes: ['order.paid'] });
    await endpoint({ active: false, eventTypes: ['*'] });
    await happens(30);
    await happens(5, 'points.expiring');
    expect(await deliver()).toBe(1);
    expect(await deliver()).toBe(0);
    expect(receiver.messages).toHaveLength(1);
    const [message] = receiver.messages as [WebhookReceiver['messages'][number]];
    expect(message.message).toMatchObject({ type: 'points.expired', version: 1, data: { memberId: 7, points: 30 } });
    expect(message.message.id).toBe(message.id);
    expect(message.timestamp).toBe(Math.floor(app.clock.now().getTime() / 1_000));
    expect(isGenuine(message, secret)).toBe(true);
    expect(isGenuine({ ...message, body: message.body.replace('30', '31') }, secret)).toBe(false);
    expect(isGenuine({ ...message, timestamp: message.timestamp + 1 }, secret)).toBe(false);
    expect(await deliveries(id)).toMatchObject([
      { messageId: message.id, state: 'delivered', attempts: 1, lastStatus: 200 },
    ]);
    expect(await deliveries(other)).toEqual([]);
  });

  it('keeps the order: nothing overtakes what has not arrived', async () => {
    const { id } = await endpoint();
    receiver.answers.push(500, 503);
    for (const points of [1, 2, 3]) await happens(points);
    expect(await deliver()).toBe(1);
    expect(await deliver()).toBe(0);
    expect(await seen(id)).toMatchObject({ pending: 3, failingSince: app.clock.now().toISOString() });
    app.clock.advance(10_000);
    await deliver();
    app.clock.advance(40_000);
    await deliver();
    expect(heard()).toEqual([1, 1, 1, 2, 3]);
    expect(new Set(receiver.messages.slice(0, 3).map((message) => message.id)).size).toBe(1);
    expect(await seen(id)).toMatchObject({ pending: 0, failingSince: null });
    expect((await deliveries(id)).map(({ attempts }) => attempts)).toEqual([1, 1, 3]);
  });

  it('does not let one endpoint hold up another', async () => {
    const slow = await WebhookReceiver.open();
    slow.answers.push('hang');
    await endpoint({ url: slow.url });
    await endpoint();
    await happens(1);
    const waiting = deliver();
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(heard()).toEqual([1]);
    await slow.close();
    await waiting;
  });

  it('gives up what fails for a day, raises the alarm, loses nothing, and goes on when it is saved again', async () => {
    const { id } = await endpoint();
    receiver.answers.push(...Array.from({ length: 60 }, () => 500));
    await happens(1);
    for (let hour = 0; hour < 60 && (await seen(id)).disabledAt === null; hour += 1) {
      await deliver();
      app.clock.advance(HOUR_MS);
    }
    expect(await seen(id)).toMatchObject({ disabledReason: 'failing', pending: 1 });
    const { text } = await metrics();
    expect(text).toContain('guike_webhook_disabled_total{reason="failing"} 1');
    const attempts = receiver.messages.length;
    await happens(2);
    app.clock.advance(100 * HOUR_MS);
    expect(await deliver()).toBe(0);
    receiver.answers.length = 0;
    administrator = await givenAdministrator(app);
    await administrator.client.put(`/admin/webhooks/${id}`, bodyOf());
    expect(await deliver()).toBe(2);
    expect(heard().slice(attempts)).toEqual([1, 2]);
    expect(await seen(id)).toMatchObject({ disabledAt: null, failingSince: null, pending: 0 });
  });

  it('asks an endpoint that says it is gone no more', async () => {
    const { id } = await endpoint();
    receiver.answers.push(410);
    await happens(1);
    await deliver();
    expect(await seen(id)).toMatchObject({ disabledReason: 'gone' });
  });

  it('signs with both secrets while a rotation lasts', async () => {
    const { id, secret } = await endpoint();
    const rotated = await administrator.client.post<Endpoint>(`/admin/webhooks/${id}/rotate-secret`, {});
    expect(rotated.body.secret).not.toBe(secret);
    await happens(1);
    await deliver();
    const [first] = receiver.messages as [WebhookReceiver['messages'][number]];
    expect([secret, rotated.body.secret].map((each) => isGenuine(first, each))).toEqual([true, true]);
    app.clock.advance(24 * HOUR_MS);
    await happens(2);
    await deliver();
    const last = receiver.messages.at(-1) as WebhookReceiver['messages'][number];
    expect([secret, rotated.body.secret].map((each) => isGenuine(last, each))).toEqual([false, true]);
  });

  it('sends again under the same id when it dies between sending and noting it', async () => {
    await endpoint();
    await happens(1);
    await happens(2);
    const outcomes = app.get(DeliveryOutcomes);
    const dying = jest.spyOn(outcomes, 'record').mockRejectedValueOnce(new Error('killed'));
    expect(await deliver()).toBe(0);
    expect(await deliver()).toBe(0);
    app.clock.advance(31_000);
    expect(await deliver()).toBe(2);
    dying.mockRestore();
    expect(heard()).toEqual([1, 1, 2]);
    expect(receiver.messages[0]?.id).toBe(receiver.messages[1]?.id);
  });

  it('two workers share the endpoints, and each hears everything once and in order', async () => {
    const second = await createTestApp({ clock: app.clock, database: app.database });
    const others = await Promise.all([1, 2, 3].map(() => WebhookReceiver.open()));
    try {
      for (const each of [receiver, ...others]) await endpoint({ url: each.url });
      const points = Array.from({ length: 12 }, (_, index) => index + 1);
      for (const each of points) await happens(each);
      for (let round = 0; round < 6; round += 1)
        await Promise.all([deliver(), deliver(second), deliver(), deliver(second)]);
      for (const each of [receiver, ...others])
        expect(each.messages.map(({ message }) => message.data['points'])).toEqual(points);
    } finally {
      await Promise.all(others.map((each) => each.close()));
      await second.close();
    }
  });

  it('sends once more what headquarters asks for, and leaves out what stands in the way', async () => {
    const { id } = await endpoint();
    await happens(1);
    await deliver();
    const [first] = await deliveries(id);
    const path = `/admin/webhooks/${id}/deliveries/${first?.id}`;
    expect(await administrator.client.post(`${path}/replay`, {})).toMatchObject({
      status: 200,
      body: { state: 'pending' },
    });
    expect(await administrator.client.post(`${path}/replay`, {})).toMatchObject({ status: 409 });
    await deliver();
    expect(receiver.messages.map((message) => message.id)).toEqual([first?.messageId, first?.messageId]);
    receiver.answers.push(500);
    await happens(2);
    await happens(3);
    await deliver();
    const [, stuck] = await deliveries(id, '?state=pending');
    expect(await administrator.client.post(`/admin/webhooks/${id}/deliveries/${stuck?.id}/skip`, {})).toMatchObject({
      body: { state: 'skipped' },
    });
    app.clock.advance(10_000);
    await deliver();
    expect(heard()).toEqual([1, 1, 2, 3]);
    const from = new Date(app.clock.now().getTime() - HOUR_MS).toISOString();
    const replayed = await administrator.client.post(`/admin/webhooks/${id}/replay`, { from });
    expect(replayed).toMatchObject({ status: 200, body: { messages: 3 } });
    await deliver();
    expect(heard().slice(4)).toEqual([1, 2, 3]);
    expect(await administrator.client.post(`/admin/webhooks/${id}/deliveries/1/skip`, {})).toMatchObject({
      status: 404,
    });
  });

  it('tries an endpoint with a message about nothing', async () => {
    const { id, secret } = await endpoint();
    const ping = () => administrator.client.post(`/admin/webhooks/${id}/ping`, {});
    expect(await ping()).toMatchObject({ status: 200, body: { ok: true, status: 200, error: null } });
    const [message] = receiver.messages as [WebhookReceiver['messages'][number]];
    expect(message.message.type).toBe('ping');
    expect(isGenuine(message, secret)).toBe(true);
    receiver.answers.push(500);
    expect(await ping()).toMatchObject({ body: { ok: false, status: 500, error: 'http_500' } });
    await receiver.close();
    expect(await ping()).toMatchObject({ body: { ok: false, status: null, error: 'ECONNREFUSED' } });
    expect(await deliveries(id)).toEqual([]);
  });

  it('takes no address in our own network, in plain, or that is nowhere', async () => {
    for (const url of [
      'https://10.0.0.1/',
      'https://169.254.169.254/latest',
      'http://hooks.example.cn/',
      'https://[fd00::1]/',
      'https://user:pass@8.8.8.8/',
    ]) {
      const reply = await administrator.client.post('/admin/webhooks', bodyOf({ url }));
      expect(reply).toMatchObject({ status: 422, body: { code: 'WEBHOOK_URL_REFUSED' } });
    }
    const { id } = await endpoint();
    const changed = await administrator.client.put(`/admin/webhooks/${id}`, bodyOf({ url: 'https://192.168.0.1/' }));
    expect(changed).toMatchObject({ status: 422, body: { code: 'WEBHOOK_URL_REFUSED' } });
  });

  it('shows a secret once, keeps it sealed, and writes down who did what without it', async () => {
    const { id, secret } = await endpoint();
    const listed = JSON.stringify((await administrator.client.get('/admin/webhooks')).body);
    expect(listed).not.toContain('whsec_');
    const rows = await app.sql<{ secret_sealed: string }>('SELECT secret_sealed FROM webhook_endpoint');
    expect(rows[0]?.secret_sealed).toMatch(/^k1\./);
    expect(await administrator.client.delete(`/admin/webhooks/${id}`)).toMatchObject({ status: 204 });
    expect(await administrator.client.delete(`/admin/webhooks/${id}`)).toMatchObject({ status: 404 });
    const audit = await app.sql<{ action: string }>('SELECT * FROM audit_entry WHERE subject = ? ORDER BY id', [
      `webhook:${id}`,
    ]);
    expect(audit.map(({ action }) => action)).toEqual(['webhook.create', 'webhook.remove']);
    expect(JSON.stringify(audit)).not.toContain(secret.slice(6));
  });

  it('keeps a month of what was sent', async () => {
    const { id } = await endpoint();
    await happens(1);
    await deliver();
    app.clock.advance(31 * 24 * HOUR_MS);
    administrator = await givenAdministrator(app);
    await happens(2);
    const bucket = app.clock.now();
    await app.get(JobRegistry).get('webhook.purge').work({ name: 'webhook.purge', bucket, from: null, to: bucket });
    expect(await deliveries(id)).toMatchObject([{ state: 'pending' }]);
  });

  it('is bounded', async () => {
    for (let count = 0; count < 20; count += 1) await endpoint({ active: false });
    expect(await administrator.client.post('/admin/webhooks', bodyOf())).toMatchObject({
      status: 422,
      body: { code: 'WEBHOOK_LIMIT_REACHED' },
    });
  });

  async function metrics(): Promise<{ text: string }> {
    return { text: await (await fetch(`${app.url}/metrics`)).text() };
  }
});
