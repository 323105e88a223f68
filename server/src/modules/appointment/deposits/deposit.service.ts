import { Injectable } from '@nestjs/common';
import { businessDate } from '@guike/shared';
import { type Result, ok, refuse } from '../../../kernel/result.js';
import { ReadBatch, type Transaction, WriteConflict } from '../../../platform/database/index.js';
import { type EntryDraft, type LedgerBook, LedgerFacade } from '../../ledger/index.js';
import { PaymentFacade, type PaymentRefund } from '../../payment/index.js';
import { UNUSED_WALLET, WalletFacade, type WalletTerms, admits, drawWallet, mayPay } from '../../wallet/index.js';
import { depositStateAfter } from '../appointment.rules.js';
import { type BookingChange, BookingStore, type StoredBooking } from '../booking.store.js';
import { type DepositRefund, DepositRefunds } from './deposit-refunds.js';
import { forfeitEntries, keptEntries, receivedEntries, returnedEntries } from './deposit.rules.js';

/** Holds are resolved by an outcome, never by time. */
const FOREVER = new Date('9999-12-31T00:00:00Z');

export interface SettledDeposit {
  /** Fen: on its way back to the member, or theirs again. */
  readonly returnedFen: number;
  readonly keptFen: number;
  readonly changes: readonly BookingChange[];
}

type About = Pick<StoredBooking, 'id' | 'memberId' | 'storeId' | 'legalEntityId' | 'depositFen' | 'serviceName'>;

/** The money a booking is secured with. The booking's row is locked by whoever calls. */
@Injectable()
export class DepositService {
  constructor(
    private readonly ledger: LedgerFacade,
    private readonly wallet: WalletFacade,
    private readonly payments: PaymentFacade,
    private readonly bookings: BookingStore,
    private readonly refunds: DepositRefunds,
  ) {}

  /** Settings are read before the transaction. */
  walletTerms(storeId: number): Promise<WalletTerms> {
    return this.wallet.terms(storeId, 'online');
  }

  /** What the member's wallet could set aside in this store, in fen. */
  async available(memberId: number, storeId: number): Promise<number> {
    const [{ place }, lots] = await Promise.all([this.walletTerms(storeId), this.wallet.lotsOf(null, memberId)]);
    return lots
      .filter(({ scope }) => admits(scope, place))
      .reduce((sum, lot) => {
        const left = lot.remainingPrincipalFen + lot.remainingBonusFen;
        return sum + left - lot.heldPrincipalFen - lot.heldBonusFen;
      }, 0);
  }

  /** Sets stored value aside. The member stands behind it with their own phone, so no amount has to be confirmed. */
  async holdFromWallet(tx: Transaction, about: About, terms: WalletTerms): Promise<Result<null>> {
    const { memberId, depositFen } = about;
    const reads = new ReadBatch();
    const wallets = this.wallet.lockIn(reads, [memberId]);
    const opened = this.ledger.openIn(reads, [memberId], { books: ['principal', 'bonus'] });
    await tx.read(reads);
    const state = wallets().get(memberId) ?? UNUSED_WALLET;
    const refusal = mayPay(state, depositFen, { ...terms, confirmedFen: depositFen }, businessDate(tx.now));
    if (refusal) return refuse(refusal);
    const book = opened();
    const lines = drawWallet(book.memberStates(memberId), depositFen, terms.policy, terms.place);
    if (!lines) return refuse('WALLET_INSUFFICIENT');
    await this.ledger.placeHold(tx, book, { bizKey: holdKey(about), memberId, expiresAt: FOREVER, lines });
    await this.ledger.flush(tx, book);
    return ok(null);
  }

  /** WeChat's part has come in. */
  received(tx: Transaction, booking: StoredBooking): Promise<void> {
    return this.post(tx, booking, 'paid', '预约定金', receivedEntries(booking.legalEntityId, booking.depositFen));
  }

  /** WeChat's part has reached the member. */
  async refunded(tx: Transaction, booking: StoredBooking, refundId: number): Promise<void> {
    if (!(await this.bookings.moveDeposit(tx, booking.id, 'refunding', 'returned')))
      throw new WriteConflict(`deposit of booking ${booking.id}`);
    await this.refunds.arrived(tx, refundId);
    await this.post(
      tx,
      booking,
      'returned',
      '预约定金退回',
      returnedEntries(booking.legalEntityId, booking.depositFen),
    );
  }

