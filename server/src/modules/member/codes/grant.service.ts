import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { type Result } from '../../../kernel/result.js';
import { Tokens } from '../../../platform/crypto/tokens.js';
import { Database, ReadBatch, type Transaction, WriteBatch, expectRows } from '../../../platform/database/index.js';
import { actorRef } from '../../../platform/http/index.js';
import { type GoodGrant, type GrantPlace, type GrantRow, type GrantedMember, GrantsInHand } from './grants-in-hand.js';

const LIFE_MS = 10 * 60_000;

export interface IssuedGrant {
  readonly grant: string;
  readonly expiresAt: Date;
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

  /** Uses a grant up. */
  async take(tx: Transaction, grant: string, place: GrantPlace): Promise<Result<GoodGrant>> {
    const reads = new ReadBatch();
    const inHand = this.askIn(reads, [grant], 'locked');
    await tx.read(reads);
    const grants = inHand();
    const granted = grants.judge(grant, place, tx.now);
    if (!granted.ok) return granted;
    grants.use(grant);
    const batch = new WriteBatch();
    this.useIn(batch, grants, tx.now);
    await tx.write(batch);
    return granted;
  }

  async peek(grant: string, place: GrantPlace): Promise<Result<GoodGrant>> {
    const reads = new ReadBatch();
    const inHand = this.askIn(reads, [grant]);
    await this.database.read(reads);
    return inHand().judge(grant, place, this.clock.now());
  }

  /** Under which other tables of this room know it. */
  hashOf(grant: string): Buffer {
    return this.tokens.hash(grant);
  }

  /** Grants as one of several questions asked together. Locked, nobody else can use them before we commit. */
  askIn(reads: ReadBatch, grants: readonly string[], how: 'locked' | 'unlocked' = 'unlocked'): () => GrantsInHand {
    if (grants.length === 0) return () => new GrantsInHand(new Map());
    const grantOf = new Map(grants.map((grant) => [this.tokens.hash(grant).toString('hex'), grant]));
    const found = reads.add<GrantRow>(
      `SELECT g.token_hash, g.member_id, g.purpose, g.actor, g.store_id, g.expires_at, g.used_at, c.amount_fen AS confirmed_fen
         FROM pay_grant g LEFT JOIN pay_confirmation c ON c.grant_hash = g.token_hash AND c.state = 'confirmed'
        WHERE g.token_hash IN (?) ${how === 'locked' ? 'ORDER BY g.token_hash FOR UPDATE' : ''}`,
      [[...grantOf.keys()].map((hash) => Buffer.from(hash, 'hex'))],
    );
    return () =>
      new GrantsInHand(
        new Map(found.rows.map((row) => [grantOf.get(row.token_hash.toString('hex')) as string, row] as const)),
      );
  }

  /** Writes down which of them were used. */
  useIn(batch: WriteBatch, grants: GrantsInHand, now: Date): void {
    const hashes = grants.usedHashes;
    if (hashes.length === 0) return;
    batch.add(
      'UPDATE pay_grant SET used_at = ? WHERE token_hash IN (?) AND used_at IS NULL',
      [now, hashes],
      expectRows(hashes.length, 'pay grants'),
    );
  }
}
