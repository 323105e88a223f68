import { Text, View } from '@tarojs/components';
import type { PointsView } from '@/lib/api-types';
import { points } from '@/lib/format';
import { Card, SectionTitle } from '@/ui/card';
import { Row } from '@/ui/row';
import { Sheet } from '@/ui/sheet';
import { pointsDay } from '../points-notes';
import './points-guide.scss';

type DayList = PointsView['expiring'];

function Days({ title, days, word }: { title: string; days: DayList; word: string }): JSX.Element | null {
  if (days.length === 0) return null;
  return (
    <>
      <SectionTitle>{title}</SectionTitle>
      <Card flush>
        {days.map(({ on, amount }) => (
          <Row key={on} title={`${pointsDay(on)} ${word}`} value={`${points(amount)} 积分`} />
        ))}
      </Card>
    </>
  );
}

function Sentences({ title, lines }: { title: string; lines: readonly string[] }): JSX.Element {
  return (
    <Card title={title}>
      {lines.map((line) => (
        <View key={line} className="points-rule">
          <View className="points-rule__dot" />
          <Text className="points-rule__text">{line}</Text>
        </View>
      ))}
    </Card>
  );
}

/** Everything about points in one place: what comes and goes when, then the rules as the chain has set them. */
export function PointsGuide({ view, onClose }: { view: PointsView; onClose: () => void }): JSX.Element {
  const { rules } = view;
  return (
    <Sheet id="points-guide" title="积分怎么来、怎么用" tall onClose={onClose}>
      <Days title="什么时候到期" days={view.expiring} word="到期" />
      <Days title="什么时候可用" days={view.arriving} word="起可用" />
      <Sentences title="怎么得" lines={rules.earn} />
      <Sentences title="怎么用" lines={rules.spend} />
      <Sentences title="有效期" lines={rules.expiry} />
      <Sentences title="退货时" lines={rules.returns} />
    </Sheet>
  );
}
