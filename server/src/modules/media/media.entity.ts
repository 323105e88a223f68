import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { ASCII, BIGINT, INSTANT } from '../../platform/database/columns.js';
import { PICTURE_SIZES, type PictureSize } from './media.types.js';

/** A picture that somebody uploaded; without an owner it is forgotten after a day. */
@Entity('media')
@Index('ix_media_owner', ['ownerKind', 'ownerId', 'position'])
@Index('ix_media_loose', ['attachedAt', 'createdAt'])
export class MediaEntity {
  @PrimaryColumn(BIGINT)
  id: number;

  /** `member:7`, `staff:3`. */
  @Column({ ...ASCII, name: 'uploaded_by', length: 80 })
  uploadedBy: string;

  @Column({ type: 'smallint' })
  width: number;

  @Column({ type: 'smallint' })
  height: number;

  /** Of the picture as it is kept. */
  @Column({ type: 'int' })
  bytes: number;

  @Column({ ...ASCII, name: 'owner_kind', length: 32, nullable: true })
  ownerKind: string | null;

  @Column({ ...BIGINT, name: 'owner_id', nullable: true })
  ownerId: number | null;

  /** Among the pictures of its owner. */
  @Column({ type: 'smallint', default: 0 })
  position: number;

  @Column({ ...INSTANT, name: 'created_at' })
  createdAt: Date;

  @Column({ ...INSTANT, name: 'attached_at', nullable: true })
  attachedAt: Date | null;
}

/** Some of a picture's bytes: few enough for any server's longest statement, written as text. */
@Entity('media_piece')
export class MediaPieceEntity {
  @PrimaryColumn({ ...BIGINT, name: 'media_id' })
  mediaId: number;

  @PrimaryColumn({ type: 'enum', enum: PICTURE_SIZES })
  size: PictureSize;

  @PrimaryColumn({ type: 'smallint' })
  piece: number;

  @Column({ type: 'mediumblob' })
  content: Buffer;
}

/** How much one person uploaded on one business day, and in the minute of the last upload. */
@Entity('media_quota')
export class MediaQuotaEntity {
  @PrimaryColumn({ ...ASCII, name: 'uploaded_by', length: 80 })
  uploadedBy: string;

  @PrimaryColumn({ type: 'date', name: 'business_date' })
  businessDate: string;

  @Column({ type: 'int' })
  uploads: number;

  @Column({ ...INSTANT, name: 'minute_at' })
  minuteAt: Date;

  @Column({ type: 'int', name: 'minute_uploads' })
  minuteUploads: number;
}
