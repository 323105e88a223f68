import { LedgerBook, type AccountState, type LotState } from '../ledger/ledger-book.rules.js';
import { addressOf, memberAccount } from '../ledger/account-address.rules.js';
import type { WalletPlace } from './wallet-scope.rules.js';
import { type DrawPolicy, availableFen, drawWallet, spendEntries, splitOf } from './wallet.rules.js';

const MEMBER = 7;
const HERE: WalletPlace = { storeId: 3, groupIds: [11, 12], channel: 'store' };
const DAY = (day: number): Date => new Date(Date.UTC(2026, 10, day));

interface Topup {
  id: number;
  paid: number;
  bonus?: number;
  on?: Date;
  issuer?: number;
  paidLeft?: number;
  bonusLeft?: number;
  paidHeld?: number;
  scope?: string;
}

const lotOf = (id: number, topup: Topup, original: number, remaining: number, held = 0): LotState => ({
  id,
  originId: topup.id,
  original,
  remaining,
  held,
  createdAt: topup.on ?? DAY(1),
  availableAt: topup.on ?? DAY(1),
  expiresAt: null,
  scope: topup.scope ?? null,
});

/** The accounts of a member who made these top-ups. Lots are numbered 10·id for principal and 10·id + 1 for bonus. */
function accountsOf(...topups: Topup[]): AccountState[] {
  const states = new Map<string, AccountState>();
  const add = (book: 'principal' | 'bonus', topup: Topup, lot: LotState): void => {
    if (lot.remaining === 0) return;
    const account = memberAccount(MEMBER, book, topup.issuer ?? 1);
    const address = addressOf(account);
    const before = states.get(address) ?? { account, address, id: 1, balance: 0, held: 0, seq: 0, lots: [] };
    const balance = before.balance + lot.remaining;
    states.set(address, { ...before, balance, held: before.held + lot.held, lots: [...before.lots, lot] });
  };
  for (const topup of topups) {
    const principal = topup.paidLeft ?? topup.paid;
    add('principal', topup, lotOf(topup.id * 10, topup, topup.paid, principal, topup.paidHeld));
    if (topup.bonus) add('bonus', topup, lotOf(topup.id * 10 + 1, topup, topup.bonus, topup.bonusLeft ?? topup.bonus));
  }
  return [...states.values()];
}

const draw = (states: AccountState[], fen: number, policy: DrawPolicy = 'proportional') =>
  drawWallet(states, fen, policy, HERE)?.map(({ lotId, amount }) => [lotId, amount]) ?? null;

describe('充 300 送 60, spent in proportion', () => {
  it.each([
    [12_000, 20_000],
    [10_001, 21_666],
    [30_000, 5_000],
    [33_000, 2_500],
    [36_000, 0],
    [1, 30_000],
  ])('after %i fen the principal left is %i, the refund of art. 18', (spent, principalLeft) => {
    const draws = drawWallet(accountsOf({ id: 1, paid: 30_000, bonus: 6_000 }), spent, 'proportional', HERE) ?? [];
    expect(30_000 - splitOf(draws).principalFen).toBe(principalLeft);
    expect(principalLeft).toBe(30_000 - Math.floor((spent * 30_000) / 36_000));
  });
});

