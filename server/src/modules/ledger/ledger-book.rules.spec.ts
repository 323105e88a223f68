import { type AccountState, LedgerBook, type LotState } from './ledger-book.rules.js';
import { addressOf, memberAccount, systemAccount } from './account-address.rules.js';

const AT = new Date('2026-11-21T06:00:00.000Z');
const MEMBER = 7;
const PRINCIPAL = memberAccount(MEMBER, 'principal', 1);
const POINTS = memberAccount(MEMBER, 'points');
const DEBT = memberAccount(MEMBER, 'points-debt');
const SALES = systemAccount('store', 3, 'sales');
const ISSUED = systemAccount('chain', 0, 'points-issued');

const lot = (id: number, remaining: number, held = 0): LotState => ({
  id,
  originId: id,
  original: remaining,
  remaining,
  held,
  createdAt: AT,
  availableAt: AT,
  expiresAt: null,
  scope: null,
});

/** A member with 100.00 of principal in one lot, of which 20.00 are held. */
function bookWithMoney(): LedgerBook {
  const state: AccountState = {
    account: PRINCIPAL,
    address: addressOf(PRINCIPAL),
    id: 11,
    balance: 10_000,
    held: 2_000,
    seq: 4,
    lots: [lot(501, 10_000, 2_000)],
  };
  return new LedgerBook([state]);
}

const journal = (bizKey: string, entries: Parameters<LedgerBook['post']>[0]['entries']) => ({
  kind: 'order.settle',
  bizKey,
  at: AT,
  memberId: MEMBER,
  storeId: 3,
  title: '消费',
  entries,
});

const spend = (fen: number, bizKey = 'order:1:settle') =>
  journal(bizKey, [
    { account: PRINCIPAL, lotId: 501, amount: -fen },
    { account: SALES, amount: fen },
  ]);

/** Everything that would be written. */
const written = (book: LedgerBook) => ({
  journals: [...book.journals],
  accounts: [...book.accountChanges()],
  lots: [...book.changedLots()],
  newLots: book.newLots,
  states: book.memberStates(MEMBER),
});

