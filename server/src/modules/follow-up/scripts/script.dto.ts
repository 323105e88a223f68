import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsNotEmpty, IsString, MaxLength } from 'class-validator';
import { FOLLOW_UP_KINDS, type FollowUpKind } from '../follow-up.types.js';

export class ScriptInput {
  @ApiProperty({ enum: FOLLOW_UP_KINDS })
  @IsIn(FOLLOW_UP_KINDS)
  kind: FollowUpKind;

  @ApiProperty({ maxLength: 40 })
  @IsString()
  @IsNotEmpty()
  @MaxLength(40)
  name: string;

  @ApiProperty({
    maxLength: 300,
    description: 'May hold {name} {guide} {store} {product} {category} {coupon} {points} {balance} {date}.',
    example: '{name}您好，我是{store}的{guide}。',
  })
  @IsString()
  @IsNotEmpty()
  @MaxLength(300)
  body: string;
}

/** One version of a script and how members answered to it. */
export class ScriptFigures {
  @ApiProperty({ type: 'integer' })
  id: number;

  @ApiProperty({ enum: FOLLOW_UP_KINDS })
  kind: FollowUpKind;

  @ApiProperty({ type: 'integer' })
  version: number;

  @ApiProperty()
  name: string;

  @ApiProperty()
  body: string;

  @ApiProperty({ description: 'False: retired; what was said with it still counts.' })
  active: boolean;

  @ApiProperty({ type: 'integer', description: 'To-dos closed with this script.' })
  done: number;

  @ApiProperty({ type: 'integer', description: 'Of them, the member was reached.' })
  reached: number;

  @ApiProperty({ type: 'integer', description: 'Of those, bought or booked within the days after.' })
  converted: number;

  @ApiProperty({ type: 'integer', description: 'Members who asked not to be contacted again.' })
  optedOut: number;
}

export class ScriptList {
  @ApiProperty({ type: [ScriptFigures] })
  items: ScriptFigures[];
}
