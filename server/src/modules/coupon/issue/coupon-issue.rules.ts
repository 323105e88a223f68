import type { CouponTemplate, CouponSource, PackItem } from '../templates/template.types.js';
import { type Refused, type Result, ok, refuse } from '../../../kernel/result.js';
import { type ValidSpan, validSpan } from '../coupon-validity.rules.js';
import type { HeldCoupon } from '../coupon.types.js';

export interface IssueOrder {
  readonly memberId: number;
  readonly items: readonly PackItem[];
  readonly source: CouponSource;
  /** The fact it is issued for; null when something else makes sure that it happens once. */
  readonly bizKey: string | null;
  /** Who gave it, when somebody did. */
  readonly by: string | null;
  readonly storeId: number | null;
  /** Ids and numbers never used before, one for each coupon. */
  readonly fresh: readonly { readonly id: number; readonly number: string }[];
}

/** A coupon that is to be written. */
export interface CouponDraft {
  readonly coupon: HeldCoupon;
  readonly version: number;
  readonly turn: number;
  readonly costFen: number;
  readonly order: IssueOrder;
  readonly bizNo: number | null;
}

/** How far a template has come with what this book has accepted. */
export interface TemplateProgress {
  readonly template: CouponTemplate;
  readonly issued: number;
  readonly costFen: number;
  /** Not even one more fits into the budget: it stops by itself. */
  readonly budgetIsSpent: boolean;
}

interface Running {
  readonly template: CouponTemplate;
  issued: number;
  costFen: number;
}

const turnKey = (templateId: number, memberId: number): string => `${templateId}:${memberId}`;

/**
 * Decides on issuing coupons, one order after the other, knowing what those before it took of stock, budget and each
 * member's share. An order is accepted as a whole or refused without a trace.
 */
export class IssueBook {
  readonly drafts: CouponDraft[] = [];
  private readonly running: Map<number, Running>;
  private readonly turns: Map<string, number>;

  constructor(
    templates: readonly CouponTemplate[],
    received: readonly { readonly templateId: number; readonly memberId: number; readonly turn: number }[],
  ) {
    this.running = new Map(templates.map((template) => [template.id, { template, issued: 0, costFen: 0 }]));
    this.turns = new Map(received.map(({ templateId, memberId, turn }) => [turnKey(templateId, memberId), turn]));
  }

  template(id: number): CouponTemplate | null {
    return this.running.get(id)?.template ?? null;
  }

  decide(order: IssueOrder, now: Date): Result<CouponDraft[]> {
    const items = merged(order.items);
    const spans = new Map<number, ValidSpan>();
    for (const item of items) {
      const span = this.judge(order.memberId, item, now);
      if ('ok' in span) return span;
      spans.set(item.templateId, span);
    }
    const drafts: CouponDraft[] = [];
    for (const { templateId, quantity } of items) {
      for (let count = 0; count < quantity; count += 1) {
        drafts.push(this.take(order, templateId, spans.get(templateId) as ValidSpan, drafts.length));
      }
    }
    this.drafts.push(...drafts);
    return ok(drafts);
  }

  /** The templates from which something was taken. */
  progress(): TemplateProgress[] {
    return [...this.running.values()]
      .filter(({ issued }) => issued > 0)
      .map((running) => ({ ...running, budgetIsSpent: budgetIsSpent(running) }));
  }

  /** Until when they can be used, or why these can't be issued. */
  private judge(memberId: number, { templateId, quantity }: PackItem, now: Date): ValidSpan | Refused {
    const running = this.running.get(templateId);
    if (!running || running.template.state === 'draft') return refuse('COUPON_TEMPLATE_NOT_FOUND');
    const { template, issued, costFen } = running;
    if (template.state === 'stopped')
      return refuse(template.stopReason === 'budget' ? 'COUPON_SOLD_OUT' : 'COUPON_STOPPED');
    // What this book has accepted has stopped it, so it answers as it would after being written.
    if (issued > 0 && budgetIsSpent(running)) return refuse('COUPON_SOLD_OUT');
    const turn = this.turns.get(turnKey(templateId, memberId)) ?? 0;
    if (template.perMember !== null && turn + quantity > template.perMember) {
      return refuse('COUPON_LIMIT_REACHED', { perMember: template.perMember, name: template.name });
    }
    if (template.stock !== null && template.issued + issued + quantity > template.stock) {
      return refuse('COUPON_SOLD_OUT');
    }
    const wanted = template.committedFen + costFen + template.unitCostFen * quantity;
    if (template.budgetFen !== null && wanted > template.budgetFen) return refuse('COUPON_SOLD_OUT');
    return validSpan(template.validity, now) ?? refuse('COUPON_OVER');
  }

  private take(order: IssueOrder, templateId: number, span: ValidSpan, position: number): CouponDraft {
    const running = this.running.get(templateId) as Running;
    const { template } = running;
    const key = turnKey(templateId, order.memberId);
    const turn = (this.turns.get(key) ?? 0) + 1;
    const fresh = order.fresh[position];
    if (!fresh) throw new RangeError('an order brings an id for each of its coupons');
    this.turns.set(key, turn);
    running.issued += 1;
    running.costFen += template.unitCostFen;
    return {
      coupon: {
        id: fresh.id,
        code: fresh.number,
        templateId,
        memberId: order.memberId,
        name: template.name,
        terms: template.terms,
        validFrom: span.from,
        validUntil: span.until,
        state: 'issued',
      },
      version: template.version,
      turn,
      costFen: template.unitCostFen,
      order,
      bizNo: order.bizKey === null ? null : position + 1,
    };
  }
}

/** Not even one more fits. */
function budgetIsSpent({ template, costFen }: Running): boolean {
  const { budgetFen, committedFen, unitCostFen } = template;
  return budgetFen !== null && committedFen + costFen + Math.max(1, unitCostFen) > budgetFen;
}

/** How many coupons these items are. */
export function countOf(items: readonly PackItem[]): number {
  return items.reduce((sum, { quantity }) => sum + quantity, 0);
}

function merged(items: readonly PackItem[]): PackItem[] {
  const quantities = new Map<number, number>();
  for (const { templateId, quantity } of items) {
    quantities.set(templateId, (quantities.get(templateId) ?? 0) + quantity);
  }
  return [...quantities].map(([templateId, quantity]) => ({ templateId, quantity }));
}