describe('a ledger book', () => {
  it('moves a balanced journal and notes position and balance of the member’s entries', () => {
    const book = bookWithMoney();
    book.post(spend(3_000));
    expect(book.state(PRINCIPAL)).toMatchObject({ balance: 7_000, held: 2_000, seq: 5 });
    expect(book.journals[0]?.entries).toEqual([
      { address: 'member/7/principal/1/0', amount: -3_000, lotId: 501, seq: 5, balanceAfter: 7_000 },
      expect.objectContaining({ amount: 3_000, lotId: null, seq: null, balanceAfter: null }),
    ]);
    expect([...book.changedLots()]).toEqual([[501, { remaining: -3_000, held: 0 }]]);
  });

  it('lets the second command see what the first one did', () => {
    const book = bookWithMoney();
    book.post(spend(5_000, 'order:1:settle'));
    expect(() => book.post(spend(3_001, 'order:2:settle'))).toThrow(RangeError);
    book.post(spend(3_000, 'order:3:settle'));
    expect(book.journals.map(({ draft }) => draft.bizKey)).toEqual(['order:1:settle', 'order:3:settle']);
  });

  it('does not give out what is held', () => {
    expect(() => bookWithMoney().post(spend(8_001))).toThrow(/out of bounds/);
    expect(() => bookWithMoney().hold([{ account: PRINCIPAL, lotId: 501, amount: 8_001 }])).toThrow(RangeError);
  });

  it.each([
    [
      'entries that do not sum to zero',
      [
        { account: PRINCIPAL, lotId: 501, amount: -10 },
        { account: SALES, amount: 9 },
      ],
    ],
    [
      'a sum of zero across units only',
      [
        { account: PRINCIPAL, lotId: 501, amount: -10 },
        { account: ISSUED, amount: 10 },
      ],
    ],
    ['a single entry', [{ account: SALES, amount: 0 }]],
    [
      'an entry of zero',
      [
        { account: SALES, amount: 0 },
        { account: PRINCIPAL, lotId: 501, amount: 0 },
      ],
    ],
    [
      'half a fen',
      [
        { account: PRINCIPAL, lotId: 501, amount: -0.5 },
        { account: SALES, amount: 0.5 },
      ],
    ],
    [
      'a lot that is not named',
      [
        { account: PRINCIPAL, amount: -10 },
        { account: SALES, amount: 10 },
      ],
    ],
    [
      'a lot that is not there',
      [
        { account: PRINCIPAL, lotId: 9, amount: -10 },
        { account: SALES, amount: 10 },
      ],
    ],
    [
      'more than a lot ever had',
      [
        { account: PRINCIPAL, lotId: 501, amount: 1 },
        { account: SALES, amount: -1 },
      ],
    ],
    [
      'a new lot of a negative amount',
      [
        { account: POINTS, amount: -5, newLot: { id: 1, originId: 1, availableAt: AT, expiresAt: null } },
        { account: ISSUED, amount: 5 },
      ],
    ],
  ])('refuses %s', (_, entries) => {
    const book = bookWithMoney();
    const before = written(book);
    expect(() => book.post(journal('order:9:settle', entries))).toThrow(RangeError);
    expect(written(book)).toEqual(before);
  });

  it('keeps nothing of a journal whose last entry is refused', () => {
    const book = bookWithMoney();
    const before = written(book);
    const entries = [
      { account: SALES, amount: 9_000 },
      { account: POINTS, amount: 5, newLot: { id: 601, originId: 1, availableAt: AT, expiresAt: null } },
      { account: ISSUED, amount: -5 },
      { account: PRINCIPAL, lotId: 501, amount: -9_000 },
    ];
    expect(() => book.post(journal('order:2:settle', entries))).toThrow(RangeError);
    expect(written(book)).toEqual(before);
    expect(book.state(POINTS)).toMatchObject({ balance: 0, lots: [] });
  });

  it('holds all lines or none', () => {
    const book = bookWithMoney();
    const before = written(book);
    const lines = [
      { account: PRINCIPAL, lotId: 501, amount: 1_000 },
      { account: POINTS, lotId: 77, amount: 1 },
    ];
    expect(() => book.hold(lines)).toThrow(RangeError);
    expect(written(book)).toEqual(before);
  });

  it('frees what was held, and never more', () => {
    const book = bookWithMoney();
    book.release([{ account: PRINCIPAL, lotId: 501, amount: 2_000 }]);
    book.post(spend(10_000));
    expect(book.state(PRINCIPAL)).toMatchObject({ balance: 0, held: 0 });
    expect(() => book.release([{ account: PRINCIPAL, lotId: 501, amount: 1 }])).toThrow(RangeError);
  });

  it('may return value to a drained lot that was not loaded: the conditional statement judges it', () => {
    const book = bookWithMoney();
    book.post(
      journal('order:1:refund', [
        { account: PRINCIPAL, lotId: 499, amount: 300 },
        { account: SALES, amount: -300 },
      ]),
    );
    expect(book.changedLots().get(499)).toEqual({ remaining: 300, held: 0 });
  });

  it('inserts a lot that was made and used in the same book as it is in the end', () => {
    const book = bookWithMoney();
    const made = { id: 601, originId: 1, availableAt: AT, expiresAt: null };
    book.post(
      journal('a', [
        { account: POINTS, amount: 10, newLot: made },
        { account: ISSUED, amount: -10 },
      ]),
    );
    book.post(
      journal('b', [
        { account: POINTS, amount: -4, lotId: 601 },
        { account: ISSUED, amount: 4 },
      ]),
    );
    expect(book.newLots.map(({ lot: { original, remaining } }) => ({ original, remaining }))).toEqual([
      { original: 10, remaining: 6 },
    ]);
    expect(book.changedLots().size).toBe(0);
  });

  it('lets points debt run below zero, and nothing else of a member', () => {
    const book = bookWithMoney();
    book.post(
      journal('c', [
        { account: DEBT, amount: -30 },
        { account: ISSUED, amount: 30 },
      ]),
    );
    expect(book.state(DEBT).balance).toBe(-30);
    const growth = memberAccount(MEMBER, 'growth');
    const below = [
      { account: growth, amount: -1 },
      { account: systemAccount('chain', 0, 'growth-issued'), amount: 1 },
    ];
    expect(() => book.post(journal('d', below))).toThrow(/overdrawn/);
  });
});
