import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import type { MemberMe } from '@/lib/api-types';
import { moneyShort, points } from '@/lib/format';
import { useQuery } from '@/lib/hooks';
import { Button } from '@/ui/button';
import { loadPoints } from '../api';
import { pointsNotes } from '../points-notes';
import { PointsGuide } from './points-guide';

export function PointsHead({ me }: { me: MemberMe }): JSX.Element {
  const view = useQuery(loadPoints, 'points').data;
  const [reading, setReading] = useState(false);
  return (
    <View className="book-head">
      <Text className="book-head__name">积分</Text>
      <Text className="book-head__number" id="ledger-points">
        {points(view?.balance ?? me.points.balance)}
      </Text>
      <Text className="book-head__line" id="ledger-points-worth">
        {view && view.usable !== view.balance ? `现在可用 ${points(view.usable)} · ` : ''}
        可抵 {moneyShort(view?.worthFen ?? me.points.worthFen)}
      </Text>
      {view &&
        pointsNotes(view).map(({ key, text, warn }) => (
          <Text key={key} id={`ledger-points-${key}`} className={warn ? 'book-head__warn' : 'book-head__line'}>
            {text}
          </Text>
        ))}
      {view && (
        <View className="book-head__act">
          <Button id="ledger-points-rules" kind="soft" size="small" onClick={() => setReading(true)}>
            积分规则
          </Button>
        </View>
      )}
      {view && reading && <PointsGuide view={view} onClose={() => setReading(false)} />}
    </View>
  );
}
