import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { RandomSource } from '../../../kernel/random.js';
import { type Result, ok, refuse } from '../../../kernel/result.js';
import { Tokens } from '../../../platform/crypto/tokens.js';
import { Database, type Transaction, WriteConflict, isDuplicateKey } from '../../../platform/database/index.js';
import { actorRef } from '../../../platform/http/index.js';
import type { GrantPlace } from './grants-in-hand.js';
import type { CodePurpose } from './member-code.entity.js';
import {
  BARCODE_PREFIX,
  BARCODE_RANDOM_DIGITS,
  CODE_BYTES,
  CODE_PREFIX,
  type CodeState,
  codeKind,
  codeState,
} from './member-code.rules.js';

export interface IssuedCode {
  readonly code: string;
  readonly barcode: string;
  readonly expiresAt: Date;
}

export interface ConsumedCode {
  readonly memberId: number;
  readonly purpose: CodePurpose;
}

export interface CodeSight {
  readonly state: CodeState;
  readonly usedAt: Date | null;
  readonly usedStoreId: number | null;
}

interface CodeRow {
  member_id: number;
  purpose: CodePurpose;
  latest: number | null;
  expires_at: Date;
  used_at: Date | null;
  used_store_id: number | null;
}

/** The dynamic member code: 128 random bits, shown for a minute, scanned once, only the newest counts. */
@Injectable()
export class MemberCodeService {
  constructor(
    private readonly database: Database,
    private readonly tokens: Tokens,
    private readonly random: RandomSource,
    private readonly clock: Clock,
  ) {}

  async issue(tx: Transaction, memberId: number, purpose: CodePurpose, ttlSeconds: number): Promise<IssuedCode> {
    const code = CODE_PREFIX + this.tokens.create(CODE_BYTES);
    const barcode = BARCODE_PREFIX + this.random.digits(BARCODE_RANDOM_DIGITS);
    const expiresAt = new Date(tx.now.getTime() + ttlSeconds * 1_000);
    await tx.execute('UPDATE member_code SET latest = NULL WHERE member_id = ? AND latest = 1', [memberId]);
    try {
      await tx.insert('member_code', [
        {
          token_hash: this.tokens.hash(code),
          barcode_hash: this.tokens.hash(barcode),
          member_id: memberId,
          purpose,
          latest: 1,
          issued_at: tx.now,
          expires_at: expiresAt,
        },
      ]);
    } catch (error) {
      // Another screen of the same member asked in the same moment: one of the two starts over and is the newest.
      if (isDuplicateKey(error)) throw new WriteConflict(`member code of ${memberId}`);
      throw error;
    }
    return { code, barcode, expiresAt };
  }

  /** The conditional UPDATE decides between rival scans: exactly one changes the row. */
  async consume(tx: Transaction, text: string, { actor, storeId }: GrantPlace): Promise<Result<ConsumedCode>> {
    const kind = codeKind(text);
    if (!kind) return refuse('MEMBER_CODE_INVALID');
    const column = kind === 'qr' ? 'token_hash' : 'barcode_hash';
    const hash = this.tokens.hash(text);
    const { affectedRows } = await tx.execute(
      `UPDATE member_code SET used_at = ?, used_by = ?, used_store_id = ?, latest = NULL
        WHERE ${column} = ? AND used_at IS NULL AND latest = 1 AND expires_at > ?`,
      [tx.now, actorRef(actor), storeId, hash, tx.now],
    );
    const row = await this.rowBy(tx, column, hash);
    if (!row) return refuse('MEMBER_CODE_INVALID');
    if (affectedRows === 1) return ok({ memberId: row.member_id, purpose: row.purpose });
    return refuse(row.used_at ? 'MEMBER_CODE_USED' : 'MEMBER_CODE_EXPIRED');
  }

  /** For the screen that shows the code. Null for a code that isn't this member's. */
  async sight(memberId: number, code: string): Promise<CodeSight | null> {
    const row = codeKind(code) === 'qr' ? await this.rowBy(this.database, 'token_hash', this.tokens.hash(code)) : null;
    if (!row || row.member_id !== memberId) return null;
    const facts = { usedAt: row.used_at, latest: row.latest === 1, expiresAt: row.expires_at };
    return { state: codeState(facts, this.clock.now()), usedAt: row.used_at, usedStoreId: row.used_store_id };
  }

  private async rowBy(
    reader: Pick<Database, 'query'>,
    column: 'token_hash' | 'barcode_hash',
    hash: Buffer,
  ): Promise<CodeRow | null> {
    const rows = await reader.query<CodeRow>(
      `SELECT member_id, purpose, latest, expires_at, used_at, used_store_id FROM member_code WHERE ${column} = ?`,
      [hash],
    );
    return rows[0] ?? null;
  }
}
