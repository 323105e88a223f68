import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { useReachBottom } from '@tarojs/taro';
import type { Activity } from '@/lib/follow-types';
import { money, timeText } from '@/lib/format';
import { useAction, useQuery } from '@/lib/hooks';
import { Icon } from '@/ui/icon';
import { Empty, Show } from '@/ui/states';
import { loadTimeline } from '../follow-api';
import { activityIcon } from '../follow-words';

function Entry({ entry, last }: { entry: Activity; last: boolean }): JSX.Element {
  return (
    <View className="timeline__one">
      <View className="timeline__rail">
        <View className="timeline__dot">
          <Icon name={activityIcon(entry)} size={32} colour="gold" />
        </View>
        {!last && <View className="timeline__line" />}
      </View>
      <View className="timeline__words">
        <Text className="timeline__title">{entry.title}</Text>
        <Text className="timeline__time">{timeText(entry.at)}</Text>
      </View>
      {entry.amountFen !== null && <Text className="timeline__amount">{money(entry.amountFen)}</Text>}
    </View>
  );
}

/** Everything that happened with the guest, in whatever store, newest first. */
export function Timeline({ memberId }: { memberId: number }): JSX.Element {
  const first = useQuery(() => loadTimeline(memberId, null), `timeline-${memberId}`);
  const [rest, setRest] = useState<{ of: unknown; items: Activity[]; next: string | null }>({
    ...{ of: null, items: [], next: null },
  });
  const grown = rest.of !== null && rest.of === first.data ? rest : null;
  const next = grown ? grown.next : (first.data?.nextBefore ?? null);
  const more = useAction(async () => {
    if (next === null) return;
    const page = await loadTimeline(memberId, next);
    setRest({ of: first.data, items: [...(grown?.items ?? []), ...page.items], next: page.nextBefore });
  });
  useReachBottom(more.run);
  return (
    <Show query={first} skeleton={[90, 90, 90, 90]}>
      {(data) => {
        const items = [...data.items, ...(grown?.items ?? [])];
        if (items.length === 0) return <Empty icon="clock" title="还没有来往" detail="从一声问候开始吧" />;
        return (
          <View className="timeline" id="member-timeline">
            {items.map((entry, index) => (
              <Entry key={`${entry.at}-${entry.title}`} entry={entry} last={index === items.length - 1} />
            ))}
            <Text className="timeline__end">{next === null ? '就这些了' : '继续往下看更早的'}</Text>
          </View>
        );
      }}
    </Show>
  );
}
