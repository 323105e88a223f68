import { Injectable } from '@nestjs/common';
import { FieldCipher } from '../../../platform/crypto/field-cipher.js';
import { Tokens } from '../../../platform/crypto/tokens.js';
import { Database, type Transaction, readJson } from '../../../platform/database/index.js';
import type { OfferedLot } from './transfer.rules.js';
import type { TransferState } from './wallet-transfer.entity.js';

export interface Transfer {
  readonly id: number;
  readonly fromMemberId: number;
  readonly toMemberId: number | null;
  readonly state: TransferState;
  readonly code: string;
  readonly principalFen: number;
  readonly bonusFen: number;
  readonly lots: readonly OfferedLot[];
  readonly message: string | null;
  readonly offeredAt: Date;
  readonly expiresAt: Date;
  readonly resolvedAt: Date | null;
}

interface TransferRow {
  id: number;
  from_member_id: number;
  to_member_id: number | null;
  state: TransferState;
  code_sealed: string;
  principal_fen: number;
  bonus_fen: number;
  lots: unknown;
  message: string | null;
  offered_at: Date;
  expires_at: Date;
  resolved_at: Date | null;
}

const SELECT = `SELECT id, from_member_id, to_member_id, state, code_sealed, principal_fen, bonus_fen, lots, message,
  offered_at, expires_at, resolved_at FROM wallet_transfer`;
/** 128 bits. */
const CODE_BYTES = 16;
export const TRANSFER_CODE = /^GT1\.[\w-]{22}$/;

/** The rows of transfers. An offer ends once: every change asks that it is still on offer. */
@Injectable()
export class TransferStore {
  constructor(
    private readonly database: Database,
    private readonly tokens: Tokens,
    private readonly cipher: FieldCipher,
  ) {}

  newCode(): string {
    return `GT1.${this.tokens.create(CODE_BYTES)}`;
  }

  async insert(tx: Transaction, transfer: Transfer): Promise<void> {
    await tx.insert('wallet_transfer', [
      {
        id: transfer.id,
        from_member_id: transfer.fromMemberId,
        to_member_id: transfer.toMemberId,
        state: transfer.state,
        code_hash: this.tokens.hash(transfer.code),
        code_sealed: this.cipher.seal(transfer.code, place(transfer.id)),
        principal_fen: transfer.principalFen,
        bonus_fen: transfer.bonusFen,
        lots: JSON.stringify(transfer.lots),
        message: transfer.message,
        offered_at: transfer.offeredAt,
        expires_at: transfer.expiresAt,
        resolved_at: null,
      },
    ]);
  }

  find(id: number): Promise<Transfer | null> {
    return this.first('id = ?', id);
  }

  byCode(code: string): Promise<Transfer | null> {
    return this.first('code_hash = ?', this.tokens.hash(code));
  }

  /** Of a member as giver or receiver, newest first. */
  async ofMember(memberId: number, beforeId: number, limit: number): Promise<Transfer[]> {
    const rows = await this.database.query<TransferRow>(
      `${SELECT} WHERE (from_member_id = ? OR to_member_id = ?) AND id < ? ORDER BY id DESC LIMIT ?`,
      [memberId, memberId, beforeId, limit],
    );
    return rows.map((row) => this.transferOf(row));
  }

  async due(now: Date, limit: number): Promise<Transfer[]> {
    const rows = await this.database.query<TransferRow>(
      `${SELECT} WHERE state = 'offered' AND expires_at <= ? ORDER BY expires_at LIMIT ?`,
      [now, limit],
    );
    return rows.map((row) => this.transferOf(row));
  }

  /** False when the offer is over. Taking or declining it tells by whom; both need it to be in time. */
  async end(
    tx: Transaction,
    id: number,
    to: 'cancelled' | 'expired' | { readonly state: 'accepted' | 'declined'; readonly memberId: number },
  ): Promise<boolean> {
    const { affectedRows } =
      typeof to === 'string'
        ? await tx.execute("UPDATE wallet_transfer SET state = ?, resolved_at = ? WHERE id = ? AND state = 'offered'", [
            to,
            tx.now,
            id,
          ])
        : await tx.execute(
            `UPDATE wallet_transfer SET state = ?, to_member_id = ?, resolved_at = ?
              WHERE id = ? AND state = 'offered' AND expires_at > ? AND (to_member_id IS NULL OR to_member_id = ?)`,
            [to.state, to.memberId, tx.now, id, tx.now, to.memberId],
          );
    return affectedRows === 1;
  }

  private async first(condition: string, value: number | Buffer): Promise<Transfer | null> {
    const row = await this.database.one<TransferRow>(`${SELECT} WHERE ${condition}`, [value]);
    return row ? this.transferOf(row) : null;
  }

  private transferOf(row: TransferRow): Transfer {
    return {
      id: row.id,
      fromMemberId: row.from_member_id,
      toMemberId: row.to_member_id,
      state: row.state,
      code: this.cipher.open(row.code_sealed, place(row.id)),
      principalFen: row.principal_fen,
      bonusFen: row.bonus_fen,
      lots: readJson<OfferedLot[]>(row.lots),
      message: row.message,
      offeredAt: row.offered_at,
      expiresAt: row.expires_at,
      resolvedAt: row.resolved_at,
    };
  }
}

/** Ties a sealed code to its row. */
const place = (id: number): string => `wallet_transfer|${id}`;
