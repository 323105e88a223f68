import type { Scene } from '../scene';

const MANAGER = 'staff:nanshan.manager';

/** The staff’s side of bookings: the day, the week, leave, and booking for a guest. */
export const scenes: readonly Scene[] = [
  { name: 'board', title: '预约看板', as: MANAGER, path: '/packages/staff-booking/board/index' },
  {
    name: 'board-guide',
    title: '预约看板（顾问）',
    as: 'staff:nanshan.guide1',
    path: '/packages/staff-booking/board/index',
  },
  { name: 'new', title: '代客预约', as: MANAGER, path: '/packages/staff-booking/new/index' },
  { name: 'shifts', title: '排班', as: MANAGER, path: '/packages/staff-booking/shifts/index' },
  {
    name: 'shift-day',
    title: '改一天',
    as: MANAGER,
    path: '/packages/staff-booking/shifts/index',
    act: async (phone) => {
      await phone.tap('week-after');
      await phone.see('week-text');
      await phone.tapOn('[id^=cell-]', '');
      await phone.see('day');
    },
  },
  {
    name: 'shift-week',
    title: '每周排班',
    as: MANAGER,
    path: '/packages/staff-booking/shifts/index',
    act: async (phone) => {
      await phone.tapOn('[id^=person-]', '');
      await phone.see('week');
    },
  },
  { name: 'leaves', title: '请假审批', as: MANAGER, path: '/packages/staff-booking/shifts/index?tab=leave' },
  {
    name: 'leaves-guide',
    title: '我的请假',
    as: 'staff:nanshan.guide1',
    path: '/packages/staff-booking/shifts/index?tab=leave',
  },
  { name: 'setup', title: '服务技能', as: MANAGER, path: '/packages/staff-booking/setup/index' },
  {
    name: 'setup-skills',
    title: '会做什么',
    as: MANAGER,
    path: '/packages/staff-booking/setup/index',
    act: async (phone) => {
      await phone.tapOn('[id^=skilled-]', '');
      await phone.see('skills');
    },
  },
  {
    name: 'setup-rooms',
    title: '房间',
    as: MANAGER,
    path: '/packages/staff-booking/setup/index',
    act: async (phone) => {
      await phone.tap('setup-tab-rooms');
    },
  },
  {
    name: 'setup-room',
    title: '修改房间',
    as: MANAGER,
    path: '/packages/staff-booking/setup/index',
    act: async (phone) => {
      await phone.tap('setup-tab-rooms');
      await phone.tapOn('[id^=room-]', '');
      await phone.see('room');
    },
  },
  { name: 'leave', title: '申请请假', as: 'staff:nanshan.guide1', path: '/packages/staff-booking/leave/index' },
];
