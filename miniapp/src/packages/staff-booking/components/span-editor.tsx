import { Picker, Text, View } from '@tarojs/components';
import { Button } from '@/ui/button';
import { Icon } from '@/ui/icon';
import type { DaySpan } from '../api';
import { clockOf } from '../model';
import { HALF_HOURS, PRESETS, presetOf } from '../shift-plan';
import './span-editor.scss';

const LABELS = HALF_HOURS.map(clockOf);

function Time({
  id,
  value,
  onChange,
}: {
  id: string;
  value: number;
  onChange: (minutes: number) => void;
}): JSX.Element {
  return (
    <Picker
      mode="selector"
      range={LABELS}
      value={Math.max(0, HALF_HOURS.indexOf(value))}
      onChange={(event) => onChange(HALF_HOURS[Number(event.detail.value)] ?? value)}
    >
      <View id={id} className="span-time">
        <Text>{clockOf(value)}</Text>
      </View>
    </Picker>
  );
}

export function PresetChips({
  id,
  spans,
  onChange,
}: {
  id: string;
  spans: readonly DaySpan[];
  onChange: (spans: DaySpan[]) => void;
}): JSX.Element {
  const current = presetOf(spans);
  return (
    <View className="span-chips">
      {PRESETS.map(({ key, label, spans: preset }) => (
        <View
          key={key}
          id={`${id}-${key}`}
          className={key === current ? 'span-chip span-chip--on' : 'span-chip'}
          role="radio"
          aria-checked={key === current}
          onClick={() => onChange([...preset])}
        >
          <Text>{label}</Text>
        </View>
      ))}
    </View>
  );
}

/** A day's working time: a usual shift with one tap, anything else by half hours. */
export function SpanEditor({
  spans,
  onChange,
}: {
  spans: readonly DaySpan[];
  onChange: (spans: DaySpan[]) => void;
}): JSX.Element {
  const change = (index: number, part: Partial<DaySpan>): void =>
    onChange(spans.map((span, at) => (at === index ? { ...span, ...part } : span)));
  const last = spans[spans.length - 1];
  return (
    <View className="span-editor">
      <PresetChips id="span" spans={spans} onChange={onChange} />
      {spans.map(({ start, end }, index) => (
        <View key={index} className="span-row">
          <Time id={`span-${index}-start`} value={start} onChange={(value) => change(index, { start: value })} />
          <Text className="span-row__to">至</Text>
          <Time id={`span-${index}-end`} value={end} onChange={(value) => change(index, { end: value })} />
          <View
            id={`span-${index}-remove`}
            className="span-row__remove"
            aria-label="去掉这一段"
            onClick={() => onChange(spans.filter((_, at) => at !== index))}
          >
            <Icon name="close" size={36} colour="soft" />
          </View>
        </View>
      ))}
      {spans.length < 4 && (
        <Button
          id="span-add"
          kind="plain"
          size="small"
          icon="plus"
          onClick={() => {
            const start = Math.min((last?.end ?? 480) + 60, 1_380);
            onChange([...spans, { start, end: Math.min(start + 240, 1_440) }]);
          }}
        >
          加一段时间
        </Button>
      )}
    </View>
  );
}
