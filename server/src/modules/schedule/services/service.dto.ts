import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsInt, IsOptional, IsString, Length, Max, MaxLength, Min } from 'class-validator';
import { IsId, IsIds } from '../../../platform/http/index.js';
import type { ServiceAudience } from '../schedule.types.js';

const AUDIENCES = ['everyone', 'tier', 'staff'] as const;
const MAX_FEN = 5_000_000;

export class NamedBody {
  @ApiProperty({ minLength: 1, maxLength: 20, example: '烘焙教学' })
  @IsString()
  @Length(1, 20)
  name: string;

  @ApiProperty()
  @IsBoolean()
  active: boolean;
}

/** A skill, or a kind of room. */
export class Named {
  @ApiProperty({ type: 'integer' })
  id: number;

  @ApiProperty()
  name: string;

  @ApiProperty()
  active: boolean;
}

export class NamedList {
  @ApiProperty({ type: [Named] })
  items: Named[];
}

export class ServiceBody {
  @ApiProperty({ minLength: 1, maxLength: 30, example: '烘焙体验课' })
  @IsString()
  @Length(1, 30)
  name: string;

  @ApiProperty({ maxLength: 300, description: 'What the guest may expect, in a sentence or two.' })
  @IsString()
  @MaxLength(300)
  description: string;

  @IsId({ optional: true, nullable: true, description: 'The product a visit is billed as.' })
  productId?: number | null;

  @ApiProperty({ type: 'integer', minimum: 5, maximum: 720, description: 'Minutes, a multiple of 5.' })
  @IsInt()
  @Min(5)
  @Max(720)
  minutes: number;

  @ApiPropertyOptional({ type: 'integer', minimum: 0, maximum: 120, default: 0, description: 'Minutes before.' })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(120)
  bufferBeforeMinutes?: number;

  @ApiPropertyOptional({ type: 'integer', minimum: 0, maximum: 120, default: 0, description: 'Minutes afterwards.' })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(120)
  bufferAfterMinutes?: number;

  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: 50, default: 1, description: 'Bookings that share it.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(50)
  capacity?: number;

  @ApiProperty({ description: 'Takes a person.' })
  @IsBoolean()
  needsStaff: boolean;

  @IsId({ optional: true, nullable: true, description: 'What the person must be able to do.' })
  skillId?: number | null;

  @IsId({ optional: true, nullable: true, description: 'Takes a place in a room of this kind.' })
  roomKindId?: number | null;

  @ApiProperty({
    type: 'integer',
    minimum: 0,
    maximum: MAX_FEN,
    description: 'In fen; a store that has a price of its own for the product asks that.',
  })
  @IsInt()
  @Min(0)
  @Max(MAX_FEN)
  priceFen: number;

  @ApiPropertyOptional({
    type: 'integer',
    minimum: 0,
    maximum: MAX_FEN,
    default: 0,
    description: 'In fen, at most 20 % of the price; 0 for none.',
  })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(MAX_FEN)
  depositFen?: number;

  @ApiProperty({ enum: AUDIENCES, description: 'Who books it online; staff: only the store does.' })
  @IsIn(AUDIENCES)
  audience: ServiceAudience;

  @ApiPropertyOptional({ type: 'integer', minimum: 0, maximum: 20, default: 0, description: 'Lowest level of tier.' })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(20)
  minTierLevel?: number;

  @ApiProperty({ description: 'Members may ask for a person.' })
  @IsBoolean()
  choosesStaff: boolean;

  @ApiProperty({
    type: 'integer',
    minimum: 0,
    maximum: 10_080,
    description: 'Cancelling is free up to so many minutes before.',
  })
  @IsInt()
  @Min(0)
  @Max(10_080)
  cancelMinutes: number;

  @ApiPropertyOptional({ type: 'integer', minimum: 0, maximum: 9999, default: 0, description: 'Order in the list.' })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(9_999)
  position?: number;

  @ApiProperty()
  @IsBoolean()
  active: boolean;

  @IsIds({
    most: 500,
    optional: true,
    nullable: true,
    description: 'Where it is offered; null or left out for every store.',
  })
  storeIds?: number[] | null;
}

export class AdminService {
  @ApiProperty({ type: 'integer' })
  id: number;

  @ApiProperty()
  name: string;

  @ApiProperty()
  description: string;

  @ApiProperty({ type: 'integer', nullable: true })
  productId: number | null;

  @ApiProperty({ type: 'integer', description: 'Length of a visit, in minutes, without buffers.' })
  minutes: number;

  @ApiProperty({ type: 'integer', description: 'Minutes.' })
  bufferBeforeMinutes: number;

  @ApiProperty({ type: 'integer', description: 'Minutes.' })
  bufferAfterMinutes: number;

  @ApiProperty({ type: 'integer', description: 'Guests who share one session.' })
  capacity: number;

  @ApiProperty({ description: 'Whether a person is busy with it.' })
  needsStaff: boolean;

  @ApiProperty({ type: 'integer', nullable: true })
  skillId: number | null;

  @ApiProperty({ type: 'integer', nullable: true })
  roomKindId: number | null;

  @ApiProperty({ type: 'integer', description: 'In fen.' })
  priceFen: number;

  @ApiProperty({ type: 'integer', description: 'In fen.' })
  depositFen: number;

  @ApiProperty({ enum: AUDIENCES })
  audience: ServiceAudience;

  @ApiProperty({ type: 'integer', description: 'Lowest rank in the ladder that may book; 0 for everybody.' })
  minTierLevel: number;

  @ApiProperty({ description: 'Whether members may ask for a person by name.' })
  choosesStaff: boolean;

  @ApiProperty({ type: 'integer', description: 'Minutes before the start.' })
  cancelMinutes: number;

  @ApiProperty({ type: 'integer' })
  position: number;

  @ApiProperty()
  active: boolean;

  @ApiProperty({ type: [Number], nullable: true, description: 'Null for every store.' })
  storeIds: number[] | null;
}

export class AdminServiceList {
  @ApiProperty({ type: [AdminService] })
  items: AdminService[];
}
