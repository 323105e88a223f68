import { Injectable } from '@nestjs/common';
import { businessDate } from '@guike/shared';
import { RandomSource } from '../../../kernel/random.js';
import { type Result, ok } from '../../../kernel/result.js';
import { IdGenerator, ReadBatch, type Transaction, WriteBatch } from '../../../platform/database/index.js';
import { COUPON_ISSUED, COUPON_STOPPED, couponEvent } from '../coupon.events.js';
import { type CouponDraft, IssueBook, type IssueOrder, countOf } from './coupon-issue.rules.js';
import { CouponStore } from '../coupon.store.js';
import type { HeldCoupon } from '../coupon.types.js';
import type { PackItem } from '../templates/template.types.js';
import { TemplateStore } from '../templates/template.store.js';

const NUMBER_DIGITS = 16;

/** One occasion on which coupons are given. */
export type IssueCommand = Omit<IssueOrder, 'fresh'>;

/**
 * The one way by which coupons come into being: templates are locked, every order is decided in memory, and what was
 * accepted is written at once, whether it is one coupon or those of a crowd.
 */
@Injectable()
export class CouponIssuing {
  constructor(
    private readonly templates: TemplateStore,
    private readonly coupons: CouponStore,
    private readonly ids: IdGenerator,
    private readonly random: RandomSource,
  ) {}

  /** Locks the templates and asks what each member has got of them. The book is there when the batch was read. */
  openIn(reads: ReadBatch, wanted: readonly { memberId: number; items: readonly PackItem[] }[]): () => IssueBook {
    const members = new Map<number, Set<number>>();
    for (const { memberId, items } of wanted) {
      for (const { templateId } of items) members.set(templateId, (members.get(templateId) ?? new Set()).add(memberId));
    }
    const templates = this.templates.lockIn(reads, [...members.keys()]);
    const turns = this.coupons.turnsIn(reads, new Map([...members].map(([id, of]) => [id, [...of]])));
    return () => new IssueBook(templates(), turns());
  }

  /** Ids and numbers for so many coupons. Numbers are random: knowing one tells nothing about another. */
  async fresh(count: number): Promise<{ id: number; number: string }[]> {
    const ids = await this.ids.takeMany(count);
    return ids.map((id) => ({ id, number: this.random.digits(NUMBER_DIGITS) }));
  }

  /** Adds what the book has accepted to a batch, and announces it. */
  writeIn(tx: Transaction, batch: WriteBatch, book: IssueBook): void {
    this.coupons.insertIn(batch, book.drafts, tx.now);
    // Last: everybody wants these rows, so they are held as briefly as can be.
    for (const progress of book.progress()) {
      this.templates.advanceIn(batch, progress, tx.now);
      const { id: templateId, name } = progress.template;
      if (progress.budgetIsSpent) tx.emit(couponEvent(COUPON_STOPPED, { templateId, name, reason: 'budget' }));
    }
    for (const [order, drafts] of byOrder(book.drafts)) {
      tx.emit(
        couponEvent(COUPON_ISSUED, {
          memberId: order.memberId,
          source: order.source,
          storeId: order.storeId,
          coupons: drafts.map(({ coupon }) => ({
            id: coupon.id,
            templateId: coupon.templateId,
            name: coupon.name,
            until: lastDayOf(coupon),
          })),
        }),
      );
    }
  }

  /** Each command is decided by itself; what was issued for the same fact before is the answer again. */
  async issueAll(tx: Transaction, commands: readonly IssueCommand[]): Promise<Result<HeldCoupon[]>[]> {
    const reads = new ReadBatch();
    const opened = this.openIn(reads, commands);
    const earlier = commands.map(({ bizKey }) =>
      bizKey === null ? () => [] : this.coupons.issuedForIn(reads, bizKey),
    );
    await tx.read(reads);
    const book = opened();
    const fresh = await this.fresh(commands.reduce((sum, { items }) => sum + countOf(items), 0));
    const results: Result<HeldCoupon[]>[] = [];
    for (const [index, command] of commands.entries()) {
      const before = earlier[index]?.() ?? [];
      if (before.length > 0) {
        results.push(ok(await this.coupons.byIds(tx, before)));
        continue;
      }
      const decided = book.decide({ ...command, fresh: fresh.splice(0, countOf(command.items)) }, tx.now);
      results.push(decided.ok ? ok(decided.value.map(({ coupon }) => coupon)) : decided);
    }
    const batch = new WriteBatch();
    this.writeIn(tx, batch, book);
    await tx.write(batch);
    return results;
  }
}

/** The day after which it is over begins where the last one ends. */
export function lastDayOf({ validUntil }: Pick<HeldCoupon, 'validUntil'>): string {
  return businessDate(new Date(validUntil.getTime() - 1));
}

function byOrder(drafts: readonly CouponDraft[]): Map<IssueOrder, CouponDraft[]> {
  const orders = new Map<IssueOrder, CouponDraft[]>();
  for (const draft of drafts) orders.set(draft.order, [...(orders.get(draft.order) ?? []), draft]);
  return orders;
}
