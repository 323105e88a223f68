import { refreshMembership, useMembership } from '@/lib/member-store';
import { replaceWith } from '@/lib/navigate';
import type { RefundRequest } from '@/lib/refund-types';
import { MemberOnly } from '@/ui/member-only';
import { Page } from '@/ui/page';
import { AskForm } from '@/ui/refund/ask-form';
import { askRefund, previewRefund } from '../api';

async function submit(request: RefundRequest): Promise<void> {
  const refund = await askRefund(request);
  await refreshMembership();
  replaceWith('refund', { id: refund.id });
}

export default function RefundAskPage(): JSX.Element {
  const membership = useMembership();
  if (membership.status === 'member') {
    return <AskForm id="page-refund-ask" title="申请退款" load={previewRefund} submit={submit} />;
  }
  return (
    <Page id="page-refund-ask" title="申请退款">
      <MemberOnly purpose="储值" />
    </Page>
  );
}
