import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import type { Transfer } from '@/lib/api-types';
import { money } from '@/lib/format';
import { useAction, useQuery } from '@/lib/hooks';
import type { Query } from '@/lib/hooks';
import { refreshMembership, useMembership } from '@/lib/member-store';
import { go, replaceWith } from '@/lib/navigate';
import { toast } from '@/lib/toast';
import { Button } from '@/ui/button';
import { Check } from '@/ui/check';
import { MemberOnly } from '@/ui/member-only';
import { Page } from '@/ui/page';
import { Result } from '@/ui/result';
import { Show } from '@/ui/states';
import { declineOffer, lookAtOffer, takeOffer } from '../account-api';
import { transferWords, untilText } from '../account-words';
import { GiftTicket } from '../components/gift-ticket';
import './index.scss';

function Taken({ transfer }: { transfer: Transfer }): JSX.Element {
  return (
    <>
      <Result
        id="receive-taken"
        tone="success"
        title={`${money(transfer.totalFen)} 已到你的账户`}
        detail="到店出示付款码就能用"
      />
      <View className="receive-acts">
        <Button id="receive-wallet" onClick={() => replaceWith('wallet')}>
          看我的储值
        </Button>
        <Button id="receive-home" kind="plain" onClick={() => go('home')}>
          回到首页
        </Button>
      </View>
    </>
  );
}

function Over({ transfer }: { transfer: Transfer }): JSX.Element {
  const words = transferWords({ ...transfer, direction: 'in' });
  return (
    <>
      <Result id="receive-over" tone="calm" title={words.title} detail="这份转赠已经结束，没有任何扣款" />
      <View className="receive-acts">
        <Button id="receive-home" kind="line" onClick={() => go('home')}>
          回到首页
        </Button>
      </View>
    </>
  );
}

interface ChoiceProps {
  code: string;
  transfer: Transfer;
  onEnded: (transfer: Transfer) => void;
}

function Choice({ code, transfer, onEnded }: ChoiceProps): JSX.Element {
  const [agreed, setAgreed] = useState(false);
  const [missing, setMissing] = useState(false);
  const take = useAction(async () => {
    if (!agreed) {
      setMissing(true);
      toast('请先阅读并勾选领取说明');
      return;
    }
    onEnded(await takeOffer(code));
    await refreshMembership();
  });
  const decline = useAction(async () => onEnded(await declineOffer(code)));
  return (
    <>
      <GiftTicket transfer={transfer} lead={`${transfer.counterpart ?? '一位会员'} 转赠给你`} />
      <Text className="receive-until">{untilText(transfer.expiresAt)} 前可领取</Text>
      <Check id="receive-agree" on={agreed} missing={missing && !agreed} onChange={setAgreed}>
        <Text className="receive-terms">
          我同意按原储值的使用范围和退款条款领取；赠送部分用于消费，不可提现。领取后由上面写明的公司承担兑付。
        </Text>
      </Check>
      <View className="receive-acts">
        <Button id="receive-take" busy={take.busy} onClick={take.run}>
          领取 {money(transfer.totalFen)}
        </Button>
        <Button id="receive-decline" kind="plain" busy={decline.busy} onClick={decline.run}>
          谢谢，不领了
        </Button>
      </View>
    </>
  );
}

function Receive({ code, query }: { code: string; query: Query<Transfer> }): JSX.Element {
  return (
    <Show query={query} skeleton={[420, 90, 120]}>
      {(transfer) => {
        const mine = transfer.direction === 'out';
        if (transfer.state === 'accepted' && !mine) return <Taken transfer={transfer} />;
        if (transfer.state !== 'offered') return <Over transfer={transfer} />;
        if (!mine) return <Choice code={code} transfer={transfer} onEnded={query.replace} />;
        return (
          <>
            <GiftTicket transfer={transfer} lead="这是你自己转出的储值" />
            <Button id="receive-own" kind="line" onClick={() => replaceWith('gift', { id: transfer.id })}>
              去发给对方
            </Button>
          </>
        );
      }}
    </Show>
  );
}

function MemberReceive({ code }: { code: string }): JSX.Element {
  return <Receive code={code} query={useQuery(() => lookAtOffer(code), `offer-${code}`)} />;
}

export default function ReceivePage(): JSX.Element {
  const membership = useMembership();
  const code = decodeURIComponent(useRouter().params['code'] ?? '');
  return (
    <Page id="page-receive" title="领取储值">
      {membership.status === 'member' ? <MemberReceive code={code} /> : <MemberOnly purpose="收到的储值" />}
    </Page>
  );
}
