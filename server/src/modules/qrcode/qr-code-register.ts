import { Injectable } from '@nestjs/common';
import { RandomSource } from '../../kernel/random.js';
import { IdGenerator, type Transaction, WriteConflict, isDuplicateKey } from '../../platform/database/index.js';
import { type QrTarget, SCENE_LENGTH, SCENE_LETTERS, targetKey } from './qr-scene.rules.js';
import type { QrKind } from './qrcode.entity.js';

export interface QrCodeRecord {
  id: number;
  scene: string;
  kind: QrKind;
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
    const earlier = await this.byTarget(tx, wish);
    if (earlier) return { code: earlier, created: false };
    try {
      await tx.insert('qr_code', [
        {
          id: await this.ids.take(),
          scene: this.newScene(),
          target: targetKey(wish),
          kind: wish.kind,
          store_id: wish.storeId,
          staff_id: wish.staffId,
          campaign_code: wish.campaignCode,
          campaign_name: wish.campaignName,
          created_by: wish.createdBy,
          created_at: tx.now,
        },
      ]);
    } catch (error) {
      if (isDuplicateKey(error)) throw new WriteConflict('qr_code');
      throw error;
    }
    const code = await this.byTarget(tx, wish);
    if (!code) throw new Error('a code vanished while being made');
    return { code, created: true };
  }

  private async byTarget(tx: Transaction, target: QrTarget): Promise<QrCodeRecord | null> {
    const rows = await tx.query<QrCodeRecord>(`SELECT ${QR_COLUMNS} FROM qr_code WHERE target = ?`, [
      targetKey(target),
    ]);
    return rows[0] ?? null;
  }

  private newScene(): string {
    return Array.from({ length: SCENE_LENGTH }, () =>
      SCENE_LETTERS.charAt(this.random.integer(SCENE_LETTERS.length)),
    ).join('');
  }
}
