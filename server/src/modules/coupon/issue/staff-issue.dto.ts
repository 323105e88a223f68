import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Length, Max, Min } from 'class-validator';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { CouponGiftBody } from './rule.dto.js';

export class GiftQuery {
  @ApiProperty({ type: 'integer', description: 'Store in which it is given.' })
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(Number.MAX_SAFE_INTEGER)
  storeId: number;
}

export class StaffIssueBody extends CouponGiftBody {
  @ApiProperty({ type: 'integer', description: 'Store in which it is given.' })
  @IsInt()
  @Min(1)
  @Max(Number.MAX_SAFE_INTEGER)
  storeId: number;

  @ApiPropertyOptional({ type: 'integer', nullable: true, description: 'A member of the own stores …' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(Number.MAX_SAFE_INTEGER)
  memberId?: number | null;

  @ApiPropertyOptional({ type: String, nullable: true, maxLength: 64, description: '… or one whose code was scanned.' })
  @IsOptional()
  @IsString()
  @Length(20, 64)
  grant?: string | null;

  @ApiProperty({ minLength: 2, maxLength: 200, description: 'Goes into the log.' })
  @IsString()
  @Length(2, 200)
  reason: string;
}

export class IssuableGift {
  @ApiProperty({ type: 'integer', nullable: true })
  templateId: number | null;

  @ApiProperty({ type: 'integer', nullable: true })
  packId: number | null;

  @ApiProperty()
  name: string;

  @ApiProperty({ example: '¥20', description: 'For a pack, how many coupons are in it.' })
  faceText: string;

  @ApiProperty({ example: '满 ¥100 可用' })
  conditionText: string;
}

export class IssuableGiftList {
  @ApiProperty({ type: [IssuableGift] })
  items: IssuableGift[];

  @ApiProperty({ type: 'integer', description: 'Coupons that this person may still give today in this store.' })
  leftToday: number;
}
