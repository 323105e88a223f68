import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { parseYuan } from '@guike/shared';
import { money } from '@/lib/format';
import type { RefundApproval, StaffWalletRefund } from '@/lib/refund-types';
import { Button } from '@/ui/button';
import { Field } from '@/ui/field';
import { Segmented } from '@/ui/segmented';
import { Sheet } from '@/ui/sheet';
import './refund-sheets.scss';

const CAUSES = [
  { value: 'member', label: '顾客原因' },
  { value: 'operator', label: '门店原因' },
] as const;

const MEANING: Record<StaffWalletRefund['cause'], string> = {
  member: '已消费的部分按原价计算。',
  operator: '已消费的部分保留充值优惠，退得更多。',
};

interface ApproveSheetProps {
  refund: StaffWalletRefund;
  busy: boolean;
  onApprove: (approval: RefundApproval) => void;
  onClose: () => void;
}

interface Deduction {
  yuan: string;
  reason: string;
}

const NO_DEDUCTION: Deduction = { yuan: '', reason: '' };

/** Half of a deduction is none: an amount without a reason must not pass unseen. */
function isHalf({ yuan, reason }: Deduction): boolean {
  const amount = yuan === '' ? 0 : parseYuan(yuan);
  return amount === null || amount > 0 !== reason.trim().length >= 2;
}

interface GiftDeductionProps {
  gifts: readonly string[];
  value: Deduction;
  half: boolean;
  onChange: (deduction: Deduction) => void;
}

function GiftDeduction({ gifts, value, half, onChange }: GiftDeductionProps): JSX.Element {
  return (
    <View>
      <Text className="refund-sheet__note">随充值送出：{gifts.join('、')}。一般不扣，确需折价时写明理由。</Text>
      <Field
        id="refund-deduction"
        label="扣减赠品（元，选填）"
        placeholder="0.00"
        maxLength={9}
        value={value.yuan}
        onChange={(yuan) => onChange({ ...value, yuan })}
      />
      <Field
        id="refund-deduction-reason"
        label="折价理由"
        placeholder="如：已领取的保温杯"
        maxLength={60}
        value={value.reason}
        problem={half ? '金额和理由要一起填' : null}
        onChange={(reason) => onChange({ ...value, reason })}
      />
    </View>
  );
}

/** Whose doing it was decides the amount; what came as a gift is only taken off on purpose. */
export function ApproveSheet({ refund, busy, onApprove, onClose }: ApproveSheetProps): JSX.Element {
  const [cause, setCause] = useState(refund.askedCause);
  const [note, setNote] = useState('');
  const [deduction, setDeduction] = useState(NO_DEDUCTION);
  const gifted = refund.lots.find(({ gifts }) => gifts.length > 0);
  const half = gifted !== undefined && isHalf(deduction);
  const approve = (): void => {
    const amountFen = parseYuan(deduction.yuan) ?? 0;
    const taken =
      gifted && amountFen > 0 ? [{ lotKey: gifted.lotKey, amountFen, reason: deduction.reason.trim() }] : [];
    onApprove({
      cause,
      ...(taken.length > 0 ? { deductions: taken } : {}),
      ...(note.trim() === '' ? {} : { note: note.trim() }),
    });
  };
  return (
    <Sheet id="refund-approve" title="同意退款" onClose={onClose}>
      <Segmented id="refund-cause" value={cause} options={CAUSES} onChange={setCause} />
      <Text className="refund-sheet__note">
        {MEANING[cause]}
        {cause === refund.askedCause ? '' : '与顾客申请的不同，金额会重新计算并告知顾客。'}
      </Text>
      {gifted && <GiftDeduction gifts={gifted.gifts} value={deduction} half={half} onChange={setDeduction} />}
      <Field
        id="refund-note"
        label="告诉顾客（选填）"
        placeholder="顾客能看到这句话"
        maxLength={200}
        value={note}
        onChange={setNote}
      />
      <Button id="refund-approve-confirm" busy={busy} disabled={half} onClick={approve}>
        {cause === refund.askedCause && deduction.yuan === '' ? `同意退款 ${money(refund.totalFen)}` : '同意退款'}
      </Button>
    </Sheet>
  );
}
