import { useRouter } from '@tarojs/taro';
import { replaceWith } from '@/lib/navigate';
import { Page } from '@/ui/page';
import { AskForm } from '@/ui/refund/ask-form';
import { askRefundFor, previewRefundOf } from '../refund-api';
import { useDesk } from '@/lib/desk';

/** For a guest at the counter; somebody else approves. */
export default function StaffAskRefundPage(): JSX.Element {
  const desk = useDesk();
  const memberId = Number(useRouter().params['memberId']);
  if (!desk) return <Page id="page-staff-ask-refund">{''}</Page>;
  const storeId = desk.store.id;
  return (
    <AskForm
      id="page-staff-ask-refund"
      title="为顾客申请退款"
      load={(reason) => previewRefundOf(memberId, storeId, reason)}
      submit={async (request) => {
        const refund = await askRefundFor(memberId, storeId, request);
        replaceWith('staffRefund', { id: refund.id });
      }}
    />
  );
}
