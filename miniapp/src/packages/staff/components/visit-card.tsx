import { Text, View } from '@tarojs/components';
import { Card } from '@/ui/card';
import { Icon } from '@/ui/icon';
import type { Visit } from '../till';
import './visit-card.scss';

type Parameters = Readonly<Record<string, string | undefined>>;

/** A till that is opened from a booking knows whose bill it is. */
export function visitOf(params: Parameters): Visit | null {
  const { booking, member, product, guest = '', service = '' } = params;
  if (booking === undefined || member === undefined) return null;
  return {
    bookingId: Number(booking),
    memberId: Number(member),
    productId: product === undefined ? null : Number(product),
    guestName: decodeURIComponent(guest),
    serviceName: decodeURIComponent(service),
  };
}

export function VisitCard({ visit }: { visit: Visit }): JSX.Element {
  return (
    <Card id="cashier-visit" tone="gold">
      <View className="visit-line">
        <Icon name="calendar" size={40} colour="gold" />
        <View className="visit-line__words">
          <Text className="visit-line__name">
            {visit.guestName} · {visit.serviceName}
          </Text>
          <Text className="visit-line__hint">收款后预约自动完成；用储值请扫顾客的付款码</Text>
        </View>
      </View>
    </Card>
  );
}
