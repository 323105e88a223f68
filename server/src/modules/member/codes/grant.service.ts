import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { type Result, ok, refuse } from '../../../kernel/result.js';
import { Tokens } from '../../../platform/crypto/tokens.js';
import {
  Database,
  type SqlParam,
  type Transaction,
  type WriteBatch,
  expectRows,
} from '../../../platform/database/index.js';
import { type ScopedActor, actorRef } from '../../../platform/http/index.js';
import type { CodePurpose } from './member-code.entity.js';
import type { Reader } from '../member.directory.js';

const LIFE_MS = 10 * 60_000;

/** Who stands where: a grant is good for this pair only. */
export interface GrantPlace {
  readonly actor: ScopedActor;
  readonly storeId: number;
}

export interface IssuedGrant {
  readonly grant: string;
  readonly expiresAt: Date;
}

export interface GrantedMember {
  readonly memberId: number;
  readonly purpose: CodePurpose;
}

const USE = `UPDATE pay_grant SET used_at = ?
  WHERE token_hash = ? AND actor = ? AND store_id = ? AND used_at IS NULL AND expires_at > ?`;

interface GrantRow {
  member_id: number;
  purpose: CodePurpose;
  actor: string;
  store_id: number;
  expires_at: Date;
  used_at: Date | null;
}

/** One-use rights to act for a member, won by scanning their code. */
@Injectable()
export class GrantService {
  constructor(
    private readonly database: Database,
    private readonly tokens: Tokens,
    private readonly clock: Clock,
  ) {}

  async issue(
    tx: Transaction,
    { memberId, purpose, actor, storeId }: GrantedMember & GrantPlace,
  ): Promise<IssuedGrant> {
    const grant = this.tokens.create(24);
    const expiresAt = new Date(tx.now.getTime() + LIFE_MS);
    await tx.insert('pay_grant', [
      {
        token_hash: this.tokens.hash(grant),
        member_id: memberId,
        purpose,
        actor: actorRef(actor),
        store_id: storeId,
        issued_at: tx.now,
        expires_at: expiresAt,
      },
    ]);
    return { grant, expiresAt };
  }

  async take(tx: Transaction, grant: string, place: GrantPlace): Promise<Result<GrantedMember>> {
    const used = await this.use(tx, grant, place);
    if (!used.ok) return used;
    const row = await this.rowOf(tx, grant);
    return row ? ok({ memberId: row.member_id, purpose: row.purpose }) : refuse('PAY_GRANT_REQUIRED');
  }

  /** The conditional UPDATE decides between rivals; only the one who changed the row has the right. */
  async use(tx: Transaction, grant: string, place: GrantPlace): Promise<Result<null>> {
    const { affectedRows } = await tx.execute(USE, this.useParams(grant, place, tx.now));
    if (affectedRows === 1) return ok(null);
    const row = await this.rowOf(tx, grant);
    return refuse(row && belongsTo(row, place) ? 'PAY_GRANT_EXPIRED' : 'PAY_GRANT_REQUIRED');
  }

  /** The same as part of a batch: a rival's use makes the unit of work start over, where {@link use} can say why. */
  useIn(batch: WriteBatch, grant: string, place: GrantPlace, now: Date): WriteBatch {
    return batch.add(USE, this.useParams(grant, place, now), expectRows(1, 'pay grant'));
  }

  private useParams(grant: string, place: GrantPlace, now: Date): SqlParam[] {
    return [now, this.tokens.hash(grant), actorRef(place.actor), place.storeId, now];
  }

  async peek(grant: string, place: GrantPlace): Promise<Result<GrantedMember>> {
    const row = await this.rowOf(this.database, grant);
    if (!row || !belongsTo(row, place)) return refuse('PAY_GRANT_REQUIRED');
    if (row.used_at !== null || row.expires_at <= this.clock.now()) return refuse('PAY_GRANT_EXPIRED');
    return ok({ memberId: row.member_id, purpose: row.purpose });
  }

  private async rowOf(reader: Reader, grant: string): Promise<GrantRow | null> {
    const rows = await reader.query<GrantRow>(
      'SELECT member_id, purpose, actor, store_id, expires_at, used_at FROM pay_grant WHERE token_hash = ?',
      [this.tokens.hash(grant)],
    );
    return rows[0] ?? null;
  }
}

/** A stranger's grant is no grant: they don't learn that it exists. */
function belongsTo(row: GrantRow, place: GrantPlace): boolean {
  return row.actor === actorRef(place.actor) && row.store_id === place.storeId;
}
