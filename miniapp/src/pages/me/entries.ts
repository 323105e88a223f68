import type { RouteName } from '@/lib/navigate';
import type { IconName, InkColour } from '@/ui/icon';

interface Shortcut {
  id: string;
  icon: IconName;
  label: string;
  route: RouteName;
}

interface Entry {
  id: string;
  icon: IconName;
  colour: InkColour;
  title: string;
  detail: string;
  route: RouteName;
}

/** What one comes here for most. */
export const SHORTCUTS: readonly Shortcut[] = [
  { id: 'me-orders', icon: 'receipt', label: '订单', route: 'orders' },
  { id: 'me-bookings', icon: 'calendar', label: '预约', route: 'bookings' },
  { id: 'me-redemptions', icon: 'bag', label: '提货与兑换', route: 'redemptions' },
  { id: 'me-treatments', icon: 'ticket', label: '次卡', route: 'treatments' },
];

export const ROWS: readonly Entry[] = [
  {
    id: 'me-signin',
    icon: 'stamp',
    colour: 'persimmon',
    title: '签到与任务',
    detail: '连续签到、集章有礼',
    route: 'signIn',
  },
  { id: 'me-records', icon: 'image', colour: 'gold', title: '服务记录', detail: '每次到店做了什么', route: 'records' },
  {
    id: 'me-complaints',
    icon: 'chat',
    colour: 'sea',
    title: '投诉与建议',
    detail: '说给我们听，都会有答复',
    route: 'complaints',
  },
];
