import { UnitOfWork } from '../../src/platform/database/index.js';
import { type TestApp, createTestApp } from '../support/app.js';
import { testEnvironment } from '../support/environment.js';
import { type TestStaff, givenAdministrator } from '../support/headquarters.js';
import { type ServerProcess, WallClock, killAll, soon, startWorker } from '../support/processes.js';
import { WebhookReceiver, isGenuine } from '../support/webhook-receiver.js';

/** Real workers that are killed while they send: what was on its way comes again, under the same id. */
let app: TestApp;
let administrator: TestStaff;
let environment: Record<string, string>;
let receiver: WebhookReceiver;
let workers: ServerProcess[] = [];

beforeAll(async () => {
  app = await createTestApp({ clock: new WallClock() });
  administrator = await givenAdministrator(app);
  environment = { ...(await testEnvironment({ databaseUrl: app.database.url })), DATABASE_POOL_SIZE: '6' };
});
afterAll(() => app.close());
beforeEach(async () => {
  receiver = await WebhookReceiver.open();
});
afterEach(async () => {
  await killAll(workers);
  workers = [];
  await receiver.close();
  await app.sql('DELETE FROM webhook_endpoint');
  await app.sql('DELETE FROM webhook_delivery');
});

async function endpoint(): Promise<string> {
  const body = { name: '对账系统', url: receiver.url, eventTypes: ['points.expired'], active: true };
  const reply = await administrator.client.post<{ secret: string }>('/admin/webhooks', body);
  if (reply.status !== 201) throw new Error(JSON.stringify(reply.body));
  return reply.body.secret;
}

/** One after the other, as a day goes. */
async function happens(count: number): Promise<void> {
  for (let points = 1; points <= count; points += 1) {
    const event = { type: 'points.expired', subject: 'member:7', payload: { memberId: 7, points } };
    await app.get(UnitOfWork).run((tx) => Promise.resolve(tx.emit(event)));
  }
}

const heard = (): number[] => receiver.messages.map(({ message }) => Number(message.data['points']));
const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

it('two workers send everything once, and none of it twice', async () => {
  const secret = await endpoint();
  workers = [startWorker(environment), startWorker(environment)];
  await happens(60);
  await soon(
    () => Promise.resolve(receiver.messages.length),
    (count) => count >= 60,
    30_000,
  );
  expect([...heard()].sort((a, b) => a - b)).toEqual(upTo(60));
  expect(new Set(receiver.messages.map(({ id }) => id)).size).toBe(60);
  expect(receiver.messages.every((message) => isGenuine(message, secret))).toBe(true);
}, 60_000);

it('a worker killed between sending and noting it is followed by one that sends it again, in order', async () => {
  await endpoint();
  receiver.answers.push(200, 200, 'hang');
  workers = [startWorker(environment)];
  await happens(6);
  await soon(
    () => Promise.resolve(receiver.messages.length),
    (count) => count >= 3,
    30_000,
  );
  expect(heard()).toEqual([1, 2, 3]);
  await killAll(workers);
  await claimRunsOut();
  workers = [startWorker(environment)];
  await soon(
    () => Promise.resolve(receiver.messages.length),
    (count) => count >= 7,
    30_000,
  );
  expect(heard()).toEqual([1, 2, 3, 3, 4, 5, 6]);
  expect(receiver.messages[2]?.id).toBe(receiver.messages[3]?.id);
}, 90_000);

/** Half a minute in the shop; here the dead worker's claim is aged by hand. */
async function claimRunsOut(): Promise<void> {
  const claims = await app.sql('SELECT id FROM webhook_endpoint WHERE claim_until > UTC_TIMESTAMP(3)');
  expect(claims).toHaveLength(1);
  await app.sql('UPDATE webhook_endpoint SET claim_until = UTC_TIMESTAMP(3)');
}
