import { refundPaidNotice, refundRejectedNotice } from './wallet-refund-notices.rules.js';

const ABOUT = { refundId: 9, memberId: 7, storeId: 3, refundFen: 20_000 };

it('tells that the money is back, how, and with which interest', () => {
  const paid = { ...ABOUT, interestFen: 17, byHand: false, topups: [] };
  expect(refundPaidNotice(paid)).toMatchObject({
    memberId: 7,
    body: expect.stringContaining('¥200.17（含利息 ¥0.17）已原路退回您的微信'),
    link: '/packages/refund/detail/index?id=9',
    dedupeKey: 'wallet_refund.paid:9',
  });
  expect(refundPaidNotice({ ...paid, interestFen: 0, byHand: true }).body).toContain('¥200已付给您');
});

it('tells why not, and that nothing is lost', () => {
  const { body, dedupeKey } = refundRejectedNotice({ ...ABOUT, reason: '已与您电话说明' });
  expect(body).toMatch(/^已与您电话说明。您的余额已恢复/);
  expect(dedupeKey).toBe('wallet_refund.rejected:9');
});
