import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { useDidShow } from '@tarojs/taro';
import type { MemberMe } from '@/lib/api-types';
import { dayText } from '@/lib/format';
import { useAction } from '@/lib/hooks';
import { leave, refreshMembership, signIn, useMembership } from '@/lib/member-store';
import { go } from '@/lib/navigate';
import { platform } from '@/lib/platform';
import { keptStaffSession } from '@/lib/session';
import { Avatar } from '@/ui/avatar';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Icon } from '@/ui/icon';
import { Page } from '@/ui/page';
import { Row } from '@/ui/row';
import { Sheet } from '@/ui/sheet';
import { Skeleton } from '@/ui/states';
import { Tag } from '@/ui/tag';
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

function MemberRows({ me }: { me: MemberMe }): JSX.Element {
  return (
    <>
      <Card flush>
        <Row id="me-orders" icon="receipt" title="我的订单" onClick={() => go('orders')} />
        <Row
          id="me-coupons"
          icon="ticket"
          title="我的券"
          onClick={() => go('coupons')}
          {...(me.coupons > 0 ? { value: `${me.coupons} 张可用` } : {})}
        />
        <Row
          id="me-wallet"
          icon="wallet"
          title="储值账户"
          detail="每一笔余额、转赠和挂失"
          onClick={() => go('wallet')}
        />
        <Row
          id="me-ledger"
          icon="trend"
          title="我的账本"
          detail="储值、积分和成长值的每一笔"
          onClick={() => go('ledger')}
        />
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
          detail="随时查看和关闭"
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
