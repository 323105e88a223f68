import { Text, View } from '@tarojs/components';
import type { FollowUp } from '@/lib/follow-types';
import { go } from '@/lib/navigate';
import { Button } from '@/ui/button';
import { Icon } from '@/ui/icon';
import { Tag } from '@/ui/tag';
import { dueText, followOutcomes, kindIcon } from '../follow-words';
import { outcomeWords } from '../words';
import './alert-card.scss';

interface FollowCardProps {
  item: FollowUp;
  /** Without them the card only tells. */
  onContact?: () => void;
  onDone?: () => void;
  onClaim?: () => void;
  /** On a list of one member the name is known. */
  anonymous?: boolean;
}

function outcomeOf({ source, outcome }: FollowUp): string {
  if (outcome === null) return source === 'alert' ? '处理好了' : '已过期';
  return (source === 'alert' ? (outcomeWords as Record<string, string>)[outcome] : followOutcomes[outcome]) ?? '处理了';
}

function Badges({ item }: { item: FollowUp }): JSX.Element {
  if (item.state !== 'open') {
    return (
      <>
        <Tag tone={item.state === 'done' ? 'pine' : 'plain'}>{outcomeOf(item)}</Tag>
        {item.converted && <Tag tone="gold">有转化</Tag>}
      </>
    );
  }
  if (item.escalated) return <Tag tone="brick">已上报店长</Tag>;
  return item.staffId === null && item.source === 'follow_up' ? <Tag tone="sea">待认领</Tag> : <></>;
}

function Buttons({ id, item, onContact, onDone, onClaim }: FollowCardProps & { id: string }): JSX.Element | null {
  if (item.state !== 'open' || !onContact || !onDone) return null;
  const claim = item.source === 'follow_up' && item.staffId === null ? onClaim : undefined;
  return (
    <View className="alert__acts">
      <Button id={`${id}-script`} kind="line" size="small" icon="chat" onClick={onContact}>
        怎么说
      </Button>
      {claim ? (
        <Button id={`${id}-claim`} kind="soft" size="small" onClick={claim}>
          我来跟进
        </Button>
      ) : (
        <Button id={`${id}-done`} size="small" icon="check" onClick={onDone}>
          处理好了
        </Button>
      )}
    </View>
  );
}

/** One line of the list that is to be emptied: who, why now, and two buttons. */
export function FollowCard(props: FollowCardProps): JSX.Element {
  const { item, anonymous = false } = props;
  const done = item.state !== 'open';
  const id = item.source === 'alert' ? `alert-${item.id}` : `follow-${item.id}`;
  return (
    <View id={id} className={done ? 'alert alert--done' : 'alert'}>
      <View className="alert__head" onClick={() => !anonymous && go('staffMember', { id: item.memberId })}>
        <View className="alert__icon">
          <Icon name={kindIcon(item.kind)} size={44} colour={done ? 'soft' : 'persimmon'} />
        </View>
        <View className="alert__words">
          <View className="alert__line">
            <Text className="alert__name">{anonymous ? item.title : item.memberName}</Text>
            <Badges item={item} />
          </View>
          <Text className="alert__note">{anonymous ? item.storeName : `${item.title} · ${item.phoneMasked}`}</Text>
        </View>
        {!done && item.dueAt !== null && (
          <Text className={item.overdue ? 'alert__due alert__due--late' : 'alert__due'}>{dueText(item.dueAt)}</Text>
        )}
      </View>
      <Text className="alert__reason">{item.reason}</Text>
      {done && item.note !== null && <Text className="alert__remark">“{item.note}”</Text>}
      <Buttons id={id} {...props} />
    </View>
  );
}
