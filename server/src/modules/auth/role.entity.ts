import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Permission } from '@guike/shared';
import { ASCII } from '../../platform/database/columns.js';

@Entity('role')
export class Role {
  @PrimaryColumn({ ...ASCII, length: 32 })
  code: string;

  @Column({ type: 'varchar', length: 32 })
  name: string;

  @Column({ type: 'varchar', length: 120 })
  description: string;

  @Column({ type: 'json' })
  permissions: Permission[];

  @Column({ type: 'int' })
  position: number;

  /** Counts changes of who holds the role: writing it makes two such changes at once take turns on any node. */
  @Column({ type: 'int' })
  assignments: number;
}
