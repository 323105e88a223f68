import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import type { Schemas } from '@guike/shared';
import { money } from '../../lib/format';
import { Icon } from '../icon';
import { Line } from '../order/details';
import { Sheet } from '../sheet';
import './index.scss';

type Explanation = Schemas['QuoteExplanation'];

interface PriceExplainedProps {
  /** Of the link that opens it. */
  id: string;
  quote: Pick<Schemas['Quote'], 'explanation' | 'earn'>;
}

function Steps({ steps }: { steps: Explanation['steps'] }): JSX.Element {
  return (
    <View className="price-steps">
      {steps.map(({ order, kind, title, amountFen }) => {
        const whole = kind === 'price' || kind === 'payable';
        return (
          <Line
            key={order}
            name={whole ? title : `${order - 1}. ${title}`}
            value={whole ? money(amountFen) : `−${money(amountFen)}`}
            strong={kind === 'payable'}
            {...(whole ? {} : { tone: 'persimmon' as const })}
          />
        );
      })}
    </View>
  );
}

function Missed({ offers }: { offers: Explanation['offers'] }): JSX.Element | null {
  const missed = offers.filter(({ applied }) => !applied);
  if (missed.length === 0) return null;
  return (
    <>
      <Text className="price-head">这一单没用上的</Text>
      {missed.map(({ kind, id, title, reason }) => (
        <View key={`${kind}-${id}`} className="price-missed">
          <Text className="price-missed__name">{title}</Text>
          <Text className="price-missed__why">{reason}</Text>
        </View>
      ))}
    </>
  );
}

/** “Why does it cost this?”: what applied, in which order, and why each other offer did not. */
export function PriceExplained({ id, quote }: PriceExplainedProps): JSX.Element {
  const [open, setOpen] = useState(false);
  return (
    <>
      <View id={id} className="price-link" hoverClass="g-pressed" onClick={() => setOpen(true)}>
        <Text className="price-link__words">价格是怎么算的</Text>
        <Icon name="chevron" size={28} colour="faint" />
      </View>
      {open && (
        <Sheet id="price" title="价格是怎么算的" tall onClose={() => setOpen(false)}>
          <Text className="price-head">按这个顺序算</Text>
          <Steps steps={quote.explanation.steps} />
          {quote.earn.reasons.length > 0 && (
            <Text className="price-note">积分按实付计算，{quote.earn.reasons.join('，')}</Text>
          )}
          <Missed offers={quote.explanation.offers} />
        </Sheet>
      )}
    </>
  );
}
