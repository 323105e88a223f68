import { ApiProperty } from '@nestjs/swagger';
import { PageOf } from '../../platform/http/index.js';

export class ParkedEventView {
  @ApiProperty({ type: 'integer' })
  id!: number;

  @ApiProperty({ example: 'order.paid' })
  type!: string;

  @ApiProperty({ example: 'order:100042' })
  subject!: string;

  @ApiProperty({ format: 'date-time' })
  occurredAt!: string;

  @ApiProperty({ type: 'integer', description: 'Deliveries tried before it was parked.' })
  attempts!: number;

  @ApiProperty({ type: String, nullable: true, description: 'What the last try failed with.' })
  lastError!: string | null;
}

export class ParkedEventPage extends PageOf(ParkedEventView) {}

export class JobView {
  @ApiProperty({ example: 'ledger.reconcile' })
  name!: string;

  @ApiProperty({ description: 'Cron expression, Asia/Shanghai; seconds first when six fields.' })
  cron!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'Fire time of the newest run.' })
  lastBucket!: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  lastStartedAt!: string | null;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'Null while it runs or after it failed.',
  })
  lastFinishedAt!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'JSON of what the run answered.' })
  lastResult!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'What the newest run failed with; null after a success.' })
  lastError!: string | null;
}

export class JobList {
  @ApiProperty({ type: [JobView] })
  items!: JobView[];
}
