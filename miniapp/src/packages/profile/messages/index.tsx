import { useEffect } from 'react';
import { Text, View } from '@tarojs/components';
import { useReachBottom } from '@tarojs/taro';
import type { Message } from '@/lib/api-types';
import { timeText } from '@/lib/format';
import { usePaged } from '@/lib/hooks';
import { refreshMembership, useMembership } from '@/lib/member-store';
import { openLink } from '@/lib/navigate';
import { MemberOnly } from '@/ui/member-only';
import { Page } from '@/ui/page';
import { Empty, ErrorState, Skeleton } from '@/ui/states';
import { loadMessages, readMessages } from '../api';
import './index.scss';

function MessageCard({ message }: { message: Message }): JSX.Element {
  const { link } = message;
  return (
    <View
      id={`message-${message.id}`}
      className="message"
      hoverClass={link === null ? 'none' : 'g-pressed'}
      onClick={() => {
        if (link !== null) openLink(link);
      }}
    >
      <View className="message__head">
        {message.readAt === null && <View className="message__dot" />}
        <Text className="message__title">{message.title}</Text>
        <Text className="message__time">{timeText(message.at)}</Text>
      </View>
      <Text className="message__body">{message.body}</Text>
    </View>
  );
}

function Messages(): JSX.Element {
  const messages = usePaged(loadMessages, 'messages');
  useReachBottom(messages.loadMore);
  const newest = messages.items[0];
  const unreadId = newest?.readAt === null ? newest.id : null;
  useEffect(() => {
    if (unreadId === null) return;
    // Being read is a courtesy, not a promise: the next visit says it again.
    readMessages(unreadId)
      .then(refreshMembership)
      .catch(() => undefined);
  }, [unreadId]);
  if (messages.state === 'loading') return <Skeleton heights={[150, 150, 150]} />;
  if (messages.state === 'failed')
    return <ErrorState message={messages.message ?? ''} onRetry={() => void messages.reload()} />;
  if (messages.items.length === 0)
    return <Empty icon="bell" title="还没有消息" detail="余额变动和店里的新鲜事会出现在这里" />;
  return (
    <>
      {messages.items.map((message) => (
        <MessageCard key={message.id} message={message} />
      ))}
    </>
  );
}

export default function MessagesPage(): JSX.Element {
  const membership = useMembership();
  return (
    <Page id="page-messages" title="消息">
      {membership.status === 'member' ? <Messages /> : <MemberOnly purpose="消息" />}
    </Page>
  );
}
