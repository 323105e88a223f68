import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { ASCII, BIGINT, INSTANT } from '../../platform/database/columns.js';

/** Codes that headquarters hands out to print. */
export const PRINTED_KINDS = ['store', 'guide', 'campaign'] as const;
export type PrintedKind = (typeof PRINTED_KINDS)[number];
/** A member's own code is drawn on their phone and can be renewed. */
export const QR_KINDS = [...PRINTED_KINDS, 'member'] as const;
export type QrKind = (typeof QR_KINDS)[number];

/**
 * What a mini-program code stands for. Printed codes cannot be recalled, so a scene never changes its meaning; a
 * member's own code may be revoked and then means nothing.
 */
@Entity('qr_code')
@Index('uq_qr_code_scene', ['scene'], { unique: true })
@Index('uq_qr_code_target', ['target'], { unique: true })
export class QrCodeRow {
  @PrimaryColumn({ ...BIGINT, name: 'id' })
  id: number;

  @Column({ ...ASCII, name: 'scene', length: 32 })
  scene: string;

  /** Kind, store, guide and campaign as one key: the same wish gets the same code. */
  @Column({ ...ASCII, name: 'target', length: 96 })
  target: string;

  @Column({ type: 'enum', enum: QR_KINDS, name: 'kind' })
  kind: QrKind;

  @Column({ ...BIGINT, name: 'store_id', nullable: true })
  storeId: number | null;

  @Column({ ...BIGINT, name: 'staff_id', nullable: true })
  staffId: number | null;

  @Column({ ...ASCII, name: 'campaign_code', length: 32, nullable: true })
  campaignCode: string | null;

  @Column({ type: 'varchar', name: 'campaign_name', length: 40, nullable: true })
  campaignName: string | null;

  /** Whose own code this is. */
  @Column({ ...BIGINT, name: 'member_id', nullable: true })
  memberId: number | null;

  @Column({ ...BIGINT, name: 'created_by' })
  createdBy: number;

  @Column({ ...INSTANT, name: 'created_at' })
  createdAt: Date;

  @Column({ ...INSTANT, name: 'revoked_at', nullable: true })
  revokedAt: Date | null;
}

/** Apart from the code, so that lists do not carry pictures. */
@Entity('qr_code_image')
export class QrCodeImage {
  @PrimaryColumn({ ...BIGINT, name: 'qr_code_id' })
  qrCodeId: number;

  @Column({ ...ASCII, name: 'content_type', length: 16 })
  contentType: string;

  @Column({ type: 'mediumblob', name: 'image' })
  image: Buffer;

  @Column({ ...INSTANT, name: 'fetched_at' })
  fetchedAt: Date;
}
