import {
  mallCancelledNotice,
  mallShippedNotice,
  pickupExpiringNotice,
  pickupReadyNotice,
} from './pickup-notices.rules.js';

const pickup = {
  pickupId: 5,
  source: 'mall',
  sourceId: 9,
  memberId: 7,
  storeId: 3,
  code: '920123456789',
  title: '北海道牛乳吐司',
  gift: null,
  expiresAt: '2026-12-06T16:00:00.000Z',
  readyAt: '2026-11-22T04:00:00.000Z',
} as const;

const redemption = {
  redemptionId: 9,
  memberId: 7,
  itemId: 1,
  itemName: '帆布袋',
  storeId: 3,
  points: 600,
  cashFen: 0,
  delivery: 'shipping',
} as const;

describe('what members hear of what waits for them', () => {
  it('names the store, the last day and the present', () => {
    const notice = pickupReadyNotice({ ...pickup, gift: '手写卡' }, '南山店');
    expect(notice.body).toBe(
      '“北海道牛乳吐司”已在南山店备好，为您保留到12月6日。到店出示取货码就能拿走。还有一份小礼：手写卡。',
    );
    expect(notice.subscribe?.data).toMatchObject({ code: '920123456789', store: '南山店' });
  });

  it('says nothing of a last day that there is not', () => {
    expect(pickupExpiringNotice({ ...pickup, expiresAt: null }, '南山店').body).toBe(
      '“北海道牛乳吐司”还在南山店等您。顺路的话来拿走吧。',
    );
  });

  it('tells of parcels, and of what came back without being asked for', () => {
    const shipped = mallShippedNotice({ ...redemption, carrier: '顺丰', trackingNo: 'SF1' });
    expect(shipped.body).toContain('由顺丰寄出，单号 SF1');
    expect(mallCancelledNotice({ ...redemption, reason: 'member' })).toBeNull();
    expect(mallCancelledNotice({ ...redemption, reason: 'expired' })?.body).toContain('600 积分已原路退回');
    expect(mallCancelledNotice({ ...redemption, cashFen: 990, reason: 'house' })?.body).toContain('积分和另付的金额');
  });
});
