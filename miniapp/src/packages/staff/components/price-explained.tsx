import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { money } from '@/lib/format';
import type { Quote } from '@/lib/staff-types';
import { Icon } from '@/ui/icon';
import { Line } from '@/ui/order/details';
import { Sheet } from '@/ui/sheet';
import './price-explained.scss';

type Explanation = Quote['explanation'];

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

/** “Why does it cost this?” is asked at the counter: what applied, in which order, and why each other offer did not. */
export function PriceExplained({ quote }: { quote: Quote }): JSX.Element {
  const [open, setOpen] = useState(false);
  return (
    <>
      <View id="settle-explain" className="price-link" hoverClass="g-pressed" onClick={() => setOpen(true)}>
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
