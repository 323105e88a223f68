import fc from 'fast-check';
import { type Result, ok, refuse } from '../../src/kernel/result.js';
import {
  type ReadBatch,
  type ReadRows,
  type Transaction,
  WriteBatch,
  WriteConflict,
} from '../../src/platform/database/index.js';
import { type Grouped, GroupedCommands, type GroupRound } from '../../src/platform/grouping/index.js';
import { Idempotency, idempotentCommand } from '../../src/platform/idempotency/idempotency.js';
import { type TestApp, createTestApp } from '../support/app.js';

/** Somebody wants so many pieces out of a jar. `poison` is a bug that only this command has. */
interface Want {
  readonly jar: number;
  readonly pieces: number;
  readonly poison?: boolean;
}

interface Taken {
  readonly jar: number;
  readonly left: number;
}

/** The jars of a group: read with their locks, emptied in memory, written once. */
class JarRound implements GroupRound<Want, Taken> {
  private readonly rows: ReadRows<{ id: number; pieces: number }>;
  private readonly left = new Map<number, number>();
  private readonly touched = new Set<number>();

  constructor(reads: ReadBatch, wants: readonly Want[]) {
    const jars = [...new Set(wants.map(({ jar }) => jar))];
    this.rows = reads.add('SELECT id, pieces FROM jar WHERE id IN (?) ORDER BY id FOR UPDATE', [jars]);
  }

  ready(): Promise<void> {
    for (const { id, pieces } of this.rows.rows) this.left.set(id, pieces);
    return Promise.resolve();
  }

  decide({ jar, pieces, poison }: Want): Result<Taken> {
    if (poison) throw new Error('poisoned');
    const left = this.left.get(jar);
    if (left === undefined) return refuse('PRODUCT_NOT_FOUND');
    if (left < pieces) return refuse('POINTS_INSUFFICIENT', { left });
    this.left.set(jar, left - pieces);
    this.touched.add(jar);
    return ok({ jar, left: left - pieces });
  }

  write(_tx: Transaction, batch: WriteBatch): Promise<void> {
    for (const jar of this.touched)
      batch.add('UPDATE jar SET pieces = ? WHERE id = ?', [this.left.get(jar) as number, jar]);
    return Promise.resolve();
  }
}

