import { useEffect, useState } from 'react';
import { ScrollView, Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { DaySpan } from '../api';
import { clockOf } from '../model';
import type { Block, Column } from '../model';
import './board-grid.scss';

/** In units of the 750-wide drawing: half an hour is as high as a thumb. */
const HOUR = 176;
const AXIS = 92;
const ROOM = 694;
const NARROWEST = 210;
/** Of a block that shares its column. */
const NARROWEST_LANE = 132;
const MINUTE_MS = 60_000;

const px = (units: number): string => Taro.pxTransform(units);

interface BoardGridProps {
  columns: readonly Column[];
  hours: { first: number; last: number };
  /** Minute of the day when the board shows today. */
  now: number | null;
  onBlock: (block: Block) => void;
  /** Absent for who may not book. */
  onFree?: ((column: Column, minute: number) => void) | undefined;
}

/** All of the screen while there are few; wider than it rather than too narrow to read. */
function widthsOf(columns: readonly Column[]): number[] {
  const share = Math.floor((ROOM - AXIS) / Math.max(1, columns.length));
  return columns.map(({ blocks }) => {
    const lanes = Math.max(1, ...blocks.map((block) => block.lanes));
    return Math.max(NARROWEST, share, lanes > 1 ? lanes * NARROWEST_LANE : 0);
  });
}

function placing(first: number): (span: DaySpan) => { top: string; height: string } {
  return ({ start, end }) => ({
    top: px(((start - first * 60) / 60) * HOUR),
    height: px(((end - start) / 60) * HOUR),
  });
}

function BlockView({ block, place, onTap }: { block: Block; place: object; onTap: () => void }): JSX.Element {
  const short = block.end - block.start < 45;
  const lane = { left: `${(block.lane / block.lanes) * 100}%`, width: `${100 / block.lanes}%` };
  return (
    <View id={block.key} className="board-slot" style={{ ...place, ...lane }} onClick={onTap}>
      <View className={`board-block board-block--${block.tone}${short ? ' board-block--short' : ''}`}>
        <Text className="board-block__time">{clockOf(block.start)}</Text>
        <Text className="board-block__title">{block.title}</Text>
        {!short && <Text className="board-block__detail">{block.detail}</Text>}
      </View>
    </View>
  );
}

function ColumnView({
  column,
  hours,
  onBlock,
  onFree,
  width,
}: Omit<BoardGridProps, 'columns' | 'now'> & {
  column: Column;
  width: number;
}): JSX.Element {
  const at = placing(hours.first);
  const halves = (hours.last - hours.first) * 2;
  return (
    <View className="board-column" style={{ width: px(width), height: px(halves * (HOUR / 2)) }}>
      {column.work.map((span) => (
        <View key={span.start} className="board-work" style={at(span)} />
      ))}
      {Array.from({ length: halves }, (_, index) => {
        const minute = hours.first * 60 + index * 30;
        return (
          <View
            key={minute}
            id={`free-${column.key}-${minute}`}
            className={index % 2 === 0 ? 'board-half' : 'board-half board-half--half'}
            style={at({ start: minute, end: minute + 30 })}
            aria-label={`${column.name} ${clockOf(minute)}`}
            onClick={() => onFree?.(column, minute)}
          />
        );
      })}
      {column.leaves.map(({ span, word }) => (
        <View key={`leave-${span.start}`} className="board-away" style={at(clipped(span, hours))}>
          <Text className="board-away__word">{word}</Text>
        </View>
      ))}
      {column.elsewhere.map((span) => (
        <View key={`else-${span.start}`} className="board-away" style={at(clipped(span, hours))}>
          <Text className="board-away__word">在他店</Text>
        </View>
      ))}
      {column.blocks.map((block) => (
        <View key={`buffer-${block.key}`}>
          {block.busyFrom < block.start && (
            <View className="board-buffer" style={at({ start: block.busyFrom, end: block.start })} />
          )}
          {block.busyUntil > block.end && (
            <View className="board-buffer" style={at({ start: block.end, end: block.busyUntil })} />
          )}
        </View>
      ))}
      {column.blocks.map((block) => (
        <BlockView key={block.key} block={block} place={at(block)} onTap={() => onBlock(block)} />
      ))}
    </View>
  );
}

function clipped({ start, end }: DaySpan, hours: { first: number; last: number }): DaySpan {
  return { start: Math.max(start, hours.first * 60), end: Math.min(end, hours.last * 60) };
}

/** Time runs down, people stand side by side; names and hours stay in sight while the rest is moved. */
export function BoardGrid(props: BoardGridProps): JSX.Element {
  const { columns, hours, now } = props;
  const widths = widthsOf(columns);
  const start = Math.max(0, ((now ?? 0) - hours.first * 60) / 60 - 1) * HOUR;
  const [top] = useState(() => Math.round((start / 750) * Taro.getSystemInfoSync().windowWidth));
  return (
    <ScrollView scrollX scrollY enhanced showScrollbar={false} scrollTop={top} className="board" id="board">
      <View className="board__sheet" style={{ width: px(widths.reduce((sum, width) => sum + width, AXIS)) }}>
        <View className="board-heads">
          <View className="board-corner" style={{ width: px(AXIS) }} />
          {columns.map((column, index) => (
            <View key={column.key} className="board-head" style={{ width: px(widths[index] ?? NARROWEST) }}>
              <Text className="board-head__name">{column.name}</Text>
              <Text className="board-head__detail">{column.detail}</Text>
            </View>
          ))}
        </View>
        <View className="board__body">
          <View className="board-axis" style={{ width: px(AXIS) }}>
            {Array.from({ length: hours.last - hours.first }, (_, index) => (
              <View key={index} className="board-axis__hour" style={{ height: px(HOUR) }}>
                <Text className="board-axis__text">{clockOf((hours.first + index) * 60)}</Text>
              </View>
            ))}
          </View>
          {columns.map((column, index) => (
            <ColumnView key={column.key} {...props} column={column} width={widths[index] ?? NARROWEST} />
          ))}
          {now !== null && now >= hours.first * 60 && now <= hours.last * 60 && (
            <View className="board-now" id="board-now" style={{ top: px(((now - hours.first * 60) / 60) * HOUR) }}>
              <Text className="board-now__time">{clockOf(now)}</Text>
            </View>
          )}
        </View>
      </View>
    </ScrollView>
  );
}

/** The minute it is, for as long as somebody looks. */
export function useNow(): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), MINUTE_MS / 2);
    return () => clearInterval(timer);
  }, []);
  return now;
}
