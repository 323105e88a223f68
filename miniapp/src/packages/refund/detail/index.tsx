import { useState } from 'react';
import { Text } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { momentText } from '@/lib/format';
import { useAction, usePolling, useQuery } from '@/lib/hooks';
import { refreshMembership } from '@/lib/member-store';
import { platform } from '@/lib/platform';
import type { WalletRefund } from '@/lib/refund-types';
import { toast } from '@/lib/toast';
import { Button } from '@/ui/button';
import { Card, SectionTitle } from '@/ui/card';
import { Line } from '@/ui/order/details';
import { Page } from '@/ui/page';
import { RefundHead } from '@/ui/refund/head';
import { LotCard } from '@/ui/refund/lot-card';
import { RefundTimeline } from '@/ui/refund/timeline';
import { Sheet } from '@/ui/sheet';
import { Show } from '@/ui/states';
import { Tag } from '@/ui/tag';
import { cancelRefund, loadRefund } from '../api';
import './index.scss';

const LOOK_EVERY_MS = 3000;

function Lots({ refund }: { refund: WalletRefund }): JSX.Element {
  return (
    <>
      <SectionTitle>怎么算的</SectionTitle>
      {refund.lots.map((lot) => (
        <LotCard
          key={lot.lotKey}
          lot={lot}
          interestFen={lot.interestFen}
          tag={<Tag tone={lot.state === 'paid' ? 'pine' : 'plain'}>{lot.stateText}</Tag>}
        />
      ))}
    </>
  );
}

function Facts({ refund }: { refund: WalletRefund }): JSX.Element {
  return (
    <Card>
      <Line name="原因" value={refund.reasonText} />
      {refund.note !== null && <Line name="留言" value={refund.note} />}
      <Line name="办理门店" value={refund.storeName} />
      <Line name="收款公司" value={refund.issuerName} />
      <Line name="申请时间" value={momentText(refund.requestedAt)} />
      <Line name="退款编号" value={String(refund.id)} />
    </Card>
  );
}

function Withdraw({
  refund,
  onChange,
}: {
  refund: WalletRefund;
  onChange: (refund: WalletRefund) => void;
}): JSX.Element {
  const [asking, setAsking] = useState(false);
  const cancel = useAction(async () => {
    onChange(await cancelRefund(refund.id));
    await refreshMembership();
    setAsking(false);
    toast('已撤回，余额可以继续使用', 'success');
  });
  return (
    <>
      <Button id="refund-cancel" kind="line" onClick={() => setAsking(true)}>
        撤回申请
      </Button>
      {asking && (
        <Sheet id="refund-withdraw" title="撤回这次退款？" onClose={() => setAsking(false)}>
          <Text className="refund-withdraw">余额会马上恢复，赠送部分也还在，随时可以再申请。</Text>
          <Button id="refund-withdraw-confirm" busy={cancel.busy} onClick={cancel.run}>
            撤回，继续使用余额
          </Button>
        </Sheet>
      )}
    </>
  );
}

export default function RefundPage(): JSX.Element {
  const id = Number(useRouter().params['id']);
  const query = useQuery(() => loadRefund(id), `refund-${id}`);
  const look = async (): Promise<void> => {
    const now = await loadRefund(id);
    query.replace(now);
    if (now.state === 'refunded') await refreshMembership();
  };
  usePolling(look, LOOK_EVERY_MS, query.data?.state === 'refunding');
  return (
    <Page id="page-refund" title="退款进度">
      <Show query={query} skeleton={[220, 260, 360]}>
        {(refund) => (
          <>
            <RefundHead refund={refund} />
            <RefundTimeline moments={refund.moments} />
            <Lots refund={refund} />
            <Facts refund={refund} />
            {refund.cancellable && <Withdraw refund={refund} onChange={query.replace} />}
            <Button id="refund-call" kind="plain" icon="phone" onClick={() => platform.call(refund.storePhone)}>
              联系门店
            </Button>
          </>
        )}
      </Show>
    </Page>
  );
}
