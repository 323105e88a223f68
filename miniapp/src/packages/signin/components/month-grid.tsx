import { Text, View } from '@tarojs/components';
import type { SignInCalendar, SignInDay } from '@/lib/task-types';
import { Icon } from '@/ui/icon';
import { WEEKDAYS, dayLabel, dayNumber, monthBeside, monthTitle, weeksOf } from '../model';
import './month-grid.scss';

interface DayCellProps {
  day: SignInDay;
  today: string;
  onMakeUp: (day: SignInDay) => void;
}

function under(day: SignInDay): string {
  if (day.canMakeUp) return '补签';
  if (day.state === 'made_up') return '已补';
  return day.points > 0 ? `+${day.points}` : '';
}

function DayCell({ day, today, onMakeUp }: DayCellProps): JSX.Element {
  const marks = [
    'month-day',
    `month-day--${day.state}`,
    ...(day.canMakeUp ? ['month-day--mendable'] : []),
    ...(day.date === today ? ['month-day--today'] : []),
  ];
  return (
    <View
      id={`day-${day.date}`}
      className={marks.join(' ')}
      aria-label={dayLabel(day)}
      onClick={() => {
        if (day.canMakeUp) onMakeUp(day);
      }}
    >
      <View className="month-day__disc">
        {day.gift && day.state === 'ahead' ? (
          <Icon name="gift" size={36} colour="gold" />
        ) : (
          <Text className="month-day__number">{dayNumber(day)}</Text>
        )}
        {day.gift && day.state !== 'ahead' && <View className="month-day__spark" />}
      </View>
      <Text className="month-day__under">{under(day)}</Text>
    </View>
  );
}

interface MonthGridProps {
  calendar: SignInCalendar;
  onMonth: (month: string) => void;
  onMakeUp: (day: SignInDay) => void;
}

/** A month of days, each as it was. */
export function MonthGrid({ calendar, onMonth, onMakeUp }: MonthGridProps): JSX.Element {
  const { month, today, days } = calendar;
  const current = today.slice(0, 7);
  return (
    <View className="month" id="signin-month">
      <View className="month__head">
        <View
          id="month-before"
          className="month__turn"
          hoverClass="g-pressed"
          aria-label="上个月"
          onClick={() => onMonth(monthBeside(month, -1))}
        >
          <Icon name="back" size={36} colour="soft" />
        </View>
        <Text className="month__title">{monthTitle(month)}</Text>
        <View
          id="month-after"
          className={month < current ? 'month__turn' : 'month__turn month__turn--off'}
          hoverClass={month < current ? 'g-pressed' : 'none'}
          aria-label="下个月"
          onClick={() => {
            if (month < current) onMonth(monthBeside(month, 1));
          }}
        >
          <Icon name="chevron" size={36} colour={month < current ? 'soft' : 'faint'} />
        </View>
      </View>
      <View className="month__week">
        {WEEKDAYS.map((name) => (
          <Text key={name} className="month__weekday">
            {name}
          </Text>
        ))}
      </View>
      {weeksOf(days).map((week, index) => (
        <View key={index} className="month__week">
          {week.map((day, place) =>
            day ? (
              <DayCell key={day.date} day={day} today={today} onMakeUp={onMakeUp} />
            ) : (
              <View key={place} className="month-day" />
            ),
          )}
        </View>
      ))}
    </View>
  );
}
