import { Text, View } from '@tarojs/components';
import { money, points, timeText } from '@/lib/format';
import type { StaffMemberRow } from '@/lib/staff-types';
import { Avatar } from '@/ui/avatar';
import { Tag } from '@/ui/tag';
import './member-bits.scss';

/** Who it is, at a glance, with the number masked. */
export function MemberLine({ member }: { member: StaffMemberRow }): JSX.Element {
  return (
    <View className="guest-line">
      <Avatar name={member.name} />
      <View className="guest-line__words">
        <View className="guest-line__head">
          <Text className="guest-line__name">{member.name}</Text>
          <Tag tone="gold">{member.tierName}</Tag>
        </View>
        <Text className="guest-line__note">
          {member.phoneMasked} · 储值 {money(member.walletTotalFen)} · {points(member.points)} 积分
        </Text>
      </View>
    </View>
  );
}

export function MemberCardRow({ member, onOpen }: { member: StaffMemberRow; onOpen: () => void }): JSX.Element {
  return (
    <View id={`member-${member.id}`} className="guest-card" hoverClass="g-pressed" onClick={onOpen}>
      <MemberLine member={member} />
      <Text className="guest-card__foot">
        {member.lastOrderAt === null ? '还没有消费' : `上次消费 ${timeText(member.lastOrderAt)}`}
        {member.guideName === null ? '' : ` · 导购 ${member.guideName}`}
      </Text>
    </View>
  );
}
