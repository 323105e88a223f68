import { ApiProperty } from '@nestjs/swagger';
import { PageOf } from '../../platform/http/index.js';
import { StoreBrief } from '../organization/index.js';
import { PayParams } from '../payment/index.js';
import {
  BOOKING_CHANGES,
  BOOKING_SOURCES,
  BOOKING_STATES,
  type BookingChangeKind,
  type BookingSource,
  type BookingState,
  DAY_PARTS,
  DEPOSIT_STATES,
  DEPOSIT_WAYS,
  type DayPart,
  type DepositState,
  type DepositWay,
} from './appointment.types.js';

const INSTANT = { type: String, format: 'date-time' } as const;
const NO_INSTANT = { ...INSTANT, nullable: true } as const;
const ID = { type: 'integer' } as const;
const NO_ID = { type: 'integer', nullable: true } as const;

/** What a list shows of a booking. */
export class BookingBrief {
  @ApiProperty(ID)
  id: number;

  @ApiProperty({ description: 'Twelve digits, also the text of its QR code.', example: '930123456789' })
  code: string;

  @ApiProperty({ enum: BOOKING_STATES, enumName: 'BookingState' })
  state: BookingState;

  @ApiProperty(ID)
  serviceId: number;

  @ApiProperty({ example: '肩颈舒缓 60 分钟' })
  serviceName: string;

  @ApiProperty(ID)
  storeId: number;

  @ApiProperty()
  storeName: string;

  @ApiProperty(NO_ID)
  staffId: number | null;

  @ApiProperty({ type: String, nullable: true, description: 'Who serves; null when nobody has to.' })
  staffName: string | null;

  @ApiProperty({ ...INSTANT, description: 'When the visit begins.' })
  start: string;

  @ApiProperty({ ...INSTANT, description: 'When the visit ends.' })
  end: string;

  @ApiProperty({ type: 'integer', description: 'In fen; 0 when nothing was asked for.' })
  depositFen: number;

  @ApiProperty({ enum: DEPOSIT_WAYS, enumName: 'BookingDepositWay' })
  depositWay: DepositWay;

  @ApiProperty({ enum: DEPOSIT_STATES, enumName: 'BookingDepositState' })
  depositState: DepositState;

  @ApiProperty({ ...NO_INSTANT, description: 'Until when the place is kept for the unpaid deposit.' })
  expiresAt: string | null;
}

export class BookingPage extends PageOf(BookingBrief) {}

export class UpcomingBookings {
  @ApiProperty({ type: [BookingBrief], description: 'The next one first.' })
  items: BookingBrief[];
}

/** A booking as its member sees it. */
export class Booking extends BookingBrief {
  @ApiProperty({ type: StoreBrief })
  store: StoreBrief;

  @ApiProperty({ type: String, nullable: true })
  roomName: string | null;

  @ApiProperty({ type: 'integer' })
  priceFen: number;

  @ApiProperty(NO_ID)
  cardId: number | null;

  @ApiProperty({ type: String, nullable: true, description: 'What the member wrote.' })
  note: string | null;

  @ApiProperty({ description: 'The rule of deposit and cancelling as it was shown, in one line of Chinese.' })
  ruleText: string;

  @ApiProperty({ ...INSTANT, description: 'Until when cancelling and moving cost nothing.' })
  freeUntil: string;

  @ApiProperty({ description: 'Whether the member may give it up.' })
  canCancel: boolean;

  @ApiProperty({ type: 'integer', description: 'What giving it up now would cost, in fen.' })
  cancelCostFen: number;

  @ApiProperty({ description: 'Whether the member may move it by themselves.' })
  canMove: boolean;

  @ApiProperty({ type: 'integer', description: 'How often they may still move it.' })
  movesLeft: number;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Address of its calendar file below the root of the API, good for half an hour without a session.',
  })
  calendarPath: string | null;

  @ApiProperty(NO_ID)
  orderId: number | null;
}

export class BookingWithPayment extends Booking {
  @ApiProperty({
    type: PayParams,
    nullable: true,
    description: 'For the WeChat cashier; null when nothing is to be paid.',
  })
  payment: PayParams | null;
}

export class BookingGuest {
  @ApiProperty(ID)
  id: number;

  @ApiProperty()
  nickname: string;

  @ApiProperty({ example: '138****8000' })
  phoneMasked: string;

  @ApiProperty({ example: '金卡' })
  tierName: string;
}

export class BookingHistoryLine {
  @ApiProperty({ enum: BOOKING_CHANGES, enumName: 'BookingChangeKind' })
  kind: BookingChangeKind;

  @ApiProperty({ description: 'Who did it, ready to show.', example: '周店长' })
  actorName: string;

  @ApiProperty({ type: String, nullable: true })
  reason: string | null;

  @ApiProperty({ ...NO_INSTANT, description: 'Of a move: the start before.' })
  fromStart: string | null;

  @ApiProperty({ ...NO_INSTANT, description: 'Of a move: the start after.' })
  toStart: string | null;

  @ApiProperty(INSTANT)
  at: string;
}

/** A booking in the list of a store. */
export class StaffBookingBrief extends BookingBrief {
  @ApiProperty({ type: BookingGuest })
  guest: BookingGuest;

  @ApiProperty({ description: 'Whether the guest asked for this person.' })
  staffNamed: boolean;

  @ApiProperty({ type: String, nullable: true, description: 'What the guest wrote.' })
  note: string | null;

  @ApiProperty({ type: String, nullable: true })
  roomName: string | null;

  @ApiProperty({ enum: BOOKING_SOURCES, enumName: 'BookingSource' })
  source: BookingSource;
}

export class StaffBookingDay {
  @ApiProperty({ type: [StaffBookingBrief], description: 'By the time they begin.' })
  items: StaffBookingBrief[];
}

/** One booking on the page of whoever handles it. */
export class StaffBooking extends StaffBookingBrief {
  @ApiProperty({ type: 'integer' })
  priceFen: number;

  @ApiProperty({ ...NO_ID, description: 'The product that the visit is billed as.' })
  productId: number | null;

  @ApiProperty(NO_ID)
  cardId: number | null;

  @ApiProperty(NO_ID)
  orderId: number | null;

  @ApiProperty({ description: 'The rule of deposit and cancelling as it was shown, in one line of Chinese.' })
  ruleText: string;

  @ApiProperty({ description: 'Whether the guest can be checked in now.' })
  canCheckIn: boolean;

  @ApiProperty({ description: 'Whether it can be called a no-show now.' })
  canMarkNoShow: boolean;

  @ApiProperty({ ...NO_INSTANT, description: 'Until when a no-show can be taken back.' })
  undoUntil: string | null;

  @ApiProperty({ type: [BookingHistoryLine], description: 'Oldest first.' })
  history: BookingHistoryLine[];
}

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
