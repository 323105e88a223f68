import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsInt,
  IsString,
  Length,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { ApiProperty } from '@nestjs/swagger';
import { IsId } from '../../../platform/http/index.js';

export class CouponPackItem {
  @IsId()
  templateId: number;

  @ApiProperty({ type: 'integer', minimum: 1, maximum: 20 })
  @IsInt()
  @Min(1)
  @Max(20)
  quantity: number;
}

export class CouponPackBody {
  @ApiProperty({ minLength: 1, maxLength: 40, example: '新人礼包' })
  @IsString()
  @Length(1, 40)
  name: string;

  @ApiProperty({ type: [CouponPackItem], minItems: 1, maxItems: 10, description: 'Given together or not at all.' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => CouponPackItem)
  items: CouponPackItem[];

  @ApiProperty()
  @IsBoolean()
  active: boolean;

  @ApiProperty({ description: 'Staff may give it away.' })
  @IsBoolean()
  staffIssuable: boolean;
}

export class AdminCouponPack {
  @ApiProperty({ type: 'integer' })
  id: number;

  @ApiProperty()
  name: string;

  @ApiProperty({ type: [CouponPackItem] })
  items: CouponPackItem[];

  @ApiProperty()
  active: boolean;

  @ApiProperty({ description: 'Staff may give it away.' })
  staffIssuable: boolean;
}

export class AdminCouponPackList {
  @ApiProperty({ type: [AdminCouponPack], description: 'Newest first, at most 200.' })
  items: AdminCouponPack[];
}
