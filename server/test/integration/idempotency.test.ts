import { type Result, ok, refuse } from '../../src/kernel/result.js';
import type { Transaction } from '../../src/platform/database/index.js';
import { Idempotency, idempotentCommand } from '../../src/platform/idempotency/idempotency.js';
import { IdempotencyJob } from '../../src/platform/idempotency/idempotency.job.js';
import { type TestApp, createTestApp } from '../support/app.js';

describe('idempotency', () => {
  let app: TestApp;
  let idempotency: Idempotency;
  let serial = 0;

  beforeAll(async () => {
    app = await createTestApp();
    idempotency = app.get(Idempotency);
    await app.sql('CREATE TABLE effect (id INT NOT NULL AUTO_INCREMENT PRIMARY KEY, what VARCHAR(40) NOT NULL)');
  });
  afterAll(() => app.close());

  const commandOf = (body: unknown, key = `key-${(serial += 1)}`) => idempotentCommand('test POST /things', key, body);
  const write = (tx: Transaction, what: string) => tx.execute('INSERT INTO effect (what) VALUES (?)', [what]);
  const effectsOf = async (what: string): Promise<number> =>
    (await app.sql('SELECT id FROM effect WHERE what = ?', [what])).length;

  it('has one effect and one answer for fifty twins at once', async () => {
    const command = commandOf({ amount: 5 });
    let runs = 0;
    const answers = await Promise.all(
      Array.from({ length: 50 }, () =>
        idempotency.run(command, async (tx) => {
          runs += 1;
          await write(tx, 'twins');
          return ok({ run: runs, at: tx.now.toISOString() });
        }),
      ),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(new Set([JSON.stringify(answers[0])]));
    expect(answers[0]).toMatchObject({ ok: true });
    expect(await effectsOf('twins')).toBe(1);
  });

  it('takes bodies for the same whatever the order of their keys, and refuses another body', async () => {
    const key = 'same-key';
    const work = async (tx: Transaction): Promise<Result<string>> => {
      await write(tx, 'bodies');
      return ok('done');
    };
    expect(await idempotency.run(commandOf({ a: 1, b: 2 }, key), work)).toEqual(ok('done'));
    expect(await idempotency.run(commandOf({ b: 2, a: 1 }, key), work)).toEqual(ok('done'));
    expect(await idempotency.run(commandOf({ a: 1, b: 3 }, key), work)).toEqual(refuse('IDEMPOTENCY_KEY_REUSED'));
    expect(await effectsOf('bodies')).toBe(1);
  });

  it('keeps the keys of two callers apart', async () => {
    const work = () => Promise.resolve(ok((serial += 1)));
    const mine = await idempotency.run(idempotentCommand('staff:1 POST /x', 'k', {}), work);
    const theirs = await idempotency.run(idempotentCommand('staff:2 POST /x', 'k', {}), work);
    expect(mine).not.toEqual(theirs);
  });

  it('remembers a refusal, details included', async () => {
    const command = commandOf({});
    let balance = 0;
    const work = () => Promise.resolve(balance > 0 ? ok('paid') : refuse('WALLET_INSUFFICIENT', { neededFen: 5 }));
    const refused = refuse('WALLET_INSUFFICIENT', { neededFen: 5 });
    expect(await idempotency.run(command, work)).toEqual(refused);
    balance = 10;
    expect(await idempotency.run(command, work)).toEqual(refused);
    expect(await idempotency.run(commandOf({}), work)).toEqual(ok('paid'));
  });

  it('undoes what a refused command had written, its news too, and remembers the refusal for fifty twins', async () => {
    const command = commandOf({ refused: 'late' });
    let runs = 0;
    const work = async (tx: Transaction): Promise<Result<string>> => {
      runs += 1;
      await write(tx, 'late');
      tx.emit({ type: 'test.late', subject: 'x:1', payload: {} });
      return refuse('POINTS_INSUFFICIENT');
    };
    const answers = await Promise.all(Array.from({ length: 50 }, () => idempotency.run(command, work)));
    expect(answers).toEqual(Array(50).fill(refuse('POINTS_INSUFFICIENT')));
    expect(runs).toBe(1);
    expect(await effectsOf('late')).toBe(0);
    expect(await app.sql("SELECT id FROM outbox_event WHERE type = 'test.late'")).toEqual([]);
  });

  it('does not remember an answer that asks to be tried again', async () => {
    const command = commandOf({});
    let reachable = false;
    const work = async (tx: Transaction): Promise<Result<string>> => {
      await write(tx, 'unreachable');
      return reachable ? ok('paid') : refuse('PAYMENT_UNAVAILABLE');
    };
    expect(await idempotency.run(command, work)).toEqual(refuse('PAYMENT_UNAVAILABLE'));
    expect(await effectsOf('unreachable')).toBe(0);
    reachable = true;
    expect(await idempotency.run(command, work)).toEqual(ok('paid'));
    expect(await effectsOf('unreachable')).toBe(1);
  });

  it('forgets a command that threw: nothing happened, so it may be sent again', async () => {
    const command = commandOf({});
    const broken = idempotency.run(command, async (tx) => {
      await write(tx, 'broken');
      throw new Error('a bug');
    });
    await expect(broken).rejects.toThrow('a bug');
    expect(await effectsOf('broken')).toBe(0);
    expect(await idempotency.run(command, () => Promise.resolve(ok('fixed')))).toEqual(ok('fixed'));
  });

  it('catches work that promised to refuse before writing and did not', async () => {
    const work = async (tx: Transaction): Promise<Result<string>> => {
      await write(tx, 'promise');
      return refuse('POINTS_INSUFFICIENT');
    };
    const broken = idempotency.run(commandOf({}), work, { refusesBeforeWriting: true });
    await expect(broken).rejects.toThrow('POINTS_INSUFFICIENT after something was written');
    expect(await effectsOf('promise')).toBe(0);
  });

  it('keeps keys for thirty days', async () => {
    await idempotency.run(commandOf({}, 'old'), () => Promise.resolve(ok(1)));
    app.clock.advance(29 * 86_400_000);
    await idempotency.run(commandOf({}, 'young'), () => Promise.resolve(ok(1)));
    app.clock.advance(2 * 86_400_000);
    const bucket = app.clock.now();
    await app.get(IdempotencyJob).purge({ name: 'idempotency.purge', bucket, from: null, to: bucket });
    const keys = await app.sql<{ idem_key: string }>(
      "SELECT idem_key FROM idempotency_key WHERE idem_key IN ('old', 'young')",
    );
    expect(keys).toEqual([{ idem_key: 'young' }]);
  });
});
