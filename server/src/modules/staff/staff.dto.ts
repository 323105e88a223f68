import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { IsQueryId } from '../../platform/http/index.js';
import { ALERT_OUTCOMES, ALERT_STATES, type AlertOutcome, type AlertState } from './staff.entity.js';

export class TodayQuery {
  @IsQueryId({ optional: true, description: 'One store; without it all stores the person works in.' })
  storeId?: number;
}

export class StaffAlert {
  @ApiProperty({ type: 'integer' })
  id: number;

  @ApiProperty({ example: 'member_joined' })
  kind: string;

  @ApiProperty({ type: 'integer' })
  memberId: number;

  @ApiProperty({ description: 'Nickname.' })
  memberName: string;

  @ApiProperty({ example: '138****8000' })
  phoneMasked: string;

  @ApiProperty({ type: 'integer' })
  storeId: number;

  @ApiProperty()
  storeName: string;

  @ApiProperty({ type: 'integer', nullable: true, description: 'The guide it is for; null: whoever is in the store.' })
  staffId: number | null;

  @ApiProperty({ description: 'Why this is on the list, in one sentence.' })
  reason: string;

  @ApiProperty({ description: 'What one could say, ready to use.' })
  script: string;

  @ApiProperty({ type: String, format: 'date-time', description: 'When it happened.' })
  at: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  dueAt: string | null;

  @ApiProperty({ enum: ALERT_STATES })
  state: AlertState;

  @ApiProperty({ enum: ALERT_OUTCOMES, nullable: true })
  outcome: AlertOutcome | null;
}

/** Something the person is told about themselves. */
export class StaffNotice {
  @ApiProperty({ type: 'integer' })
  id: number;

  @ApiProperty({ example: 'leave_decided' })
  kind: string;

  @ApiProperty({ example: '年假已批准' })
  title: string;

  @ApiProperty()
  body: string;

  @ApiProperty({ type: String, format: 'date-time', description: 'When it happened.' })
  at: string;
}

export class TodayCounters {
  @ApiProperty({ type: 'integer', description: 'New members.' })
  joins: number;

  @ApiProperty({ type: 'integer', description: 'Paid into wallets, in fen.' })
  topupFen: number;

  @ApiProperty({ type: 'integer', description: 'Paid orders less those taken back, in fen.' })
  salesFen: number;

  @ApiProperty({ type: 'integer', description: 'Paid orders less those taken back.' })
  orders: number;
}

export class StaffToday {
  @ApiProperty({ description: 'Business day.', example: '2026-11-21' })
  date: string;

  @ApiProperty({ type: TodayCounters })
  counters: TodayCounters;

  @ApiProperty({ type: [StaffAlert], description: 'Not yet done; own members first.' })
  alerts: StaffAlert[];

  @ApiProperty({ type: [StaffNotice], description: 'About the person and for them alone, not yet seen; newest first.' })
  notices: StaffNotice[];

  @ApiProperty({ example: '下午好，周晓棠' })
  greeting: string;
}

export class AlertDone {
  @ApiProperty({ enum: ALERT_OUTCOMES })
  @IsIn(ALERT_OUTCOMES)
  outcome: AlertOutcome;

  @ApiPropertyOptional({ maxLength: 200 })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  note?: string;
}
