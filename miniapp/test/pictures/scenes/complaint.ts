import type { Scene } from '../scene';
import { scrollDown } from '../scene';

/** What guests were not happy with, services under way, and both from behind the counter. */
export const scenes: readonly Scene[] = [
  { name: 'complaints', title: '投诉与建议', as: 'lin', path: '/packages/complaint/list/index' },
  { name: 'complaints-empty', title: '还没有反馈', as: 'xia', path: '/packages/complaint/list/index' },
  {
    name: 'complaint-new',
    title: '写反馈',
    as: 'lin',
    path: '/packages/complaint/new/index',
    act: async (phone) => {
      await phone.tapOn('.g-chips__one', '等待时间');
      await phone.type('complaint-words', '取餐等了快四十分钟，希望能提前告诉大家要等多久。');
    },
  },
  {
    name: 'complaint-subjects',
    title: '关于哪一次',
    as: 'lin',
    path: '/packages/complaint/new/index',
    act: (phone) => phone.tap('complaint-subject'),
  },
  {
    name: 'complaint-answered',
    title: '反馈已回复',
    as: 'lin',
    path: '/packages/complaint/list/index',
    act: async (phone) => {
      await phone.tapOn('[id^=complaint-]', '等待时间');
      await phone.see('page-complaint');
    },
  },
  {
    name: 'complaint-closed',
    title: '反馈已结案',
    as: 'lin',
    path: '/packages/complaint/list/index',
    act: async (phone) => {
      await phone.tapOn('[id^=complaint-]', '商品质量');
      await phone.see('page-complaint');
      await scrollDown(phone, 1_600);
    },
  },
  { name: 'records', title: '我的服务', as: 'lin', path: '/packages/record/list/index' },
  {
    name: 'record',
    title: '服务进度',
    as: 'lin',
    path: '/packages/record/list/index',
    act: async (phone) => {
      await phone.tapOn('[id^=record-]', '烘焙体验课');
      await phone.see('page-record');
    },
  },
  {
    name: 'staff-complaints',
    title: '投诉处理',
    as: 'staff:nanshan.manager',
    path: '/packages/staff-complaint/list/index',
  },
  {
    name: 'staff-complaint',
    title: '投诉详情',
    as: 'staff:nanshan.manager',
    path: '/packages/staff-complaint/list/index',
    act: async (phone) => {
      await phone.tapOn('[id^=complaint-]', '环境卫生');
      await phone.see('page-staff-complaint');
    },
  },
  {
    name: 'staff-complaint-reply',
    title: '回复顾客',
    as: 'staff:nanshan.manager',
    path: '/packages/staff-complaint/list/index',
    act: async (phone) => {
      await phone.tapOn('[id^=complaint-]', '环境卫生');
      await phone.tap('complaint-reply');
    },
  },
  {
    name: 'staff-complaint-open',
    title: '代客登记',
    as: 'staff:nanshan.manager',
    path: '/packages/staff-complaint/open/index',
  },
  {
    name: 'staff-records',
    title: '服务记录',
    as: 'staff:nanshan.manager',
    path: '/packages/staff-complaint/records/index',
  },
  {
    name: 'staff-record',
    title: '记录服务',
    as: 'staff:nanshan.manager',
    path: '/packages/staff-complaint/records/index',
    act: async (phone) => {
      await phone.tapOn('[id^=record-]', '烘焙体验课');
      await phone.see('page-staff-record');
    },
  },
];
