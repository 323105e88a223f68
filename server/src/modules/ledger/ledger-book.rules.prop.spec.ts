import fc from 'fast-check';
import { type MemberBook, hasLots, memberAccount, systemAccount } from './account-address.rules.js';
import { type HoldLine, LedgerBook } from './ledger-book.rules.js';

const AT = new Date('2026-11-21T06:00:00.000Z');
const SALES = systemAccount('store', 3, 'sales');

/** The simplest thing that could be right: one member's money as a list of lots. */
interface Model {
  lots: Map<number, { original: number; remaining: number; held: number }>;
  holds: HoldLine[][];
  entries: number;
}

type Command =
  | { kind: 'credit'; lotId: number; amount: number }
  | { kind: 'draw'; draws: { lotId: number; amount: number }[] }
  | { kind: 'hold'; lines: { lotId: number; amount: number }[] }
  | { kind: 'release'; which: number }
  | { kind: 'spend held'; which: number };

const lotId = fc.integer({ min: 1, max: 6 });
const amount = fc.integer({ min: 1, max: 120 });
const parts = fc.uniqueArray(fc.record({ lotId, amount }), {
  selector: (part) => part.lotId,
  minLength: 1,
  maxLength: 3,
});
const command: fc.Arbitrary<Command> = fc.oneof(
  fc.record({ kind: fc.constant('credit' as const), lotId, amount }),
  fc.record({ kind: fc.constant('draw' as const), draws: parts }),
  fc.record({ kind: fc.constant('hold' as const), lines: parts }),
  fc.record({ kind: fc.constant('release' as const), which: fc.nat(5) }),
  fc.record({ kind: fc.constant('spend held' as const), which: fc.nat(5) }),
);

const ACCOUNT = memberAccount(7, 'principal', 1);
const line = ({ lotId: id, amount: fen }: { lotId: number; amount: number }): HoldLine => ({
  account: ACCOUNT,
  lotId: id,
  amount: fen,
});

/** Whether the model allows the command; if so it has happened. */
function applyToModel(model: Model, step: Command): boolean {
  const free = (id: number): number => {
    const lot = model.lots.get(id);
    return lot ? lot.remaining - lot.held : -1;
  };
  const lotOf = (id: number) => model.lots.get(id) as { original: number; remaining: number; held: number };
  switch (step.kind) {
    case 'credit':
      if (model.lots.has(step.lotId)) return false;
      model.lots.set(step.lotId, { original: step.amount, remaining: step.amount, held: 0 });
      model.entries += 1;
      return true;
    case 'draw':
      if (step.draws.some((draw) => free(draw.lotId) < draw.amount)) return false;
      for (const draw of step.draws) lotOf(draw.lotId).remaining -= draw.amount;
      model.entries += step.draws.length;
      return true;
    case 'hold':
      if (step.lines.some((held) => free(held.lotId) < held.amount)) return false;
      for (const held of step.lines) lotOf(held.lotId).held += held.amount;
      model.holds.push(step.lines.map(line));
      return true;
    case 'release':
    case 'spend held': {
      const [hold] = model.holds.splice(step.which, 1);
      if (!hold) return false;
      for (const held of hold) {
        lotOf(held.lotId).held -= held.amount;
        if (step.kind === 'spend held') lotOf(held.lotId).remaining -= held.amount;
      }
      if (step.kind === 'spend held') model.entries += hold.length;
      return true;
    }
  }
}

function applyToBook(book: LedgerBook, step: Command, hold: HoldLine[] | undefined, index: number): void {
  const post = (entries: Parameters<LedgerBook['post']>[0]['entries']): void =>
    book.post({ kind: 'test', bizKey: `fact:${index}`, at: AT, memberId: 7, storeId: 3, title: '测试', entries });
  const spend = (draws: readonly { lotId: number; amount: number }[]): void =>
    post([
      ...draws.map((draw) => ({ account: ACCOUNT, lotId: draw.lotId, amount: -draw.amount })),
      { account: SALES, amount: draws.reduce((total, draw) => total + draw.amount, 0) },
    ]);
  switch (step.kind) {
    case 'credit':
      return post([
        {
          account: ACCOUNT,
          amount: step.amount,
          newLot: { id: step.lotId, originId: step.lotId, availableAt: AT, expiresAt: null },
        },
        { account: SALES, amount: -step.amount },
      ]);
    case 'draw':
      return spend(step.draws);
    case 'hold':
      return book.hold(step.lines.map(line));
    case 'release':
      return book.release(hold as HoldLine[]);
    case 'spend held':
      book.release(hold as HoldLine[]);
      return spend(hold as HoldLine[]);
  }
}

