import { ApiProperty } from '@nestjs/swagger';
import { ID, INSTANT, NO_ID, NO_INSTANT, PageOf } from '../../platform/http/index.js';
import { StoreBrief } from '../organization/index.js';
import { PayParams } from '../payment/index.js';
import {
  BOOKING_STATES,
  DEPOSIT_STATES,
  DEPOSIT_WAYS,
  type BookingState,
  type DepositState,
  type DepositWay,
} from './appointment.types.js';

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
