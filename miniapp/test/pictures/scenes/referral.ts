import { type Scene, scrollDown } from '../scene';

/** Bringing friends, and what the law gives a member. */
export const scenes: readonly Scene[] = [
  { name: 'me', title: '我的', as: 'lin', path: '/pages/me/index' },
  { name: 'me-guest', title: '我的（访客）', as: 'guest', path: '/pages/me/index' },
  { name: 'referral', title: '推荐有礼', as: 'lin', path: '/packages/referral/index/index' },
  {
    name: 'referral-friends',
    title: '邀请进度',
    as: 'lin',
    path: '/packages/referral/index/index',
    act: (phone) => scrollDown(phone, 900),
  },
  { name: 'referral-empty', title: '还没有邀请过朋友', as: 'xia', path: '/packages/referral/index/index' },
  { name: 'consents', title: '授权与隐私', as: 'lin', path: '/packages/profile/consents/index' },
  { name: 'data-export', title: '导出我的数据', as: 'lin', path: '/packages/profile/export/index' },
  { name: 'closure', title: '注销前要处理的事', as: 'lin', path: '/packages/profile/closure/index' },
  { name: 'closure-free', title: '注销会员', as: 'xia', path: '/packages/profile/closure/index' },
  { name: 'large-me', title: '我的（大字）', as: 'lin+large', path: '/pages/me/index' },
  { name: 'large-referral', title: '推荐有礼（大字）', as: 'lin+large', path: '/packages/referral/index/index' },
];
