import { Text } from '@tarojs/components';
import type { StaffBooking } from '@/lib/booking-types';
import { momentText } from '@/lib/format';
import { useAction } from '@/lib/hooks';
import { toast } from '@/lib/toast';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Tag } from '@/ui/tag';
import { resendDeposit } from '../booking-api';
import { refundWords } from '../booking-words';

interface DepositRefundProps {
  id: number;
  refund: NonNullable<StaffBooking['refund']>;
  mayResend: boolean;
  onChange: () => void;
}

/** A deposit on its way back through WeChat: how far it has come, and another try when WeChat did not pay. */
export function DepositRefund({ id, refund, mayResend, onChange }: DepositRefundProps): JSX.Element {
  const resend = useAction(async () => {
    await resendDeposit(id);
    toast('已重新提交给微信', 'success');
    onChange();
  });
  const stopped = refund.state === 'stuck' || refund.state === 'failed';
  const { label, tone, detail } = refundWords(refund.state);
  return (
    <Card id="booking-refund" title="定金退回" aside={<Tag tone={tone}>{label}</Tag>}>
      <Text className="visit-refund__words">{detail}</Text>
      {refund.problem !== null && stopped && <Text className="visit-refund__note">微信：{refund.problem}</Text>}
      {refund.retryAt !== null && stopped && (
        <Text className="visit-refund__note">{momentText(refund.retryAt)} 会自动再试一次</Text>
      )}
      {stopped && mayResend && (
        <Button id="booking-refund-resend" kind="line" busy={resend.busy} onClick={resend.run}>
          现在再退一次
        </Button>
      )}
    </Card>
  );
}
