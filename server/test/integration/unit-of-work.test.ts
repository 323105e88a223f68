import {
  Database,
  IdGenerator,
  type Transaction,
  UnitOfWork,
  WriteConflict,
} from '../../src/platform/database/index.js';
import { type TestApp, createTestApp } from '../support/app.js';

describe('a unit of work', () => {
  let app: TestApp;
  let uow: UnitOfWork;

  beforeAll(async () => {
    app = await createTestApp();
    uow = app.get(UnitOfWork);
    await app.sql('CREATE TABLE scratch (id INT NOT NULL PRIMARY KEY, value INT NOT NULL)');
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    await app.sql('DELETE FROM scratch');
    await app.sql('DELETE FROM outbox_event');
    await app.sql('INSERT INTO scratch VALUES (1, 100), (2, 100)');
  });

  const valueOf = async (id: number): Promise<number | undefined> =>
    (await app.sql<{ value: number }>('SELECT value FROM scratch WHERE id = ?', [id]))[0]?.value;
  const add = (tx: Transaction, id: number, by: number) =>
    tx.execute('UPDATE scratch SET value = value + ? WHERE id = ?', [by, id]);

  it('commits everything it wrote, and its news with it', async () => {
    const answer = await uow.run(async (tx) => {
      await add(tx, 1, 1);
      await add(tx, 2, 2);
      tx.emit({ type: 'test.done', subject: 'scratch:1', payload: { b: 2, a: 1 } });
      return 'done';
    });
    expect(answer).toBe('done');
    expect([await valueOf(1), await valueOf(2)]).toEqual([101, 102]);
    const events = await app.sql('SELECT type, subject, state, attempts FROM outbox_event');
    expect(events).toEqual([{ type: 'test.done', subject: 'scratch:1', state: 'pending', attempts: 0 }]);
  });

  it('leaves nothing behind when the work throws, and throws that very error', async () => {
    const bug = new Error('a bug');
    const work = uow.run(async (tx) => {
      await add(tx, 1, 1);
      tx.emit({ type: 'test.done', subject: 'scratch:1', payload: {} });
      throw bug;
    });
    await expect(work).rejects.toBe(bug);
    expect(await valueOf(1)).toBe(100);
    expect(await app.sql('SELECT id FROM outbox_event')).toEqual([]);
  });

  it('is told of a conflict by the database, rolls back and runs again from the start', async () => {
    const attempts: number[] = [];
    await uow.run(async (tx) => {
      attempts.push(tx.attempt);
      await add(tx, 1, 1);
      if (tx.attempt === 1) throw new WriteConflict('scratch');
    });
    expect(attempts).toEqual([1, 2]);
    expect(await valueOf(1)).toBe(101);
  });

  it('gives up after eight tries with the error of the last', async () => {
    const errors: Error[] = [];
    const work = uow.run(async (tx) => {
      await add(tx, 1, 1);
      const error = new WriteConflict(`try ${tx.attempt}`);
      errors.push(error);
      throw error;
    });
    await expect(work).rejects.toMatchObject({ message: 'changed while being written: try 8' });
    expect(errors).toHaveLength(8);
    expect(await valueOf(1)).toBe(100);
  });

  it('waits for a lock in vain three times and no more', async () => {
    let tries = 0;
    const timeout = Object.assign(new Error('Lock wait timeout exceeded'), { errno: 1205 });
    const work = uow.run(() => {
      tries += 1;
      return Promise.reject(timeout);
    });
    await expect(work).rejects.toBe(timeout);
    expect(tries).toBe(3);
  });

  it('does not repeat what will fail again: a duplicate key is no conflict', async () => {
    let tries = 0;
    const work = uow.run(async (tx) => {
      tries += 1;
      await tx.insert('scratch', [{ id: 1, value: 0 }]);
    });
    await expect(work).rejects.toMatchObject({ errno: 1062 });
    expect(tries).toBe(1);
  });

  it('survives a real deadlock: both of two crossing transfers happen', async () => {
    let crossed = 0;
    const bothHold = new Promise<void>((resolve) => {
      const wait = setInterval(() => crossed >= 2 && (clearInterval(wait), resolve()), 5);
    });
    const transfer = (from: number, to: number) =>
      uow.run(async (tx) => {
        await add(tx, from, -10);
        crossed += 1;
        if (tx.attempt === 1) await bothHold;
        await add(tx, to, 10);
        return tx.attempt;
      });
    const attempts = await Promise.all([transfer(1, 2), transfer(2, 1)]);
    expect(Math.max(...attempts)).toBeGreaterThan(1);
    expect([await valueOf(1), await valueOf(2)]).toEqual([100, 100]);
  });

  it('judges by the newest commit: a conditional update never overdraws, however many try', async () => {
    const draw = () =>
      uow.run(async (tx) => {
        await tx.query('SELECT value FROM scratch WHERE id = 1');
        const sql = 'UPDATE scratch SET value = value - 7 WHERE id = 1 AND value >= 7';
        return (await tx.execute(sql)).affectedRows;
      });
    const drawn = await Promise.all(Array.from({ length: 60 }, draw));
    expect(drawn.filter((rows) => rows === 1)).toHaveLength(14);
    expect(await valueOf(1)).toBe(2);
  });

  it('can undo what came after a savepoint and keep what came before', async () => {
    await uow.run(async (tx) => {
      await add(tx, 1, 1);
      await tx.savepoint();
      await add(tx, 2, 1);
      tx.emit({ type: 'test.undone', subject: 'scratch:2', payload: {} });
      await tx.undo();
    });
    expect([await valueOf(1), await valueOf(2)]).toEqual([101, 100]);
    expect(await app.sql('SELECT id FROM outbox_event')).toEqual([]);
  });

  it('counts statements and writes; a statement that finds no row has written nothing', async () => {
    await uow.run(async (tx) => {
      await add(tx, 99, 1);
      expect([tx.statements, tx.writes]).toEqual([1, 0]);
      await add(tx, 1, 1);
      await tx.query('SELECT 1 AS one');
      expect([tx.statements, tx.writes]).toEqual([3, 1]);
    });
  });

  it('has one instant for all it writes, in UTC whatever zone the database server lives in', async () => {
    await app.sql('CREATE TABLE moment (at DATETIME(3) NOT NULL)');
    await uow.run((tx) => tx.insert('moment', [{ at: tx.now }]));
    const [row] = await app
      .get(Database)
      .query<{ at: Date; text: string }>('SELECT at, CAST(at AS CHAR) AS text FROM moment');
    expect(row?.at).toEqual(app.clock.now());
    expect(row?.text).toBe(app.clock.now().toISOString().replace('T', ' ').slice(0, 23));
  });

  it('does not starve when many need an id or a setting in the middle of their work', async () => {
    const ids = app.get(IdGenerator);
    const database = app.get(Database);
    const work = () =>
      uow.run(async (tx) => {
        await tx.query('SELECT 1 AS one');
        await database.query('SELECT 1 AS one');
        return ids.take();
      });
    expect(new Set(await Promise.all(Array.from({ length: 120 }, work))).size).toBe(120);
  });
});

describe('row ids', () => {
  it('are unique over two processes that draw at the same time, small, and rising within a process', async () => {
    const one = await createTestApp();
    const two = await createTestApp({ database: one.database });
    try {
      const draw = async (app: TestApp): Promise<number[]> => {
        const drawn: number[] = [];
        for (let round = 0; round < 40; round += 1) {
          const some = await Promise.all([app.get(IdGenerator).takeMany(90), app.get(IdGenerator).take()]);
          drawn.push(...some.flat());
        }
        return drawn;
      };
      const [mine, theirs] = await Promise.all([draw(one), draw(two)]);
      expect(new Set([...mine, ...theirs]).size).toBe(2 * 40 * 91);
      expect(Math.max(...mine, ...theirs)).toBeLessThan(Number.MAX_SAFE_INTEGER);
      const many = await one.get(IdGenerator).takeMany(2_500);
      expect(many).toEqual([...many].sort((a, b) => a - b));
      expect(new Set(many).size).toBe(2_500);
    } finally {
      await two.close();
      await one.close();
    }
  });
});
