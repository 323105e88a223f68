import type { Scene } from '../scene';
import { scrollDown } from '../scene';

/** What points buy, how they become a thing, and how it is collected. */
export const scenes: readonly Scene[] = [
  { name: 'mall', title: '积分商城', as: 'lin', path: '/pages/mall/index' },
  {
    name: 'mall-grid',
    title: '积分商城：好物',
    as: 'lin',
    path: '/pages/mall/index',
    act: async (phone) => {
      await phone.tap('mall-filter-goods');
      await phone.see('mall-grid');
      await scrollDown(phone, 420);
    },
  },
  {
    name: 'mall-affordable',
    title: '积分商城：可兑换',
    as: 'fang',
    path: '/pages/mall/index',
    act: async (phone) => {
      await phone.tap('mall-filter-affordable');
    },
  },
  { name: 'mall-guest', title: '积分商城（未入会）', as: 'guest', path: '/pages/mall/index' },
  {
    name: 'mall-item',
    title: '兑换详情',
    as: 'lin',
    path: '/pages/mall/index',
    act: async (phone) => {
      await phone.tapOn('.mall-item', '釉下彩马克杯');
      await phone.see('item-name');
    },
  },
  {
    name: 'mall-redeem',
    title: '确认兑换（加钱换购）',
    as: 'chen',
    path: '/pages/mall/index',
    act: async (phone) => {
      await phone.tap('mall-hot');
      await phone.see('item-name');
      await phone.tap('item-redeem');
      await phone.see('redeem-price');
    },
  },
  { name: 'redemptions', title: '我的兑换', as: 'lin', path: '/packages/mall/redemptions/index' },
  { name: 'redemptions-empty', title: '还没有兑换', as: 'fang', path: '/packages/mall/redemptions/index' },
  {
    name: 'pickup',
    title: '取货码',
    as: 'lin',
    path: '/packages/mall/redemptions/index',
    act: async (phone) => {
      await phone.tapOn('.redemption', '待领取');
      await phone.see('pickup-code');
    },
  },
  {
    name: 'redemption-shipped',
    title: '已寄出',
    as: 'lin',
    path: '/packages/mall/redemptions/index',
    act: async (phone) => {
      await phone.tapOn('.redemption', '已发货');
      await phone.see('redemption-shipped');
    },
  },
  {
    name: 'staff-pickups',
    title: '到店取货',
    as: 'staff:nanshan.manager',
    path: '/packages/staff-service/pickups/index',
  },
  {
    name: 'staff-pickup',
    title: '交付',
    as: 'staff:nanshan.manager',
    path: '/packages/staff-service/pickups/index',
    act: async (phone) => {
      await phone.tapOn('.pickups-one', '吐司');
      await phone.see('pickups-person');
    },
  },
  { name: 'large-mall', title: '积分商城（大字）', as: 'lin+large', path: '/pages/mall/index' },
];
