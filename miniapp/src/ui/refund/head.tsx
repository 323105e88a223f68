import { Text, View } from '@tarojs/components';
import { formatDay } from '@guike/shared';
import { money } from '../../lib/format';
import type { WalletRefund } from '../../lib/refund-types';
import { Amount } from '../amount';
import { Tag } from '../tag';
import { hasEnded, stateTone } from './words';
import './index.scss';

function note(refund: WalletRefund): string {
  if (refund.state === 'cancelled' || refund.state === 'rejected') return '余额已恢复，可以继续使用';
  const interest = refund.interestFen > 0 ? `含利息 ${money(refund.interestFen)}` : '';
  const due = hasEnded(refund.state) ? '' : `最晚 ${formatDay(refund.dueOn)}前退到`;
  return [interest, due].filter(Boolean).join(' · ');
}

export function RefundHead({ refund }: { refund: WalletRefund }): JSX.Element {
  const words = note(refund);
  return (
    <View className="refund-head">
      <Tag tone={stateTone[refund.state]}>{refund.stateText}</Tag>
      <Amount id="refund-total" fen={refund.totalFen} size="balance" />
      {words !== '' && <Text className="refund-head__note">{words}</Text>}
    </View>
  );
}
