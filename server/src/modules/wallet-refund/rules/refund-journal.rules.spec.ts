import fc from 'fast-check';
import { memberAccount } from '../../ledger/index.rules.js';
import { type HeldLot, heldLines, refundEntries } from './refund-journal.rules.js';

const LOT: HeldLot = {
  memberId: 7,
  legalEntityId: 3,
  principalLotId: 11,
  bonusLotId: 12,
  principalFen: 20_000,
  bonusFen: 4_000,
};

const amounts = (entries: ReturnType<typeof refundEntries>): Record<string, number> =>
  Object.fromEntries(entries.map(({ account, amount }) => [`${account.owner}/${account.book}`, amount]));

it('holds everything that is left of the lot', () => {
  expect(heldLines(LOT)).toEqual([
    { account: memberAccount(7, 'principal', 3), lotId: 11, amount: 20_000 },
    { account: memberAccount(7, 'bonus', 3), lotId: 12, amount: 4_000 },
  ]);
  expect(heldLines({ ...LOT, bonusLotId: null, bonusFen: 0 })).toHaveLength(1);
});

it('gives principal back through WeChat, and bonus back to what it cost', () => {
  expect(amounts(refundEntries(LOT, { refundFen: 20_000, interestFen: 0, by: 'wechat', storeId: null }))).toEqual({
    'member/principal': -20_000,
    'member/bonus': -4_000,
    'entity/wechat': 20_000,
    'entity/bonus-cost': 4_000,
  });
});

it('lets lapse what counting at list price takes, and books interest as a cost', () => {
  expect(amounts(refundEntries(LOT, { refundFen: 18_000, interestFen: 16, by: 'cash', storeId: 5 }))).toEqual({
    'member/principal': -20_000,
    'member/bonus': -4_000,
    'store/cash': 18_016,
    'entity/refund-cost': -16,
    'entity/forfeited': 2_000,
    'entity/bonus-cost': 4_000,
  });
});

it('pays what the law grants even when the principal was drawn first', () => {
  const lot = { ...LOT, principalFen: 0, bonusFen: 3_000 };
  expect(amounts(refundEntries(lot, { refundFen: 2_500, interestFen: 0, by: 'bank', storeId: null }))).toEqual({
    'member/bonus': -3_000,
    'entity/paid-out': 2_500,
    'entity/refund-cost': -2_500,
    'entity/bonus-cost': 3_000,
  });
});

it('pays interest alone', () => {
  const nothing = { ...LOT, principalFen: 0, bonusFen: 0, bonusLotId: null };
  expect(amounts(refundEntries(nothing, { refundFen: 0, interestFen: 3, by: 'bank', storeId: null }))).toEqual({
    'entity/paid-out': 3,
    'entity/refund-cost': -3,
  });
});

it('always balances, and never turns bonus into money', () => {
  const fen = fc.integer({ min: 0, max: 10_000_000 });
  fc.assert(
    fc.property(
      fen,
      fen,
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.nat(100_000),
      (principalFen, bonusFen, part, interestFen) => {
        const refundFen = Math.floor((principalFen + bonusFen) * part);
        fc.pre(principalFen + bonusFen + interestFen > 0 && refundFen + interestFen > 0);
        const entries = refundEntries(
          { ...LOT, principalFen, bonusFen },
          { refundFen, interestFen, by: 'wechat', storeId: null },
        );
        expect(entries.reduce((sum, { amount }) => sum + amount, 0)).toBe(0);
        expect(entries.every(({ amount }) => amount !== 0)).toBe(true);
        const bonus = entries.filter(({ account }) => ['bonus', 'bonus-cost'].includes(account.book));
        expect(bonus.reduce((sum, { amount }) => sum + amount, 0)).toBe(0);
      },
    ),
  );
});
