import { useEffect } from 'react';
import { Text, View } from '@tarojs/components';
import type { Message } from '@/lib/api-types';
import { timeText } from '@/lib/format';
import { usePaged } from '@/lib/hooks';
import { refreshMembership, useMembership } from '@/lib/member-store';
import { openLink } from '@/lib/navigate';
import { MemberOnly } from '@/ui/member-only';
import { Page } from '@/ui/page';
import { Paged } from '@/ui/paged';
import { Empty } from '@/ui/states';
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
  const newest = messages.items[0];
  const unreadId = newest?.readAt === null ? newest.id : null;
  useEffect(() => {
    if (unreadId === null) return;
    // Being read is a courtesy, not a promise: the next visit says it again.
    readMessages(unreadId)
      .then(refreshMembership)
      .catch(() => undefined);
  }, [unreadId]);
  return (
    <Paged
      list={messages}
      skeleton={[150, 150, 150]}
      empty={<Empty icon="bell" title="还没有消息" detail="余额变动和店里的新鲜事会出现在这里" />}
    >
      {(items) => items.map((message) => <MessageCard key={message.id} message={message} />)}
    </Paged>
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
