import type { Transfer, WalletLot } from '../../lib/api-types';
import { giftWords, leftPercent, lotOrigin, offerProblem, sumLeft, transferWords, untilText } from './account-words';

const NOW = new Date('2026-11-21T06:00:00.000Z');

const lot = (change: Partial<WalletLot> = {}): WalletLot => ({
  id: 1,
  lotKey: 1,
  planName: '充300送60',
  paidFen: 30_000,
  bonusFen: 6_000,
  remainingPaidFen: 20_000,
  remainingBonusFen: 4_000,
  heldFen: 0,
  issuerName: '归客餐饮有限公司',
  scopeText: '全部门店可用',
  gifts: [],
  received: false,
  transferable: true,
  at: '2026-11-01T06:00:00.000Z',
  ...change,
});

const transfer = (change: Partial<Transfer> = {}): Transfer => ({
  id: 1,
  direction: 'out',
  state: 'offered',
  counterpart: null,
  principalFen: 20_000,
  bonusFen: 4_000,
  totalFen: 24_000,
  lots: [],
  message: null,
  code: 'GT1.x',
  offeredAt: NOW.toISOString(),
  expiresAt: '2026-11-22T06:00:00.000Z',
  resolvedAt: null,
  ...change,
});

describe('a top-up', () => {
  it('shows how much of it is left, and never an empty bar while a fen is there', () => {
    expect(leftPercent(lot())).toBe(66);
    expect(leftPercent(lot({ remainingPaidFen: 1, remainingBonusFen: 0 }))).toBe(2);
    expect(leftPercent(lot({ remainingPaidFen: 0, remainingBonusFen: 0 }))).toBe(0);
  });

  it('says where it comes from and what came with it', () => {
    expect(lotOrigin(lot(), NOW)).toBe('11月1日 周日 · 充 ¥300 送 ¥60');
    expect(lotOrigin(lot({ received: true }), NOW)).toBe('11月1日 周日 · 亲友转赠');
    expect(giftWords(lot())).toBeNull();
    const gifts = [
      { kind: 'points' as const, title: '50 积分', quantity: 50, valueFen: 500 },
      { kind: 'gift' as const, title: '保温杯', quantity: 2, valueFen: 6_000 },
    ];
    expect(giftWords(lot({ gifts }))).toBe('随充赠：50 积分、保温杯 ×2');
  });

  it('adds up with others', () => {
    expect(sumLeft([lot(), lot()])).toEqual({ principalFen: 40_000, bonusFen: 8_000, totalFen: 48_000 });
  });
});

describe('a transfer', () => {
  it('says who, how it stands and until when', () => {
    expect(transferWords(transfer(), NOW)).toEqual({
      title: '等待领取',
      tone: 'gold',
      detail: '凭链接领取 · 明天 14:00 前有效',
    });
    const taken = transfer({
      direction: 'in',
      state: 'accepted',
      counterpart: '林小满 138****8000',
      resolvedAt: NOW.toISOString(),
    });
    expect(transferWords(taken, NOW)).toMatchObject({
      title: '已领取',
      detail: '来自 林小满 138****8000 · 11月21日 周六',
    });
  });

  it('names days near by', () => {
    expect(untilText('2026-11-21T15:59:00.000Z', NOW)).toBe('今天 23:59');
    expect(untilText('2026-11-21T16:00:00.000Z', NOW)).toBe('明天 00:00');
    expect(untilText('2026-11-24T01:00:00.000Z', NOW)).toBe('11月24日 周二 09:00');
  });

  it.each([
    [0, '', '先选一笔储值'],
    [1, '', null],
    [1, '13800138000', null],
    [1, '1380013800', '请填写 11 位手机号，或留空'],
  ])('of %i top-ups to %j: %s', (count, phone, problem) => {
    expect(offerProblem(count, phone)).toBe(problem);
  });
});
