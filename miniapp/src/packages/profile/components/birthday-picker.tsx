import { useState } from 'react';
import { Picker, Text, View } from '@tarojs/components';
import type { Birthday } from '@/lib/api-types';
import { Segmented } from '@/ui/segmented';
import { birthdayText, birthdayWheels } from '../model';

const CALENDARS = [
  { value: 'solar', label: '公历' },
  { value: 'lunar', label: '农历' },
] as const;

interface BirthdayPickerProps {
  value: Birthday | null;
  onChange: (birthday: Birthday) => void;
}

export function BirthdayPicker({ value, onChange }: BirthdayPickerProps): JSX.Element {
  const [calendar, setCalendar] = useState<Birthday['calendar']>(value?.calendar ?? 'solar');
  const [month, setMonth] = useState(value?.month ?? 1);
  return (
    <View className="birthday">
      <Segmented id="birthday-calendar" value={calendar} options={CALENDARS} onChange={setCalendar} />
      <Picker
        mode="multiSelector"
        range={birthdayWheels(month, calendar)}
        value={[(value?.month ?? 1) - 1, (value?.day ?? 1) - 1]}
        onColumnChange={({ detail }) => {
          if (detail.column === 0) setMonth(detail.value + 1);
        }}
        onChange={({ detail }) => {
          const [monthIndex = 0, dayIndex = 0] = detail.value;
          onChange({ month: monthIndex + 1, day: dayIndex + 1, calendar });
        }}
      >
        <View id="birthday-open" className="birthday__box">
          <Text className={value ? '' : 'birthday__none'}>{value ? birthdayText(value) : '选择月和日'}</Text>
        </View>
      </Picker>
    </View>
  );
}
