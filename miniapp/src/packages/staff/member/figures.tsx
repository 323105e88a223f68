import { Text, View } from '@tarojs/components';
import type { MemberFigures } from '@/lib/follow-types';
import { moneyShort, timeText } from '@/lib/format';
import { useQuery } from '@/lib/hooks';
import type { StaffMemberCard } from '@/lib/staff-types';
import { Card } from '@/ui/card';
import { Line } from '@/ui/order/details';
import { loadFigures } from '../follow-api';

function tasteOf({ favouriteCategory, lastProduct }: MemberFigures): string {
  if (favouriteCategory === null) return lastProduct ?? '还没有买过';
  return lastProduct === null ? favouriteCategory : `${favouriteCategory} · 上次 ${lastProduct}`;
}

function Sum({ name, value }: { name: string; value: string }): JSX.Element {
  return (
    <View className="guest-sums__one">
      <Text className="guest-sums__number">{value}</Text>
      <Text className="guest-sums__name">{name}</Text>
    </View>
  );
}

/** How the guest buys: a year in three numbers and three lines. */
export function Figures({ member }: { member: StaffMemberCard }): JSX.Element | null {
  const query = useQuery(() => loadFigures(member.id), `figures-${member.id}`);
  if (query.state !== 'ready') return null;
  const figures = query.data;
  return (
    <Card>
      <View className="guest-sums" id="member-figures">
        <Sum name="近一年消费" value={moneyShort(figures.spendFen)} />
        <Sum name="到店" value={`${figures.orders} 次`} />
        <Sum name="平均每单" value={figures.basketFen === null ? '—' : moneyShort(figures.basketFen)} />
      </View>
      <Line name="上次到店" value={figures.lastPaidAt === null ? '还没有消费' : timeText(figures.lastPaidAt)} />
      <Line name="多久来一次" value={figures.rhythmDays === null ? '还看不出规律' : `约 ${figures.rhythmDays} 天`} />
      <Line name="常买" value={tasteOf(figures)} />
      {figures.usualStore && <Line name="常去门店" value={figures.usualStore.name} />}
    </Card>
  );
}
