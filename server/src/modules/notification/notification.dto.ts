import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsInt, Matches, Max, Min, ValidateNested } from 'class-validator';
import { PageOf } from '../../platform/http/index.js';
import { MOMENTS, type Moment, TEMPLATE_KEYS, type TemplateKey } from './template.rules.js';

export class InboxItem {
  @ApiProperty({ type: 'integer' })
  id: number;

  @ApiProperty({ example: 'wallet' })
  kind: string;

  @ApiProperty()
  title: string;

  @ApiProperty()
  body: string;

  @ApiProperty({ type: String, nullable: true, description: 'Page of the mini-program.' })
  link: string | null;

  @ApiProperty({ type: String, format: 'date-time' })
  at: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  readAt: string | null;
}

export class InboxPage extends PageOf(InboxItem) {}

export class ReadRequest {
  @ApiProperty({ type: 'integer', description: 'Newest message seen; it and all older ones count as read.' })
  @IsInt()
  @Min(1)
  @Max(Number.MAX_SAFE_INTEGER)
  upTo: number;
}

export class UnreadCount {
  @ApiProperty({ type: 'integer', description: 'Messages still unread.' })
  unread: number;
}

export class SubscribeTemplateBrief {
  @ApiProperty({ enum: TEMPLATE_KEYS })
  key: TemplateKey;

  @ApiProperty()
  templateId: string;

  @ApiProperty({ example: '储值变动提醒' })
  title: string;
}

export class SubscribeMoment {
  @ApiProperty({ enum: MOMENTS })
  moment: Moment;

  @ApiProperty({
    type: [String],
    description: 'At most three, as many as WeChat asks for at a time; ask in this order.',
  })
  templateIds: string[];
}

export class SubscribeTemplateList {
  @ApiProperty({ type: [SubscribeTemplateBrief] })
  items: SubscribeTemplateBrief[];

  @ApiProperty({ type: [SubscribeMoment], description: 'When the app asks, and for what.' })
  moments: SubscribeMoment[];
}

export class SubscribeCreditView {
  @ApiProperty()
  templateId: string;

  @ApiProperty({ type: 'integer', description: 'Messages that the member has allowed and that were not sent yet.' })
  unused: number;
}

export class SubscribeCreditList {
  @ApiProperty({ type: [SubscribeCreditView], description: 'Templates without an unused consent are absent.' })
  items: SubscribeCreditView[];
}

export const SUBSCRIBE_RESULTS = ['accept', 'reject', 'ban', 'filter'] as const;
export type SubscribeResultKind = (typeof SUBSCRIBE_RESULTS)[number];

export class SubscribeResult {
  @ApiProperty()
  @Matches(/^[\w-]{8,64}$/)
  templateId: string;

  @ApiProperty({ enum: SUBSCRIBE_RESULTS })
  @IsIn(SUBSCRIBE_RESULTS)
  result: SubscribeResultKind;
}

export class SubscribeResults {
  @ApiProperty({ type: [SubscribeResult], maxItems: 5 })
  @IsArray()
  @ArrayMaxSize(5)
  @ValidateNested({ each: true })
  @Type(() => SubscribeResult)
  results: SubscribeResult[];
}
