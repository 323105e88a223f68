import type { ReactNode } from 'react';
import { Text, View } from '@tarojs/components';
import { money } from '../../lib/format';
import type { RefundLot } from '../../lib/refund-types';
import { Amount } from '../amount';
import { Icon } from '../icon';
import { Tag } from '../tag';
import { lotOrigin, ruleTag } from './words';
import './index.scss';

interface LotCardProps {
  lot: RefundLot;
  /** In front of the title, such as a box to tick. */
  lead?: ReactNode;
  /** Instead of the rule, such as how far it is. */
  tag?: ReactNode;
  /** Why it can't be given back; then the computation is beside the point. */
  obstacle?: string | null;
  interestFen?: number;
  /** Left out of this request. */
  off?: boolean;
  onClick?: () => void;
}

function Step({ title, detail, amountFen }: RefundLot['steps'][number]): JSX.Element {
  return (
    <View className="refund-step">
      <View className="refund-step__line">
        <Text className="refund-step__title">{title}</Text>
        <Text className="refund-step__amount">
          {amountFen < 0 ? '−' : ''}
          {money(Math.abs(amountFen))}
        </Text>
      </View>
      {detail !== null && <Text className="refund-step__detail">{detail}</Text>}
    </View>
  );
}

function Note({ icon, children }: { icon: 'wallet' | 'gift' | 'alert'; children: string }): JSX.Element {
  return (
    <View className="refund-note">
      <Icon name={icon} size={32} colour="soft" />
      <Text className="refund-note__text">{children}</Text>
    </View>
  );
}

function Computation({ lot, interestFen = 0 }: { lot: RefundLot; interestFen?: number }): JSX.Element {
  return (
    <View className="refund-steps">
      {lot.steps.map((step) => (
        <Step key={step.title} {...step} />
      ))}
      {interestFen > 0 && <Step title="利息" detail="自申请之日起按日计算" amountFen={interestFen} />}
      <View className="refund-steps__sum">
        <Text className="refund-steps__name">可退</Text>
        <Amount fen={lot.refundFen + interestFen} tone="persimmon" />
      </View>
    </View>
  );
}

/** One top-up: what was paid, what counts as spent, what comes back and how. */
export function LotCard({
  lot,
  lead,
  tag,
  obstacle = null,
  interestFen = 0,
  off = false,
  onClick,
}: LotCardProps): JSX.Element {
  const rule = ruleTag[lot.rule];
  const open = obstacle === null && !off;
  return (
    <View
      id={`refund-lot-${lot.lotKey}`}
      className={open ? 'refund-lot' : 'refund-lot refund-lot--off'}
      onClick={onClick}
    >
      <View className="refund-lot__head">
        {lead}
        <View className="refund-lot__words">
          <Text className="refund-lot__plan">{lot.planName}</Text>
          <Text className="refund-lot__origin">{lotOrigin(lot)}</Text>
        </View>
        {tag ?? (open && <Tag tone={rule.tone}>{rule.label}</Tag>)}
      </View>
      {obstacle !== null && <Note icon="alert">{obstacle}</Note>}
      {open && (
        <>
          <Computation lot={lot} interestFen={interestFen} />
          <Note icon="wallet">{lot.wayText}</Note>
          {lot.voidText !== null && <Note icon="gift">{lot.voidText}</Note>}
        </>
      )}
    </View>
  );
}
