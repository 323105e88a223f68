import { ApiProperty } from '@nestjs/swagger';
import { ID, INSTANT } from '../../platform/http/index.js';
import { StoreBrief } from '../organization/index.js';

export class BookableStaff {
  @ApiProperty(ID)
  id: number;

  @ApiProperty()
  name: string;

  @ApiProperty({ example: '高级技师' })
  title: string;
}

/** A service on the booking tab. */
export class BookingService {
  @ApiProperty(ID)
  id: number;

  @ApiProperty({ example: '肩颈舒缓' })
  name: string;

  @ApiProperty()
  description: string;

  @ApiProperty({ type: 'integer', description: 'How long it takes.' })
  minutes: number;

  @ApiProperty({ type: 'integer' })
  priceFen: number;

  @ApiProperty({ type: 'integer', description: 'In fen; 0 for none.' })
  depositFen: number;

  @ApiProperty({ description: 'Whether a person can be asked for.' })
  choosesStaff: boolean;

  @ApiProperty({ type: 'integer', description: 'How many guests share one time.' })
  capacity: number;

  @ApiProperty({ type: String, nullable: true, description: 'Why this member can not book it; null when they can.' })
  unavailableReason: string | null;
}

export class BookingServiceList {
  @ApiProperty({ type: [BookingService] })
  items: BookingService[];
}

export class PayingCard {
  @ApiProperty(ID)
  id: number;

  @ApiProperty({ example: '肩颈舒缓 10 次卡' })
  name: string;

  @ApiProperty({ type: 'integer', description: 'Visits that are left.' })
  left: number;

  @ApiProperty({ type: 'integer', description: 'Visits it had.' })
  total: number;

  @ApiProperty({ format: 'date', description: 'The last day on which it is good.' })
  expiresOn: string;
}

/** What somebody sees before they confirm. */
export class BookingOffer {
  @ApiProperty({ type: BookingService })
  service: BookingService;

  @ApiProperty({ type: StoreBrief })
  store: StoreBrief;

  @ApiProperty({ type: [BookableStaff] })
  staff: BookableStaff[];

  @ApiProperty({ description: 'Deposit and cancelling in one plain line of Chinese.' })
  ruleText: string;

  @ApiProperty({ type: 'integer', description: 'Stored value that can secure it in this store, in fen.' })
  walletFen: number;

  @ApiProperty({ type: [PayingCard] })
  cards: PayingCard[];
}

export class BookingSlot {
  @ApiProperty({ ...INSTANT, description: 'When the visit would begin.' })
  start: string;

  @ApiProperty({ ...INSTANT, description: 'When it would end.' })
  end: string;

  @ApiProperty({ type: [Number], description: 'Who is free then.' })
  staffIds: number[];

  @ApiProperty({ type: 'integer', description: 'Bookings that still fit.' })
  left: number;
}

export class BookingSlotDay {
  @ApiProperty({ format: 'date', description: 'A day in Shanghai.' })
  date: string;

  @ApiProperty({ type: [BookingSlot] })
  slots: BookingSlot[];

  @ApiProperty({
    enum: ['closed', 'too_early', 'too_late', 'full', 'no_shift'],
    nullable: true,
    description: 'Why the day has no slots; null when it has.',
  })
  notice: 'closed' | 'too_early' | 'too_late' | 'full' | 'no_shift' | null;
}

export class BookingSlots {
  @ApiProperty({ type: [BookingSlotDay] })
  days: BookingSlotDay[];
}
