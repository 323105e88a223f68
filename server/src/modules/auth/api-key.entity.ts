import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Permission } from '@guike/shared';
import { BIGINT, INSTANT } from '../../platform/database/columns.js';

/** A machine's way in: its id to find it by, and a secret of which only a keyed hash is kept. */
@Entity('api_key')
export class ApiKey {
  @PrimaryColumn(BIGINT)
  id: number;

  @Column({ name: 'secret_hash', type: 'binary', length: 32 })
  secretHash: Buffer;

  @Column({ type: 'varchar', length: 40 })
  name: string;

  @Column({ type: 'json' })
  permissions: Permission[];

  @Column({ name: 'store_ids', type: 'json' })
  storeIds: number[];

  @Column({ type: 'tinyint' })
  active: boolean;

  @Column({ ...INSTANT, name: 'last_used_at', nullable: true })
  lastUsedAt: Date | null;

  @Column({ ...INSTANT, name: 'created_at' })
  createdAt: Date;

  @Column({ ...INSTANT, name: 'revoked_at', nullable: true })
  revokedAt: Date | null;
}
