import fc from 'fast-check';
import { type SpendLimits, UNUSED_WALLET, type WalletState, mayPay } from './wallet-limits.rules.js';

const TODAY = '2026-11-21';
const NONE: SpendLimits = { dailyLimitFen: null, confirmAboveFen: null };
const spentToday = (daySpentFen: number): WalletState => ({ status: 'active', day: TODAY, daySpentFen });

describe('what may leave a wallet', () => {
  it.each<[string, WalletState, number, SpendLimits, string | null]>([
    ['nothing set', UNUSED_WALLET, 1_000_000, NONE, null],
    ['frozen', { ...UNUSED_WALLET, status: 'frozen' }, 1, NONE, 'WALLET_FROZEN'],
    ['frozen, but nothing is asked of it', { ...UNUSED_WALLET, status: 'frozen' }, 0, NONE, null],
    ['just within the day', spentToday(700), 300, { ...NONE, dailyLimitFen: 1_000 }, null],
    ['one fen over the day', spentToday(700), 301, { ...NONE, dailyLimitFen: 1_000 }, 'WALLET_DAILY_LIMIT'],
    ['spent yesterday', { ...spentToday(1_000), day: '2026-11-20' }, 1_000, { ...NONE, dailyLimitFen: 1_000 }, null],
    ['just not to be confirmed', UNUSED_WALLET, 500, { ...NONE, confirmAboveFen: 500 }, null],
    ['to be confirmed', UNUSED_WALLET, 501, { ...NONE, confirmAboveFen: 500 }, 'WALLET_CONFIRM_REQUIRED'],
    ['confirmed', UNUSED_WALLET, 501, { ...NONE, confirmAboveFen: 500, confirmedFen: 501 }, null],
    [
      'confirmed for less',
      UNUSED_WALLET,
      502,
      { ...NONE, confirmAboveFen: 500, confirmedFen: 501 },
      'WALLET_CONFIRM_REQUIRED',
    ],
  ])('%s', (_name, state, fen, limits, refusal) => {
    expect(mayPay(state, fen, limits, TODAY)).toBe(refusal);
  });

  it('never lets a day exceed its limit, whatever is tried', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 500 })), fc.integer({ min: 1, max: 2_000 }), (tries, limit) => {
        let state = UNUSED_WALLET;
        for (const fen of tries) {
          if (mayPay(state, fen, { ...NONE, dailyLimitFen: limit }, TODAY) !== null) continue;
          state = spentToday(state.daySpentFen + fen);
        }
        expect(state.daySpentFen).toBeLessThanOrEqual(limit);
      }),
    );
  });
});
