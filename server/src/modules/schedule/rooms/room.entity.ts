import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { BIGINT, FLAG, INSTANT, TEXT } from '../../../platform/database/columns.js';

/** What services ask for: 烘焙教室, 茶座. */
@Entity('room_kind')
@Index('uq_room_kind_name', ['name'], { unique: true })
export class RoomKindEntity {
  @PrimaryColumn(BIGINT)
  id: number;

  @Column({ ...TEXT, length: 20 })
  name: string;

  @Column({ ...FLAG, default: true })
  active: boolean;

  @Column({ ...INSTANT, name: 'created_at' })
  createdAt: Date;

  @Column({ ...INSTANT, name: 'updated_at' })
  updatedAt: Date;
}

@Entity('service_room')
@Index('uq_service_room_name', ['storeId', 'name'], { unique: true })
@Check('ck_service_room_seats', 'seats > 0')
export class ServiceRoomEntity {
  @PrimaryColumn(BIGINT)
  id: number;

  @Column({ ...BIGINT, name: 'store_id' })
  storeId: number;

  @Column({ ...BIGINT, name: 'kind_id' })
  kindId: number;

  @Column({ ...TEXT, length: 20 })
  name: string;

  /** How many sessions fit in at a time: 1 for a class room, the number of tables for a tea room. */
  @Column({ type: 'int' })
  seats: number;

  @Column({ ...FLAG, default: true })
  active: boolean;

  @Column({ ...INSTANT, name: 'created_at' })
  createdAt: Date;

  @Column({ ...INSTANT, name: 'updated_at' })
  updatedAt: Date;
}
