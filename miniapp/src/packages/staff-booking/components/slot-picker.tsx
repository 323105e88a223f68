import { Text, View } from '@tarojs/components';
import { shanghai } from '@/lib/format';
import { useQuery } from '@/lib/hooks';
import { ErrorState, Skeleton } from '@/ui/states';
import { loadSlots } from '../api';
import type { StoreService } from '../api';
import './slot-picker.scss';

const NOTICES: Record<string, string> = {
  closed: '这一天不营业',
  too_early: '这一天还不能预约',
  too_late: '今天已经来不及了，换一天吧',
  full: '这一天约满了，换一天或换一位',
  no_shift: '这一天没有人能做，先去排班',
};

interface SlotPickerProps {
  storeId: number;
  service: StoreService;
  staffId: number | null;
  date: string;
  value: string | null;
  onChange: (start: string) => void;
}

/** The times of a day that are free, and how many places a class has left. */
export function SlotPicker({ storeId, service, staffId, date, value, onChange }: SlotPickerProps): JSX.Element {
  const question = { storeId, serviceId: service.id, staffId, from: date };
  const query = useQuery(() => loadSlots(question), JSON.stringify(question));
  if (query.state === 'failed') return <ErrorState message={query.message} onRetry={() => void query.reload()} />;
  if (query.state === 'loading') return <Skeleton heights={[88, 88]} />;
  const [day] = query.data.days;
  if (!day || day.slots.length === 0) {
    return <Text className="slot-none">{NOTICES[day?.notice ?? 'full'] ?? NOTICES['full']}</Text>;
  }
  return (
    <View className="slots">
      {day.slots.map(({ start, left }) => (
        <View
          key={start}
          id={`slot-${shanghai(new Date(start)).clock.replace(':', '')}`}
          className={start === value ? 'slot slot--on' : 'slot'}
          role="radio"
          aria-checked={start === value}
          onClick={() => onChange(start)}
        >
          <Text className="slot__time">{shanghai(new Date(start)).clock}</Text>
          {service.capacity > 1 && <Text className="slot__left">余 {left}</Text>}
        </View>
      ))}
    </View>
  );
}
