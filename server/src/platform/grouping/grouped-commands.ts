import { Injectable, Logger } from '@nestjs/common';
import { ERRORS } from '@guike/shared';
import { type Refused, type Result, refuse } from '../../kernel/result.js';
import { ReadBatch, type ReadRows } from '../database/read-batch.js';
import { WriteConflict } from '../database/sql-errors.js';
import type { Transaction } from '../database/transaction.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { WriteBatch } from '../database/write-batch.js';
import type { IdempotentCommand } from '../idempotency/idempotency.js';
import { Groups } from './groups.js';

const SIZE = 64;
const LANES = 2;

/** One kind of command, worked on many at a time. */
export interface GroupWork<I, C, A> {
  /** For the log. */
  readonly name: string;
  /** Facts that need no lock, for all of them at once; outside of the transaction. */
  prepare(inputs: readonly I[]): Promise<readonly C[]>;
  /** Adds the questions, with their locks, on which these commands are decided. Begins anew at each attempt. */
  ask(reads: ReadBatch, commands: readonly C[]): GroupRound<C, A>;
}

/** One attempt at a group, from the answers of the database to what is to be written. */
export interface GroupRound<C, A> {
  /** Called when the answers are there, before the first decision. */
  ready?(tx: Transaction): Promise<void>;
  /**
   * Decides one command, knowing what those before it in the group have done. It writes nothing, and when it refuses,
   * it leaves no trace for those that follow.
   */
  decide(command: C, now: Date): Result<A>;
  /** Adds what all accepted commands write. The batch is sent together with the keys, the news and the commit. */
  write(tx: Transaction, batch: WriteBatch): Promise<void>;
}

export interface Grouped<I, A> {
  run(command: IdempotentCommand, input: I): Promise<Result<A>>;
}

interface Submitted<I> {
  readonly command: IdempotentCommand;
  readonly input: I;
}

interface StoredKey {
  scope: string;
  idem_key: string;
  fingerprint: Buffer;
  answer: string | null;
}

/**
 * Idempotent commands that share transactions. What holds for one alone holds for each in a group: the same key gives
 * the same answer, a refusal is remembered, all effects and the key are committed together, and a group that meets a
 * conflict starts over and in the end falls apart into commands that stand alone.
 *
 * There is one path: a command alone is a group of one. The database is asked once, with locks, then everything is
 * decided in memory, then written at once, so a group costs the round trips of one command.
 */
@Injectable()
export class GroupedCommands {
  private readonly logger = new Logger('GroupedCommands');

  constructor(private readonly uow: UnitOfWork) {}

  of<I, C, A>(work: GroupWork<I, C, A>): Grouped<I, A> {
    const twins = new Map<string, Promise<unknown>>();
    const groups = new Groups<Submitted<I>, Result<A>>(
      { size: SIZE, lanes: LANES },
      async (submitted) => {
        const commands = await work.prepare(submitted.map(({ input }) => input));
        // A key or a number that somebody else has written since we looked: on a fresh transaction it will be seen.
        return this.uow.run((tx) => this.attempt(tx, work, submitted, commands), { duplicateIsConflict: true });
      },
      (error, size) => this.logger.debug(`${work.name}: a group of ${size} falls apart: ${String(error)}`),
    );
    return {
      run: async (command, input) => {
        const key = `${command.scope}\n${command.key}`;
        // A twin waits for the first of its kind, whose answer it will then find.
        while (twins.has(key)) await twins.get(key);
        const answer = groups.submit({ command, input });
        const settled = answer.then(
          () => undefined,
          () => undefined,
        );
        twins.set(key, settled);
        void settled.then(() => twins.delete(key));
        return answer;
      },
    };
  }

  private async attempt<I, C, A>(
    tx: Transaction,
    work: GroupWork<I, C, A>,
    submitted: readonly Submitted<I>[],
    commands: readonly C[],
  ): Promise<Result<A>[]> {
    const reads = new ReadBatch();
    const round = work.ask(reads, commands);
    // Last, so that they are read when the locks are ours and whoever had them has committed its key.
    const stored = keysIn(reads, submitted);
    await tx.read(reads);
    const known = new Map(stored.flatMap(({ rows }) => rows).map((row) => [`${row.scope}\n${row.idem_key}`, row]));
    await round.ready?.(tx);
    const answers: Result<A>[] = [];
    const keys: { command: IdempotentCommand; answer: Result<A> }[] = [];
    for (const [index, { command }] of submitted.entries()) {
      const earlier = known.get(`${command.scope}\n${command.key}`);
      const answer = earlier ? earlierAnswer<A>(earlier, command) : round.decide(commands[index] as C, tx.now);
      if (!earlier && isFinal(answer)) keys.push({ command, answer });
      answers.push(answer);
    }
    addKeys(tx, keys);
    await round.write(tx, tx.closing);
    return answers;
  }
}

function keysIn(reads: ReadBatch, submitted: readonly Submitted<unknown>[]): ReadRows<StoredKey>[] {
  const byScope = new Map<string, string[]>();
  for (const { command } of submitted) {
    const keys = byScope.get(command.scope);
    if (keys) keys.push(command.key);
    else byScope.set(command.scope, [command.key]);
  }
  return [...byScope].map(([scope, keys]) =>
    reads.add<StoredKey>(
      'SELECT scope, idem_key, fingerprint, answer FROM idempotency_key WHERE scope = ? AND idem_key IN (?)',
      [scope, keys],
    ),
  );
}

function earlierAnswer<A>(stored: StoredKey, command: IdempotentCommand): Result<A> {
  if (!stored.answer) throw new WriteConflict('idempotency key');
  if (!stored.fingerprint.equals(command.fingerprint)) return refuse('IDEMPOTENCY_KEY_REUSED');
  return JSON.parse(stored.answer) as Result<A>;
}

function addKeys<A>(tx: Transaction, keys: readonly { command: IdempotentCommand; answer: Result<A> }[]): void {
  tx.closing.insert(
    'idempotency_key',
    keys.map(({ command, answer }) => ({
      scope: command.scope,
      idem_key: command.key,
      fingerprint: command.fingerprint,
      answer: JSON.stringify(answer),
      created_at: tx.now,
    })),
  );
}

/** A refusal that asks to be tried again later may be another answer then. */
function isFinal<A>(answer: Result<A>): boolean {
  return answer.ok || ERRORS[(answer as Refused).refusal.code].status < 500;
}
