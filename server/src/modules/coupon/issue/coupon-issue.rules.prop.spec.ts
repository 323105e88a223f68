import fc from 'fast-check';
import { IssueBook, type IssueOrder } from './coupon-issue.rules.js';
import type { CouponTemplate } from '../templates/template.types.js';

const NOW = new Date('2026-11-21T06:30:00Z');

function template(id: number, limits: Partial<CouponTemplate> = {}): CouponTemplate {
  return {
    id,
    name: `券${id}`,
    kind: 'cash',
    version: 1,
    terms: {
      kind: 'cash',
      valueFen: 500,
      minimumFen: 0,
      tierCodes: [],
      stacking: { mode: 'exclusive' },
      scope: {
        storeIds: [],
        groupIds: [],
        channels: [],
        categoryIds: [],
        productIds: [],
        excludedProductIds: [],
        weekdays: [],
        hours: [],
      },
    },
    validity: { kind: 'relative', afterDays: 0, days: 7 },
    state: 'active',
    stopReason: null,
    stock: null,
    perMember: null,
    issued: 0,
    unitCostFen: 500,
    budgetFen: null,
    committedFen: 0,
    claimable: true,
    claimFrom: null,
    claimUntil: null,
    claimTierCodes: [],
    staffIssuable: true,
    position: 0,
    ...limits,
  };
}

let nextId = 1;

function order(memberId: number, items: IssueOrder['items']): IssueOrder {
  const count = items.reduce((sum, { quantity }) => sum + quantity, 0);
  const fresh = Array.from({ length: count }, () => ({ id: nextId, number: String(nextId++) }));
  return { memberId, items, source: 'claim', bizKey: null, by: null, storeId: null, fresh };
}

const limit = (max: number) => fc.option(fc.integer({ min: 1, max }), { nil: null });
const templates = fc
  .array(
    fc.record({
      stock: limit(8),
      perMember: limit(4),
      budgetFen: limit(3_000),
      unitCostFen: fc.constantFrom(0, 1, 300, 500),
    }),
    { minLength: 1, maxLength: 3 },
  )
  .map((limits) => limits.map((of, index) => template(index + 1, of)));
const wanted = fc.array(
  fc.record({
    memberId: fc.integer({ min: 1, max: 4 }),
    items: fc.array(
      fc.record({ templateId: fc.integer({ min: 1, max: 4 }), quantity: fc.integer({ min: 1, max: 3 }) }),
      { minLength: 1, maxLength: 3 },
    ),
  }),
  { maxLength: 30 },
);

/** One book for each order, as if each had come alone: the next sees what those before it have written. */
function oneByOne(of: CouponTemplate[], orders: IssueOrder[]): (string | number)[] {
  let shelf = of;
  const turns = new Map<string, { templateId: number; memberId: number; turn: number }>();
  return orders.map((wants) => {
    const book = new IssueBook(shelf, [...turns.values()]);
    const decided = book.decide(wants, NOW);
    if (!decided.ok) return decided.refusal.code;
    for (const { coupon, turn } of decided.value) {
      const { templateId, memberId } = coupon;
      turns.set(`${templateId}:${memberId}`, { templateId, memberId, turn });
    }
    const moved = new Map(book.progress().map((progress) => [progress.template.id, progress]));
    shelf = shelf.map((at) => {
      const progress = moved.get(at.id);
      if (!progress) return at;
      const { issued, costFen, budgetIsSpent } = progress;
      return {
        ...at,
        issued: at.issued + issued,
        committedFen: at.committedFen + costFen,
        ...(budgetIsSpent ? { state: 'stopped' as const, stopReason: 'budget' as const } : {}),
      };
    });
    return decided.value.length;
  });
}

