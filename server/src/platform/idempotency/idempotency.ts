import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { ERRORS } from '@guike/shared';
import { canonicalJson } from '../../kernel/canonical-json.js';
import { type Refused, type Result, refuse } from '../../kernel/result.js';
import { WriteConflict, isDuplicateKey } from '../database/sql-errors.js';
import type { Transaction } from '../database/transaction.js';
import { UnitOfWork } from '../database/unit-of-work.js';

/** A command that must take effect once. `scope` says whose key it is and for which command. */
export interface IdempotentCommand {
  readonly scope: string;
  readonly key: string;
  readonly fingerprint: Buffer;
}

export function idempotentCommand(scope: string, key: string, body: unknown): IdempotentCommand {
  return { scope, key, fingerprint: createHash('sha256').update(canonicalJson(body)).digest() };
}

interface StoredKey {
  fingerprint: Buffer;
  /** Kept as text: a JSON column would hand the same answer back with its keys in another order. */
  answer: string | null;
}

/**
 * Same key, same answer; the same key with another body is refused. The key row is inserted first in the command's own
 * transaction: a concurrent twin waits on it and then reads the answer, so there is never a moment in which the effect
 * exists and the key does not. Refusals are answers and are kept too, except those that ask to be tried again (5xx).
 *
 * What a refused command has written is undone without giving the key up: were the whole transaction rolled back, all
 * waiting twins would rush for the key at once and kill each other in a deadlock.
 */
@Injectable()
export class Idempotency {
  constructor(private readonly uow: UnitOfWork) {}

  /** With `refusesBeforeWriting` the work promises that there is nothing to undo, which saves a round trip. */
  async run<T>(
    command: IdempotentCommand,
    work: (tx: Transaction) => Promise<Result<T>>,
    options: { refusesBeforeWriting?: boolean } = {},
  ): Promise<Result<T>> {
    try {
      return await this.uow.run(async (tx) => {
        const earlier = await this.claim<T>(tx, command);
        if (earlier) return earlier;
        if (!options.refusesBeforeWriting) await tx.savepoint();
        const writesBefore = tx.writes;
        const result = await work(tx);
        if (!result.ok) {
          if (!isFinal(result)) throw new NoAnswerYet(result);
          if (!options.refusesBeforeWriting) await tx.undo();
          else if (tx.writes > writesBefore) throw new Error(`${result.refusal.code} after something was written`);
        }
        tx.closing.add('UPDATE idempotency_key SET answer = ? WHERE scope = ? AND idem_key = ?', [
          JSON.stringify(result),
          command.scope,
          command.key,
        ]);
        return result;
      });
    } catch (error) {
      if (error instanceof NoAnswerYet) return error.refused;
      throw error;
    }
  }

  /** The stored answer, or null when the key is new and now ours. */
  private async claim<T>(tx: Transaction, command: IdempotentCommand): Promise<Result<T> | null> {
    try {
      await tx.insert('idempotency_key', [
        { scope: command.scope, idem_key: command.key, fingerprint: command.fingerprint, created_at: tx.now },
      ]);
      return null;
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
    }
    const rows = await tx.query<StoredKey>(
      'SELECT fingerprint, answer FROM idempotency_key WHERE scope = ? AND idem_key = ?',
      [command.scope, command.key],
    );
    const stored = rows[0];
    // The row we collided with may have been purged meanwhile: then the key is as good as new, on a fresh transaction.
    if (!stored?.answer) throw new WriteConflict('idempotency key');
    if (!stored.fingerprint.equals(command.fingerprint)) return refuse('IDEMPOTENCY_KEY_REUSED');
    return JSON.parse(stored.answer) as Result<T>;
  }
}

/** Carries a refusal that may be another answer next time out of a transaction that must leave no trace of the key. */
class NoAnswerYet extends Error {
  constructor(readonly refused: Refused) {
    super(refused.refusal.code);
  }
}

function isFinal(refused: Refused): boolean {
  return ERRORS[refused.refusal.code].status < 500;
}
