import { Text, View } from '@tarojs/components';
import type { BookingService } from '@/lib/booking-types';
import { moneyShort } from '@/lib/format';
import { Tag } from '@/ui/tag';

interface ServiceCardProps {
  service: BookingService;
  onBook: () => void;
}

/** A service without a picture is its first character, large and quiet. */
export function ServiceCard({ service, onBook }: ServiceCardProps): JSX.Element {
  const { id, name, description, minutes, priceFen, depositFen, capacity, unavailableReason } = service;
  const open = unavailableReason === null;
  return (
    <View
      id={`service-${id}`}
      className={open ? 'service' : 'service service--off'}
      hoverClass={open ? 'g-pressed' : 'none'}
      onClick={() => {
        if (open) onBook();
      }}
    >
      <View className={`service__tile service__tile--${id % 4}`}>
        <Text className="service__letter">{Array.from(name)[0] ?? ''}</Text>
      </View>
      <View className="service__words">
        <Text className="service__name">{name}</Text>
        <Text className="service__detail">{description}</Text>
        <View className="service__facts">
          <Text className="service__price">{priceFen === 0 ? '免费' : moneyShort(priceFen)}</Text>
          <Text className="service__minutes">{minutes} 分钟</Text>
          {capacity > 1 && <Tag tone="sea">{capacity} 人一班</Tag>}
          {depositFen > 0 && open && <Tag tone="gold">定金 {moneyShort(depositFen)}</Tag>}
          {!open && <Tag>{unavailableReason}</Tag>}
        </View>
      </View>
    </View>
  );
}
