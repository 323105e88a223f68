import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { useDidShow } from '@tarojs/taro';
import type { MemberMe } from '@/lib/api-types';
import { dayText, points } from '@/lib/format';
import { useAction } from '@/lib/hooks';
import { leave, refreshMembership, signIn, useMembership } from '@/lib/member-store';
import { go } from '@/lib/navigate';
import { platform } from '@/lib/platform';
import { keptStaffSession } from '@/lib/session';
import { Amount } from '@/ui/amount';
import { Avatar } from '@/ui/avatar';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Icon } from '@/ui/icon';
import { Page } from '@/ui/page';
import { Row } from '@/ui/row';
import { Sheet } from '@/ui/sheet';
import { Skeleton } from '@/ui/states';
import { Tag } from '@/ui/tag';
import { ServiceRow } from './service-row';
import { ROWS, SHORTCUTS } from './entries';
import './index.scss';

function MemberHead({ me }: { me: MemberMe }): JSX.Element {
  return (
    <View id="me-profile" className="me-head" hoverClass="g-pressed" onClick={() => go('profile')}>
      <Avatar name={me.nickname} large />
      <View className="me-head__words">
        <View className="me-head__line">
          <Text className="me-head__name">{me.nickname}</Text>
          <Tag tone="gold">{me.tier.name}</Tag>
        </View>
        <Text className="me-head__note">
          {me.phoneMasked} · {dayText(me.joinedAt)}加入
        </Text>
      </View>
      <Icon name="chevron" size={32} colour="faint" />
    </View>
  );
}

function GuestHead(): JSX.Element {
  const enter = useAction(async () => {
    if (!(await signIn())) go('landing');
  });
  return (
    <View className="me-head">
      <Avatar name="客" large />
      <View className="me-head__words">
        <Text className="me-head__name">你好，欢迎光临</Text>
        <Text className="me-head__note">入会后，每次回来都被记得</Text>
      </View>
      <Button id="me-join" size="small" busy={enter.busy} onClick={enter.run}>
        {platform.kind === 'h5' ? '登录 / 入会' : '入会'}
      </Button>
    </View>
  );
}

/** What is the member's own, in three numbers: each leads to where it comes from. */
function Assets({ me }: { me: MemberMe }): JSX.Element {
  return (
    <View className="me-assets">
      <View id="me-wallet" className="me-assets__one" hoverClass="g-pressed" onClick={() => go('wallet')}>
        <Amount fen={me.wallet.totalFen} size="title" />
        <Text className="me-assets__label">储值</Text>
      </View>
      <View id="me-ledger" className="me-assets__one" hoverClass="g-pressed" onClick={() => go('ledger')}>
        <Text className="me-assets__value">{points(me.points.balance)}</Text>
        <Text className="me-assets__label">积分</Text>
      </View>
      <View id="me-coupons" className="me-assets__one" hoverClass="g-pressed" onClick={() => go('coupons')}>
        <Text className="me-assets__value">{me.coupons}</Text>
        <Text className="me-assets__label">可用券</Text>
      </View>
    </View>
  );
}

function Shortcuts(): JSX.Element {
  return (
    <Card>
      <View className="me-grid">
        {SHORTCUTS.map(({ id, icon, label, route }) => (
          <View
            key={id}
            id={id}
            className="me-grid__one"
            hoverClass="g-pressed"
            role="button"
            onClick={() => go(route)}
          >
            <Icon name={icon} size={52} colour="persimmon" />
            <Text className="me-grid__label">{label}</Text>
          </View>
        ))}
      </View>
    </Card>
  );
}

function MemberRows({ me }: { me: MemberMe }): JSX.Element {
  return (
    <>
      <Assets me={me} />
      <Shortcuts />
      <Card flush>
        <Row
          id="me-referral"
          icon="gift"
          iconColour="gold"
          title="推荐有礼"
          detail="请朋友来坐坐，你和 TA 都有礼"
          onClick={() => go('referral')}
        />
        {ROWS.map(({ id, icon, colour, title, detail, route }) => (
          <Row
            key={id}
            id={id}
            icon={icon}
            iconColour={colour}
            title={title}
            detail={detail}
            onClick={() => go(route)}
          />
        ))}
        <Row
          id="me-messages"
          icon="bell"
          title="消息"
          onClick={() => go('messages')}
          {...(me.unreadMessages > 0 ? { value: <Tag tone="persimmon">{me.unreadMessages} 条未读</Tag> } : {})}
        />
      </Card>
      {me.guide && (
        <Card flush>
          <Row
            icon="person"
            iconColour="gold"
            title={`${me.guide.name} · ${me.guide.title}`}
            detail="你的专属导购，到店可以直接找 TA"
          />
        </Card>
      )}
      <Card flush>
        <Row id="me-edit" icon="edit" iconColour="gold" title="个人资料" onClick={() => go('profile')} />
        <Row
          id="me-consents"
          icon="shield"
          iconColour="pine"
          title="授权与隐私"
          detail="授权、导出数据、注销会员"
          onClick={() => go('consents')}
        />
      </Card>
    </>
  );
}

function LeaveSheet({ onClose }: { onClose: () => void }): JSX.Element {
  const out = useAction(async () => {
    await leave();
    onClose();
  });
  return (
    <Sheet id="me-leave" title="退出登录？" onClose={onClose}>
      <Text className="me-leave">你的储值、积分和等级都好好保存着，下次登录就能看到。</Text>
      <Button id="me-leave-confirm" busy={out.busy} onClick={out.run}>
        退出
      </Button>
    </Sheet>
  );
}

export default function MePage(): JSX.Element {
  const membership = useMembership();
  const [leaving, setLeaving] = useState(false);
  useDidShow(() => void refreshMembership());
  const me = membership.status === 'member' ? membership.me : null;
  if (membership.status === 'unknown') {
    return (
      <Page id="page-me" title="我的" tab>
        <Skeleton heights={[150, 320, 220]} />
      </Page>
    );
  }
  return (
    <Page id="page-me" title="我的" tab>
      {me ? <MemberHead me={me} /> : <GuestHead />}
      {me && <MemberRows me={me} />}
      <Card flush>
        <Row
          id="me-stores"
          icon="store"
          iconColour="sea"
          title="门店"
          detail="地址、电话和营业时间"
          onClick={() => go('stores')}
        />
        <ServiceRow />
        <Row
          id="me-staff"
          icon="badge"
          iconColour="sea"
          title="员工入口"
          onClick={() => go(keptStaffSession() ? 'staffToday' : 'staffLogin')}
        />
      </Card>
      {me && (
        <Button id="me-logout" kind="plain" onClick={() => setLeaving(true)}>
          退出登录
        </Button>
      )}
      {leaving && <LeaveSheet onClose={() => setLeaving(false)} />}
    </Page>
  );
}
