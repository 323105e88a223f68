import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { money } from '@/lib/format';
import type { RefundPayout, StaffWalletRefund } from '@/lib/refund-types';
import { Amount } from '@/ui/amount';
import { Button } from '@/ui/button';
import { Field } from '@/ui/field';
import { Segmented } from '@/ui/segmented';
import { Sheet } from '@/ui/sheet';
import './refund-sheets.scss';

type Method = RefundPayout['method'];

const METHODS = [
  { value: 'cash', label: '现金' },
  { value: 'bank', label: '银行转账' },
] as const;

const WORDS: Record<Method, { note: string; proof: string; hint: string; payee: string }> = {
  cash: {
    note: '从本店钱箱付出，记入当班现金。请核对是会员本人，并请顾客在收据上签名。',
    proof: '收据编号',
    hint: '签收单上的号码',
    payee: '会员本人到店签收',
  },
  bank: {
    note: '只能转到会员本人的账户，转账完成后再登记。',
    proof: '银行流水号',
    hint: '转账回单上的号码',
    payee: '收款户名与会员一致',
  },
};

const PROOF = /^[0-9A-Za-z_-]{1,64}$/;

interface PayoutSheetProps {
  refund: StaffWalletRefund;
  busy: boolean;
  onPaid: (payout: RefundPayout) => void;
  onClose: () => void;
}

/** What was handed over, and the proof of it. */
export function PayoutSheet({ refund, busy, onPaid, onClose }: PayoutSheetProps): JSX.Element {
  const [method, setMethod] = useState<Method>('cash');
  const [proofNo, setProofNo] = useState('');
  const [payee, setPayee] = useState<string | null>(null);
  const words = WORDS[method];
  const payeeNote = (payee ?? words.payee).trim();
  const wrong = proofNo !== '' && !PROOF.test(proofNo);
  return (
    <Sheet id="refund-payout" title="登记付款" onClose={onClose}>
      <View className="refund-sheet__sum">
        <Amount id="refund-payout-sum" fen={refund.manualFen} size="balance" />
      </View>
      <Segmented id="refund-method" value={method} options={METHODS} onChange={setMethod} />
      <Text className="refund-sheet__note">{words.note}</Text>
      <Field
        id="refund-proof"
        label={words.proof}
        placeholder={words.hint}
        value={proofNo}
        problem={wrong ? '只能是字母、数字、横线' : null}
        onChange={setProofNo}
      />
      <Field id="refund-payee" label="本人核实" maxLength={100} value={payee ?? words.payee} onChange={setPayee} />
      <Button
        id="refund-payout-confirm"
        busy={busy}
        disabled={!PROOF.test(proofNo) || payeeNote.length < 2}
        onClick={() => onPaid({ method, proofNo, payeeNote, expectedFen: refund.manualFen })}
      >
        {`已付给顾客 ${money(refund.manualFen)}`}
      </Button>
    </Sheet>
  );
}
