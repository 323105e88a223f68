import { ApiProperty } from '@nestjs/swagger';
import { ID, INSTANT, NO_ID, NO_INSTANT } from '../../platform/http/index.js';
import {
  BOOKING_CHANGES,
  BOOKING_SOURCES,
  type BookingChangeKind,
  type BookingSource,
  DEPOSIT_REFUND_STATES,
  type DepositRefundState,
} from './appointment.types.js';
import { BookingBrief } from './booking.dto.js';

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

/** A deposit on its way back through WeChat. */
export class BookingRefundView {
  @ApiProperty({
    enum: DEPOSIT_REFUND_STATES,
    enumName: 'DepositRefundState',
    description:
      'asked: WeChat is at it; stuck, failed: WeChat did not pay, it can be sent again; returned: it arrived',
  })
  state: DepositRefundState;

  @ApiProperty({ type: String, nullable: true, description: 'What WeChat said.' })
  problem: string | null;

  @ApiProperty({ ...NO_INSTANT, description: 'When it is sent again by itself; null when it waits for a person.' })
  retryAt: string | null;
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

  @ApiProperty({ type: BookingRefundView, nullable: true, description: 'Null when nothing goes back through WeChat.' })
  refund: BookingRefundView | null;

  @ApiProperty({ type: [BookingHistoryLine], description: 'Oldest first.' })
  history: BookingHistoryLine[];
}
