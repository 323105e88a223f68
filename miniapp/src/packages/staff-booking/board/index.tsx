import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { businessDate } from '@guike/shared';
import { useDesk } from '@/lib/desk';
import type { Desk } from '@/lib/desk';
import { useQuery, usePolling } from '@/lib/hooks';
import { go } from '@/lib/navigate';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Row } from '@/ui/row';
import { Sheet } from '@/ui/sheet';
import { StaffPage } from '@/ui/staff-page';
import { Empty, Show } from '@/ui/states';
import { Tag } from '@/ui/tag';
import type { TagTone } from '@/ui/tag';
import { loadBoard } from '../api';
import type { DayBoard } from '../api';
import { BoardGrid, useNow } from '../components/board-grid';
import { DayStrip } from '../components/day-strip';
import { STATE_WORDS, clockOf, columnsOf, hoursOf, minuteOf, stripDays, toneOf } from '../model';
import type { Block, BlockTone, Column } from '../model';
import './index.scss';

const LOOK_EVERY_MS = 20_000;

const TAG_TONES = {
  waiting: 'gold',
  booked: 'persimmon',
  here: 'sea',
  done: 'pine',
  missed: 'plain',
  class: 'gold',
} as const satisfies Record<BlockTone, TagTone>;

/** Everybody in a class; one tap more leads to the guest's own booking. */
function ClassSheet({ block, onClose }: { block: Block; onClose: () => void }): JSX.Element {
  return (
    <Sheet id="class" title={`${clockOf(block.start)} ${block.title}`} onClose={onClose}>
      <Text className="board-note">{block.detail}已预约</Text>
      <Card flush>
        {block.bookings.map((booking) => (
          <Row
            key={booking.id}
            id={`booking-${booking.id}`}
            icon="person"
            title={booking.guest.nickname}
            detail={`${booking.guest.tierName} · ${booking.guest.phoneMasked}`}
            value={<Tag tone={TAG_TONES[toneOf(booking)]}>{STATE_WORDS[booking.state]}</Tag>}
            onClick={() => {
              onClose();
              go('staffBooking', { id: booking.id });
            }}
          />
        ))}
      </Card>
    </Sheet>
  );
}

function countText(board: DayBoard): string {
  const live = board.bookings.filter(({ state }) => state !== 'cancelled');
  const waiting = live.filter(({ state }) => state === 'booked' || state === 'held').length;
  if (live.length === 0) return '还没有预约';
  return waiting === 0 ? `${live.length} 个预约，都已到店或完成` : `${live.length} 个预约，${waiting} 位还没到`;
}

function Board({ board, desk, now }: { board: DayBoard; desk: Desk; now: Date }): JSX.Element {
  const [shown, setShown] = useState<Block | null>(null);
  const columns = columnsOf(board);
  const { date, open, closedNote } = board.day;
  const today = businessDate(now) === date;
  const show = (block: Block): void => {
    const [only] = block.bookings;
    if (block.tone === 'class') setShown(block);
    else if (only) go('staffBooking', { id: only.id });
  };
  const book = (column: Column, minute: number): void => {
    go('staffNewBooking', { date, minute, ...(column.staffId === null ? {} : { staffId: column.staffId }) });
  };
  if (columns.length === 0) {
    const closed = open.length === 0;
    return (
      <Empty
        icon="calendar"
        title={closed ? '今天不营业' : '这一天还没有排班'}
        detail={closed ? (closedNote ?? '换一天看看') : '排好班，顾客才能约到人'}
        {...(desk.can('schedule.manage')
          ? { action: { id: 'board-plan', label: '去排班', run: () => go('staffShifts', { date }) } }
          : {})}
      />
    );
  }
  return (
    <>
      {open.length === 0 && <Text className="board-note board-note--closed">{closedNote ?? '这一天不营业'}</Text>}
      <BoardGrid
        columns={columns}
        hours={hoursOf(board, columns)}
        now={today ? minuteOf(now.toISOString(), date) : null}
        onBlock={show}
        onFree={desk.can('booking.handle') ? book : undefined}
      />
      {shown && <ClassSheet block={shown} onClose={() => setShown(null)} />}
    </>
  );
}

function Day({ desk }: { desk: Desk }): JSX.Element {
  const now = useNow();
  const { params } = useRouter();
  const [date, setDate] = useState(params['date'] ?? businessDate(now));
  const query = useQuery(() => loadBoard(desk.store.id, date), `board-${desk.store.id}-${date}`);
  usePolling(query.reload, LOOK_EVERY_MS, query.state === 'ready');
  return (
    <>
      <DayStrip days={stripDays(now)} value={date} onChange={setDate} />
      <View className="board-bar">
        <Text className="board-bar__count" id="board-count">
          {query.state === 'ready' ? countText(query.data) : ' '}
        </Text>
        <View className="board-bar__acts">
          <Button id="board-shifts" kind="line" size="small" onClick={() => go('staffShifts', { date })}>
            排班
          </Button>
          {desk.can('booking.handle') && (
            <Button id="board-new" size="small" icon="plus" onClick={() => go('staffNewBooking', { date })}>
              代客预约
            </Button>
          )}
        </View>
      </View>
      <Show query={query} skeleton={[80, 700]}>
        {(board) => <Board key={date} board={board} desk={desk} now={now} />}
      </Show>
    </>
  );
}

export default function StaffBoardPage(): JSX.Element {
  const desk = useDesk();
  return (
    <StaffPage tab="staffBoard" title="预约" desk={desk}>
      {desk && <Day desk={desk} />}
    </StaffPage>
  );
}
