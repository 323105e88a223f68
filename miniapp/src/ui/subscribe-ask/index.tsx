import { useEffect, useState } from 'react';
import { Text, View } from '@tarojs/components';
import { useAction } from '../../lib/hooks';
import { ask, prepareQuestion, putOff } from '../../lib/subscribe';
import type { Question, SubscribeMoment } from '../../lib/subscribe';
import { toast } from '../../lib/toast';
import { Button } from '../button';
import { Card } from '../card';
import './index.scss';

interface Words {
  title: string;
  text: string;
  thanks: string;
}

/** Why it helps, said at the moment when it does. */
const WORDS: Readonly<Record<SubscribeMoment, Words>> = {
  topup: {
    title: '余额变动时，要在微信里告诉你吗？',
    text: '每花一笔、每到一笔都看得见，心里有数。',
    thanks: '好的，余额有变动会告诉你',
  },
  order: {
    title: '下次付款后，把明细发到微信？',
    text: '花了多少、得了多少积分，一看就明白。',
    thanks: '好的，付款后会告诉你',
  },
  booking: {
    title: '到店前，要在微信里提醒你吗？',
    text: '时间有变动，也会第一时间说。',
    thanks: '好的，到店前会提醒你',
  },
  pickup: {
    title: '备好了，在微信里叫你来取？',
    text: '取货码也会一起发给你，不用再找。',
    thanks: '好的，备好了就告诉你',
  },
  coupon: {
    title: '券快到期时，提醒你一声？',
    text: '不白白过期，也不会天天打扰。',
    thanks: '好的，快到期会提醒你',
  },
  points: {
    title: '积分有变动，要告诉你吗？',
    text: '到账、快到期，都在微信里说一声。',
    thanks: '好的，积分有变动会告诉你',
  },
  complaint: {
    title: '有了回复，在微信里告诉你？',
    text: '不用反复打开看，有进展就通知。',
    thanks: '好的，有回复会告诉你',
  },
  referral: {
    title: '奖励到账时，在微信里告诉你？',
    text: '朋友来了、奖励到了，第一时间知道。',
    thanks: '好的，到账会告诉你',
  },
};

/** A question asked right after a gain. It comes only when there is something to ask, and a no is kept. */
export function SubscribeAsk({ moment }: { moment: SubscribeMoment }): JSX.Element | null {
  const [question, setQuestion] = useState<Question | null>(null);
  useEffect(() => {
    // An offer beside the point: if it can't be prepared, the page is complete without it.
    prepareQuestion(moment).then(setQuestion, () => undefined);
  }, [moment]);
  const later = (): void => {
    putOff(moment);
    setQuestion(null);
  };
  const allow = useAction(async (asked: Question) => {
    if (await ask(asked)) toast(WORDS[moment].thanks, 'success');
    setQuestion(null);
  });
  if (!question) return null;
  return (
    <Card id="subscribe-ask" tone="gold">
      <Text className="g-ask__title">{WORDS[moment].title}</Text>
      <Text className="g-ask__text">{WORDS[moment].text}</Text>
      <View className="g-ask__pair">
        <Button id="subscribe-later" kind="line" size="small" onClick={later}>
          不用了
        </Button>
        <Button id="subscribe-allow" size="small" busy={allow.busy} onClick={() => allow.run(question)}>
          告诉我
        </Button>
      </View>
    </Card>
  );
}
