import { Injectable } from '@nestjs/common';
import type { ErrorCode } from '@guike/shared';
import type { ZodType } from 'zod';
import { Clock } from '../../kernel/clock.js';
import { type Refused, type Result, ok, refuse } from '../../kernel/result.js';
import { TtlCache } from '../../kernel/ttl-cache.js';
import { Database } from '../database/database.js';
import { readJson } from '../database/sql.js';
import { isDuplicateKey } from '../database/sql-errors.js';
import type { Transaction } from '../database/transaction.js';
import { UnitOfWork } from '../database/unit-of-work.js';

/** Rules that headquarters writes, each version kept for ever. */
export interface RuleBook<R> {
  /** Its entity extends `RuleVersionRow`. */
  readonly table: string;
  readonly schema: ZodType<R>;
  /** In force until somebody writes others. */
  readonly builtIn: { readonly rules: R; readonly note: string };
  /** The refusal of rules that don't fit the schema. */
  readonly invalid: ErrorCode;
}

export interface RuleVersion<R> {
  /** 0 for the rules that come with the software. */
  readonly version: number;
  readonly rules: R;
  readonly note: string;
  readonly createdAt: Date | null;
}

export interface NewRules<R> {
  /** The version the editor has seen: two editors can't overwrite each other unseen. */
  readonly baseVersion: number;
  readonly note: string;
  readonly rules: R;
  readonly createdBy: string;
}

interface RuleRow {
  version: number;
  rules: unknown;
  note: string;
  created_at: Date;
}

const CACHE_MS = 3_000;

/** Opens the books of rules of the rooms. */
@Injectable()
export class RuleVersions {
  constructor(
    private readonly database: Database,
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  of<R>(book: RuleBook<R>): VersionedRules<R> {
    return new VersionedRules(book, this.database, this.uow, this.clock);
  }
}

export class VersionedRules<R> {
  private readonly cache: TtlCache<'newest', RuleVersion<R>>;

  constructor(
    private readonly book: RuleBook<R>,
    private readonly database: Database,
    private readonly uow: UnitOfWork,
    clock: Clock,
  ) {
    this.cache = new TtlCache(clock, CACHE_MS);
  }

  /** In force, at most some seconds old. A transaction reads them itself: it must not wait for a connection. */
  current(tx?: Transaction): Promise<RuleVersion<R>> {
    return this.cache.get('newest', () => this.newest(tx));
  }

  /** In force, read now: for those who are about to change them. */
  async newest(tx?: Transaction): Promise<RuleVersion<R>> {
    const [row] = await (tx ?? this.database).query<RuleRow>(
      `SELECT version, rules, note, created_at FROM ${this.book.table} ORDER BY version DESC LIMIT 1`,
    );
    if (!row) return { version: 0, ...this.book.builtIn, createdAt: null };
    const rules = this.book.schema.parse(readJson(row.rules));
    return { version: row.version, rules, note: row.note, createdAt: row.created_at };
  }

  parse(rules: unknown): Result<R> {
    const parsed = this.book.schema.safeParse(rules);
    if (parsed.success) return ok(parsed.data);
    const problems = parsed.error.issues.map(({ path, message }) => ({ field: path.join('.'), problem: message }));
    return refuse(this.book.invalid, { problems });
  }

  /** `beside` is done in the same transaction, before the new version is written: what forbids it, what is told of it. */
  async publish(
    { baseVersion, note, rules, createdBy }: NewRules<R>,
    beside: (tx: Transaction, before: R) => Promise<Refused | null>,
  ): Promise<Result<RuleVersion<R>>> {
    const version = baseVersion + 1;
    try {
      const published = await this.uow.run<Result<RuleVersion<R>>>(async (tx) => {
        const before = await this.newest(tx);
        if (before.version !== baseVersion) return refuse('CONFLICT', { version: before.version });
        const refused = await beside(tx, before.rules);
        if (refused) return refused;
        await tx.insert(this.book.table, [
          { version, rules: JSON.stringify(rules), note, created_by: createdBy, created_at: tx.now },
        ]);
        return ok({ version, rules, note, createdAt: tx.now });
      });
      if (published.ok) this.cache.clear();
      return published;
    } catch (error) {
      // Somebody else wrote this version between our look and our insert.
      if (isDuplicateKey(error)) return refuse('CONFLICT');
      throw error;
    }
  }
}
