import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { BIGINT, HASH, INSTANT } from '../../../platform/database/columns.js';

export const EXPORT_STATES = ['asked', 'ready', 'deleted'] as const;
export type ExportState = (typeof EXPORT_STATES)[number];

/** A member's wish to take their data along, and what became of it. */
@Entity('data_export')
@Index('uq_data_export_open', ['memberId', 'open'], { unique: true })
@Index('uq_data_export_link', ['linkHash'], { unique: true })
@Index('ix_data_export_member', ['memberId', 'id'])
@Index('ix_data_export_state', ['state', 'deleteAt'])
export class DataExport {
  @PrimaryColumn({ ...BIGINT, name: 'id' })
  id: number;

  @Column({ ...BIGINT, name: 'member_id' })
  memberId: number;

  @Column({ type: 'enum', enum: EXPORT_STATES, name: 'state' })
  state: ExportState;

  /** 1 while it is being made, then null: one at a time. */
  @Column({ type: 'tinyint', name: 'open', nullable: true })
  open: number | null;

  @Column({ ...INSTANT, name: 'asked_at' })
  askedAt: Date;

  /** Until then one worker is making it. */
  @Column({ ...INSTANT, name: 'lease_until', nullable: true })
  leaseUntil: Date | null;

  @Column({ ...INSTANT, name: 'ready_at', nullable: true })
  readyAt: Date | null;

  @Column({ ...INSTANT, name: 'delete_at', nullable: true })
  deleteAt: Date | null;

  @Column({ ...BIGINT, name: 'size_bytes', nullable: true })
  sizeBytes: number | null;

  /** Of the newest link; the ones before stop working. */
  @Column({ ...HASH, name: 'link_hash', nullable: true })
  linkHash: Buffer | null;

  @Column({ ...INSTANT, name: 'link_until', nullable: true })
  linkUntil: Date | null;

  @Column({ type: 'int', name: 'downloads', default: 0 })
  downloads: number;
}

/** Apart from the wish, so that lists do not carry bundles. */
@Entity('data_export_file')
export class DataExportFile {
  @PrimaryColumn({ ...BIGINT, name: 'export_id' })
  exportId: number;

  @Column({ type: 'longblob', name: 'bundle' })
  bundle: Buffer;
}
