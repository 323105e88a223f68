import { ApiProperty } from '@nestjs/swagger';
import { ID, INSTANT, NO_ID } from '../../platform/http/index.js';
import { DAY_PARTS, type DayPart } from './appointment.types.js';
import { BookingGuest } from './staff-booking.dto.js';

export class WaitlistEntry {
  @ApiProperty(ID)
  id: number;

  @ApiProperty(ID)
  serviceId: number;

  @ApiProperty()
  serviceName: string;

  @ApiProperty(ID)
  storeId: number;

  @ApiProperty()
  storeName: string;

  @ApiProperty(NO_ID)
  staffId: number | null;

  @ApiProperty({ format: 'date', description: 'A day in Shanghai.' })
  date: string;

  @ApiProperty({ enum: DAY_PARTS, enumName: 'BookingDayPart' })
  part: DayPart;

  @ApiProperty({ enum: ['waiting', 'offered'], description: 'offered: a place is being kept for them.' })
  state: 'waiting' | 'offered';
}

/** A place that is kept for a member for a moment. */
export class WaitlistOffer {
  @ApiProperty(ID)
  id: number;

  @ApiProperty(ID)
  entryId: number;

  @ApiProperty(ID)
  serviceId: number;

  @ApiProperty()
  serviceName: string;

  @ApiProperty(ID)
  storeId: number;

  @ApiProperty()
  storeName: string;

  @ApiProperty({ type: String, nullable: true })
  staffName: string | null;

  @ApiProperty({ ...INSTANT, description: 'When the visit would begin.' })
  start: string;

  @ApiProperty({ ...INSTANT, description: 'When it would end.' })
  end: string;

  @ApiProperty(INSTANT)
  expiresAt: string;
}

export class Waitlist {
  @ApiProperty({ type: [WaitlistEntry] })
  entries: WaitlistEntry[];

  @ApiProperty({ type: [WaitlistOffer] })
  offers: WaitlistOffer[];
}

export class StaffWaitlistEntry extends WaitlistEntry {
  @ApiProperty({ type: BookingGuest })
  guest: BookingGuest;
}

export class StaffWaitlist {
  @ApiProperty({ type: [StaffWaitlistEntry], description: 'First come first.' })
  items: StaffWaitlistEntry[];
}
