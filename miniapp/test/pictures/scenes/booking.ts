import type { Scene } from '../scene';
import { scrollDown } from '../scene';

const TEA_CLASS = '茶艺小课';

/** From a service to a ticket in four taps, and the desk that takes the guest from the door to the till. */
export const scenes: readonly Scene[] = [
  { name: 'booking', title: '预约', as: 'lin', path: '/pages/booking/index' },
  { name: 'booking-guest', title: '预约（未入会）', as: 'guest', path: '/pages/booking/index' },
  { name: 'booking-large', title: '预约（大字）', as: 'lin+large', path: '/pages/booking/index' },
  {
    name: 'booking-slots',
    title: '选人、选日子、选时间',
    as: 'lin',
    path: '/pages/booking/index',
    act: async (phone) => {
      await phone.tapOn('.service', TEA_CLASS);
      await phone.tapOn('.day-tile', '明天');
      await phone.tapOn('.slot', ':');
    },
  },
  {
    name: 'booking-confirm',
    title: '确认预约：定金规则一句话',
    as: 'lin',
    path: '/pages/booking/index',
    act: async (phone) => {
      await phone.tapOn('.service', TEA_CLASS);
      await phone.tapOn('.day-tile', '明天');
      await phone.tapOn('.slot', ':');
      await phone.tap('slots-next');
      await phone.see('booking-rule');
    },
  },
  { name: 'bookings', title: '我的预约', as: 'lin', path: '/packages/booking/mine/index' },
  { name: 'bookings-waiting', title: '候补', as: 'lin', path: '/packages/booking/mine/index?tab=waiting' },
  { name: 'bookings-past', title: '以前的预约', as: 'lin', path: '/packages/booking/mine/index?tab=past' },
  {
    name: 'booking-detail',
    title: '预约详情：出示签到码',
    as: 'lin',
    path: '/packages/booking/mine/index',
    act: async (phone) => {
      await phone.tapOn('.g-ticket', TEA_CLASS);
      await phone.see('booking-code');
    },
  },
  {
    name: 'booking-cancel',
    title: '取消前说清后果',
    as: 'lin',
    path: '/packages/booking/mine/index',
    act: async (phone) => {
      await phone.tapOn('.g-ticket', TEA_CLASS);
      await phone.see('booking-code');
      await scrollDown(phone);
      await phone.tap('booking-cancel');
      await phone.see('booking-cancel-words');
    },
  },
];
