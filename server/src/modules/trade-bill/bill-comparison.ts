import { Injectable } from '@nestjs/common';
import { endOfBusinessDay, startOfBusinessDay } from '@guike/shared';
import { pagesById } from '../../platform/database/index.js';
import { PaymentRecords } from '../payment/index.js';
import { BillUnreadable, readBill } from './bill-reader.rules.js';
import { BillTotals, judgePayment, judgeRefund, missingPayment, missingRefund } from './comparison.rules.js';
import { type RunFigures, TradeBillStore } from './trade-bill.store.js';
import type { BillPayment, BillRefund, BillRow, Difference } from './trade-bill.types.js';

const AT_ONCE = 500;
/** More than this is no list for people to work through but a wrong bill or a wrong database. */
const MOST_DIFFERENCES = 5_000;
const PIECE_BYTES = 65_536;

export interface Comparison {
  readonly differences: readonly Difference[];
  /** Open differences of other days that this bill explains: what we missed then is in it. */
  readonly explained: readonly number[];
  readonly figures: Omit<RunFigures, 'digest'>;
}

/** Holds a bill and our books of the day against each other, some hundred rows at a time. */
@Injectable()
export class BillComparison {
  constructor(
    private readonly records: PaymentRecords,
    private readonly store: TradeBillStore,
  ) {}

  /** Throws `BillUnreadable` when the file is no bill. An empty file is a day without trade. */
  async compare(day: string, bill: Buffer): Promise<Comparison> {
    const work = new Work(day);
    if (bill.length > 0) {
      const rows = readBill(textOf(bill));
      let batch: BillRow[] = [];
      let next = rows.next();
      for (; !next.done; next = rows.next()) {
        batch.push(next.value);
        if (batch.length < AT_ONCE) continue;
        await this.judge(work, batch);
        batch = [];
      }
      await this.judge(work, batch);
      work.found(work.totals.against(next.value));
    }
    await this.lookForMissing(work);
    return work.result();
  }

  private async judge(work: Work, rows: readonly BillRow[]): Promise<void> {
    const payments = rows.filter((row): row is BillPayment => row.kind === 'payment');
    const refunds = rows.filter((row): row is BillRefund => row.kind === 'refund');
    const ourPayments = await this.records.paymentsByNumber(payments.map((row) => row.outTradeNo));
    const ourRefunds = await this.records.refundsByNumber(refunds.map((row) => row.outRefundNo));
    for (const row of rows) {
      work.totals.add(row);
      if (row.kind === 'unreadable') work.unreadable(row.row, row.problem);
    }
    for (const row of payments) {
      work.seenPayments.add(row.outTradeNo);
      work.found([judgePayment(row, ourPayments.get(row.outTradeNo), work.day)]);
    }
    for (const row of refunds) {
      work.seenRefunds.add(row.outRefundNo);
      work.found([judgeRefund(row, ourRefunds.get(row.outRefundNo), work.day)]);
    }
    const numbers = [...payments.map((row) => row.outTradeNo), ...refunds.map((row) => row.outRefundNo)];
    const amounts = new Map<string, number>([
      ...payments.map((row) => [`payment/${row.outTradeNo}`, row.amountFen] as const),
      ...refunds.map((row) => [`refund/${row.outRefundNo}`, row.amountFen] as const),
    ]);
    for (const one of await this.store.missingElsewhere(work.day, numbers)) {
      if (amounts.get(`${one.subject}/${one.number}`) === one.ourFen) work.explained.push(one.id);
    }
  }

  /** What we have of that day and neither its bill has nor, a little late, that of another day. */
  private async lookForMissing(work: Work): Promise<void> {
    const span = { from: startOfBusinessDay(work.day), to: endOfBusinessDay(work.day) };
    const paid = (afterId: number, limit: number) => this.records.paidIn({ ...span, afterId, limit });
    for await (const page of pagesById(paid, AT_ONCE)) {
      work.ours.payments += page.length;
      work.ours.paidFen += page.reduce((sum, { amountFen }) => sum + amountFen, 0);
      const missing = page.filter(({ outTradeNo }) => !work.seenPayments.has(outTradeNo)).map(missingPayment);
      await this.addMissing(work, missing);
    }
    const refunded = (afterId: number, limit: number) => this.records.refundsIn({ ...span, afterId, limit });
    for await (const page of pagesById(refunded, AT_ONCE)) {
      work.ours.refunds += page.length;
      work.ours.refundedFen += page.reduce((sum, { amountFen }) => sum + amountFen, 0);
      const missing = page.filter(({ outRefundNo }) => !work.seenRefunds.has(outRefundNo)).map(missingRefund);
      await this.addMissing(work, missing);
    }
  }

  private async addMissing(work: Work, missing: readonly Difference[]): Promise<void> {
    const late = await this.store.lateElsewhere(
      work.day,
      missing.map(({ number }) => number),
    );
    work.found(missing.filter(({ subject, number }) => !late.has(`${subject}/${number}`)));
  }
}

/** What one comparison has gathered so far. */
class Work {
  readonly totals = new BillTotals();
  readonly seenPayments = new Set<string>();
  readonly seenRefunds = new Set<string>();
  readonly explained: number[] = [];
  readonly ours = { payments: 0, paidFen: 0, refunds: 0, refundedFen: 0 };
  private readonly differences: Difference[] = [];

  constructor(readonly day: string) {}

  found(differences: readonly (Difference | null)[]): void {
    for (const difference of differences) {
      if (difference && this.differences.length < MOST_DIFFERENCES) this.differences.push(difference);
    }
  }

  unreadable(row: number, problem: string): void {
    this.found([
      {
        subject: 'row',
        number: String(row),
        kind: 'unreadable',
        billFen: null,
        ourFen: null,
        billState: null,
        detail: `账单第 ${row} 行无法识别（${problem}）`,
      },
    ]);
  }

  result(): Comparison {
    const { payments, paidFen, refunds, refundedFen, feeFen } = this.totals;
    return {
      differences: this.differences,
      explained: this.explained,
      figures: {
        billPayments: payments,
        billPaidFen: paidFen,
        billRefunds: refunds,
        billRefundedFen: refundedFen,
        billFeeFen: feeFen,
        ourPayments: this.ours.payments,
        ourPaidFen: this.ours.paidFen,
        ourRefunds: this.ours.refunds,
        ourRefundedFen: this.ours.refundedFen,
      },
    };
  }
}

/** Bytes that are no UTF-8 end the reading: whatever they are, they are not WeChat's bill. */
function* textOf(bill: Buffer): Generator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for (let start = 0; start < bill.length; start += PIECE_BYTES) {
      yield decoder.decode(bill.subarray(start, start + PIECE_BYTES), { stream: true });
    }
    yield decoder.decode();
  } catch (error) {
    throw error instanceof TypeError ? new BillUnreadable('bytes that are no UTF-8') : error;
  }
}
