import { useState } from 'react';
import { ScrollView, Text, View } from '@tarojs/components';
import type { MemberList } from '@/lib/follow-types';
import { usePaged, useSettled } from '@/lib/hooks';
import { go } from '@/lib/navigate';
import { Field } from '@/ui/field';
import { Icon } from '@/ui/icon';
import { Paged } from '@/ui/paged';
import { Empty } from '@/ui/states';
import { findMembers } from '../api';
import { MemberCardRow } from '../components/member-bits';
import { memberLists } from '../follow-words';
import { StaffPage } from '@/ui/staff-page';
import { useDesk } from '@/lib/desk';
import './index.scss';

type List = MemberList | 'all';

const NOBODY: Readonly<Record<List, string>> = {
  all: '可以用手机号后四位、完整手机号、会员号或称呼来找',
  mine: '邀请入会或由店长指定给您的顾客，会出现在这里',
  new: '近 30 天还没有新会员',
  birthday: '这一周没有顾客过生日',
  dormant: '太好了，没有很久没来的顾客',
  high_value: '有消费记录后会自动排出来',
  coupon_expiring: '这一周没有快到期的券',
  wallet: '还没有顾客储值',
};

function Lists({ value, onChange }: { value: List; onChange: (list: List) => void }): JSX.Element {
  return (
    <ScrollView className="members-lists" scrollX enhanced showScrollbar={false}>
      <View className="members-lists__row">
        {memberLists.map((list) => (
          <View
            key={list.value}
            id={`members-list-${list.value}`}
            className={list.value === value ? 'members-lists__one members-lists__one--on' : 'members-lists__one'}
            role="tab"
            aria-selected={list.value === value}
            onClick={() => onChange(list.value)}
          >
            <Text>{list.label}</Text>
          </View>
        ))}
      </View>
    </ScrollView>
  );
}

function Members({ storeId, words, list }: { storeId: number; words: string; list: List }): JSX.Element {
  const wanted = list === 'all' ? null : list;
  const members = usePaged((cursor) => findMembers(storeId, words, wanted, cursor), `${storeId}-${words}-${list}`);
  return (
    <Paged
      list={members}
      skeleton={[180, 180, 180]}
      empty={<Empty icon="people" title="没有找到" detail={words === '' ? NOBODY[list] : NOBODY.all} />}
    >
      {(items) =>
        items.map((member) => (
          <MemberCardRow key={member.id} member={member} onOpen={() => go('staffMember', { id: member.id })} />
        ))
      }
    </Paged>
  );
}

export default function StaffMembersPage(): JSX.Element {
  const desk = useDesk();
  const [typed, setTyped] = useState('');
  const words = useSettled(typed);
  const [list, setList] = useState<List>('all');
  return (
    <StaffPage tab="staffMembers" title="顾客" desk={desk}>
      <Field
        id="members-search"
        placeholder="手机后四位、会员号或称呼"
        value={typed}
        onChange={setTyped}
        leading={<Icon name="search" size={40} colour="soft" />}
      />
      <Lists value={list} onChange={setList} />
      {desk && <Members storeId={desk.store.id} words={words} list={list} />}
    </StaffPage>
  );
}
