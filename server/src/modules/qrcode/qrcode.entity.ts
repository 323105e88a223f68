import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { ASCII, BIGINT, INSTANT } from '../../platform/database/columns.js';

export const QR_KINDS = ['store', 'guide', 'campaign'] as const;
export type QrKind = (typeof QR_KINDS)[number];

/** What a printed mini-program code stands for. Printed codes cannot be recalled, so rows are never changed. */
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

  @Column({ ...BIGINT, name: 'created_by' })
  createdBy: number;

  @Column({ ...INSTANT, name: 'created_at' })
  createdAt: Date;
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
