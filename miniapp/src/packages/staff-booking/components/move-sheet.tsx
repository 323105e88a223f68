import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import type { StaffBooking } from '@/lib/booking-types';
import { shanghai } from '@/lib/format';
import { useAction, useQuery } from '@/lib/hooks';
import { staffApi } from '@/lib/session';
import { toast } from '@/lib/toast';
import { Button } from '@/ui/button';
import { Field } from '@/ui/field';
import { Sheet } from '@/ui/sheet';
import { Show } from '@/ui/states';
import type { SlotDays } from '../api';
import { moveBooking } from '../booking-api';

interface MoveSheetProps {
  booking: StaffBooking;
  onChange: (booking: StaffBooking) => void;
  onClose: () => void;
}

const DAYS = 7;

const dayOf = (instant: Date): string => new Date(instant.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);

function loadTimes({ serviceId, storeId, id }: StaffBooking): Promise<SlotDays> {
  return staffApi.get('/staff/schedule/slots', {
    serviceId,
    storeId,
    bookingId: id,
    from: dayOf(new Date()),
    days: DAYS,
  });
}

type Day = SlotDays['days'][number];

function Times({
  day,
  chosen,
  onChoose,
}: {
  day: Day | undefined;
  chosen: string | null;
  onChoose: (start: string) => void;
}): JSX.Element {
  if (!day || day.slots.length === 0) return <Text className="visit-words">这天没有空的时间</Text>;
  return (
    <View className="move-grid">
      {day.slots.map(({ start }) => (
        <View
          key={start}
          id={`move-${shanghai(new Date(start)).clock.replace(':', '')}`}
          className={start === chosen ? 'move-slot move-slot--on' : 'move-slot'}
          onClick={() => onChoose(start)}
        >
          <Text>{shanghai(new Date(start)).clock}</Text>
        </View>
      ))}
    </View>
  );
}

function Days({
  days,
  chosen,
  onChoose,
}: {
  days: Day[];
  chosen: string;
  onChoose: (date: string) => void;
}): JSX.Element {
  return (
    <View className="move-days">
      {days.map(({ date }) => (
        <View
          key={date}
          id={`move-day-${date}`}
          className={date === chosen ? 'move-day move-day--on' : 'move-day'}
          onClick={() => onChoose(date)}
        >
          <Text>{Number(date.slice(8))}日</Text>
        </View>
      ))}
    </View>
  );
}

/** Another time for the guest: whoever is free then serves. */
export function MoveSheet({ booking, onChange, onClose }: MoveSheetProps): JSX.Element {
  const [picked, setPicked] = useState<string | null>(null);
  const [start, setStart] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const query = useQuery(() => loadTimes(booking), `move-${booking.id}`);
  const move = useAction(async () => {
    if (start === null) return;
    onChange(await moveBooking(booking.id, { start, reason: reason.trim() }));
    onClose();
    toast('已改期，会通知顾客');
  });
  return (
    <Sheet
      id="booking-move-sheet"
      title="改到什么时候"
      tall
      onClose={onClose}
      footer={
        <Button
          id="booking-move-confirm"
          busy={move.busy}
          disabled={start === null || reason.trim().length < 2}
          onClick={move.run}
        >
          确认改期
        </Button>
      }
    >
      <Show query={query} skeleton={[88, 240]}>
        {({ days }) => {
          const date = picked ?? days.find(({ slots }) => slots.length > 0)?.date ?? days[0]?.date ?? '';
          return (
            <>
              <Days
                days={days}
                chosen={date}
                onChoose={(one) => {
                  setPicked(one);
                  setStart(null);
                }}
              />
              <Times day={days.find((day) => day.date === date)} chosen={start} onChoose={setStart} />
            </>
          );
        }}
      </Show>
      <Field
        id="move-reason"
        label="原因"
        value={reason}
        maxLength={100}
        placeholder="比如：顾客来电"
        onChange={setReason}
      />
    </Sheet>
  );
}
