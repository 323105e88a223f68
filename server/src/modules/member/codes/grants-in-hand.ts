import { type Result, ok, refuse } from '../../../kernel/result.js';
import { type ScopedActor, actorRef } from '../../../platform/http/index.js';
import type { CodePurpose } from './member-code.entity.js';

/** Who stands where: a grant is good for this pair only. */
export interface GrantPlace {
  readonly actor: ScopedActor;
  readonly storeId: number;
}

export interface GrantedMember {
  readonly memberId: number;
  readonly purpose: CodePurpose;
}

/** A grant that may be used now. */
export interface GoodGrant extends GrantedMember {
  readonly expiresAt: Date;
  /** Fen that the member has allowed on their own phone; 0 when nobody has asked. */
  readonly confirmedFen: number;
}

export interface GrantRow {
  token_hash: Buffer;
  member_id: number;
  purpose: CodePurpose;
  actor: string;
  store_id: number;
  expires_at: Date;
  used_at: Date | null;
  confirmed_fen: number | null;
}

/** Grants as they were read, and which of them have been used since by the one who holds this. */
export class GrantsInHand {
  private readonly used = new Set<string>();

  /** `rows` by grant. */
  constructor(private readonly rows: ReadonlyMap<string, GrantRow>) {}

  /** PAY_GRANT_REQUIRED when it is not this actor's and store's, PAY_GRANT_EXPIRED when it was used or is too old. */
  judge(grant: string, place: GrantPlace, now: Date): Result<GoodGrant> {
    const row = this.rows.get(grant);
    if (!row || !belongsTo(row, place)) return refuse('PAY_GRANT_REQUIRED');
    if (row.used_at !== null || this.used.has(grant) || row.expires_at <= now) return refuse('PAY_GRANT_EXPIRED');
    const { member_id: memberId, purpose, expires_at: expiresAt, confirmed_fen: confirmedFen } = row;
    return ok({ memberId, purpose, expiresAt, confirmedFen: confirmedFen ?? 0 });
  }

  use(grant: string): void {
    this.used.add(grant);
  }

  /** Hashes of what has been used here. */
  get usedHashes(): Buffer[] {
    return [...this.used].flatMap((grant) => this.rows.get(grant)?.token_hash ?? []);
  }
}

/** A stranger's grant is no grant: they don't learn that it exists. */
function belongsTo(row: GrantRow, place: GrantPlace): boolean {
  return row.actor === actorRef(place.actor) && row.store_id === place.storeId;
}