describe('issuing to a crowd', () => {
  it('gives each order the answer it would have got alone', () => {
    fc.assert(
      fc.property(templates, wanted, (of, wants) => {
        const orders = wants.map(({ memberId, items }) => order(memberId, items));
        const book = new IssueBook(of, []);
        const together = orders.map((each) => {
          const decided = book.decide(each, NOW);
          return decided.ok ? decided.value.length : decided.refusal.code;
        });
        expect(together).toEqual(oneByOne(of, orders));
      }),
      { numRuns: 500 },
    );
  });

  it('never goes over stock, budget or a member’s share, and a refused order leaves no trace', () => {
    fc.assert(
      fc.property(templates, wanted, (of, wants) => {
        const book = new IssueBook(of, []);
        let given = 0;
        for (const { memberId, items } of wants) {
          const before = JSON.stringify([book.drafts.length, book.progress()]);
          const decided = book.decide(order(memberId, items), NOW);
          if (decided.ok) given += decided.value.length;
          else expect(JSON.stringify([book.drafts.length, book.progress()])).toBe(before);
        }
        expect(book.drafts).toHaveLength(given);
        for (const { template: at, issued, costFen } of book.progress()) {
          expect(at.issued + issued).toBeLessThanOrEqual(at.stock ?? Infinity);
          expect(at.committedFen + costFen).toBeLessThanOrEqual(at.budgetFen ?? Infinity);
          expect(costFen).toBe(issued * at.unitCostFen);
          const turns = new Map<number, number[]>();
          for (const { coupon, turn } of book.drafts.filter((draft) => draft.coupon.templateId === at.id)) {
            turns.set(coupon.memberId, [...(turns.get(coupon.memberId) ?? []), turn]);
          }
          for (const theirs of turns.values()) {
            expect(theirs).toEqual(theirs.map((_, index) => index + 1));
            expect(theirs.length).toBeLessThanOrEqual(at.perMember ?? Infinity);
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('an order', () => {
  const outcome = (of: CouponTemplate, turn = 0): string => {
    const book = new IssueBook([of], [{ templateId: of.id, memberId: 7, turn }]);
    const decided = book.decide(order(7, [{ templateId: of.id, quantity: 1 }]), NOW);
    return decided.ok ? 'given' : decided.refusal.code;
  };

  it.each<[string, Partial<CouponTemplate>, string]>([
    ['of a draft', { state: 'draft' }, 'COUPON_TEMPLATE_NOT_FOUND'],
    ['after a stop', { state: 'stopped', stopReason: 'hand' }, 'COUPON_STOPPED'],
    ['after the budget was spent', { state: 'stopped', stopReason: 'budget' }, 'COUPON_SOLD_OUT'],
    ['of the last one', { stock: 5, issued: 4 }, 'given'],
    ['of one more', { stock: 5, issued: 5 }, 'COUPON_SOLD_OUT'],
    ['that just fits the budget', { budgetFen: 1_000, committedFen: 500 }, 'given'],
    ['that is a fen too dear', { budgetFen: 999, committedFen: 500 }, 'COUPON_SOLD_OUT'],
    ['beyond a member’s share', { perMember: 2 }, 'COUPON_LIMIT_REACHED'],
    [
      'that could never be used',
      { validity: { kind: 'fixed', from: '2026-11-01', until: '2026-11-20' } },
      'COUPON_OVER',
    ],
    ['on the last day', { validity: { kind: 'fixed', from: '2026-11-01', until: '2026-11-21' } }, 'given'],
  ])('%s', (_, limits, expected) => {
    expect(outcome(template(1, limits), 2)).toBe(expected);
  });

  it('stops a template when not one more fits, and not before', () => {
    const book = new IssueBook([template(1, { budgetFen: 1_499 })], []);
    book.decide(order(1, [{ templateId: 1, quantity: 1 }]), NOW);
    expect(book.progress()[0]).toMatchObject({ budgetIsSpent: false, issued: 1 });
    book.decide(order(2, [{ templateId: 1, quantity: 1 }]), NOW);
    expect(book.progress()[0]).toMatchObject({ budgetIsSpent: true, issued: 2 });
  });
});
