import { Injectable } from '@nestjs/common';
import { RandomSource } from '../../kernel/random.js';
import {
  IdGenerator,
  type Row,
  type Transaction,
  WriteConflict,
  isDuplicateKey,
} from '../../platform/database/index.js';
import { type QrTarget, SCENE_LENGTH, SCENE_LETTERS, memberKey, revokedKey, targetKey } from './qr-scene.rules.js';
import type { PrintedKind } from './qrcode.entity.js';

export interface QrCodeRecord {
  id: number;
  scene: string;
  kind: PrintedKind;
  store_id: number | null;
  staff_id: number | null;
  campaign_code: string | null;
  campaign_name: string | null;
  created_at: Date;
}

export const QR_COLUMNS = 'id, scene, kind, store_id, staff_id, campaign_code, campaign_name, created_at';

export interface NewQrCode extends QrTarget {
  readonly campaignName: string | null;
  /** Staff id; 0 for the system. */
  readonly createdBy: number;
}

/** Hands out scenes: one per wish, for ever, because what is printed cannot be called back. */
@Injectable()
export class QrCodeRegister {
  constructor(
    private readonly ids: IdGenerator,
    private readonly random: RandomSource,
  ) {}

  async register(tx: Transaction, wish: NewQrCode): Promise<{ code: QrCodeRecord; created: boolean }> {
    return this.forTarget(tx, targetKey(wish), {
      kind: wish.kind,
      store_id: wish.storeId,
      staff_id: wish.staffId,
      campaign_code: wish.campaignCode,
      campaign_name: wish.campaignName,
      member_id: null,
      created_by: wish.createdBy,
    });
  }

  /** The member's own code, made when there is none in force. */
  async registerMember(tx: Transaction, memberId: number): Promise<QrCodeRecord> {
    const { code } = await this.forTarget(tx, memberKey(memberId), {
      kind: 'member',
      store_id: null,
      staff_id: null,
      campaign_code: null,
      campaign_name: null,
      member_id: memberId,
      created_by: 0,
    });
    return code;
  }

  /** From now on the code leads nowhere in particular. False when there was none in force. */
  async revokeMember(tx: Transaction, memberId: number): Promise<boolean> {
    const code = await this.byKey(tx, memberKey(memberId));
    if (!code) return false;
    const { affectedRows } = await tx.execute(
      'UPDATE qr_code SET target = ?, revoked_at = ? WHERE id = ? AND revoked_at IS NULL',
      [revokedKey(code.id), tx.now, code.id],
    );
    return affectedRows === 1;
  }

  private async forTarget(
    tx: Transaction,
    target: string,
    columns: Row,
  ): Promise<{ code: QrCodeRecord; created: boolean }> {
    const earlier = await this.byKey(tx, target);
    if (earlier) return { code: earlier, created: false };
    try {
      const id = await this.ids.take();
      await tx.insert('qr_code', [
        { id, scene: this.random.text(SCENE_LENGTH, SCENE_LETTERS), target, ...columns, created_at: tx.now },
      ]);
    } catch (error) {
      if (isDuplicateKey(error)) throw new WriteConflict('qr_code');
      throw error;
    }
    const code = await this.byKey(tx, target);
    if (!code) throw new Error('a code vanished while being made');
    return { code, created: true };
  }

  private async byKey(tx: Transaction, target: string): Promise<QrCodeRecord | null> {
    const rows = await tx.query<QrCodeRecord>(`SELECT ${QR_COLUMNS} FROM qr_code WHERE target = ?`, [target]);
    return rows[0] ?? null;
  }
}
