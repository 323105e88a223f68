import { Text, View } from '@tarojs/components';
import { go } from '@/lib/navigate';
import { Card } from '@/ui/card';
import { Icon } from '@/ui/icon';
import { Row } from '@/ui/row';

/** For whoever has not let us choose by what they did: the same for everybody (PIPL art. 24), and how to change that. */
export function ForEveryone(): JSX.Element {
  return (
    <Card id="home-everyone" title="大家常用" flush>
      <Row icon="calendar" title="约个时间" detail="选好人和时间，到店不用等" onClick={() => go('booking')} />
      <Row icon="bag" title="逛逛商城" detail="积分换好物，线上下单到店取" onClick={() => go('mall')} />
      <Row icon="wallet" title="储值方案" detail="到账多少、怎么退，都写清楚" onClick={() => go('topup')} />
      <View id="home-personal" className="home-neutral" hoverClass="g-pressed" onClick={() => go('consents')}>
        <Text className="home-neutral__words">这里人人看到的都一样，开启个性化推荐</Text>
        <Icon name="chevron" size={28} colour="faint" />
      </View>
    </Card>
  );
}
