import { Tokens } from '../../src/platform/crypto/tokens.js';
import { Database, type Transaction, UnitOfWork } from '../../src/platform/database/index.js';
import type { DeliveredEvent } from '../../src/platform/outbox/domain-event.js';
import { OutboxDispatcher } from '../../src/platform/outbox/outbox-dispatcher.js';
import { OutboxJob } from '../../src/platform/outbox/outbox.job.js';
import { type Consumer, Subscriptions } from '../../src/platform/outbox/subscriptions.js';
import { type TestApp, createTestApp } from '../support/app.js';
import { countBy } from '../support/count-by.js';

const LEASE_MS = 15_000;

describe('outbox and inbox', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await createTestApp();
    await app.sql('CREATE TABLE effect (consumer VARCHAR(64) NOT NULL, event_id BIGINT NOT NULL)');
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    for (const table of ['outbox_event', 'inbox_receipt', 'effect']) await app.sql(`DELETE FROM ${table}`);
  });

  /** A worker with these consumers of `test.happened`. */
  function worker(...consumers: Consumer[]): OutboxDispatcher {
    const subscriptions = new SubscriptionsOf({ 'test.happened': consumers });
    return new OutboxDispatcher(app.get(Database), app.get(UnitOfWork), subscriptions, app.get(Tokens), app.clock);
  }

  const noting = (
    name: string,
    before: (event: DeliveredEvent) => Promise<void> | void = () => undefined,
  ): Consumer => ({
    name,
    handle: async (event: DeliveredEvent, tx: Transaction) => {
      await before(event);
      await tx.execute('INSERT INTO effect (consumer, event_id) VALUES (?, ?)', [name, event.id]);
    },
  });

  const happen = (count = 1): Promise<void> =>
    app.get(UnitOfWork).run(async (tx) => {
      for (let index = 0; index < count; index += 1)
        tx.emit({ type: 'test.happened', subject: `thing:${index}`, payload: { index } });
    });

  const effects = async (): Promise<Record<string, number>> =>
    countBy(await app.sql<{ consumer: string }>('SELECT consumer FROM effect'), ({ consumer }) => consumer);
  const states = async (): Promise<Record<string, number>> =>
    countBy(await app.sql<{ state: string }>('SELECT state FROM outbox_event'), ({ state }) => state);

  it('delivers an event to each of its consumers, with what was said and when', async () => {
    const seen: DeliveredEvent[] = [];
    await happen();
    await worker(
      noting('one', (event) => void seen.push(event)),
      noting('two'),
    ).drain();
    expect(seen).toEqual([
      {
        id: expect.any(Number) as number,
        type: 'test.happened',
        subject: 'thing:0',
        payload: { index: 0 },
        occurredAt: app.clock.now(),
      },
    ]);
    expect(await effects()).toEqual({ one: 1, two: 1 });
    expect(await states()).toEqual({ done: 1 });
  });

  it('has an effect once even if the event is delivered again and again', async () => {
    await happen();
    const dispatcher = worker(noting('one'));
    for (let time = 0; time < 5; time += 1) {
      await dispatcher.drain();
      await app.sql("UPDATE outbox_event SET state = 'pending', due_at = ?", [app.clock.now()]);
    }
    expect(await effects()).toEqual({ one: 1 });
  });

  it('tries a failing consumer again later and does not bother the one that succeeded', async () => {
    let broken = true;
    await happen();
    const dispatcher = worker(
      noting('healthy'),
      noting('ill', () => {
        if (broken) throw new Error('not today');
      }),
    );
    await dispatcher.drain();
    expect(await effects()).toEqual({ healthy: 1 });
    expect(await app.sql('SELECT state, attempts, last_error FROM outbox_event')).toEqual([
      { state: 'pending', attempts: 1, last_error: 'not today' },
    ]);

    expect(await dispatcher.drain()).toBe(0);
    broken = false;
    app.clock.advance(2_000);
    await dispatcher.drain();
    expect(await effects()).toEqual({ healthy: 1, ill: 1 });
    expect(await states()).toEqual({ done: 1 });
  });

  it('waits longer after each failure and parks the event after twelve, never dropping it', async () => {
    await happen();
    const dispatcher = worker(
      noting('ill', () => {
        throw new Error('never');
      }),
    );
    const waits: number[] = [];
    for (let attempt = 1; attempt <= 12; attempt += 1) {
      await dispatcher.drain();
      const [row] = await app.sql<{ due_at: Date }>('SELECT due_at FROM outbox_event');
      waits.push(((row?.due_at.getTime() ?? 0) - app.clock.now().getTime()) / 1_000);
      app.clock.advance(3_600_000);
    }
    expect(waits.slice(0, 4)).toEqual([2, 4, 8, 16]);
    expect(Math.max(...waits)).toBe(3_600);
    expect(await app.sql('SELECT state, attempts, last_error FROM outbox_event')).toEqual([
      { state: 'parked', attempts: 12, last_error: 'never' },
    ]);
    app.clock.advance(86_400_000);
    expect(await dispatcher.drain()).toBe(0);
  });

  it('does not let one failing event hold up the others', async () => {
    await happen(20);
    await worker(
      noting('picky', ({ payload }) => {
        if (payload['index'] === 7) throw new Error('not this one');
      }),
    ).drain();
    expect(await effects()).toEqual({ picky: 19 });
    expect(await states()).toEqual({ done: 19, pending: 1 });
  });

  it('shares the work between workers: nothing lost, nothing twice, while more keeps coming', async () => {
    await happen(250);
    const by = { one: 0, two: 0, three: 0 };
    const workers = (['one', 'two', 'three'] as const).map((name) =>
      worker(noting('shared', () => void (by[name] += 1))),
    );
    const writing = (async () => {
      for (let round = 0; round < 20; round += 1) await happen(5);
    })();
    await Promise.all(workers.map((dispatcher) => dispatcher.drain()));
    await writing;
    await workers[0]?.drain();
    expect(await effects()).toEqual({ shared: 350 });
    expect(await states()).toEqual({ done: 350 });
    const ids = await app.sql('SELECT DISTINCT event_id FROM effect');
    expect(ids).toHaveLength(350);
    expect(Object.values(by).filter((count) => count > 0).length).toBeGreaterThan(1);
  });

  it('gives a dead worker’s events to another when the lease is over, and not before', async () => {
    await happen(3);
    // The worker that claimed these will never come back.
    await app.sql("UPDATE outbox_event SET claim_token = 'dead', due_at = ?, attempts = 1", [
      new Date(app.clock.now().getTime() + LEASE_MS),
    ]);
    const dispatcher = worker(noting('heir'));
    app.clock.advance(LEASE_MS - 1);
    expect(await dispatcher.drain()).toBe(0);
    app.clock.advance(1);
    expect(await dispatcher.drain()).toBe(3);
    expect(await effects()).toEqual({ heir: 3 });
  });

  it('leaves the mark to the worker that holds the claim now: a late one changes nothing', async () => {
    await happen();
    const late = worker(
      noting('slow', async () => {
        // While it works the lease runs out and another worker claims the event.
        await app.sql("UPDATE outbox_event SET claim_token = 'other', state = 'pending'");
      }),
    );
    await late.drain();
    expect(await app.sql('SELECT state, claim_token FROM outbox_event')).toEqual([
      { state: 'pending', claim_token: 'other' },
    ]);
  });

  it('forgets what is done after thirty days, and receipts after sixty', async () => {
    await happen();
    await worker(noting('one')).drain();
    const purge = (days: number) => {
      const bucket = new Date(app.clock.now().getTime() + days * 86_400_000);
      return app.get(OutboxJob).purge({ name: 'outbox.purge', bucket, from: null, to: bucket });
    };
    expect(await purge(29)).toEqual({ events: 0, receipts: 0 });
    expect(await purge(31)).toEqual({ events: 1, receipts: 0 });
    expect(await purge(61)).toEqual({ events: 0, receipts: 1 });
  });
});

/** Exactly these consumers. */
class SubscriptionsOf extends Subscriptions {
  constructor(private readonly given: Readonly<Record<string, readonly Consumer[]>>) {
    super({} as never, {} as never, {} as never);
  }

  override of(event: string): readonly Consumer[] {
    return this.given[event] ?? [];
  }
}