describe('grouped commands', () => {
  let app: TestApp;
  let alone: Idempotency;
  let grouped: Grouped<Want, Taken>;
  let rounds: number[] = [];
  let beforeAsk: () => void = () => undefined;
  let serial = 0;

  beforeAll(async () => {
    app = await createTestApp();
    alone = app.get(Idempotency);
    await app.sql('CREATE TABLE jar (id INT NOT NULL PRIMARY KEY, pieces INT NOT NULL CHECK (pieces >= 0))');
    grouped = app.get(GroupedCommands).of<Want, Want, Taken>({
      name: 'jars',
      prepare: (wants) => Promise.resolve(wants),
      ask: (reads, wants) => {
        rounds.push(wants.length);
        beforeAsk();
        return new JarRound(reads, wants);
      },
    });
  });
  afterAll(() => app.close());
  beforeEach(() => {
    rounds = [];
    beforeAsk = () => undefined;
  });

  const jars = async (...pieces: number[]): Promise<number[]> => {
    const ids = pieces.map(() => (serial += 1));
    await app.sql('INSERT INTO jar (id, pieces) VALUES ?', [ids.map((id, index) => [id, pieces[index] as number])]);
    return ids;
  };
  const left = async (jar: number): Promise<number> =>
    (await app.sql<{ pieces: number }>('SELECT pieces FROM jar WHERE id = ?', [jar]))[0]?.pieces as number;
  const commandOf = (key: string, want: Want) => idempotentCommand('test jars', key, want);
  const key = (): string => `key-${(serial += 1)}`;

  /** The same command as it would be written without groups: one transaction of its own, conditional writes. */
  const takeAlone = (want: Want, itsKey: string): Promise<Result<Taken>> =>
    alone.run(commandOf(itsKey, want), async (tx) => {
      if (want.poison) throw new Error('poisoned');
      const found = await tx.query<{ pieces: number }>('SELECT pieces FROM jar WHERE id = ? FOR UPDATE', [want.jar]);
      const pieces = found[0]?.pieces;
      if (pieces === undefined) return refuse('PRODUCT_NOT_FOUND');
      if (pieces < want.pieces) return refuse('POINTS_INSUFFICIENT', { left: pieces });
      await tx.execute('UPDATE jar SET pieces = pieces - ? WHERE id = ?', [want.pieces, want.jar]);
      return ok({ jar: want.jar, left: pieces - want.pieces });
    });

  const outcome = async (answer: Promise<Result<Taken>>): Promise<unknown> =>
    answer.then(
      (result) => result,
      (error: Error) => error.message,
    );

  it('gives each of a group the answer it would have got alone, whatever stands beside it', async () => {
    const want = fc.record({
      jar: fc.constantFrom(0, 1, 2),
      pieces: fc.integer({ min: 1, max: 6 }),
      key: fc.constantFrom('a', 'b', 'c', null),
    });
    // A command that fails leaves its key free, and a twin would then come after its neighbours: another order, as good.
    const wants = fc.array(
      want.map((one) => ({ ...one, poison: one.key === null && one.pieces === 6 })),
      { minLength: 1, maxLength: 24 },
    );
    await fc.assert(
      fc.asyncProperty(wants, async (list) => {
        const run = (serial += 1);
        const first = await jars(12, 4);
        const second = await jars(12, 4);
        const shift = (jar: number | undefined, base: readonly number[]): number => jar ?? (base[0] as number) * -1;
        const on = (base: readonly number[]) =>
          list.map((one, index) => ({
            want: { jar: shift(base[one.jar], base), pieces: one.pieces, ...(one.poison ? { poison: true } : {}) },
            key: `${run}-${base[0]}-${one.key ?? `own-${index}`}`,
          }));
        const expected: unknown[] = [];
        for (const one of on(first)) expected.push(await outcome(takeAlone(one.want, one.key)));
        const actual = await Promise.all(
          on(second).map((one) => outcome(grouped.run(commandOf(one.key, one.want), one.want))),
        );
        const nameless = (answers: unknown[], base: readonly number[]): unknown =>
          JSON.parse(
            JSON.stringify(answers, (name, value: unknown) => (name === 'jar' ? base.indexOf(value as number) : value)),
          );
        expect(nameless(actual, second)).toEqual(nameless(expected, first));
        expect(await Promise.all(second.map(left))).toEqual(await Promise.all(first.map(left)));
      }),
      { numRuns: 60 },
    );
  });

  it('works on what arrives together in one transaction', async () => {
    const [jar] = (await jars(100)) as [number];
    const answers = await Promise.all(
      Array.from({ length: 40 }, () => {
        const want = { jar, pieces: 1 };
        return grouped.run(commandOf(key(), want), want);
      }),
    );
    expect(answers.every(({ ok: fine }) => fine)).toBe(true);
    expect(rounds).toEqual([40]);
    expect(await left(jar)).toBe(60);
  });

  it('leaves nothing of a command that fails, and everything of its neighbours', async () => {
    const [jar] = (await jars(10)) as [number];
    const wants: Want[] = [
      { jar, pieces: 2 },
      { jar, pieces: 3, poison: true },
      { jar, pieces: 4 },
    ];
    const keys = wants.map(key);
    const answers = await Promise.all(
      wants.map((want, index) => outcome(grouped.run(commandOf(keys[index] as string, want), want))),
    );
    expect(answers).toEqual([ok({ jar, left: 8 }), 'poisoned', ok({ jar, left: 4 })]);
    // No key was kept for the one that failed: it may be tried again.
    const again = { jar, pieces: 3 };
    expect(await grouped.run(commandOf(keys[1] as string, again), again)).toEqual(ok({ jar, left: 1 }));
  });

  it('starts over when somebody was faster, and decides on what is there then', async () => {
    const [jar] = (await jars(5)) as [number];
    let conflicts = 1;
    beforeAsk = () => {
      if (conflicts-- > 0) throw new WriteConflict('a rival');
    };
    const want = { jar, pieces: 5 };
    expect(await grouped.run(commandOf(key(), want), want)).toEqual(ok({ jar, left: 0 }));
    expect(rounds).toEqual([1, 1]);
  });

  it('has one effect for fifty twins at once, and one answer', async () => {
    const [jar] = (await jars(50)) as [number];
    const want = { jar, pieces: 1 };
    const itsKey = key();
    const answers = await Promise.all(Array.from({ length: 50 }, () => grouped.run(commandOf(itsKey, want), want)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(new Set([JSON.stringify(answers[0])]));
    expect(await left(jar)).toBe(49);
  });

  it('knows the answers that were given without groups, and the other way round', async () => {
    const [jar] = (await jars(9)) as [number];
    const want = { jar, pieces: 2 };
    const [one, two] = [key(), key()];
    const before = await takeAlone(want, one);
    expect(await grouped.run(commandOf(one, want), want)).toEqual(before);
    const after = await grouped.run(commandOf(two, want), want);
    expect(await takeAlone(want, two)).toEqual(after);
    expect(await left(jar)).toBe(5);
  });

  it('refuses a key that comes back with something else, in the same group or later', async () => {
    const [jar] = (await jars(9)) as [number];
    const itsKey = key();
    const [first, second] = [
      { jar, pieces: 1 },
      { jar, pieces: 2 },
    ];
    const answers = await Promise.all([first, second].map((want) => grouped.run(commandOf(itsKey, want), want)));
    expect(answers).toEqual([ok({ jar, left: 8 }), refuse('IDEMPOTENCY_KEY_REUSED')]);
    expect(await left(jar)).toBe(8);
  });
});
