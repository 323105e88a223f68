import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { dayText, inFours, money, points, timeText } from '@/lib/format';
import { useAction, useQuery } from '@/lib/hooks';
import { go } from '@/lib/navigate';
import { platform } from '@/lib/platform';
import type { StaffMemberCard } from '@/lib/staff-types';
import { Amount } from '@/ui/amount';
import { Avatar } from '@/ui/avatar';
import { Button } from '@/ui/button';
import { Card, SectionTitle } from '@/ui/card';
import { Line } from '@/ui/order/details';
import { Page } from '@/ui/page';
import { Row } from '@/ui/row';
import { Empty, Show } from '@/ui/states';
import { Tag } from '@/ui/tag';
import { loadMember, unmaskPhone } from '../api';
import { ReasonSheet } from '../components/reason-sheet';
import { useDesk } from '@/lib/desk';
import type { Desk } from '@/lib/desk';
import { unmaskReasons } from '../words';
import './index.scss';

function Phone({ member, desk }: { member: StaffMemberCard; desk: Desk }): JSX.Element {
  const [asking, setAsking] = useState(false);
  const [phone, setPhone] = useState<string | null>(null);
  const unmask = useAction(async (reason: string) => {
    const shown = await unmaskPhone(member.id, reason);
    setPhone(shown.phone);
    setAsking(false);
  });
  return (
    <View className="guest-phone">
      <Text className="guest-phone__number" id="member-phone">
        {phone ?? member.phoneMasked}
      </Text>
      {phone !== null && (
        <Button id="member-call" kind="soft" size="small" icon="phone" onClick={() => platform.call(phone)}>
          打电话
        </Button>
      )}
      {phone === null && desk.can('member.unmask') && (
        <Button id="member-unmask" kind="line" size="small" icon="eye" onClick={() => setAsking(true)}>
          查看号码
        </Button>
      )}
      {asking && (
        <ReasonSheet
          id="unmask"
          title="为什么要看完整号码？"
          note="查看原因会记录在案，顾客的信任靠我们每个人守住。"
          reasons={unmaskReasons}
          confirm="查看"
          busy={unmask.busy}
          onConfirm={unmask.run}
          onClose={() => setAsking(false)}
        />
      )}
    </View>
  );
}

function Sums({ member }: { member: StaffMemberCard }): JSX.Element {
  return (
    <Card>
      <View className="guest-sums">
        <View className="guest-sums__one">
          <Amount id="member-wallet" fen={member.walletTotalFen} size="title" />
          <Text className="guest-sums__name">储值</Text>
        </View>
        <View className="guest-sums__one">
          <Text className="guest-sums__number">{points(member.points)}</Text>
          <Text className="guest-sums__name">积分</Text>
        </View>
        <View className="guest-sums__one">
          <Text className="guest-sums__number">{points(member.growth)}</Text>
          <Text className="guest-sums__name">成长值</Text>
        </View>
      </View>
      <Line name="本金 / 赠送" value={`${money(member.principalFen)} / ${money(member.bonusFen)}`} />
      <Line name="会员号" value={inFours(member.memberNo)} />
      <Line name="所属门店" value={member.homeStore?.name ?? '—'} />
      <Line name="导购" value={member.guide ? `${member.guide.name}${member.mine ? '（我）' : ''}` : '还没有'} />
      <Line name="生日" value={member.birthday ? `${member.birthday.month}月${member.birthday.day}日` : '未填写'} />
      <Line name="入会" value={dayText(member.joinedAt)} />
    </Card>
  );
}

function Recent({ member }: { member: StaffMemberCard }): JSX.Element {
  return (
    <>
      <SectionTitle>最近</SectionTitle>
      {member.recent.length === 0 ? (
        <Empty icon="clock" title="还没有来往" detail="从一声问候开始吧" />
      ) : (
        <Card flush>
          {member.recent.map((event) => (
            <Row
              key={`${event.at}${event.title}`}
              title={event.title}
              detail={timeText(event.at)}
              {...(event.amountFen === null ? {} : { value: money(event.amountFen) })}
            />
          ))}
        </Card>
      )}
    </>
  );
}

function Refund({ member }: { member: StaffMemberCard }): JSX.Element {
  return (
    <Card flush>
      <Row
        id="member-refund"
        icon="receipt"
        title="储值退款"
        detail="为顾客申请，另一位同事审批"
        onClick={() => go('staffAskRefund', { memberId: member.id })}
      />
    </Card>
  );
}

function Guest({ member, desk }: { member: StaffMemberCard; desk: Desk }): JSX.Element {
  return (
    <>
      <View className="guest-head">
        <Avatar name={member.name} large />
        <View className="guest-head__words">
          <View className="guest-head__line">
            <Text className="guest-head__name">{member.name}</Text>
            <Tag tone="gold">{member.tierName}</Tag>
          </View>
          <Phone member={member} desk={desk} />
        </View>
      </View>
      <Sums member={member} />
      {desk.can('wallet.refund') && member.walletTotalFen > 0 && <Refund member={member} />}
      <Recent member={member} />
    </>
  );
}

export default function StaffMemberPage(): JSX.Element {
  const desk = useDesk();
  const id = Number(useRouter().params['id']);
  const member = useQuery(() => loadMember(id), `member-${id}`);
  const mayTopUp = desk?.can('topup.create') === true;
  const topup = (
    <Button id="member-topup" icon="wallet" onClick={() => go('staffTopup', { memberId: id })}>
      到店储值
    </Button>
  );
  return (
    <Page id="page-staff-member" title="顾客资料" footer={mayTopUp && member.data ? topup : undefined}>
      <Show query={member} skeleton={[140, 420, 300]}>
        {(data) => (desk ? <Guest member={data} desk={desk} /> : null)}
      </Show>
    </Page>
  );
}