const sumOf = (values: Iterable<number>): number => [...values].reduce((total, value) => total + value, 0);

function expectAgreement(book: LedgerBook, model: Model): void {
  const state = book.state(ACCOUNT);
  const lots = [...model.lots.values()];
  expect(state.balance).toBe(sumOf(lots.map((lot) => lot.remaining)));
  expect(state.held).toBe(sumOf(lots.map((lot) => lot.held)));
  expect(state.seq).toBe(model.entries);
  expect(state.balance).toBeGreaterThanOrEqual(state.held);
  expect(new Map(state.lots.map(({ id, original, remaining, held }) => [id, { original, remaining, held }]))).toEqual(
    model.lots,
  );
}

/** What the writer will write must be what the journals say. */
function expectConsistentWriting(book: LedgerBook): void {
  const byAddress = new Map<string, number>();
  for (const { entries } of book.journals) {
    expect(sumOf(entries.map((entry) => entry.amount))).toBe(0);
    for (const { address, amount: fen } of entries) byAddress.set(address, (byAddress.get(address) ?? 0) + fen);
  }
  for (const [address, change] of book.accountChanges()) expect(change.balance).toBe(byAddress.get(address) ?? 0);
  expect(sumOf([...book.accountChanges().values()].map((change) => change.balance))).toBe(0);

  const own = book.journals.flatMap(({ entries }) => entries).filter((entry) => entry.seq !== null);
  let running = 0;
  own.forEach((entry, index) => {
    running += entry.amount;
    expect(entry).toMatchObject({ seq: index + 1, balanceAfter: running });
  });
}

describe('a ledger book agrees with a list of lots', () => {
  it('through any sequence of credits, draws, holds and releases; what is refused leaves no trace', () => {
    fc.assert(
      fc.property(fc.array(command, { maxLength: 40 }), (steps) => {
        const book = new LedgerBook([]);
        const model: Model = { lots: new Map(), holds: [], entries: 0 };
        steps.forEach((step, index) => {
          const hold = 'which' in step ? model.holds[step.which] : undefined;
          if ('which' in step && !hold) return;
          // A lot id is taken from the generator, so it never comes twice.
          if (step.kind === 'credit' && model.lots.has(step.lotId)) return;
          if (applyToModel(model, step)) applyToBook(book, step, hold, index);
          else expect(() => applyToBook(book, step, hold, index)).toThrow(RangeError);
          expectAgreement(book, model);
        });
        expectConsistentWriting(book);
      }),
      { numRuns: 400 },
    );
  });

  it('whatever the book of the account: books without lots are sums', () => {
    const step = fc.record({
      book: fc.constantFrom<MemberBook>('growth', 'points-debt'),
      amount: fc.integer({ min: -50, max: 50 }),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const book = new LedgerBook([]);
        const totals: Record<string, number> = { growth: 0, 'points-debt': 0 };
        steps.forEach(({ book: name, amount: by }, index) => {
          const account = memberAccount(7, name);
          const other =
            name === 'growth' ? systemAccount('chain', 0, 'growth-issued') : systemAccount('chain', 0, 'points-issued');
          const draft = { kind: 't', bizKey: `f:${index}`, at: AT, memberId: 7, storeId: null, title: '' };
          const post = (): void =>
            book.post({
              ...draft,
              entries: [
                { account, amount: by },
                { account: other, amount: -by },
              ],
            });
          const after = (totals[name] as number) + by;
          const allowed = by !== 0 && (name === 'points-debt' || after >= 0);
          if (allowed) {
            post();
            totals[name] = after;
          } else expect(post).toThrow(RangeError);
          expect(hasLots(account)).toBe(false);
          expect(book.state(account).balance).toBe(totals[name]);
        });
      }),
    );
  });
});
