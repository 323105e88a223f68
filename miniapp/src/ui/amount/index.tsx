import { Text, View } from '@tarojs/components';
import { moneyParts } from '../../lib/format';
import './index.scss';

interface AmountProps {
  id?: string;
  fen: number;
  size?: 'small' | 'body' | 'title' | 'headline' | 'balance';
  tone?: 'ink' | 'soft' | 'persimmon' | 'pine' | 'inherit';
  strike?: boolean;
  /** Writes the sign of an increase too. */
  signed?: boolean;
}

export function Amount({
  id,
  fen,
  size = 'body',
  tone = 'ink',
  strike = false,
  signed = false,
}: AmountProps): JSX.Element {
  const { sign, yuan, cents } = moneyParts(fen);
  const mark = sign === '-' ? '−' : signed && fen > 0 ? '+' : '';
  return (
    <View id={id} className={`g-amount g-amount--${size} g-amount--${tone}${strike ? ' g-amount--strike' : ''}`}>
      <Text className="g-amount__mark">{mark}¥</Text>
      <Text className="g-amount__yuan">{yuan}</Text>
      <Text className="g-amount__cents">.{cents}</Text>
    </View>
  );
}
