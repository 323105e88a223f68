import { lookUp } from '../../browser/support/people';
import type { Phone } from '../../browser/support/phones';
import type { Scene } from '../scene';

const GUIDE = 'staff:nanshan.guide1';
const MANAGER = 'staff:nanshan.manager';

/** What the manager sees of a guest, from the guest's page on. */
const ofGuest = (name: string, title: string, then: (phone: Phone) => Promise<unknown>): Scene => ({
  name,
  title,
  as: MANAGER,
  path: '/packages/staff/members/index',
  act: async (phone) => {
    await lookUp(phone, '林小满');
    await then(phone);
  },
});

/** The staff's own view: a day, the guests, the counter and what came of it. */
export const scenes: readonly Scene[] = [
  { name: 'staff-today', title: '今日', as: GUIDE, path: '/packages/staff/today/index' },
  {
    name: 'staff-contact',
    title: '怎么说',
    as: GUIDE,
    path: '/packages/staff/today/index',
    act: async (phone) => {
      await phone.tapOn('[id$=-script]', '怎么说');
      await phone.see('contact');
    },
  },
  {
    name: 'staff-outcome',
    title: '记结果',
    as: GUIDE,
    path: '/packages/staff/today/index',
    act: async (phone) => {
      await phone.tapOn('[id$=-script]', '怎么说');
      await phone.tap('contact-report');
      await phone.see('outcome-booked');
    },
  },
  {
    name: 'staff-today-store',
    title: '全店待办',
    as: MANAGER,
    path: '/packages/staff/today/index',
    act: async (phone) => {
      await phone.tap('todos-view-store');
    },
  },
  { name: 'staff-followed', title: '跟进记录', as: GUIDE, path: '/packages/staff/followed/index' },
  { name: 'staff-members', title: '顾客', as: GUIDE, path: '/packages/staff/members/index' },
  {
    name: 'staff-members-dormant',
    title: '好久没来的顾客',
    as: MANAGER,
    path: '/packages/staff/members/index',
    act: async (phone) => {
      await phone.tap('members-list-dormant');
    },
  },
  ofGuest('staff-member', '顾客全貌', (phone) => phone.see('member-figures')),
  ofGuest('staff-member-assets', '顾客资产', (phone) => phone.tap('guest-part-assets')),
  ofGuest('staff-member-guide', '调整导购', async (phone) => {
    await phone.tap('member-guide');
    await phone.see('guide');
  }),
  ofGuest('staff-member-book', '为顾客预约', async (phone) => {
    await phone.tap('member-book');
    await phone.see('guest-chosen');
  }),
  ofGuest('staff-card-refund', '退次卡：怎么算、退到哪里', async (phone) => {
    await phone.tap('guest-part-assets');
    await phone.tap('member-treatments');
    await phone.tapOn('.g-button', '退卡');
    await phone.see('card-refund-lines');
  }),
  { name: 'staff-scan', title: '扫一扫', as: GUIDE, path: '/packages/staff/scan/index' },
  { name: 'staff-cashier', title: '收银', as: 'staff:nanshan.cashier', path: '/packages/staff/cashier/index' },
  { name: 'staff-desk', title: '店务', as: MANAGER, path: '/packages/staff/desk/index' },
  { name: 'staff-performance', title: '业绩与提成', as: GUIDE, path: '/packages/staff/performance/index' },
  {
    name: 'staff-performance-store',
    title: '全店业绩',
    as: MANAGER,
    path: '/packages/staff/performance/index',
    act: async (phone) => {
      await phone.tap('whose-store');
    },
  },
  {
    name: 'staff-correction',
    title: '考勤更正',
    as: MANAGER,
    path: '/packages/staff/team/index',
    act: async (phone) => {
      await phone.tapOn('[id^=attendance-]', '');
      await phone.see('correction');
    },
  },
  { name: 'staff-team', title: '同事与顾客归属', as: MANAGER, path: '/packages/staff/team/index' },
];
