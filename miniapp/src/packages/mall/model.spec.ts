import type { MallItem } from '@/lib/mall-types';
import { NO_ADDRESS, bodyOf, firstWish, missing, obstacle, storesToChoose } from './model';

const store = (id: number, left: number | null = null) => ({ store: { id }, left });
const item = (changes: Partial<MallItem> = {}): MallItem =>
  ({
    id: 7,
    cashFen: 0,
    deliveries: ['pickup'],
    stores: [store(1), store(2, 0), store(3)],
    reason: null,
    shortPoints: 0,
    ...changes,
  }) as unknown as MallItem;

describe('redeeming', () => {
  it('offers stores that have a piece, the own one first', () => {
    expect(storesToChoose(item(), 3).map((one) => one.store.id)).toEqual([3, 1]);
    expect(firstWish(item(), { homeStoreId: 2, walletFen: 0 })).toMatchObject({ delivery: 'pickup', storeId: 1 });
  });

  it('pays from the wallet when that is enough', () => {
    const swap = item({ cashFen: 990 });
    expect(firstWish(swap, { homeStoreId: null, walletFen: 990 }).pay).toBe('wallet');
    expect(firstWish(swap, { homeStoreId: null, walletFen: 989 }).pay).toBe('wechat');
  });

  it('asks for an address only for a parcel, and for all of it', () => {
    const wish = { ...firstWish(item({ deliveries: ['shipping'] }), { homeStoreId: null, walletFen: 0 }) };
    expect(missing(wish)).toBe('请填写收件人');
    const address = { name: '林小满', phone: '1380000', region: '深圳市南山区', detail: '海德三道 8 号' };
    expect(missing({ ...wish, address })).toBe('请填写 11 位手机号');
    expect(missing({ ...wish, address: { ...address, phone: '13800000001' } })).toBeNull();
    expect(missing({ ...wish, delivery: 'instant', address: NO_ADDRESS })).toBeNull();
  });

  it('sends what belongs to the way it is had', () => {
    const wish = { delivery: 'pickup', storeId: 3, address: NO_ADDRESS, pay: 'wechat' } as const;
    expect(bodyOf(item(), wish)).toEqual({ itemId: 7, delivery: 'pickup', storeId: 3 });
    expect(bodyOf(item({ cashFen: 990 }), { ...wish, delivery: 'instant' })).toEqual({
      itemId: 7,
      delivery: 'instant',
      pay: 'wechat',
    });
  });

  it('says why not', () => {
    expect(obstacle(item({ shortPoints: 20 }))).toBe('还差 20 积分');
    expect(obstacle(item({ reason: '已兑完', shortPoints: 20 }))).toBe('已兑完');
    expect(obstacle(item())).toBeNull();
  });
});