describe('the order of drawing', () => {
  it('empties the older top-up before it touches the newer', () => {
    const states = accountsOf({ id: 2, paid: 10_000, on: DAY(2) }, { id: 1, paid: 5_000, bonus: 1_000, on: DAY(1) });
    expect(draw(states, 7_000)).toEqual([
      [10, 5_000],
      [11, 1_000],
      [20, 1_000],
    ]);
  });

  it('goes by the number of the top-up when both are of one instant', () => {
    expect(draw(accountsOf({ id: 4, paid: 100 }, { id: 3, paid: 100 }), 150)).toEqual([
      [30, 100],
      [40, 50],
    ]);
  });

  it('follows the policy within a top-up', () => {
    const states = accountsOf({ id: 1, paid: 300, bonus: 60 });
    expect(draw(states, 310, 'principal_first')).toEqual([
      [10, 300],
      [11, 10],
    ]);
    expect(draw(states, 310, 'bonus_first')).toEqual([
      [10, 250],
      [11, 60],
    ]);
    expect(draw(states, 50, 'bonus_first')).toEqual([[11, 50]]);
  });

  it('uses the rest of the bonus when the principal is gone, and the other way round', () => {
    expect(draw(accountsOf({ id: 1, paid: 300, bonus: 60, paidLeft: 0, bonusLeft: 9 }), 9)).toEqual([[11, 9]]);
    expect(draw(accountsOf({ id: 1, paid: 300, bonus: 60, paidLeft: 9, bonusLeft: 0 }), 9)).toEqual([[10, 9]]);
  });

  it('leaves what is held alone', () => {
    const states = accountsOf({ id: 1, paid: 300, paidHeld: 200 });
    expect(availableFen(states)).toBe(100);
    expect(draw(states, 100)).toEqual([[10, 100]]);
    expect(draw(states, 101)).toBeNull();
  });

  it('draws nothing for nothing, and refuses what is not there', () => {
    expect(draw([], 0)).toEqual([]);
    expect(draw([], 1)).toBeNull();
    expect(draw(accountsOf({ id: 1, paid: 100, bonus: 20 }), 121)).toBeNull();
  });
});

describe('top-ups that may be spent in some places only', () => {
  const states = accountsOf(
    { id: 1, paid: 100, scope: 'store:4' },
    { id: 2, paid: 200, scope: 'group:12', on: DAY(2) },
    { id: 3, paid: 400, scope: 'online', on: DAY(3) },
    { id: 4, paid: 800, bonus: 80, on: DAY(4) },
  );
  const elsewhere = { storeId: 4, groupIds: [], channel: 'online' } as const;

  it('are passed over where they may not be', () => {
    expect(drawWallet(states, 300, 'proportional', HERE)?.map(({ lotId }) => lotId)).toEqual([20, 40, 41]);
    expect(drawWallet(states, 500, 'proportional', elsewhere)?.map(({ lotId }) => lotId)).toEqual([10, 30]);
  });

  it('count only where they may be spent', () => {
    expect(availableFen(states)).toBe(1_580);
    expect(availableFen(states, HERE)).toBe(1_080);
    expect(availableFen(states, elsewhere)).toBe(1_380);
    expect(drawWallet(states, 1_081, 'bonus_first', HERE)).toBeNull();
  });
});

describe('entries of a spend', () => {
  it('are lines of the member alone when the entity that took the money sells', () => {
    const draws = drawWallet(accountsOf({ id: 1, paid: 300, bonus: 60, issuer: 1 }), 120, 'proportional', HERE) ?? [];
    expect(spendEntries(draws, 1).map(({ account, amount }) => [addressOf(account), amount])).toEqual([
      ['member/7/principal/1/0', -100],
      ['member/7/bonus/1/0', -20],
    ]);
  });

  it('make the selling entity a creditor of each entity that took the money', () => {
    const states = accountsOf({ id: 1, paid: 100, issuer: 1 }, { id: 2, paid: 100, issuer: 2, on: DAY(2) });
    const entries = spendEntries(drawWallet(states, 150, 'proportional', HERE) ?? [], 2);
    expect(entries.map(({ account, amount }) => [addressOf(account), amount])).toEqual([
      ['member/7/principal/1/0', -100],
      ['member/7/principal/2/0', -50],
      ['entity/1/owes/2/0', 100],
      ['entity/2/owed-by/1/0', -100],
    ]);
  });

  it('can be posted to the book they were decided on', () => {
    const states = accountsOf({ id: 1, paid: 300, bonus: 60 });
    const book = new LedgerBook(states);
    const draws = drawWallet(book.memberStates(MEMBER), 100, 'proportional', HERE) ?? [];
    const entries = [
      ...spendEntries(draws, 1),
      { account: { owner: 'store', ownerId: 3, book: 'sales', entityId: 0 } as const, amount: 100 },
    ];
    book.post({ kind: 't', bizKey: 'b', at: DAY(1), memberId: MEMBER, storeId: 3, title: '', entries });
    expect(availableFen(book.memberStates(MEMBER))).toBe(260);
  });
});
