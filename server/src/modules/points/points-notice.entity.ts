import { Entity, PrimaryColumn, Column } from 'typeorm';
import { BIGINT, INSTANT } from '../../platform/database/columns.js';

/** Told once that points expire on that day. The key is what makes it once. */
@Entity('points_expiry_notice')
export class PointsExpiryNoticeEntity {
  @PrimaryColumn({ ...BIGINT, name: 'member_id' })
  memberId: number;

  /** The last business day on which they can be used. */
  @PrimaryColumn({ name: 'expires_on', type: 'date' })
  expiresOn: string;

  @Column({ ...INSTANT, name: 'told_at' })
  toldAt: Date;
}