  /** WeChat did not pay it back. Null for news of an attempt that has a successor. */
  stopped(
    tx: Transaction,
    refund: Pick<PaymentRefund, 'id' | 'problem'>,
    to: 'stuck' | 'failed',
  ): Promise<DepositRefund | null> {
    return this.refunds.stopped(tx, refund, to);
  }

  /** A person asks WeChat once more. Answers what is to be sent after the commit. */
  refundAgain(tx: Transaction, booking: StoredBooking): Promise<Result<{ refundId: number }>> {
    return this.refunds.again(tx, booking, 'person');
  }

  /** Ends what was set aside; does nothing to a deposit that is settled already. */
  async settle(
    tx: Transaction,
    booking: StoredBooking,
    outcome: 'returned' | 'kept',
    actor: string,
  ): Promise<SettledDeposit> {
    const { depositState: from, depositWay: way, depositFen: fen } = booking;
    const to = depositStateAfter(way, from, outcome);
    if (to === from) return { returnedFen: 0, keptFen: 0, changes: [] };
    if (!(await this.bookings.moveDeposit(tx, booking.id, from, to)))
      throw new WriteConflict(`deposit of booking ${booking.id}`);
    if (way === 'wallet') await this.resolveHold(tx, booking, outcome);
    if (way === 'wechat') await this.settleWechat(tx, booking, outcome);
    return outcome === 'kept'
      ? { returnedFen: 0, keptFen: fen, changes: [{ kind: 'deposit_kept', actor }] }
      : { returnedFen: fen, keptFen: 0, changes: [{ kind: 'deposit_returned', actor }] };
  }

  /** Of the payment, before the booking's row: the order in which WeChat's news take the two. */
  async lockPayment(tx: Transaction, paymentId: number | null): Promise<void> {
    if (paymentId !== null) await this.payments.refundRoom(paymentId, tx);
  }

  private async settleWechat(tx: Transaction, booking: StoredBooking, outcome: 'returned' | 'kept'): Promise<void> {
    if (outcome === 'returned') return this.refunds.ask(tx, booking);
    const entries = keptEntries(booking.legalEntityId, booking.depositFen);
    return this.post(tx, booking, 'kept', '预约定金不退', entries);
  }

  private async resolveHold(tx: Transaction, booking: StoredBooking, outcome: 'returned' | 'kept'): Promise<void> {
    const book = await this.open(tx, booking.memberId);
    const hold = await this.ledger.findHold(tx, holdKey(booking));
    if (!hold || !(await this.ledger.resolveHold(tx, book, hold, outcome === 'kept' ? 'posted' : 'voided')))
      throw new WriteConflict(`hold of booking ${booking.id}`);
    if (outcome === 'kept') {
      book.post({ ...this.journal(tx, booking, 'kept', '预约定金不退'), entries: forfeitEntries(hold.lines) });
    }
    await this.ledger.flush(tx, book);
  }

  private async post(
    tx: Transaction,
    booking: StoredBooking,
    fact: 'paid' | 'returned' | 'kept',
    title: string,
    entries: readonly EntryDraft[],
  ): Promise<void> {
    const book = await this.ledger.open(tx, []);
    book.post({ ...this.journal(tx, booking, fact, title), entries });
    await this.ledger.flush(tx, book);
  }

  private journal(tx: Transaction, booking: StoredBooking, fact: 'paid' | 'returned' | 'kept', title: string) {
    return {
      kind: `booking.deposit_${fact}`,
      bizKey: depositKey(booking.id, fact),
      at: tx.now,
      memberId: booking.memberId,
      storeId: booking.storeId,
      title: `${title} · ${booking.serviceName}`,
    };
  }

  /** The member's accounts, after the wallet's own row as everywhere. */
  private async open(tx: Transaction, memberId: number): Promise<LedgerBook> {
    const reads = new ReadBatch();
    this.wallet.lockIn(reads, [memberId]);
    const book = this.ledger.openIn(reads, [memberId], { books: ['principal', 'bonus'] });
    await tx.read(reads);
    return book();
  }
}

export const holdKey = ({ id }: { readonly id: number }): string => `booking:${id}:deposit`;
export const depositKey = (id: number, fact: 'paid' | 'returned' | 'kept'): string => `booking:${id}:deposit_${fact}`;
