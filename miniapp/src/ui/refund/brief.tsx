import type { ReactNode } from 'react';
import { Text, View } from '@tarojs/components';
import { timeText } from '../../lib/format';
import type { WalletRefundBrief } from '../../lib/refund-types';
import { Amount } from '../amount';
import { Tag } from '../tag';
import { stateTone } from './words';
import './index.scss';

interface RefundBriefProps {
  refund: WalletRefundBrief;
  /** What leads: the reason for the member, the guest for staff. */
  title: string;
  aside?: ReactNode;
  onOpen: () => void;
}

/** One refund in a list. */
export function RefundBrief({ refund, title, aside, onOpen }: RefundBriefProps): JSX.Element {
  return (
    <View id={`refund-${refund.id}`} className="refund-brief" hoverClass="g-pressed" onClick={onOpen}>
      <View className="refund-brief__line">
        <Text className="refund-brief__title">{title}</Text>
        <Amount fen={refund.refundFen} size="title" />
      </View>
      <View className="refund-brief__line">
        <Text className="refund-brief__note">{timeText(refund.requestedAt)}</Text>
        <View className="refund-brief__tags">
          {aside}
          <Tag tone={stateTone[refund.state]}>{refund.stateText}</Tag>
        </View>
      </View>
    </View>
  );
}
