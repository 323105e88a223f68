import { createHash } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../../kernel/clock.js';
import { type Refused, type Result, ok, refuse } from '../../kernel/result.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { Job } from '../../platform/jobs/job.js';
import { WechatPayClient } from '../../platform/wechat/index.js';
import { PaymentRecords } from '../payment/index.js';
import { BillComparison, type Comparison } from './bill-comparison.js';
import { BillUnreadable } from './bill-reader.rules.js';
import { daysToCompare, isBillDay } from './bill-days.rules.js';
import { planDifferences, stillDiffers } from './comparison.rules.js';
import { type DifferenceRow, type RunRow, TradeBillStore } from './trade-bill.store.js';

/** Why there is nothing to compare. */
interface Problem {
  readonly problem: string;
}

/** Open differences of other days that one run looks at again. */
const LOOK_AGAIN = 2_000;

/**
 * Every morning yesterday's bill of WeChat Pay against our payments and refunds, to the fen. Compared outside of any
 * transaction, written in one; comparing a day again gives the same rows.
 */
@Injectable()
export class TradeBillService {
  private readonly logger = new Logger('TradeBill');

  constructor(
    private readonly wechatPay: WechatPayClient,
    private readonly comparison: BillComparison,
    private readonly records: PaymentRecords,
    private readonly store: TradeBillStore,
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** At ten the bill is there; if it is not, again every hour of the day. */
  @Job({ name: 'trade-bill.compare', cron: '0 10-22 * * *', leaseMs: 1_800_000 })
  async compareDue(): Promise<{ days: string[] }> {
    const days = daysToCompare(await this.store.lastDone(), this.clock.now());
    const done: string[] = [];
    for (const day of days) {
      const run = await this.compare(day);
      if (!run.ok) break;
      done.push(day);
    }
    return { days: done };
  }

  async compare(day: string): Promise<Result<RunRow>> {
    const startedAt = this.clock.now();
    if (!isBillDay(day, startedAt)) return refuse('TRADE_BILL_DAY');
    const bill = await this.download(day);
    if ('problem' in bill) return this.failed(day, startedAt, bill);
    const found = await this.tryCompare(day, bill.bytes);
    if ('problem' in found) return this.failed(day, startedAt, found);
    await this.write(day, startedAt, found, bill.bytes);
    const run = (await this.store.run(day)) as RunRow;
    if (run.state === 'different') this.logger.error({ day, open: run.openDifferences }, 'trade bill differs');
    return ok(run);
  }

  /** A day without trade has an empty bill. */
  private async download(day: string): Promise<{ bytes: Buffer } | Problem> {
    const reply = await this.wechatPay.tradeBill(day);
    switch (reply.kind) {
      case 'ok':
        return { bytes: reply.bill };
      case 'unknown':
        return { problem: `unknown: ${reply.cause}` };
      case 'definite_failure':
        return reply.code === 'NO_STATEMENT_EXIST'
          ? { bytes: Buffer.alloc(0) }
          : { problem: `${reply.code}: ${reply.message}` };
    }
  }

  /** What can't be read is a fact about the file, not about us: it is kept with the run and asked for again. */
  private async tryCompare(day: string, bill: Buffer): Promise<Comparison | Problem> {
    try {
      return await this.comparison.compare(day, bill);
    } catch (error) {
      if (error instanceof BillUnreadable) return { problem: `unreadable: ${error.message}` };
      throw error;
    }
  }

  private async write(day: string, startedAt: Date, found: Comparison, bill: Buffer): Promise<void> {
    const settled = await this.settledElsewhere(day);
    const digest = bill.length === 0 ? null : createHash('sha1').update(bill).digest('hex');
    await this.uow.run(async (tx) => {
      const known = await this.store.beginWriting(tx, day, startedAt);
      await this.store.write(tx, day, planDifferences(known, found.differences));
      await this.store.explain(tx, found.explained, `已出现在 ${day} 的微信账单中`);
      await this.store.explain(tx, settled, '通知迟到，现已与账单一致');
      await this.store.finish(tx, day, { ...found.figures, digest });
    });
  }

  private async failed(day: string, startedAt: Date, { problem }: Problem): Promise<Refused> {
    this.logger.warn({ day, problem }, 'trade bill could not be compared');
    await this.uow.run(async (tx) => {
      await this.store.beginWriting(tx, day, startedAt);
      await this.store.fail(tx, day, problem);
    });
    return refuse('TRADE_BILL_UNAVAILABLE');
  }

  /** Differences of other days that are none any more, because our side has heard the rest meanwhile. */
  private async settledElsewhere(day: string): Promise<number[]> {
    const open = await this.store.openElsewhere(day, LOOK_AGAIN);
    const numbers = (subject: DifferenceRow['subject']): string[] =>
      open.filter((one) => one.subject === subject).map(({ number }) => number);
    const payments = await this.records.paymentsByNumber(numbers('payment'));
    const refunds = await this.records.refundsByNumber(numbers('refund'));
    return open
      .filter((one) => {
        const payment = payments.get(one.number);
        const refund = refunds.get(one.number);
        return !stillDiffers(one, one.billDate, { ...(payment && { payment }), ...(refund && { refund }) });
      })
      .map(({ id }) => id);
  }
}
