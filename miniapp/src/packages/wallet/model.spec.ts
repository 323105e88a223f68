import type { LedgerLine, Topup } from '../../lib/api-types';
import { ledgerAmount, ledgerNote, topupOutcome } from './model';

const topup = (state: Topup['state']): Topup => ({
  id: 1,
  state,
  planName: '',
  payFen: 1,
  bonusFen: 0,
  bonusPoints: 0,
  storeName: '',
  createdAt: '',
  paidAt: null,
  walletAfterFen: null,
});

it('writes money as money and points as points', () => {
  expect(ledgerAmount('wallet', -5_800)).toBe('−¥58.00');
  expect(ledgerAmount('points', 1_200)).toBe('+1,200');
});

it('names the store once', () => {
  const now = new Date('2026-11-21T06:30:00Z');
  const line = { at: '2026-11-21T06:30:00Z', title: '消费 · 湖滨店', storeName: '湖滨店', detail: null } as LedgerLine;
  expect(ledgerNote(line, now)).toBe('刚刚');
  expect(ledgerNote({ ...line, title: '消费' }, now)).toBe('刚刚 · 湖滨店');
  expect(ledgerNote({ ...line, detail: '本金 ¥1.00，赠送 ¥0.20' }, now)).toBe(
    '刚刚 · 本金\u00a0¥1.00，赠送\u00a0¥0.20',
  );
});

it('believes the server over the cashier page', () => {
  expect(topupOutcome(topup('paid'), 'cancel')).toBe('paid');
  expect(topupOutcome(topup('paying'), 'cancel')).toBe('cancelled');
  expect(topupOutcome(topup('paying'), 'ok')).toBe('waiting');
  expect(topupOutcome(topup('closed'), undefined)).toBe('closed');
});
