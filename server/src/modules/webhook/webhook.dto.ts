import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  IsString,
  Length,
  Matches,
} from 'class-validator';
import { IsInstant, PageOf, PageQuery } from '../../platform/http/index.js';
import { WEBHOOK_TYPES } from './webhook.payloads.js';
import { DELIVERY_STATES, type DeliveryState } from './webhook.types.js';

const ALL_OR_TYPES = ['*', ...WEBHOOK_TYPES];

export class WebhookEndpointBody {
  @ApiProperty({ minLength: 1, maxLength: 60, example: '财务系统' })
  @IsString()
  @Length(1, 60)
  name: string;

  @ApiProperty({ maxLength: 500, description: 'Public https address; its host must resolve to public addresses.' })
  @IsString()
  @Length(8, 500)
  @Matches(/^https?:\/\/[\x21-\x7e]+$/)
  url: string;

  @ApiProperty({ enum: ALL_OR_TYPES, isArray: true, description: 'Events it wants to hear of; `*` for all.' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ArrayUnique()
  @IsIn(ALL_OR_TYPES, { each: true })
  eventTypes: string[];

  @ApiProperty({ description: 'Off: it hears nothing, and what happens meanwhile is not kept for it.' })
  @IsBoolean()
  active: boolean;
}

export class WebhookEndpointView {
  @ApiProperty({ type: 'integer' })
  id: number;

  @ApiProperty()
  name: string;

  @ApiProperty({ description: 'Where messages are posted to.' })
  url: string;

  @ApiProperty({ type: [String], description: 'Events it hears of; `*` for all.' })
  eventTypes: string[];

  @ApiProperty()
  active: boolean;

  @ApiProperty({ type: 'integer', description: 'Messages that wait to be sent.' })
  pending: number;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'Since when nothing has arrived.' })
  failingSince: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'Next attempt after a failure.' })
  retryAt: string | null;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'Given up by the worker; what happens is kept. Saving the endpoint sends again.',
  })
  disabledAt: string | null;

  @ApiProperty({ enum: ['gone', 'failing'], nullable: true })
  disabledReason: string | null;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'The old secret still signs until then.',
  })
  previousSecretUntil: string | null;

  @ApiProperty({ format: 'date-time' })
  createdAt: string;
}

export class WebhookEndpointCreated extends WebhookEndpointView {
  @ApiProperty({ description: '`whsec_…`, shown this once.' })
  secret: string;
}

export class WebhookEventView {
  @ApiProperty({ example: 'order.paid' })
  type: string;

  @ApiProperty({ type: 'integer' })
  version: number;

  @ApiProperty({ description: 'Chinese' })
  title: string;
}

export class WebhookEndpointList {
  @ApiProperty({ type: [WebhookEndpointView] })
  items: WebhookEndpointView[];

  @ApiProperty({ type: [WebhookEventView], description: 'Every event there is.' })
  events: WebhookEventView[];
}

export class WebhookAttemptView {
  @ApiProperty({ description: 'A 2xx answer within ten seconds.' })
  ok: boolean;

  @ApiProperty({ type: 'integer', nullable: true, description: 'HTTP status; null without an answer.' })
  status: number | null;

  @ApiProperty({ type: String, nullable: true, example: 'timeout' })
  error: string | null;

  @ApiProperty({ type: 'integer', description: 'ms' })
  durationMs: number;
}

export class WebhookDeliveryView {
  @ApiProperty({ type: 'integer' })
  id: number;

  @ApiProperty({ description: '`webhook-id`, the same at every attempt.', example: 'evt_4711' })
  messageId: string;

  @ApiProperty({ example: 'order.paid' })
  eventType: string;

  @ApiProperty({ format: 'date-time' })
  occurredAt: string;

  @ApiProperty({ enum: DELIVERY_STATES })
  state: DeliveryState;

  @ApiProperty({ type: 'integer', description: 'How often it was sent so far.' })
  attempts: number;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  lastAttemptAt: string | null;

  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'HTTP status of the last attempt; null without an answer.',
  })
  lastStatus: number | null;

  @ApiProperty({ type: String, nullable: true, example: 'timeout', description: 'Why the last attempt failed.' })
  lastError: string | null;

  @ApiProperty({ type: 'integer', nullable: true, description: 'ms' })
  lastDurationMs: number | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  deliveredAt: string | null;

  @ApiProperty({ description: 'The body as it is sent.' })
  payload: string;
}

export class WebhookDeliveryPage extends PageOf(WebhookDeliveryView) {}

export class WebhookDeliveryQuery extends PageQuery {
  @ApiPropertyOptional({ enum: DELIVERY_STATES })
  @IsOptional()
  @IsIn(DELIVERY_STATES)
  state?: DeliveryState;
}

export class WebhookReplayBody {
  @IsInstant({ description: 'Events that happened at or after this instant …' })
  from: string;

  @IsInstant({ optional: true, description: '… and before this one; now when left out.' })
  until?: string;
}

export class WebhookReplayed {
  @ApiProperty({ type: 'integer', description: 'Messages that will be sent once more; at most 5,000 at a time.' })
  messages: number;
}
