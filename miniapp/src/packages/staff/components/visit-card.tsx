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

/** The booking this bill belongs to, until the person at the till parts them. */
export function VisitCard({ visit, hint, onPart }: { visit: Visit; hint: string; onPart: () => void }): JSX.Element {
  return (
    <Card id="cashier-visit" tone="gold">
      <View className="visit-line">
        <Icon name="calendar" size={40} colour="gold" />
        <View className="visit-line__words">
          <Text className="visit-line__name">
            预约 · {visit.guestName} · {visit.serviceName}
          </Text>
          <Text className="visit-line__hint" id="cashier-visit-hint">
            {hint}
          </Text>
        </View>
        <View
          id="cashier-visit-part"
          className="visit-line__part"
          hoverClass="g-pressed"
          aria-label="这一单与预约无关"
          onClick={onPart}
        >
          <Icon name="close" size={36} colour="gold" />
        </View>
      </View>
    </Card>
  );
}
