import { IsOptional, IsString, Length } from 'class-validator';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsId, IsQueryId } from '../../../platform/http/index.js';
import { CouponGiftBody } from './rule.dto.js';

export class GiftQuery {
  @IsQueryId({ description: 'Store in which it is given.' })
  storeId: number;
}

export class StaffIssueBody extends CouponGiftBody {
  @IsId({ description: 'Store in which it is given.' })
  storeId: number;

  @IsId({ optional: true, nullable: true, description: 'A member of the own stores …' })
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
