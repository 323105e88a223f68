import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { ASCII, BIGINT, INSTANT, TEXT } from '../../../platform/database/columns.js';
import { DELIVERY_STATES, type DeliveryState } from '../webhook.types.js';

/** One event for one endpoint. */
@Entity('webhook_delivery')
@Index('uq_webhook_delivery_event', ['endpointId', 'eventId'], { unique: true })
@Index('ix_webhook_delivery_next', ['endpointId', 'state', 'eventId'])
@Index('ix_webhook_delivery_list', ['endpointId', 'id'])
export class WebhookDeliveryEntity {
  @PrimaryColumn(BIGINT)
  id: number;

  @Column({ ...BIGINT, name: 'endpoint_id' })
  endpointId: number;

  /** The event's own id: the receiver sees it as `webhook-id`, the same at every attempt. */
  @Column({ ...BIGINT, name: 'event_id' })
  eventId: number;

  @Column({ ...ASCII, name: 'event_type', length: 60 })
  eventType: string;

  @Column({ type: 'mediumtext' })
  payload: string;

  @Column({ ...INSTANT, name: 'occurred_at' })
  occurredAt: Date;

  @Column({ type: 'enum', enum: DELIVERY_STATES })
  state: DeliveryState;

  @Column({ type: 'int', default: 0 })
  attempts: number;

  @Column({ ...INSTANT, name: 'last_attempt_at', nullable: true })
  lastAttemptAt: Date | null;

  @Column({ type: 'int', name: 'last_status', nullable: true })
  lastStatus: number | null;

  @Column({ ...TEXT, name: 'last_error', length: 120, nullable: true })
  lastError: string | null;

  @Column({ type: 'int', name: 'last_duration_ms', nullable: true })
  lastDurationMs: number | null;

  @Column({ ...INSTANT, name: 'delivered_at', nullable: true })
  deliveredAt: Date | null;

  @Column({ ...INSTANT, name: 'created_at' })
  @Index('ix_webhook_delivery_created')
  createdAt: Date;
}
