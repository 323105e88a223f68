import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import type { Permission } from '@guike/shared';
import { useDesk } from '@/lib/desk';
import type { Desk } from '@/lib/desk';
import { useAction } from '@/lib/hooks';
import { go, replaceWith } from '@/lib/navigate';
import type { RouteName } from '@/lib/navigate';
import { logOutStaff } from '@/lib/session';
import { Avatar } from '@/ui/avatar';
import { Button } from '@/ui/button';
import { Card, SectionTitle } from '@/ui/card';
import type { IconName, InkColour } from '@/ui/icon';
import { Row } from '@/ui/row';
import { Sheet } from '@/ui/sheet';
import { StaffPage } from '@/ui/staff-page';
import './index.scss';

interface Entry {
  id: string;
  route: RouteName;
  icon: IconName;
  colour?: InkColour;
  title: string;
  detail: string;
  /** Any of them opens it. */
  needs: readonly Permission[];
}

const COUNTER: readonly Entry[] = [
  {
    id: 'desk-orders',
    route: 'staffOrders',
    icon: 'receipt',
    title: '订单',
    detail: '查订单、退货、退款',
    needs: ['order.settle', 'order.refund'],
  },
  {
    id: 'desk-pickups',
    route: 'staffPickup',
    icon: 'bag',
    title: '自提交付',
    detail: '备好的商品当面交付',
    needs: ['pickup.handle'],
  },
  {
    id: 'desk-verify',
    route: 'staffVerify',
    icon: 'ticket',
    title: '核销优惠券',
    detail: '兑换券、体验券当面核销',
    needs: ['coupon.verify'],
  },
  {
    id: 'desk-refunds',
    route: 'staffRefunds',
    icon: 'wallet',
    title: '储值退款',
    detail: '受理、审批和付款进度',
    needs: ['wallet.refund', 'wallet.refund.approve', 'wallet.refund.payout'],
  },
  {
    id: 'desk-shift',
    route: 'staffShift',
    icon: 'drawer',
    colour: 'pine',
    title: '交接班',
    detail: '开班、清点现金和交班',
    needs: ['shift.work'],
  },
];

const GUESTS: readonly Entry[] = [
  {
    id: 'desk-complaints',
    route: 'staffComplaints',
    icon: 'chat',
    title: '投诉与建议',
    detail: '听顾客说，给顾客答复',
    needs: ['complaint.handle', 'complaint.assign'],
  },
  {
    id: 'desk-records',
    route: 'staffRecords',
    icon: 'star',
    title: '服务记录',
    detail: '过程、照片和顾客评价',
    needs: ['service.record'],
  },
  {
    id: 'desk-treatment',
    route: 'staffTreatment',
    icon: 'stamp',
    title: '次卡核销',
    detail: '查顾客的卡、划次数',
    needs: ['treatment.use'],
  },
  {
    id: 'desk-followed',
    route: 'staffFollowed',
    icon: 'check',
    colour: 'pine',
    title: '跟进记录',
    detail: '联系过谁、结果怎么样',
    needs: ['follow.work'],
  },
  {
    id: 'desk-performance',
    route: 'staffPerformance',
    icon: 'trend',
    colour: 'gold',
    title: '业绩与提成',
    detail: '这个月做了多少，提成怎么算',
    needs: ['follow.work', 'follow.review'],
  },
  {
    id: 'desk-shifts',
    route: 'staffShifts',
    icon: 'calendar',
    colour: 'gold',
    title: '排班与请假',
    detail: '这周谁上班、谁请假',
    needs: ['booking.read', 'schedule.manage'],
  },
  {
    id: 'desk-setup',
    route: 'staffSetup',
    icon: 'star',
    colour: 'gold',
    title: '排班设置',
    detail: '谁会做什么、有哪些房间',
    needs: ['schedule.manage'],
  },
  {
    id: 'desk-team',
    route: 'staffTeam',
    icon: 'people',
    colour: 'gold',
    title: '同事与顾客归属',
    detail: '考勤和更正、顾客交接',
    needs: ['guide.assign', 'follow.review'],
  },
];

function Entries({ desk, entries }: { desk: Desk; entries: readonly Entry[] }): JSX.Element | null {
  const open = entries.filter(({ needs }) => needs.some((permission) => desk.can(permission)));
  if (open.length === 0) return null;
  return (
    <Card flush>
      {open.map(({ id, route, icon, colour = 'persimmon', title, detail }) => (
        <Row key={id} id={id} icon={icon} iconColour={colour} title={title} detail={detail} onClick={() => go(route)} />
      ))}
    </Card>
  );
}

function Leave({ onClose }: { onClose: () => void }): JSX.Element {
  const leave = useAction(async () => {
    await logOutStaff();
    replaceWith('me');
  });
  return (
    <Sheet id="desk-leave" title="要退出登录吗？" onClose={onClose}>
      <Text className="desk-leave">退出后，这台设备上就看不到顾客资料了。</Text>
      <Button id="desk-leave-confirm" kind="danger" busy={leave.busy} onClick={leave.run}>
        退出登录
      </Button>
    </Sheet>
  );
}

function Hub({ desk }: { desk: Desk }): JSX.Element {
  const [leaving, setLeaving] = useState(false);
  return (
    <>
      <View className="desk-who" id="desk-who">
        <Avatar name={desk.staff.name} />
        <View className="desk-who__words">
          <Text className="desk-who__name">{desk.staff.name}</Text>
          <Text className="desk-who__title">{desk.staff.title}</Text>
        </View>
      </View>
      <SectionTitle>柜台</SectionTitle>
      <Entries desk={desk} entries={COUNTER} />
      <SectionTitle>顾客与团队</SectionTitle>
      <Entries desk={desk} entries={GUESTS} />
      <SectionTitle>账号</SectionTitle>
      <Card flush>
        <Row id="staff-me" icon="lock" iconColour="soft" title="修改密码" onClick={() => go('staffPassword')} />
        <Row id="desk-logout" icon="exit" iconColour="soft" title="退出登录" onClick={() => setLeaving(true)} />
      </Card>
      {leaving && <Leave onClose={() => setLeaving(false)} />}
    </>
  );
}

export default function StaffDeskPage(): JSX.Element {
  const desk = useDesk();
  return (
    <StaffPage tab="staffDesk" title="店务" desk={desk}>
      {desk && <Hub desk={desk} />}
    </StaffPage>
  );
}
