import { Text, View } from '@tarojs/components';
import { dayText } from '@/lib/format';
import { usePaged } from '@/lib/hooks';
import { Avatar } from '@/ui/avatar';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Empty, ErrorState, Skeleton } from '@/ui/states';
import { Tag } from '@/ui/tag';
import { loadFriends } from '../api';
import type { ReferredFriend } from '../api';
import { standing } from '../model';
import './friends.scss';

function Friend({ friend }: { friend: ReferredFriend }): JSX.Element {
  const { label, tone } = standing(friend);
  return (
    <View id={`friend-${friend.id}`} className="friend">
      <Avatar name={friend.name} />
      <View className="friend__words">
        <View className="friend__line">
          <Text className="friend__name">{friend.name}</Text>
          <Tag tone={tone}>{label}</Tag>
        </View>
        <Text className="friend__note">
          {friend.words}
          {friend.reward === null ? '' : `，得 ${friend.reward}`}
        </Text>
        <Text className="friend__day">{dayText(friend.joinedAt)}加入</Text>
      </View>
    </View>
  );
}

export function Friends(): JSX.Element {
  const list = usePaged(loadFriends, 'friends');
  if (list.state === 'loading') return <Skeleton heights={[140, 140]} />;
  if (list.state === 'failed') return <ErrorState message={list.message ?? ''} onRetry={() => void list.reload()} />;
  if (list.items.length === 0) {
    return (
      <Empty
        icon="people"
        title="还没有朋友通过你加入"
        detail="把海报发给一位会喜欢这里的朋友，TA 加入并消费后，你们都有礼"
      />
    );
  }
  return (
    <Card flush>
      {list.items.map((friend) => (
        <Friend key={friend.id} friend={friend} />
      ))}
      {list.more && (
        <Button id="friends-more" kind="plain" onClick={list.loadMore}>
          看更早的
        </Button>
      )}
    </Card>
  );
}
