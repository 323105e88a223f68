import { Text, View } from '@tarojs/components';
import { businessDate } from '@guike/shared';
import type { ScheduleWeek, StaffWeek, WeekDay } from '../api';
import { LEAVE_WORDS, weekdayOf } from '../model';
import { cellLines, plannedHours } from '../shift-plan';
import './week-grid.scss';

interface WeekGridProps {
  week: ScheduleWeek;
  /** Null for who only looks. */
  onDay: ((person: StaffWeek, day: WeekDay) => void) | null;
  onPerson: ((person: StaffWeek) => void) | null;
  onHead: ((date: string) => void) | null;
}

function cellClass(day: WeekDay): string {
  if (day.leaves.length > 0) return 'week-cell week-cell--leave';
  return day.shifts.length === 0 ? 'week-cell week-cell--off' : 'week-cell';
}

function Cell({ person, day, onDay }: { person: StaffWeek; day: WeekDay; onDay: WeekGridProps['onDay'] }): JSX.Element {
  const [leave] = day.leaves;
  const lines = leave ? [LEAVE_WORDS[leave.kind]] : cellLines(day.shifts);
  return (
    <View id={`cell-${person.id}-${day.date}`} className={cellClass(day)} onClick={() => onDay?.(person, day)}>
      {lines.map((line) => (
        <Text key={line} className="week-cell__line">
          {line}
        </Text>
      ))}
      {day.exceptionNote !== null && <View className="week-cell__mark" />}
      {day.sessions > 0 && <Text className="week-cell__count">{day.sessions}约</Text>}
    </View>
  );
}

/** Who works when, seven days at a glance. */
export function WeekGrid({ week, onDay, onPerson, onHead }: WeekGridProps): JSX.Element {
  const today = businessDate(new Date());
  return (
    <View className="week-grid">
      <View className="week-line week-line--head">
        <View className="week-name" />
        {week.days.map(({ date, open }) => (
          <View
            key={date}
            id={`head-${date}`}
            className={date === today ? 'week-head week-head--today' : 'week-head'}
            onClick={() => onHead?.(date)}
          >
            <Text className="week-head__day">{weekdayOf(date)}</Text>
            <Text className="week-head__number">{Number(date.slice(8))}</Text>
            {open.length === 0 && <Text className="week-head__closed">休</Text>}
          </View>
        ))}
      </View>
      {week.staff.map((person) => (
        <View key={person.id} className="week-line">
          <View id={`person-${person.id}`} className="week-name" onClick={() => onPerson?.(person)}>
            <Text className="week-name__text">{person.name}</Text>
            <Text className="week-name__hours">{plannedHours(person)}</Text>
          </View>
          {person.days.map((day) => (
            <Cell key={day.date} person={person} day={day} onDay={onDay} />
          ))}
        </View>
      ))}
    </View>
  );
}
