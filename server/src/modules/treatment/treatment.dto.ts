import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Length, Matches, Max, Min } from 'class-validator';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { PageOf } from '../../platform/http/index.js';
import { CARD_STATES, type CardState, USE_STATES, type UseState } from './treatment.types.js';

const MAX_ID = Number.MAX_SAFE_INTEGER;
const GRANT = /^[\w-]{20,64}$/;

export class TreatmentCardView {
  @ApiProperty({ type: 'integer' })
  id: number;

  @ApiProperty()
  name: string;

  @ApiProperty({ enum: CARD_STATES })
  state: CardState;

  @ApiProperty({ type: 'integer', description: 'Visits bought.' })
  times: number;

  @ApiProperty({ type: 'integer', description: 'Visits left, those promised to bookings included.' })
  left: number;

  @ApiProperty({ type: 'integer', description: 'Of them promised to bookings.' })
  held: number;

  @ApiProperty({ type: [Number], nullable: true, description: 'Bookable services it pays for; null for all.' })
  serviceIds: number[] | null;

  @ApiProperty({ description: 'Last business day on which it is good.', example: '2027-05-20' })
  expiresOn: string;

  @ApiProperty({ type: String, nullable: true, description: 'Business day around which the next visit is best.' })
  cycleDueOn: string | null;

  @ApiProperty({ format: 'date-time' })
  issuedAt: string;

  @ApiProperty({ description: 'Where it was bought.' })
  storeName: string;

  @ApiProperty({ type: 'integer', description: 'Order that bought it.' })
  orderId: number;
}

export class TreatmentCardPage extends PageOf(TreatmentCardView) {}

export class TreatmentUseView {
  @ApiProperty({ type: 'integer' })
  id: number;

  @ApiProperty({ enum: USE_STATES })
  state: UseState;

  @ApiProperty({ type: 'integer', nullable: true })
  bookingId: number | null;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Bookable service, where it was said.' })
  serviceId: number | null;

  @ApiProperty({ type: String, nullable: true })
  storeName: string | null;

  @ApiProperty({ type: String, nullable: true })
  note: string | null;

  @ApiProperty({ format: 'date-time', description: 'When it was promised, used or given back, whatever came last.' })
  at: string;
}

export class TreatmentCardDetail extends TreatmentCardView {
  @ApiProperty({ type: [TreatmentUseView], description: 'Newest first.' })
  uses: TreatmentUseView[];
}

/** What the desk sees beyond what the member does. */
export class DeskTreatmentCard extends TreatmentCardDetail {
  @ApiProperty({ type: 'integer' })
  memberId: number;

  @ApiProperty({
    type: 'integer',
    description: 'fen; of the money paid, what would go back if the member gave the rest of the card back today',
  })
  restFen: number;
}

export class DeskTreatmentCardList {
  @ApiProperty({ type: [DeskTreatmentCard] })
  items: DeskTreatmentCard[];

  @ApiProperty({ description: 'Whether a visit may only be taken after the member’s code was scanned.' })
  codeRequired: boolean;
}

export class DeskCardsQuery {
  @ApiProperty({ type: 'integer', minimum: 1, description: 'Store whose counter it is.' })
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(MAX_ID)
  storeId: number;

  @ApiPropertyOptional({ type: 'integer', minimum: 1, description: 'A member of the own stores …' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(MAX_ID)
  memberId?: number;

  @ApiPropertyOptional({ description: '… or one whose code was scanned.', pattern: GRANT.source })
  @IsOptional()
  @IsString()
  @Matches(GRANT)
  grant?: string;
}

export class TreatmentUseBody {
  @ApiProperty({ type: 'integer', minimum: 1, description: 'Store whose counter it is.' })
  @IsInt()
  @Min(1)
  @Max(MAX_ID)
  storeId: number;

  @ApiPropertyOptional({ description: 'From scanning the member’s code.', pattern: GRANT.source })
  @IsOptional()
  @IsString()
  @Matches(GRANT)
  grant?: string;

  @ApiPropertyOptional({ type: 'integer', minimum: 1, description: 'Bookable service, if it is one.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(MAX_ID)
  serviceId?: number;

  @ApiPropertyOptional({ minLength: 1, maxLength: 100, description: 'What was done; the member sees it.' })
  @IsOptional()
  @IsString()
  @Length(1, 100)
  note?: string;
}

export class TreatmentUndoBody {
  @ApiProperty({ type: 'integer', minimum: 1, description: 'Store whose counter it is.' })
  @IsInt()
  @Min(1)
  @Max(MAX_ID)
  storeId: number;

  @ApiProperty({ minLength: 2, maxLength: 200, description: 'Goes into the log.' })
  @IsString()
  @Length(2, 200)
  reason: string;
}
