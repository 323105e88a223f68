import type { Scene } from '../scene';

/** Joining, money and coupons: what was there before the mall and bookings. */
export const scenes: readonly Scene[] = [
  { name: 'landing', title: '入会', as: 'guest', path: '/packages/join/landing/index' },
  { name: 'topup', title: '储值', as: 'lin', path: '/packages/wallet/topup/index' },
  { name: 'wallet', title: '储值账户', as: 'lin', path: '/packages/wallet/wallet/index' },
  { name: 'ledger', title: '我的账本', as: 'lin', path: '/packages/wallet/ledger/index' },
  { name: 'ledger-points', title: '积分明细', as: 'lin', path: '/packages/wallet/ledger/index?book=points' },
  {
    name: 'transfer',
    title: '转赠一笔储值',
    as: 'wu',
    path: '/packages/wallet/transfer/index',
    act: async (phone) => {
      await phone.tapOn('[id^=lot-]', '');
      await phone.tap('transfer-next');
      await phone.see('transfer-confirm', '确认转赠');
    },
  },
  { name: 'transfer-none', title: '没有可转赠的', as: 'lin', path: '/packages/wallet/transfer/index' },
  {
    name: 'refund-ask',
    title: '申请退款：怎么算、退到哪里',
    as: 'wu',
    path: '/packages/refund/ask/index',
    act: (phone) => phone.tapOn('[id^=refund-reason-]', '停业或搬迁'),
  },
  { name: 'refund-ask-held', title: '申请退款：正被占用', as: 'lin', path: '/packages/refund/ask/index' },
  { name: 'refunds', title: '退款进度', as: 'lin', path: '/packages/refund/list/index' },
  { name: 'coupon-centre', title: '领券中心', as: 'lin', path: '/packages/coupon/centre/index' },
  { name: 'coupons', title: '我的券', as: 'lin', path: '/packages/coupon/list/index' },
  {
    name: 'coupon',
    title: '一张券',
    as: 'lin',
    path: '/packages/coupon/list/index',
    act: async (phone) => {
      await phone.tapOn('[id^=coupon-]', '');
      await phone.see('page-coupon');
    },
  },
  { name: 'orders', title: '我的订单', as: 'lin', path: '/packages/orders/list/index' },
  { name: 'orders-empty', title: '还没有订单', as: 'xia', path: '/packages/orders/list/index' },
  { name: 'messages', title: '消息', as: 'lin', path: '/packages/profile/messages/index' },
  { name: 'stores', title: '门店', as: 'guest', path: '/packages/profile/stores/index' },
  { name: 'large-home', title: '首页（大字）', as: 'lin+large', path: '/pages/home/index' },
  { name: 'large-topup', title: '储值（大字）', as: 'lin+large', path: '/packages/wallet/topup/index' },
  { name: 'large-me', title: '我的（大字）', as: 'lin+large', path: '/pages/me/index' },
];
