import { ApiProperty, ApiPropertyOptional, IntersectionType } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Length, Matches, Max, Min } from 'class-validator';
import type { BusinessDate } from '@guike/shared';
import { type About, IsDay, IsId, IsInstant, IsQueryId, field } from '../../platform/http/index.js';
import { DAY_PARTS, DEPOSIT_WAYS, type DayPart, type DepositWay } from './appointment.types.js';

const MOST_DAYS = 14;

/** A line of what people write. */
function IsWords(minLength: number, maxLength: number, about: About = {}): PropertyDecorator {
  return field(
    { minLength, maxLength },
    about,
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value)),
    IsString(),
    Length(minLength, maxLength),
    Matches(/^[^\p{Cc}]*$/u),
  );
}

export class BookingStoreQuery {
  @IsQueryId()
  storeId: number;
}

export class BookingCodeParams {
  @ApiProperty({ pattern: '^93\\d{10}$', example: '930123456789' })
  @IsString()
  @Matches(/^93\d{10}$/)
  code: string;
}

export class BookingServiceQuery extends BookingStoreQuery {
  @IsQueryId()
  serviceId: number;
}

export class BookingSlotQuery extends BookingServiceQuery {
  @IsQueryId({ optional: true, description: 'Left out for whoever is free.' })
  staffId?: number;

  @IsDay({ description: 'First day, in Shanghai.' })
  from: BusinessDate;

  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: MOST_DAYS, default: 7, description: 'How many days.' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(MOST_DAYS)
  days: number = 7;

  @IsQueryId({ optional: true, description: 'The booking that moves: its own time counts as free.' })
  movingId?: number;
}

export class BookingDayQuery extends BookingStoreQuery {
  @IsDay({ description: 'A day in Shanghai.' })
  date: BusinessDate;
}

/** How a booking is secured. */
export class AcceptOfferBody {
  @ApiProperty({ enum: DEPOSIT_WAYS, enumName: 'BookingDepositWay', description: 'none when no deposit is asked for.' })
  @IsIn(DEPOSIT_WAYS)
  pay: DepositWay;

  @ApiProperty({ type: 'integer', minimum: 0, maximum: 100_000_000, description: 'As it was shown, in fen.' })
  @IsInt()
  @Min(0)
  @Max(100_000_000)
  depositFen: number;

  @IsId({ optional: true, description: 'The treatment card, with `pay` card.' })
  cardId?: number;
}

/** What is wanted where, and of whom. */
class WantedVisit {
  @IsId()
  serviceId: number;

  @IsId()
  storeId: number;

  @IsId({ optional: true, description: 'Left out for whoever is free.' })
  staffId?: number;
}

class WantedBooking extends WantedVisit {
  @IsInstant({
    description: 'When the visit begins: for members the start of a slot, for staff any step of five minutes.',
  })
  start: string;

  @IsWords(1, 200, { optional: true, description: 'What the store should know.' })
  note?: string;
}

export class BookBody extends IntersectionType(WantedBooking, AcceptOfferBody) {}

export class RescheduleBody {
  @IsInstant({ description: 'The start of a slot.' })
  start: string;

  @IsId({ optional: true, description: 'Left out for whoever is free.' })
  staffId?: number;
}

export class CancelBookingBody {
  @IsWords(1, 100, { optional: true })
  reason?: string;
}

export class StaffRescheduleBody extends RescheduleBody {
  @IsWords(2, 100, { description: 'Why, for the log.' })
  reason: string;
}

export class StaffCancelBody {
  @ApiProperty({
    enum: ['guest', 'store'],
    description: 'Who gives it up: what the store gives up costs the guest nothing.',
  })
  @IsIn(['guest', 'store'])
  by: 'guest' | 'store';

  @IsWords(2, 100, { description: 'Why, for the log and the guest.' })
  reason: string;
}

export class RefundResendBody {
  @IsWords(2, 100, { description: 'Why, for the log.' })
  reason: string;
}

export class StaffBookBody extends WantedBooking {
  @IsId()
  memberId: number;

  @IsId({ optional: true, description: 'A treatment card of the guest that pays for it.' })
  cardId?: number;
}

export class JoinWaitlistBody extends WantedVisit {
  @IsDay({ description: 'A day in Shanghai.' })
  date: BusinessDate;

  @ApiProperty({ enum: DAY_PARTS, enumName: 'BookingDayPart' })
  @IsIn(DAY_PARTS)
  part: DayPart;
}
