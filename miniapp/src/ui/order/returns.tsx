import type { ReactNode } from 'react';
import { Text, View } from '@tarojs/components';
import { money, momentText } from '../../lib/format';
import type { OrderReturn, ReturnAmounts } from '../../lib/return-types';
import { Card } from '../card';
import { Tag } from '../tag';
import { Line } from './details';
import { effectsOf, placeOf, splitOf, stateOf, valueOf } from './return-words';
import type { Reader } from './return-words';
import './returns.scss';

/** Where each part goes, and what is taken back with it. */
export function ReturnParts({ amounts, reader }: { amounts: ReturnAmounts; reader: Reader }): JSX.Element {
  const effects = effectsOf(amounts);
  return (
    <>
      {amounts.payments.map((payment) => {
        const state = stateOf(payment);
        const split = splitOf(payment);
        return (
          <View key={payment.method} className={`return-part return-part--${payment.state}`}>
            <View className="return-part__words">
              <Text className="return-part__place">{placeOf(payment, reader)}</Text>
              {split !== '' && <Text className="return-part__split">{split}</Text>}
              {state !== '' && <Text className="return-part__state">{state}</Text>}
            </View>
            <Text className="return-part__value">{valueOf(payment)}</Text>
          </View>
        );
      })}
      {effects.map((sentence) => (
        <Text key={sentence} className="return-effect">
          {sentence}
        </Text>
      ))}
    </>
  );
}

interface OrderReturnsProps {
  returns: readonly OrderReturn[];
  reader: Reader;
  /** What can be done about one of them. */
  action?: (returned: OrderReturn) => ReactNode;
}

/** Every time pieces of the order came back, the latest first. */
export function OrderReturns({ returns, reader, action }: OrderReturnsProps): JSX.Element | null {
  if (returns.length === 0) return null;
  return (
    <>
      {[...returns].reverse().map((returned) => (
        <Card
          key={returned.id}
          id={`return-${returned.id}`}
          title="退货"
          aside={returned.state === 'refunding' ? <Tag tone="gold">退款中</Tag> : <Tag tone="plain">已退</Tag>}
        >
          {returned.lines.map((line) => (
            <Line key={line.line} name={`${line.name} × ${line.quantity}`} value={money(line.payFen)} />
          ))}
          <View className="order-rule" />
          <Line name="退款合计" value={money(returned.amountFen)} strong />
          <ReturnParts amounts={returned} reader={reader} />
          <Text className="return-foot">
            {returned.storeName} · {momentText(returned.createdAt)}
          </Text>
          {action?.(returned)}
        </Card>
      ))}
    </>
  );
}
