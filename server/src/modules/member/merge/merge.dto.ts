import { ApiProperty } from '@nestjs/swagger';
import { IsString, Matches, MaxLength, MinLength } from 'class-validator';
import { IsId, IsQueryId, PageOf, PageQuery } from '../../../platform/http/index.js';
import { MERGE_STATES, type MergeState } from './member-merge.entity.js';

const PLAIN_TEXT = /^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}]*$/u;

export class MergePair {
  @IsId({ description: 'Whose things are carried over; closed afterwards.' })
  fromId: number;

  @IsId({ description: 'Who stays.' })
  intoId: number;
}

export class MergeReason {
  @ApiProperty({ description: 'How it was made sure; kept in the audit log.', minLength: 4, maxLength: 200 })
  @IsString()
  @MinLength(4)
  @MaxLength(200)
  @Matches(PLAIN_TEXT)
  reason: string;
}

export class MergeConfirmation extends MergePair {
  @ApiProperty({ description: 'Of the preview: refused when something changed since.' })
  @IsString()
  @Matches(/^[\da-f]{32}$/)
  fingerprint: string;

  @ApiProperty({ description: 'How it was made sure that they are one person.', minLength: 4, maxLength: 200 })
  @IsString()
  @MinLength(4)
  @MaxLength(200)
  @Matches(PLAIN_TEXT)
  reason: string;
}

export class MergeParty {
  @ApiProperty({ type: 'integer' })
  id: number;

  @ApiProperty()
  memberNo: string;

  @ApiProperty()
  nickname: string;

  @ApiProperty({ example: '138****8000' })
  phoneMasked: string;

  @ApiProperty({ type: String, format: 'date-time' })
  joinedAt: string;
}

export class MergePart {
  @ApiProperty({ example: 'wallet' })
  room: string;

  @ApiProperty({ example: '储值' })
  title: string;

  @ApiProperty({ description: 'What is carried over, in Chinese.', example: '储值 ¥110（1 笔）' })
  words: string;
}

export class MergePreview {
  @ApiProperty({ type: MergeParty })
  from: MergeParty;

  @ApiProperty({ type: MergeParty })
  into: MergeParty;

  @ApiProperty({ type: [MergePart] })
  parts: MergePart[];

  @ApiProperty({ type: String, nullable: true, description: 'What must be settled first, in Chinese; null: nothing.' })
  obstacle: string | null;

  @ApiProperty({ description: 'To be sent back with the confirmation.' })
  fingerprint: string;
}

export class MemberMerge {
  @ApiProperty({ type: 'integer' })
  id: number;

  @ApiProperty({ type: 'integer' })
  fromId: number;

  @ApiProperty({ type: 'integer' })
  intoId: number;

  @ApiProperty({ enum: MERGE_STATES })
  state: MergeState;

  @ApiProperty()
  reason: string;

  @ApiProperty({ type: String, format: 'date-time' })
  mergedAt: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  undoneAt: string | null;
}

export class MemberMergePage extends PageOf(MemberMerge) {}

export class MergeQuery extends PageQuery {
  @IsQueryId({ optional: true, description: 'Only merges of this member, on either side.' })
  memberId?: number;
}
