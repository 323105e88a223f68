import { Injectable } from '@nestjs/common';
import { Database, type Transaction, isAscii } from '../../platform/database/index.js';
import { type NewQrCode, QrCodeRegister } from './qr-code-register.js';

/** What a scanned code says about how somebody came. */
export interface ResolvedScene {
  readonly qrCodeId: number;
  readonly kind: 'store' | 'guide' | 'campaign';
  readonly storeId: number | null;
  readonly staffId: number | null;
  readonly campaign: { readonly code: string; readonly name: string } | null;
}

interface SceneRow {
  id: number;
  kind: ResolvedScene['kind'];
  store_id: number | null;
  staff_id: number | null;
  campaign_code: string | null;
  campaign_name: string | null;
}

@Injectable()
export class QrCodeFacade {
  constructor(
    private readonly database: Database,
    private readonly register: QrCodeRegister,
  ) {}

  /** Null for a scene that was never handed out. */
  async resolve(scene: string): Promise<ResolvedScene | null> {
    // Somebody else's code may say anything; the column compares with ASCII only.
    if (!isAscii(scene)) return null;
    const row = await this.database.one<SceneRow>(
      'SELECT id, kind, store_id, staff_id, campaign_code, campaign_name FROM qr_code WHERE scene = ?',
      [scene],
    );
    if (!row) return null;
    const { id, kind, store_id: storeId, staff_id: staffId, campaign_code: code, campaign_name: name } = row;
    return { qrCodeId: id, kind, storeId, staffId, campaign: code === null ? null : { code, name: name ?? code } };
  }

  /** For set-up and demo data: the scene of a code for this wish, made if there is none. */
  async ensure(tx: Transaction, wish: NewQrCode): Promise<{ id: number; scene: string }> {
    const { code } = await this.register.register(tx, wish);
    return { id: code.id, scene: code.scene };
  }
}
