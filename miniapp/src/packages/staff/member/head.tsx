import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import type { Desk } from '@/lib/desk';
import { dayText } from '@/lib/format';
import { useAction } from '@/lib/hooks';
import { go } from '@/lib/navigate';
import { platform } from '@/lib/platform';
import type { StaffMemberCard } from '@/lib/staff-types';
import { Avatar } from '@/ui/avatar';
import { Button } from '@/ui/button';
import { Icon } from '@/ui/icon';
import type { IconName } from '@/ui/icon';
import { Tag } from '@/ui/tag';
import { unmaskPhone } from '../api';
import { ReasonSheet } from '../components/reason-sheet';
import { unmaskReasons } from '../words';
import { GuideSheet } from './guide-sheet';
import { NoteSheet } from './note-sheet';

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

function guideWords({ guide, mine }: StaffMemberCard): string {
  return guide ? `导购 ${guide.name}${mine ? '（我）' : ''}` : '还没有导购';
}

interface HeadProps {
  member: StaffMemberCard;
  desk: Desk;
  onChanged: () => void;
}

/** Who it is, and what one should know before the first word. */
export function Head({ member, desk, onChanged }: HeadProps): JSX.Element {
  const [guiding, setGuiding] = useState(false);
  const { birthday } = member;
  const mayAssign = desk.can('guide.assign');
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
      <View className="guest-tags">
        <View
          id="member-guide"
          className={mayAssign ? 'guest-tags__one guest-tags__one--act' : 'guest-tags__one'}
          onClick={() => mayAssign && setGuiding(true)}
        >
          <Text>{guideWords(member)}</Text>
          {mayAssign && <Icon name="edit" size={26} colour="gold" />}
        </View>
        {birthday && (
          <View className="guest-tags__one">
            <Text>
              生日 {birthday.month}月{birthday.day}日
            </Text>
          </View>
        )}
        <View className="guest-tags__one">
          <Text>{dayText(member.joinedAt)}入会</Text>
        </View>
        {member.homeStore && (
          <View className="guest-tags__one">
            <Text>{member.homeStore.name}</Text>
          </View>
        )}
      </View>
      {guiding && <GuideSheet member={member} desk={desk} onChanged={onChanged} onClose={() => setGuiding(false)} />}
    </>
  );
}

interface Act {
  id: string;
  icon: IconName;
  label: string;
  run: () => void;
}

/** What one does for a guest from here, as far as this person may. */
export function Acts({
  member,
  desk,
  onFollowed,
}: {
  member: StaffMemberCard;
  desk: Desk;
  onFollowed: () => void;
}): JSX.Element {
  const [noting, setNoting] = useState(false);
  const memberId = member.id;
  const acts: (Act | null)[] = [
    desk.can('follow.work') ? { id: 'member-follow', icon: 'phone', label: '跟进', run: () => setNoting(true) } : null,
    desk.can('topup.create')
      ? { id: 'member-topup', icon: 'wallet', label: '储值', run: () => go('staffTopup', { memberId }) }
      : null,
    desk.can('coupon.issue')
      ? { id: 'member-coupon', icon: 'ticket', label: '发券', run: () => go('staffGiveCoupon', { memberId }) }
      : null,
    desk.can('booking.handle')
      ? { id: 'member-book', icon: 'calendar', label: '预约', run: () => go('staffNewBooking', { memberId }) }
      : null,
    desk.can('order.settle')
      ? {
          ...{ id: 'member-till', icon: 'scan', label: '收银' },
          run: () => go('staffCashier', { member: memberId, guest: member.name }),
        }
      : null,
  ];
  return (
    <View className="guest-acts">
      {acts.flatMap((act) =>
        act === null ? (
          []
        ) : (
          <View key={act.id} id={act.id} className="guest-acts__one" hoverClass="g-pressed" onClick={act.run}>
            <View className="guest-acts__icon">
              <Icon name={act.icon} size={44} colour="persimmon" />
            </View>
            <Text className="guest-acts__label">{act.label}</Text>
          </View>
        ),
      )}
      {noting && (
        <NoteSheet
          member={member}
          onNoted={() => {
            setNoting(false);
            onFollowed();
          }}
          onClose={() => setNoting(false)}
        />
      )}
    </View>
  );
}
