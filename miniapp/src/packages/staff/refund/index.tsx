import { useState } from 'react';
import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { money, momentText } from '@/lib/format';
import { useAction, usePolling, useQuery } from '@/lib/hooks';
import { go } from '@/lib/navigate';
import type { RefundWay, StaffWalletRefund } from '@/lib/refund-types';
import { toast } from '@/lib/toast';
import { Button } from '@/ui/button';
import { Card, SectionTitle } from '@/ui/card';
import { Line } from '@/ui/order/details';
import { Page } from '@/ui/page';
import { RefundHead } from '@/ui/refund/head';
import { LotCard } from '@/ui/refund/lot-card';
import { RefundTimeline } from '@/ui/refund/timeline';
import { Row } from '@/ui/row';
import { Show } from '@/ui/states';
import { Tag } from '@/ui/tag';
import { ApproveSheet } from '../components/approve-sheet';
import { PayoutSheet } from '../components/payout-sheet';
import { ReasonSheet } from '../components/reason-sheet';
import { approveRefund, loadRefund, payRefund, rejectRefund, retryRefund } from '../refund-api';
import { useDesk } from '@/lib/desk';
import { rejectReasons } from '../words';
import './index.scss';

const LOOK_EVERY_MS = 3000;

interface ActProps {
  refund: StaffWalletRefund;
  onChange: (refund: StaffWalletRefund) => void;
}

function Decide({ refund, onChange }: ActProps): JSX.Element {
  const [asking, setAsking] = useState<'approve' | 'reject' | null>(null);
  const done = (after: StaffWalletRefund, words: string): void => {
    onChange(after);
    setAsking(null);
    toast(words, 'success');
  };
  const approve = useAction(async (approval: Parameters<typeof approveRefund>[1]) => {
    const after = await approveRefund(refund.id, approval);
    done(after, after.state === 'manual_payout' ? '已同意，请付给顾客本人' : '已同意，正在退回顾客的微信');
  });
  const reject = useAction(async (reason: string) => done(await rejectRefund(refund.id, reason), '已驳回，余额已恢复'));
  return (
    <View className="staff-refund-acts">
      <Button id="refund-approve-open" onClick={() => setAsking('approve')}>
        同意退款
      </Button>
      <Button id="refund-reject-open" kind="line" onClick={() => setAsking('reject')}>
        驳回
      </Button>
      {asking === 'approve' && (
        <ApproveSheet refund={refund} busy={approve.busy} onApprove={approve.run} onClose={() => setAsking(null)} />
      )}
      {asking === 'reject' && (
        <ReasonSheet
          id="refund-reject"
          title="驳回这笔退款？"
          note="顾客会看到这里写的理由，余额马上恢复使用。依法应退的不能驳回。"
          reasons={rejectReasons}
          confirm="驳回"
          danger
          busy={reject.busy}
          onConfirm={reject.run}
          onClose={() => setAsking(null)}
        />
      )}
    </View>
  );
}

function PayOut({ refund, onChange }: ActProps): JSX.Element {
  const [open, setOpen] = useState(false);
  const pay = useAction(async (payout: Parameters<typeof payRefund>[1]) => {
    onChange(await payRefund(refund.id, payout));
    setOpen(false);
    toast('已登记付款', 'success');
  });
  return (
    <View className="staff-refund-acts">
      <Button id="refund-payout-open" icon="cash" onClick={() => setOpen(true)}>
        {`付给顾客 ${money(refund.manualFen)}`}
      </Button>
      {open && <PayoutSheet refund={refund} busy={pay.busy} onPaid={pay.run} onClose={() => setOpen(false)} />}
    </View>
  );
}

function Retry({ refund, onChange }: ActProps): JSX.Element {
  const retry = useAction(async (way: RefundWay) => {
    onChange(await retryRefund(refund.id, way));
    toast(way === 'wechat' ? '已再次提交微信' : '已改为线下付款，请另一位同事付款', 'success');
  });
  return (
    <View className="staff-refund-acts">
      <Button id="refund-retry-wechat" busy={retry.busy} onClick={() => retry.run('wechat')}>
        再退一次微信
      </Button>
      <Button id="refund-retry-manual" kind="line" busy={retry.busy} onClick={() => retry.run('manual')}>
        改为线下付款
      </Button>
    </View>
  );
}

function Acts({ refund, onChange }: ActProps): JSX.Element | null {
  if (refund.approvable) return <Decide refund={refund} onChange={onChange} />;
  if (refund.retryable) return <Retry refund={refund} onChange={onChange} />;
  if (refund.payable) return <PayOut refund={refund} onChange={onChange} />;
  return null;
}

function Guest({ refund }: { refund: StaffWalletRefund }): JSX.Element {
  return (
    <Card flush>
      <Row
        id="refund-member"
        icon="person"
        title={refund.memberName}
        detail={refund.phoneMasked}
        value={refund.askedBy === 'staff' ? '门店代为申请' : '本人申请'}
        onClick={() => go('staffMember', { id: refund.memberId })}
      />
    </Card>
  );
}

function Facts({ refund }: { refund: StaffWalletRefund }): JSX.Element {
  return (
    <Card>
      <Line name="原因" value={refund.reasonText} />
      {refund.note !== null && <Line name="顾客留言" value={refund.note} />}
      <Line name="收款公司" value={refund.issuerName} />
      <Line name="申请时间" value={momentText(refund.requestedAt)} />
      {refund.problem !== null && <Line name="微信提示" value={refund.problem} />}
      {refund.payouts.map(({ method, amountFen, proofNo }) => (
        <Line
          key={proofNo}
          name={method === 'cash' ? '现金已付' : '转账已付'}
          value={`${money(amountFen)} · ${proofNo}`}
          tone="pine"
        />
      ))}
      <Line name="退款编号" value={String(refund.id)} />
    </Card>
  );
}

export default function StaffRefundPage(): JSX.Element {
  const desk = useDesk();
  const id = Number(useRouter().params['id']);
  const query = useQuery(() => loadRefund(id), `staff-refund-${id}`);
  usePolling(async () => query.replace(await loadRefund(id)), LOOK_EVERY_MS, query.data?.state === 'refunding');
  return (
    <Page id="page-staff-refund" title="储值退款">
      <Show query={query} skeleton={[220, 120, 360]}>
        {(refund) => (
          <>
            <RefundHead refund={refund} />
            <Guest refund={refund} />
            {desk && <Acts refund={refund} onChange={query.replace} />}
            <SectionTitle>怎么算的</SectionTitle>
            {refund.lots.map((lot) => (
              <LotCard
                key={lot.lotKey}
                lot={lot}
                interestFen={lot.interestFen}
                tag={<Tag tone={lot.state === 'paid' ? 'pine' : 'plain'}>{lot.stateText}</Tag>}
              />
            ))}
            <RefundTimeline moments={refund.moments} />
            <Facts refund={refund} />
          </>
        )}
      </Show>
    </Page>
  );
}
