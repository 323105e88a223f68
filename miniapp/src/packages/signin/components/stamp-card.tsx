import { Text, View } from '@tarojs/components';
import { formatDay, businessDate } from '@guike/shared';
import type { StampSheet } from '@/lib/task-types';
import { Button } from '@/ui/button';
import './stamp-card.scss';

interface StampCardProps {
  sheet: StampSheet;
  busy: boolean;
  onTakeIn: (id: number) => void;
}

/** No two stamps of a hand sit quite alike. */
const TILTS = ['a', 'b', 'c', 'd', 'e'] as const;
const MOST_BESIDE = 5;

/** How many stand beside each other, so that no row is left with a single one: six are three and three. */
const columnsOf = (goal: number): number => Math.ceil(goal / Math.ceil(goal / MOST_BESIDE));

function Slot({ sheet, index }: { sheet: StampSheet; index: number }): JSX.Element {
  const given = sheet.given[index];
  if (index >= sheet.stamps) {
    return (
      <View className="stamp-slot">
        <Text className="stamp-slot__number">{index + 1}</Text>
      </View>
    );
  }
  return (
    <View
      className={`stamp-slot stamp-slot--on stamp-slot--${TILTS[index % TILTS.length]}`}
      aria-label={given ? `第 ${index + 1} 枚，${given.storeName}` : `第 ${index + 1} 枚`}
    >
      <Text className="stamp-slot__emblem">{sheet.emblem}</Text>
      {given && <Text className="stamp-slot__date">{formatDay(businessDate(new Date(given.at)))}</Text>}
    </View>
  );
}

/** A card of paper with places for stamps, and the stamps as they were set. */
export function StampCard({ sheet, busy, onTakeIn }: StampCardProps): JSX.Element {
  const left = sheet.goal - sheet.stamps;
  return (
    <View id={`stamps-${sheet.cardId}`} className={sheet.state === 'full' ? 'stamps stamps--full' : 'stamps'}>
      <View className="stamps__head">
        <Text className="stamps__name">{sheet.name}</Text>
        <Text className="stamps__count">
          {sheet.stamps}/{sheet.goal}
        </Text>
      </View>
      <Text className="stamps__line">{sheet.conditionText}</Text>
      <View className={`stamps__slots stamps__slots--${columnsOf(sheet.goal)}`}>
        {Array.from({ length: sheet.goal }, (_, index) => (
          <Slot key={index} sheet={sheet} index={index} />
        ))}
      </View>
      <View className="stamps__foot">
        <View className="stamps__gift">
          <Text className="stamps__gift-words">集满得 {sheet.rewardText}</Text>
          <Text className="stamps__line">
            {sheet.state === 'full' ? '已经集满，随时可以领' : `还差 ${left} 枚`}
            {sheet.untilText === null ? '' : ` · ${sheet.untilText}`}
          </Text>
        </View>
        {sheet.state === 'full' && sheet.id !== null && (
          <Button
            id={`stamps-${sheet.cardId}-take`}
            size="small"
            busy={busy}
            onClick={() => onTakeIn(sheet.id as number)}
          >
            领取
          </Button>
        )}
      </View>
    </View>
  );
}
