import { Injectable } from '@nestjs/common';
import { Database, IdGenerator, type Transaction } from '../../../platform/database/index.js';
import { WalletGate } from '../wallet-gate.js';

export type FrozenKind = 'loss' | 'hold';
export type IdentityCheck = 'session' | 'phone_code' | 'phone_call' | 'id_card';

export interface StatusChange {
  readonly memberId: number;
  readonly by: string;
  readonly storeId: number | null;
  readonly identityCheck: IdentityCheck | null;
  readonly reason: string | null;
}

export interface WalletStatus {
  readonly status: 'active' | 'frozen';
  readonly frozenKind: FrozenKind | null;
  readonly frozenAt: Date | null;
}

export interface StatusLine {
  readonly id: number;
  readonly status: 'active' | 'frozen';
  readonly kind: FrozenKind;
  readonly by: string;
  readonly identityCheck: IdentityCheck | null;
  readonly reason: string | null;
  readonly at: Date;
}

interface StatusRow {
  status: 'active' | 'frozen';
  frozen_kind: FrozenKind | null;
  frozen_at: Date | null;
}

/** Whether a wallet may be used, and how that came about. */
@Injectable()
export class FreezeStore {
  constructor(
    private readonly database: Database,
    private readonly gate: WalletGate,
    private readonly ids: IdGenerator,
  ) {}

  async statusOf(
    memberId: number,
    reader: Pick<Database, 'query'> | Transaction = this.database,
  ): Promise<WalletStatus> {
    const [row] = await reader.query<StatusRow>(
      'SELECT status, frozen_kind, frozen_at FROM wallet WHERE member_id = ?',
      [memberId],
    );
    return { status: row?.status ?? 'active', frozenKind: row?.frozen_kind ?? null, frozenAt: row?.frozen_at ?? null };
  }

  /** False when it is frozen as hard already. What the house stops outweighs a report of loss. */
  async freeze(tx: Transaction, kind: FrozenKind, change: StatusChange): Promise<boolean> {
    await this.gate.enter(tx, [change.memberId]);
    const { affectedRows } = await tx.execute(
      `UPDATE wallet SET status = 'frozen', frozen_kind = ?, frozen_at = ?
        WHERE member_id = ? AND (status = 'active' OR (frozen_kind = 'loss' AND ? = 'hold'))`,
      [kind, tx.now, change.memberId, kind],
    );
    if (affectedRows !== 1) return false;
    await this.record(tx, 'frozen', kind, change);
    return true;
  }

  /** The kind that was lifted; null when there is none of those kinds. */
  async unfreeze(tx: Transaction, kinds: readonly FrozenKind[], change: StatusChange): Promise<FrozenKind | null> {
    await this.gate.enter(tx, [change.memberId]);
    const { frozenKind } = await this.statusOf(change.memberId, tx);
    if (frozenKind === null || !kinds.includes(frozenKind)) return null;
    const { affectedRows } = await tx.execute(
      "UPDATE wallet SET status = 'active', frozen_kind = NULL, frozen_at = NULL WHERE member_id = ? AND frozen_kind = ?",
      [change.memberId, frozenKind],
    );
    if (affectedRows !== 1) return null;
    await this.record(tx, 'active', frozenKind, change);
    return frozenKind;
  }

  async history(memberId: number, limit: number): Promise<StatusLine[]> {
    const rows = await this.database.query<{
      id: number;
      status: 'active' | 'frozen';
      frozen_kind: FrozenKind;
      changed_by: string;
      identity_check: IdentityCheck | null;
      reason: string | null;
      changed_at: Date;
    }>(
      `SELECT id, status, frozen_kind, changed_by, identity_check, reason, changed_at FROM wallet_status_change
        WHERE member_id = ? ORDER BY id DESC LIMIT ?`,
      [memberId, limit],
    );
    return rows.map((row) => ({
      id: row.id,
      status: row.status,
      kind: row.frozen_kind,
      by: row.changed_by,
      identityCheck: row.identity_check,
      reason: row.reason,
      at: row.changed_at,
    }));
  }

  private async record(
    tx: Transaction,
    status: 'active' | 'frozen',
    kind: FrozenKind,
    change: StatusChange,
  ): Promise<void> {
    await tx.insert('wallet_status_change', [
      {
        id: await this.ids.take(),
        member_id: change.memberId,
        status,
        frozen_kind: kind,
        changed_by: change.by,
        store_id: change.storeId,
        identity_check: change.identityCheck,
        reason: change.reason,
        changed_at: tx.now,
      },
    ]);
  }
}
