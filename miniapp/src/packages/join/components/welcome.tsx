import { Text, View } from '@tarojs/components';
import type { Landing } from '@/lib/api-types';
import { Avatar } from '@/ui/avatar';
import { Icon } from '@/ui/icon';
import type { IconName } from '@/ui/icon';
import { Storefront } from '@/ui/storefront';

export function Hero({ landing }: { landing: Landing }): JSX.Element {
  const { store, chainName, brandLine } = landing;
  return (
    <View className="join-hero">
      <Storefront />
      <Text className="join-hero__chain">{chainName}</Text>
      <Text className="join-hero__line">{brandLine}</Text>
      {store && (
        <View className="join-hero__store">
          <Icon name="pin" size={32} colour="gold" />
          <Text id="landing-store">{store.name}</Text>
        </View>
      )}
    </View>
  );
}

export function GuideLine({ guide }: { guide: NonNullable<Landing['guide']> }): JSX.Element {
  return (
    <View className="join-guide">
      <Avatar name={guide.name} />
      <View>
        <Text className="join-guide__name" id="landing-guide">
          {guide.name} · {guide.title}
        </Text>
        <Text className="join-guide__words">以后来店里，由我来照顾你</Text>
      </View>
    </View>
  );
}

export function InviterLine({ inviter }: { inviter: NonNullable<Landing['inviter']> }): JSX.Element {
  return (
    <View className="join-guide">
      <Avatar name={inviter.nickname} />
      <View>
        <Text className="join-guide__name" id="landing-inviter">
          {inviter.nickname}邀请你来
        </Text>
        <Text className="join-guide__words">加入并到店消费后，你们都有礼</Text>
      </View>
    </View>
  );
}

export function WelcomeGift({ welcome }: { welcome: NonNullable<Landing['welcome']> }): JSX.Element {
  return (
    <View className="join-gift" id="landing-gift">
      <View className="join-gift__points">
        <Text className="join-gift__number">{welcome.points}</Text>
        <Text className="join-gift__unit">积分</Text>
      </View>
      <View className="join-gift__words">
        <Text className="join-gift__title">入会礼</Text>
        <Text className="join-gift__text">{welcome.text}</Text>
      </View>
      <Icon name="gift" size={56} colour="gold" />
    </View>
  );
}

const PROMISES: readonly { icon: IconName; title: string; text: string }[] = [
  { icon: 'wallet', title: '储值有赠送', text: '本金永不过期' },
  { icon: 'coin', title: '积分当钱花', text: '每次到店都算数' },
  { icon: 'sprout', title: '越来越懂你', text: '心意跟着等级来' },
];

export function Promises(): JSX.Element {
  return (
    <View className="join-promises">
      {PROMISES.map(({ icon, title, text }) => (
        <View key={icon} className="join-promises__one">
          <View className="join-promises__icon">
            <Icon name={icon} size={48} colour="persimmon" />
          </View>
          <Text className="join-promises__title">{title}</Text>
          <Text className="join-promises__text">{text}</Text>
        </View>
      ))}
    </View>
  );
}
