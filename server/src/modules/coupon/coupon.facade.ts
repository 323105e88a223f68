import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock.js';
import type { Result } from '../../kernel/result.js';
import { ReadBatch, type Transaction, WriteBatch } from '../../platform/database/index.js';
import { COUPON_RETURNED, COUPON_USED, couponEvent } from './coupon.events.js';
import { type CouponHold, CouponStore, type CouponUse } from './coupon.store.js';
import type { HeldCoupon } from './coupon.types.js';
import { conditionText, faceText } from './coupon-words.rules.js';
import { CouponWords } from './coupon-words.js';
import { CouponReminders, type IssueWindow, type UnusedCoupon } from './coupon-reminders.js';
import { CouponGifts, type CouponIssue, type TriggerOccasion } from './issue/coupon-gifts.js';
import type { CouponTrigger } from './issue/rule.types.js';
import { TemplateStore } from './templates/template.store.js';

/** A kind of coupon as it can be shown before anybody has one. Texts are ready to show. */
export interface CouponTemplateBrief {
  readonly id: number;
  readonly name: string;
  /** Whether it can be given out now. */
  readonly active: boolean;
  readonly faceText: string;
  readonly conditionText: string;
  /** Its terms in sentences. */
  readonly rules: readonly string[];
}

/**
 * The room's front door: what checkout, returns and whoever gives coupons may ask of it.
 *
 * Everything that moves a coupon finds as many rows as it names or makes the unit of work start over, so a coupon has
 * one life whoever runs in parallel. Lock order: coupon rows before ledger accounts.
 */
@Injectable()
export class CouponFacade {
  constructor(
    private readonly coupons: CouponStore,
    private readonly gifts: CouponGifts,
    private readonly reminders: CouponReminders,
    private readonly templates: TemplateStore,
    private readonly words: CouponWords,
    private readonly clock: Clock,
  ) {}

  /** Kinds of coupons by id; those that are not there are left out. */
  async templatesById(ids: readonly number[]): Promise<Map<number, CouponTemplateBrief>> {
    const found = await this.templates.findMany([...new Set(ids)]);
    const briefs = found.map(async ({ id, name, state, version, terms }): Promise<CouponTemplateBrief> => ({
      id,
      name,
      active: state === 'active',
      faceText: faceText(terms),
      conditionText: conditionText(terms),
      rules: await this.words.of({ templateId: id, version, terms }),
    }));
    return new Map((await Promise.all(briefs)).map((brief) => [brief.id, brief]));
  }

  /** What the member could use now or will be able to: at most 200, soonest to expire first. For quotes. */
  heldBy(memberId: number): Promise<HeldCoupon[]> {
    return this.coupons.heldBy(memberId, this.clock.now());
  }

  /** Given out in the window and still not used, by id after `after`. For those who remind of them. */
  unusedOf(window: IssueWindow, after: number, limit: number): Promise<UnusedCoupon[]> {
    return this.reminders.unusedOf(window, after, limit);
  }

  /** Locks these coupons; unknown ids are missing. Whose they are and how they stand is for the caller to judge. */
  lockIn(reads: ReadBatch, couponIds: readonly number[]): () => HeldCoupon[] {
    return this.coupons.lockIn(reads, couponIds);
  }

  /** Used by this order. From `held` they must be held for it, from `issued` they must be valid at that time. */
  useIn(batch: WriteBatch, use: CouponUse & { readonly orderId: number }): void {
    this.coupons.useIn(batch, use);
  }

  /** The same for many orders in one statement, of coupons that are locked and judged. */
  useManyIn(batch: WriteBatch, uses: readonly (CouponUse & { readonly orderId: number })[]): void {
    this.coupons.useManyIn(batch, uses);
  }

  /** Tells the other rooms; call it together with {@link useIn}. */
  announceUsed(tx: Transaction, { memberId, couponIds, orderId, storeId, staffId }: CouponUse): void {
    if (couponIds.length === 0) return;
    tx.emit(couponEvent(COUPON_USED, { memberId, couponIds, orderId, storeId, staffId }));
  }

  /** Kept for an order that waits for its payment. */
  holdIn(batch: WriteBatch, hold: CouponHold): void {
    this.coupons.holdIn(batch, hold);
  }

  /** The order came to nothing: what it held can be used again as long as it is valid. */
  releaseHeldIn(batch: WriteBatch, orderId: number): void {
    this.coupons.releaseHeldIn(batch, orderId);
  }

  /** After a return: used by this order, now the member's again, with the expiry it always had. */
  async giveBack(tx: Transaction, give: { orderId: number; couponIds: readonly number[]; at: Date }): Promise<void> {
    const { orderId, couponIds, at } = give;
    if (couponIds.length === 0) return;
    const reads = new ReadBatch();
    const found = this.coupons.lockIn(reads, couponIds);
    await tx.read(reads);
    const batch = new WriteBatch();
    this.coupons.giveBackIn(batch, { orderId, couponIds });
    await tx.write(batch);
    const coupons = found();
    for (const memberId of new Set(coupons.map((coupon) => coupon.memberId))) {
      const theirs = coupons.filter((coupon) => coupon.memberId === memberId);
      const usable = theirs.filter(({ validUntil }) => validUntil > at);
      const ids = (of: typeof theirs): number[] => of.map(({ id }) => id);
      tx.emit(couponEvent(COUPON_RETURNED, { memberId, orderId, couponIds: ids(theirs), usableIds: ids(usable) }));
    }
  }

  /** Gives a coupon or a pack, once for each `bizKey`: asked again it answers what was given then. */
  issue(tx: Transaction, issue: CouponIssue): Promise<Result<HeldCoupon[]>> {
    return this.gifts.issue(tx, issue);
  }

  /** What was given for this fact loses its ground: all that is neither used nor held for an order is void. How many. */
  voidUnused(tx: Transaction, bizKey: string): Promise<number> {
    return this.gifts.takeBack(tx, bizKey);
  }

  /** Gives what the rules say for this; a coupon that is used up is left out. Answers what was given. */
  issueForTrigger(tx: Transaction, trigger: CouponTrigger, occasion: TriggerOccasion): Promise<HeldCoupon[]> {
    return this.gifts.issueForTrigger(tx, trigger, occasion);
  }
}
