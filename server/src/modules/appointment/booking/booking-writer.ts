import { Injectable } from '@nestjs/common';
import { type Result, ok } from '../../../kernel/result.js';
import type { Transaction } from '../../../platform/database/index.js';
import type { StoreInfo } from '../../organization/index.js';
import { PaymentFacade } from '../../payment/index.js';
import type { ClaimedTime, OfferedService } from '../../schedule/index.js';
import { TreatmentFacade } from '../../treatment/index.js';
import type { WalletTerms } from '../../wallet/index.js';
import { BOOKING_BOOKED } from '../appointment.events.js';
import type { BookingSource, BookingTerms, DepositWay } from '../appointment.types.js';
import { BookingTeller } from '../booking-news.js';
import { BookingStore, type NewBooking } from '../booking.store.js';
import { DepositService } from '../deposits/deposit.service.js';
import { BookingCodes } from './booking-code.js';

const MINUTE_MS = 60_000;

/** What secures a booking; settings are read before the transaction. */
export type Security =
  | { readonly way: 'none' }
  | { readonly way: 'wallet'; readonly terms: WalletTerms }
  | { readonly way: 'wechat'; readonly openid: string; readonly payMinutes: number }
  | { readonly way: 'card'; readonly cardId: number };

export interface BookingDraft {
  readonly id: number;
  readonly memberId: number;
  readonly actor: string;
  readonly source: BookingSource;
  readonly service: OfferedService;
  readonly store: StoreInfo;
  readonly terms: BookingTerms;
  readonly start: Date;
  readonly staffNamed: boolean;
  readonly note: string | null;
  readonly security: Security;
}

export interface WrittenBooking {
  readonly bookingId: number;
  /** Null when nothing has to be paid by WeChat. */
  readonly paymentId: number | null;
}

/** Writes bookings: what secures them, the time, the row. A refusal at any step undoes all of it. */
@Injectable()
export class BookingWriter {
  constructor(
    private readonly bookings: BookingStore,
    private readonly codes: BookingCodes,
    private readonly deposits: DepositService,
    private readonly cards: TreatmentFacade,
    private readonly payments: PaymentFacade,
    private readonly teller: BookingTeller,
  ) {}

  /** The time comes last of what may be refused: claiming it makes everybody else of that store and day wait. */
  async write(
    tx: Transaction,
    draft: BookingDraft,
    claim: () => Promise<Result<ClaimedTime>>,
  ): Promise<Result<WrittenBooking>> {
    const secured = await this.secure(tx, draft);
    if (!secured.ok) return secured;
    const time = await claim();
    if (!time.ok) return time;
    const booking = bookingOf(draft, time.value, await this.codes.take(tx), tx.now);
    await this.bookings.insert(tx, booking);
    await this.bookings.record(tx, booking.id, [{ kind: 'created', actor: draft.actor, toStart: booking.start }]);
    if (draft.security.way === 'wechat') return ok(await this.askForPayment(tx, booking, draft.security.openid));
    await this.teller.tell(tx, BOOKING_BOOKED, booking);
    return ok({ bookingId: booking.id, paymentId: null });
  }

  private async secure(tx: Transaction, draft: BookingDraft): Promise<Result<null>> {
    const { id, memberId, service, store, security } = draft;
    if (security.way === 'card')
      return this.cards.holdIn(tx, { cardId: security.cardId, bookingId: id, memberId, serviceId: service.id });
    if (security.way !== 'wallet') return ok(null);
    const about = {
      id,
      memberId,
      storeId: store.id,
      legalEntityId: store.legalEntityId,
      depositFen: service.depositFen,
      serviceName: service.name,
    };
    return this.deposits.holdFromWallet(tx, about, security.terms);
  }

  private async askForPayment(tx: Transaction, booking: NewBooking, openid: string): Promise<WrittenBooking> {
    const { id: bookingId, memberId, storeId, depositFen: amountFen, serviceName, expiresAt } = booking;
    const payment = await this.payments.create(tx, {
      purpose: 'booking',
      refId: bookingId,
      memberId,
      openid,
      storeId,
      amountFen,
      description: `预约定金 · ${serviceName}`,
      expiresAt: expiresAt as Date,
    });
    await this.bookings.attachPayment(tx, bookingId, payment.id);
    return { bookingId, paymentId: payment.id };
  }
}

function bookingOf(draft: BookingDraft, time: ClaimedTime, code: string, now: Date): NewBooking {
  const { service, store, security } = draft;
  const { way } = security;
  const paysMoney = way === 'wallet' || way === 'wechat';
  return {
    id: draft.id,
    code,
    memberId: draft.memberId,
    storeId: store.id,
    legalEntityId: store.legalEntityId,
    serviceId: service.id,
    serviceName: service.name,
    productId: service.productId,
    staffId: time.staffId,
    staffNamed: draft.staffNamed,
    roomId: time.roomId,
    start: time.start,
    end: time.end,
    state: way === 'wechat' ? 'held' : 'booked',
    priceFen: service.priceFen,
    depositFen: paysMoney ? service.depositFen : 0,
    depositWay: way,
    depositState: depositStateOf(way),
    cardId: security.way === 'card' ? security.cardId : null,
    terms: draft.terms,
    note: draft.note,
    source: draft.source,
    createdBy: draft.actor,
    expiresAt: security.way === 'wechat' ? new Date(now.getTime() + security.payMinutes * MINUTE_MS) : null,
  };
}

function depositStateOf(way: DepositWay): NewBooking['depositState'] {
  if (way === 'none') return 'none';
  return way === 'wechat' ? 'pending' : 'held';
}
