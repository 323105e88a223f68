import { ScrollView, Text, View } from '@tarojs/components';
import type { StripDay } from '../model';
import './day-strip.scss';

interface DayStripProps {
  days: readonly StripDay[];
  value: string;
  onChange: (date: string) => void;
}

/** Days to tap on, as wide as a thumb. */
export function DayStrip({ days, value, onChange }: DayStripProps): JSX.Element {
  return (
    <ScrollView scrollX enhanced showScrollbar={false} className="day-strip" scrollIntoView={`day-${value}`}>
      {days.map(({ date, word, number }) => (
        <View
          key={date}
          id={`day-${date}`}
          className={date === value ? 'day-strip__one day-strip__one--on' : 'day-strip__one'}
          role="tab"
          aria-selected={date === value}
          onClick={() => onChange(date)}
        >
          <Text className="day-strip__word">{word}</Text>
          <Text className="day-strip__number">{number}</Text>
        </View>
      ))}
    </ScrollView>
  );
}
