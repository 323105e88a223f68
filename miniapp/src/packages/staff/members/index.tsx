import { useEffect, useState } from 'react';
import { Text } from '@tarojs/components';
import { useReachBottom } from '@tarojs/taro';
import { usePaged } from '@/lib/hooks';
import { go } from '@/lib/navigate';
import { Field } from '@/ui/field';
import { Icon } from '@/ui/icon';
import { Empty, ErrorState, Skeleton } from '@/ui/states';
import { findMembers } from '../api';
import { MemberCardRow } from '../components/member-bits';
import { StaffPage } from '@/ui/staff-page';
import { useDesk } from '@/lib/desk';
import './index.scss';

const TYPING_PAUSE_MS = 300;

function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text.trim()), TYPING_PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}

function Members({ storeId, words }: { storeId: number; words: string }): JSX.Element {
  const members = usePaged((cursor) => findMembers(storeId, words, cursor), `${storeId}-${words}`);
  useReachBottom(members.loadMore);
  if (members.state === 'loading') return <Skeleton heights={[180, 180, 180]} />;
  if (members.state === 'failed')
    return <ErrorState message={members.message ?? ''} onRetry={() => void members.reload()} />;
  if (members.items.length === 0) {
    return <Empty icon="people" title="没有找到" detail="可以用手机号后四位、完整手机号、会员号或称呼来找" />;
  }
  return (
    <>
      {members.items.map((member) => (
        <MemberCardRow key={member.id} member={member} onOpen={() => go('staffMember', { id: member.id })} />
      ))}
      <Text className="members-end">{members.more ? '继续往下看更多' : '到底了'}</Text>
    </>
  );
}

export default function StaffMembersPage(): JSX.Element {
  const desk = useDesk();
  const [typed, setTyped] = useState('');
  const words = useSettled(typed);
  return (
    <StaffPage tab="staffMembers" title="顾客" desk={desk}>
      <Field
        id="members-search"
        placeholder="手机后四位、会员号或称呼"
        value={typed}
        onChange={setTyped}
        leading={<Icon name="search" size={40} colour="soft" />}
      />
      {desk && <Members storeId={desk.store.id} words={words} />}
    </StaffPage>
  );
}
