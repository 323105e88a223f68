import { useRef } from 'react';
import { Text, View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import type { Topup } from '@/lib/api-types';
import { money, moneyShort } from '@/lib/format';
import { usePolling, useQuery } from '@/lib/hooks';
import { refreshMembership } from '@/lib/member-store';
import { go, replaceWith } from '@/lib/navigate';
import { cashierResult } from '@/lib/platform/cashier-result';
import { Amount } from '@/ui/amount';
import { Button } from '@/ui/button';
import { Page } from '@/ui/page';
import { Result } from '@/ui/result';
import { Show } from '@/ui/states';
import { SubscribeAsk } from '@/ui/subscribe-ask';
import { syncTopup } from '../api';
import { topupOutcome } from '../model';
import type { TopupOutcome } from '../model';
import './index.scss';

const ASK_EVERY_MS = 1500;
const ASK_AT_MOST = 40;

const WORDS: Record<Exclude<TopupOutcome, 'paid'>, { tone: 'waiting' | 'calm'; title: string; detail: string }> = {
  waiting: { tone: 'waiting', title: '正在确认', detail: '已在向微信核对这笔付款。不用重复支付，到账会自动显示。' },
  cancelled: { tone: 'calm', title: '没有付款', detail: '你取消了这次支付，没有扣钱。想好了再来就行。' },
  closed: { tone: 'calm', title: '这笔储值已关闭', detail: '没有扣款，可以重新选择一档。' },
  refunded: { tone: 'calm', title: '已原路退回', detail: '钱会退回原来的付款方式，到账时间以微信为准。' },
};

function Paid({ topup }: { topup: Topup }): JSX.Element {
  const gifts = [
    topup.bonusFen > 0 ? `赠 ${moneyShort(topup.bonusFen)}` : '',
    topup.bonusPoints > 0 ? `${topup.bonusPoints} 积分` : '',
  ].filter(Boolean);
  return (
    <>
      <Result
        id="topup-paid"
        tone="success"
        title="储值成功"
        detail={`充 ${moneyShort(topup.payFen)}${gifts.length ? `，${gifts.join('，')}` : ''}`}
      >
        {topup.walletAfterFen !== null && (
          <View className="paid-balance">
            <Text className="paid-balance__name">现在的余额</Text>
            <Amount id="topup-balance-after" fen={topup.walletAfterFen} size="balance" />
          </View>
        )}
      </Result>
      <SubscribeAsk moment="topup" />
      <View className="paid-acts">
        <Button id="topup-home" onClick={() => go('home')}>
          回到首页
        </Button>
        <Button id="topup-ledger" kind="plain" onClick={() => replaceWith('ledger', { book: 'wallet' })}>
          看明细
        </Button>
      </View>
    </>
  );
}

function NotPaid({ topup, outcome }: { topup: Topup; outcome: Exclude<TopupOutcome, 'paid'> }): JSX.Element {
  const { tone, title, detail } = WORDS[outcome];
  return (
    <>
      <Result id={`topup-${outcome}`} tone={tone} title={title} detail={detail}>
        <Text className="paid-plan">
          {topup.planName} · {money(topup.payFen)}
        </Text>
      </Result>
      <View className="paid-acts">
        {outcome === 'waiting' ? (
          <Button id="topup-home" kind="line" onClick={() => go('home')}>
            先回首页，稍后再看
          </Button>
        ) : (
          <Button id="topup-again" onClick={() => replaceWith('topup')}>
            重新选择
          </Button>
        )}
      </View>
    </>
  );
}

export default function TopupResultPage(): JSX.Element {
  const { params } = useRouter();
  const id = Number(params['id']);
  const told = cashierResult(params['result']);
  const asked = useRef(0);
  const topup = useQuery(() => syncTopup(id), `topup-${id}`);
  const outcome = topup.data ? topupOutcome(topup.data, told) : null;
  const look = async (): Promise<void> => {
    asked.current += 1;
    const now = await syncTopup(id);
    topup.replace(now);
    if (now.state === 'paid') await refreshMembership();
  };
  usePolling(look, ASK_EVERY_MS, outcome === 'waiting' && asked.current < ASK_AT_MOST);
  return (
    <Page id="page-topup-result" title="储值结果">
      <Show query={topup} skeleton={[420, 160]}>
        {(data) =>
          outcome === null || outcome === 'paid' ? <Paid topup={data} /> : <NotPaid topup={data} outcome={outcome} />
        }
      </Show>
    </Page>
  );
}
