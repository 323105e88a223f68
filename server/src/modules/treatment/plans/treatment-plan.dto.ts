import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Max,
  Min,
} from 'class-validator';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

const MAX_ID = Number.MAX_SAFE_INTEGER;

export class TreatmentPlanBody {
  @ApiProperty({ type: 'integer', description: 'Product whose buyers get a card per piece; a product has one plan.' })
  @IsInt()
  @Min(1)
  @Max(MAX_ID)
  productId: number;

  @ApiProperty({ minLength: 1, maxLength: 40, example: '下午茶十次卡' })
  @IsString()
  @Length(1, 40)
  name: string;

  @ApiPropertyOptional({ type: String, nullable: true, maxLength: 200, description: 'What members should know.' })
  @IsOptional()
  @IsString()
  @Length(1, 200)
  note?: string | null;

  @ApiPropertyOptional({
    type: [Number],
    nullable: true,
    maxItems: 100,
    description: 'Bookable services; null for all.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ArrayUnique()
  @IsInt({ each: true })
  @Min(1, { each: true })
  @Max(MAX_ID, { each: true })
  serviceIds?: number[] | null;

  @ApiProperty({ type: 'integer', minimum: 1, maximum: 500, description: 'Visits.' })
  @IsInt()
  @Min(1)
  @Max(500)
  times: number;

  @ApiProperty({ type: 'integer', minimum: 1, maximum: 3_650, description: 'Days, that of the purchase included.' })
  @IsInt()
  @Min(1)
  @Max(3_650)
  validDays: number;

  @ApiProperty({
    type: 'integer',
    minimum: 0,
    maximum: 100_000_000,
    description: 'fen; price of a single visit, at which used ones count when the rest is given back',
  })
  @IsInt()
  @Min(0)
  @Max(100_000_000)
  visitFen: number;

  @ApiPropertyOptional({
    type: 'integer',
    nullable: true,
    minimum: 1,
    maximum: 365,
    description: 'Days until the next visit is best.',
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(365)
  cycleDays?: number | null;

  @ApiProperty({ description: 'False: buying the product gives no card any more; cards that exist stay good.' })
  @IsBoolean()
  active: boolean;
}

/** Of all cards of a plan. */
export class TreatmentPlanFigures {
  @ApiProperty({ type: 'integer', description: 'Cards sold and not given back.' })
  sold: number;

  @ApiProperty({ type: 'integer', description: 'Cards with visits left.' })
  active: number;

  @ApiProperty({ type: 'integer', description: 'Cards used to the last visit.' })
  finished: number;

  @ApiProperty({ type: 'integer', description: 'Cards that ended with visits left.' })
  expired: number;

  @ApiProperty({ type: 'integer', description: 'Visits sold on them.' })
  timesSold: number;

  @ApiProperty({ type: 'integer', description: 'Visits made of those.' })
  timesUsed: number;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Basis points: visits made of those sold.' })
  completionBp: number | null;
}

export class TreatmentPlan {
  @ApiProperty({ type: 'integer' })
  id: number;

  @ApiProperty({ type: 'integer' })
  productId: number;

  @ApiProperty()
  name: string;

  @ApiProperty({ type: String, nullable: true })
  note: string | null;

  @ApiProperty({ type: [Number], nullable: true })
  serviceIds: number[] | null;

  @ApiProperty({ type: 'integer', description: 'Visits.' })
  times: number;

  @ApiProperty({ type: 'integer', description: 'Days, that of the purchase included.' })
  validDays: number;

  @ApiProperty({ type: 'integer', description: 'fen; price of a single visit' })
  visitFen: number;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Days until the next visit is best.' })
  cycleDays: number | null;

  @ApiProperty()
  active: boolean;
}

export class TreatmentPlanWithFigures extends TreatmentPlan {
  @ApiProperty({ type: TreatmentPlanFigures })
  figures: TreatmentPlanFigures;
}

export class TreatmentPlanList {
  @ApiProperty({ type: [TreatmentPlanWithFigures] })
  items: TreatmentPlanWithFigures[];
}
