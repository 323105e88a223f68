import { Text, View } from '@tarojs/components';
import { Card } from '@/ui/card';
import { Icon } from '@/ui/icon';
import type { Visit } from '../till';
import './visit-card.scss';

type Parameters = Readonly<Record<string, string | undefined>>;

/** A till that is opened from a booking or from a guest's page knows whose bill it is. */
export function visitOf(params: Parameters): Visit | null {
  const { booking, member, product, guest = '', service = '' } = params;
  if (member === undefined) return null;
  return {
    memberId: Number(member),
    guestName: decodeURIComponent(guest),
    booking: booking === undefined ? null : { id: Number(booking), serviceName: decodeURIComponent(service) },
    productId: product === undefined ? null : Number(product),
  };
}

/** Whom this bill belongs to, until the person at the till parts them. */
export function VisitCard({ visit, hint, onPart }: { visit: Visit; hint: string; onPart: () => void }): JSX.Element {
  const { booking, guestName } = visit;
  return (
    <Card id="cashier-visit" tone="gold">
      <View className="visit-line">
        <Icon name={booking ? 'calendar' : 'person'} size={40} colour="gold" />
        <View className="visit-line__words">
          <Text className="visit-line__name">
            {booking ? `预约 · ${guestName} · ${booking.serviceName}` : `顾客 · ${guestName}`}
          </Text>
          <Text className="visit-line__hint" id="cashier-visit-hint">
            {hint}
          </Text>
        </View>
        <View
          id="cashier-visit-part"
          className="visit-line__part"
          hoverClass="g-pressed"
          aria-label={booking ? '这一单与预约无关' : '这一单不是这位顾客的'}
          onClick={onPart}
        >
          <Icon name="close" size={36} colour="gold" />
        </View>
      </View>
    </Card>
  );
}
