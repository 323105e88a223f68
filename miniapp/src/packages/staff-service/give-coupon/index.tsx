import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useDesk } from '@/lib/desk';
import type { Desk } from '@/lib/desk';
import { useAction, useQuery } from '@/lib/hooks';
import { back } from '@/lib/navigate';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Field } from '@/ui/field';
import { Icon } from '@/ui/icon';
import { Page } from '@/ui/page';
import { Result } from '@/ui/result';
import { Empty, Show } from '@/ui/states';
import { type Gift, type GiftList, giveCoupon, loadGifts } from './api';
import './index.scss';

const REASONS = ['服务不周，表示歉意', '感谢常来', '生日祝福', '邀请回店'] as const;

const keyOf = ({ templateId, packId }: Gift): string => (templateId === null ? `pack-${packId}` : `${templateId}`);

function Gifts({ gifts, chosen, onChoose }: { gifts: GiftList; chosen: Gift | null; onChoose: (gift: Gift) => void }) {
  return (
    <>
      {gifts.items.map((gift) => {
        const on = chosen !== null && keyOf(chosen) === keyOf(gift);
        return (
          <View
            key={keyOf(gift)}
            id={`gift-${keyOf(gift)}`}
            className={on ? 'gift gift--on' : 'gift'}
            role="radio"
            aria-checked={on}
            onClick={() => onChoose(gift)}
          >
            <Text className="gift__face">{gift.faceText}</Text>
            <View className="gift__words">
              <Text className="gift__name">{gift.name}</Text>
              <Text className="gift__note">{gift.conditionText}</Text>
            </View>
            <View className={on ? 'gift__box gift__box--on' : 'gift__box'}>
              {on && <Icon name="check" size={28} colour="white" />}
            </View>
          </View>
        );
      })}
    </>
  );
}

function Reason({ value, onChange }: { value: string; onChange: (reason: string) => void }): JSX.Element {
  return (
    <Card title="为什么送">
      <View className="gift-reasons">
        {REASONS.map((reason, index) => (
          <View
            key={reason}
            id={`gift-reason-${index}`}
            className={reason === value ? 'gift-reasons__one gift-reasons__one--on' : 'gift-reasons__one'}
            onClick={() => onChange(reason)}
          >
            <Text>{reason}</Text>
          </View>
        ))}
      </View>
      <Field
        id="gift-reason"
        placeholder="或者写下原因，会记入日志"
        value={value}
        maxLength={200}
        onChange={onChange}
      />
    </Card>
  );
}

function Give({ desk, memberId }: { desk: Desk; memberId: number }): JSX.Element {
  const storeId = desk.store.id;
  const gifts = useQuery(() => loadGifts(storeId), `gifts-${storeId}`);
  const [chosen, setChosen] = useState<Gift | null>(null);
  const [reason, setReason] = useState('');
  const [given, setGiven] = useState<string | null>(null);
  const give = useAction(async () => {
    if (!chosen) return;
    const { items } = await giveCoupon(storeId, memberId, chosen, reason.trim());
    setGiven(items.map(({ name }) => name).join('、'));
  });
  const ready = chosen !== null && reason.trim().length >= 2;
  const footer =
    given === null ? (
      <Button id="gift-give" icon="gift" busy={give.busy} disabled={!ready} onClick={give.run}>
        送给顾客
      </Button>
    ) : undefined;
  return (
    <Page id="page-staff-give-coupon" title="送优惠券" footer={footer}>
      {given !== null ? (
        <Result id="gift-given" tone="success" title="已送出" detail={`${given} 已放进顾客的券包`}>
          <Button id="gift-back" kind="soft" size="small" onClick={back}>
            回到顾客资料
          </Button>
        </Result>
      ) : (
        <Show query={gifts} skeleton={[128, 128, 200]}>
          {(list) =>
            list.items.length === 0 ? (
              <Empty icon="gift" title="总部还没有开放可送的券" detail="请联系总部在券模板里开启“店员可发”" />
            ) : (
              <>
                <Text className="gift-left">
                  {list.leftToday > 0 ? `今天还可以送 ${list.leftToday} 张` : '今天的额度已用完，明天再送'}
                </Text>
                <Gifts gifts={list} chosen={chosen} onChoose={setChosen} />
                <Reason value={reason} onChange={setReason} />
              </>
            )
          }
        </Show>
      )}
    </Page>
  );
}

export default function GiveCouponPage(): JSX.Element | null {
  const desk = useDesk();
  const memberId = Number(useRouter().params['memberId']);
  return desk ? <Give desk={desk} memberId={memberId} /> : null;
}
