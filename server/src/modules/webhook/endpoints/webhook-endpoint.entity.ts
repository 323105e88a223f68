import { Column, Entity, PrimaryColumn } from 'typeorm';
import { ASCII, BIGINT, FLAG, INSTANT, TEXT } from '../../../platform/database/columns.js';

/** Somebody else's system that wants to hear of events. */
@Entity('webhook_endpoint')
export class WebhookEndpointEntity {
  @PrimaryColumn(BIGINT)
  id: number;

  @Column({ ...TEXT, length: 60 })
  name: string;

  @Column({ ...ASCII, length: 500 })
  url: string;

  @Column({ type: 'json', name: 'event_types' })
  eventTypes: unknown;

  @Column({ ...ASCII, name: 'secret_sealed', length: 300 })
  secretSealed: string;

  @Column({ ...ASCII, name: 'previous_secret_sealed', length: 300, nullable: true })
  previousSecretSealed: string | null;

  @Column({ ...INSTANT, name: 'previous_valid_until', nullable: true })
  previousValidUntil: Date | null;

  @Column(FLAG)
  active: boolean;

  @Column({ ...INSTANT, name: 'failing_since', nullable: true })
  failingSince: Date | null;

  @Column({ ...INSTANT, name: 'retry_at', nullable: true })
  retryAt: Date | null;

  @Column({ ...INSTANT, name: 'disabled_at', nullable: true })
  disabledAt: Date | null;

  @Column({ ...ASCII, name: 'disabled_reason', length: 40, nullable: true })
  disabledReason: string | null;

  @Column({ ...ASCII, name: 'claim_token', length: 32, nullable: true })
  claimToken: string | null;

  @Column({ ...INSTANT, name: 'claim_until', nullable: true })
  claimUntil: Date | null;

  @Column({ ...INSTANT, name: 'created_at' })
  createdAt: Date;

  @Column({ ...INSTANT, name: 'updated_at' })
  updatedAt: Date;
}
