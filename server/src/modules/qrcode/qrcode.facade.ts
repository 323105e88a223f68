import { Injectable } from '@nestjs/common';
import type { Result } from '../../kernel/result.js';
import { Database, type Transaction, isAscii } from '../../platform/database/index.js';
import { type NewQrCode, QrCodeRegister } from './qr-code-register.js';
import { QrImageService, type QrPicture } from './qr-image.service.js';

/** What a scanned code says about how somebody came. */
export interface ResolvedScene {
  readonly qrCodeId: number;
  readonly kind: 'store' | 'guide' | 'campaign' | 'member';
  readonly storeId: number | null;
  readonly staffId: number | null;
  readonly campaign: { readonly code: string; readonly name: string } | null;
  /** Whose own code it is. */
  readonly memberId: number | null;
}

interface SceneRow {
  id: number;
  kind: ResolvedScene['kind'];
  store_id: number | null;
  staff_id: number | null;
  campaign_code: string | null;
  campaign_name: string | null;
  member_id: number | null;
}

@Injectable()
export class QrCodeFacade {
  constructor(
    private readonly database: Database,
    private readonly register: QrCodeRegister,
    private readonly images: QrImageService,
  ) {}

  /** Null for a scene that was never handed out, or was revoked. */
  async resolve(scene: string): Promise<ResolvedScene | null> {
    // Somebody else's code may say anything; the column compares with ASCII only.
    if (!isAscii(scene)) return null;
    const row = await this.database.one<SceneRow>(
      'SELECT id, kind, store_id, staff_id, campaign_code, campaign_name, member_id FROM qr_code WHERE scene = ? AND revoked_at IS NULL',
      [scene],
    );
    if (!row) return null;
    const { id, kind, store_id: storeId, staff_id: staffId, campaign_code: code, campaign_name: name } = row;
    const campaign = code === null ? null : { code, name: name ?? code };
    return { qrCodeId: id, kind, storeId, staffId, campaign, memberId: row.member_id };
  }

  /** For set-up and demo data: the scene of a code for this wish, made if there is none. */
  async ensure(tx: Transaction, wish: NewQrCode): Promise<{ id: number; scene: string }> {
    const { code } = await this.register.register(tx, wish);
    return { id: code.id, scene: code.scene };
  }

  /** The member's own code, with which friends come: for ever the same until it is revoked. */
  async ensureMember(tx: Transaction, memberId: number): Promise<{ id: number; scene: string }> {
    const { id, scene } = await this.register.registerMember(tx, memberId);
    return { id, scene };
  }

  /** The member wants another code, or is no longer one. False when there was none in force. */
  revokeMember(tx: Transaction, memberId: number): Promise<boolean> {
    return this.register.revokeMember(tx, memberId);
  }

  /** Drawn by WeChat when first asked for; never within a transaction. */
  picture(codeId: number): Promise<Result<QrPicture>> {
    return this.images.picture(codeId);
  }
}
