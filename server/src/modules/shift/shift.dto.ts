import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsInt, IsOptional, IsString, Length, Max, Min } from 'class-validator';
import { IsId, IsQueryId, PageOf, PageQuery } from '../../platform/http/index.js';
import { MOVEMENT_KINDS, type MovementKind } from './shift.entity.js';

/** ¥1,000,000: no drawer holds more. */
const MAX_FEN = 100_000_000;

export class ShiftPlaceQuery {
  @IsQueryId()
  storeId!: number;
}

export class ShiftListQuery extends PageQuery {
  @IsQueryId()
  storeId!: number;
}

export class OpenShiftBody {
  @IsId()
  storeId!: number;

  @ApiProperty({ type: 'integer', minimum: 0, maximum: MAX_FEN, description: 'fen in the drawer at the beginning' })
  @IsInt()
  @Min(0)
  @Max(MAX_FEN)
  floatFen!: number;
}

export class CloseShiftBody {
  @ApiProperty({ type: 'integer', minimum: 0, maximum: MAX_FEN, description: 'fen counted in the drawer' })
  @IsInt()
  @Min(0)
  @Max(MAX_FEN)
  countedFen!: number;

  @ApiPropertyOptional({ minLength: 2, maxLength: 200, description: 'Needed when the difference is large.' })
  @IsOptional()
  @IsString()
  @Length(2, 200)
  note?: string;
}

export class Shift {
  @ApiProperty({ type: 'integer' })
  id!: number;

  @ApiProperty({ type: 'integer' })
  storeId!: number;

  @ApiProperty()
  storeName!: string;

  @ApiProperty({ type: 'integer' })
  staffId!: number;

  @ApiProperty()
  staffName!: string;

  @ApiProperty({ enum: ['open', 'closed'] })
  state!: 'open' | 'closed';

  @ApiProperty({ type: 'integer', description: 'fen in the drawer at the beginning' })
  floatFen!: number;

  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'fen that came in less what went out; null while it is counted blind',
  })
  movedFen!: number | null;

  @ApiProperty({ type: 'integer', nullable: true, description: 'fen that should be there; null while counted blind' })
  expectedFen!: number | null;

  @ApiProperty({ type: 'integer', nullable: true, description: 'fen' })
  countedFen!: number | null;

  @ApiProperty({ type: 'integer', nullable: true, description: 'fen; counted less expected' })
  differenceFen!: number | null;

  @ApiProperty({ type: String, nullable: true })
  note!: string | null;

  @ApiProperty({ format: 'date-time' })
  openedAt!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  closedAt!: string | null;
}

export class ShiftKindSum {
  @ApiProperty({ enum: MOVEMENT_KINDS })
  kind!: MovementKind;

  @ApiProperty({ description: 'Chinese' })
  title!: string;

  @ApiProperty({ type: 'integer', description: 'Movements of this kind.' })
  count!: number;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Signed fen; null while counted blind.' })
  amountFen!: number | null;
}

export class ShiftMovement {
  @ApiProperty({ enum: MOVEMENT_KINDS })
  kind!: MovementKind;

  @ApiProperty({ description: 'Chinese' })
  title!: string;

  @ApiProperty({ type: 'integer', description: 'Order, top-up, return or payout.' })
  refId!: number;

  @ApiProperty({ type: 'integer', description: 'Signed fen; positive into the drawer.' })
  amountFen!: number;

  @ApiProperty({ format: 'date-time' })
  at!: string;
}

export class ShiftReport extends Shift {
  @ApiProperty({ type: [ShiftKindSum] })
  kinds!: ShiftKindSum[];

  @ApiProperty({ type: [ShiftMovement], description: 'The latest fifty; none while counted blind.' })
  movements!: ShiftMovement[];
}

export class CurrentShift {
  @ApiProperty({ type: ShiftReport, nullable: true, description: 'Null when none is open.' })
  shift!: ShiftReport | null;
}

export class ShiftPage extends PageOf(Shift) {}
