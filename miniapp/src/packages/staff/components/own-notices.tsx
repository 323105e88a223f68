import { Text, View } from '@tarojs/components';
import { useAction } from '@/lib/hooks';
import type { StaffToday } from '@/lib/staff-types';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { seeNotice } from '../api';
import './own-notices.scss';

/** What the person is told about themselves, until they have read it. */
export function OwnNotices({
  notices,
  onSeen,
}: {
  notices: StaffToday['notices'];
  onSeen: () => Promise<void>;
}): JSX.Element | null {
  const see = useAction(async (id: number) => {
    await seeNotice(id);
    await onSeen();
  });
  if (notices.length === 0) return null;
  return (
    <Card flush>
      {notices.map(({ id, title, body }) => (
        <View key={id} id={`own-notice-${id}`} className="own-notice">
          <View className="own-notice__words">
            <Text className="own-notice__title">{title}</Text>
            <Text className="own-notice__body">{body}</Text>
          </View>
          <Button id={`own-notice-seen-${id}`} kind="plain" size="small" busy={see.busy} onClick={() => see.run(id)}>
            知道了
          </Button>
        </View>
      ))}
    </Card>
  );
}
