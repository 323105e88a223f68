import type { Scene } from '../scene';
import { scrollDown, scrollTo } from '../scene';

/** Signing in, the day's small things, stamps; home and membership around them. */
export const scenes: readonly Scene[] = [
  { name: 'home', title: '首页', as: 'lin', path: '/pages/home/index' },
  {
    name: 'home-things',
    title: '首页：今天的三件小事',
    as: 'lin',
    path: '/pages/home/index',
    act: (phone) => scrollTo(phone, 'home-things'),
  },
  {
    name: 'home-end',
    title: '首页：推荐与门店',
    as: 'lin',
    path: '/pages/home/index',
    act: (phone) => scrollDown(phone, 3_000),
  },
  { name: 'home-guest', title: '首页（访客）', as: 'guest', path: '/pages/home/index' },
  {
    name: 'home-code',
    title: '付款码',
    as: 'lin',
    path: '/pages/home/index',
    act: async (phone) => {
      await phone.tap('home-code');
      await phone.see('code-digits');
    },
  },
  { name: 'membership', title: '会员', as: 'lin', path: '/pages/membership/index' },
  {
    name: 'membership-growth',
    title: '会员：成长值',
    as: 'lin',
    path: '/pages/membership/index',
    act: (phone) => scrollTo(phone, 'membership-growth'),
  },
  { name: 'signin-calendar', title: '签到日历', as: 'zhou', path: '/packages/signin/calendar/index' },
  {
    name: 'signin-joy',
    title: '签到的一刻',
    as: 'zhou',
    path: '/packages/signin/calendar/index',
    act: async (phone) => {
      await phone.tap('signin-go');
      await phone.see('signin-got');
    },
  },
  {
    name: 'signin-make-up',
    title: '补签',
    as: 'lin',
    path: '/packages/signin/calendar/index',
    act: async (phone) => {
      await phone.tap('signin-cards');
      await phone.see('make-up-confirm');
    },
  },
  {
    name: 'signin-rules',
    title: '签到：日历与规则',
    as: 'lin',
    path: '/packages/signin/calendar/index',
    act: (phone) => scrollDown(phone, 3_000),
  },
  { name: 'tasks', title: '今日小事', as: 'lin', path: '/packages/signin/tasks/index' },
  {
    name: 'stamps',
    title: '集章卡',
    as: 'lin',
    path: '/packages/signin/tasks/index',
    act: (phone) => scrollDown(phone, 3_000),
  },
  { name: 'signin-guest', title: '签到（访客）', as: 'guest', path: '/packages/signin/calendar/index' },
  { name: 'large-signin', title: '签到（大字）', as: 'lin+large', path: '/packages/signin/calendar/index' },
];
