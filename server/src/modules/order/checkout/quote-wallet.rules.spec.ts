import { quotedWallet, walletExplained } from './quote-wallet.rules.js';

const today = '2026-11-22';
const wallet = { availableFen: 10_000, usableFen: 6_000 };
const limits = { dailyLimitFen: null, confirmAboveFen: 50_000 };
const active = { status: 'active' as const, day: today, daySpentFen: 3_000 };
const offer = { kind: 'wallet' as const, id: null, title: '储值余额', applied: true, amountFen: 6_000, reason: null };

describe('the wallet of a quote', () => {
  it('pays what the basket needs while nothing is in the way', () => {
    expect(quotedWallet({ wallet }, active, limits, today)).toEqual({
      ...wallet,
      obstacle: null,
      confirmAboveFen: 50_000,
    });
    expect(quotedWallet({ wallet: null }, active, limits, today)).toBeNull();
  });

  it('says that it is frozen, and pays nothing', () => {
    const frozen = quotedWallet({ wallet }, { ...active, status: 'frozen' }, limits, today);
    expect(frozen).toMatchObject({ usableFen: 0, obstacle: 'frozen' });
    expect(walletExplained([offer], frozen)).toMatchObject([
      { applied: false, amountFen: 0, reason: expect.any(String) },
    ]);
  });

  it('pays only what the day still allows; yesterday does not count', () => {
    const limited = { ...limits, dailyLimitFen: 5_000 };
    expect(quotedWallet({ wallet }, active, limited, today)).toMatchObject({
      usableFen: 2_000,
      obstacle: 'daily_limit',
    });
    const yesterday = { ...active, day: '2026-11-21' };
    expect(quotedWallet({ wallet }, yesterday, limited, today)).toMatchObject({ usableFen: 5_000 });
    const spent = quotedWallet({ wallet }, { ...active, daySpentFen: 9_000 }, limited, today);
    expect(walletExplained([offer], spent)).toMatchObject([{ applied: false, reason: '今日储值支付已达限额' }]);
  });

  it('leaves every other offer alone', () => {
    const other = { ...offer, kind: 'points' as const };
    const frozen = quotedWallet({ wallet }, { ...active, status: 'frozen' }, limits, today);
    expect(walletExplained([other], frozen)).toEqual([other]);
  });
});
