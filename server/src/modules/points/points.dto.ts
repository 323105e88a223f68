import { ApiProperty } from '@nestjs/swagger';
import { IsInt, IsString, Length, Matches, Max, Min, NotEquals } from 'class-validator';

const MOST_ADJUSTED = 10_000_000;

export class PointsOfDay {
  @ApiProperty({ type: 'integer' })
  amount!: number;

  @ApiProperty({ description: 'Business day (Asia/Shanghai).', example: '2027-11-30' })
  on!: string;
}

export class PointsRules {
  @ApiProperty({ type: [String], description: 'How points are earned.' })
  earn!: string[];

  @ApiProperty({ type: [String], description: 'How points are spent.' })
  spend!: string[];

  @ApiProperty({ type: [String], description: 'How long points live.' })
  expiry!: string[];

  @ApiProperty({ type: [String], description: 'What a return does to points.' })
  returns!: string[];
}

export class PointsView {
  @ApiProperty({ type: 'integer', description: 'Points, pending and held ones included.' })
  balance!: number;

  @ApiProperty({ type: 'integer', description: 'Points that can be used now.' })
  usable!: number;

  @ApiProperty({ type: 'integer', description: 'Points that cannot be used yet.' })
  pending!: number;

  @ApiProperty({ type: 'integer', description: 'Points set aside for orders that wait to be paid.' })
  held!: number;

  @ApiProperty({ type: 'integer', description: 'Points owed after a return; the next points earned fill it first.' })
  debt!: number;

  @ApiProperty({ type: 'integer', description: 'What the usable points are worth at checkout, in fen.' })
  worthFen!: number;

  @ApiProperty({ type: [PointsOfDay], description: 'When pending points become usable; soonest first.' })
  arriving!: PointsOfDay[];

  @ApiProperty({ type: [PointsOfDay], description: 'Last days on which points can be used; soonest first.' })
  expiring!: PointsOfDay[];

  @ApiProperty({ type: PointsRules, description: 'The rules in the home store, in Chinese, as sentences to show.' })
  rules!: PointsRules;
}

export class PointsAdjustmentBody {
  @ApiProperty({
    type: 'integer',
    minimum: -MOST_ADJUSTED,
    maximum: MOST_ADJUSTED,
    description: 'Given when above 0, taken when below; never 0.',
  })
  @IsInt()
  @Min(-MOST_ADJUSTED)
  @Max(MOST_ADJUSTED)
  @NotEquals(0)
  points: number;

  @ApiProperty({ minLength: 2, maxLength: 200, example: '活动漏发补记', description: 'Kept in the audit log.' })
  @IsString()
  @Length(2, 200)
  @Matches(/\S.*\S/u)
  reason: string;
}

export class PointsAdjustment {
  @ApiProperty({ type: 'integer' })
  id!: number;

  @ApiProperty({ type: 'integer' })
  memberId!: number;

  @ApiProperty({ type: 'integer', description: 'Signed.' })
  points!: number;

  @ApiProperty({ type: 'integer', description: 'All points of the member afterwards.' })
  balance!: number;

  @ApiProperty({ type: 'integer', description: 'What is still owed after a return.' })
  debt!: number;

  @ApiProperty({ format: 'date-time' })
  at!: Date;
}
