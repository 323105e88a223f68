import { useEffect } from 'react';
import { Text, View } from '@tarojs/components';
import type { SignInResult } from '@/lib/task-types';
import { Icon } from '@/ui/icon';
import './joy.scss';

const SHOWN_MS = 2_600;
const PETALS = Array.from({ length: 10 }, (_, index) => index);

/** A moment of joy: a seal that drops onto the page and a few petals. It goes by itself, or at a touch. */
export function Joy({ result, onEnd }: { result: SignInResult; onEnd: () => void }): JSX.Element {
  useEffect(() => {
    const timer = setTimeout(onEnd, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [onEnd]);
  const [gift] = result.gifts;
  return (
    <View id="signin-joy" className="joy" aria-live="polite" onClick={onEnd}>
      <View className="joy__card">
        <View className="joy__seal">
          <Icon name={gift ? 'gift' : 'check'} size={72} colour="white" />
          {PETALS.map((petal) => (
            <View key={petal} className={`joy__petal joy__petal--${petal}`} />
          ))}
        </View>
        <Text className="joy__title">{gift ? `连续 ${gift.day} 天，礼物到` : `第 ${result.streak} 天，签好了`}</Text>
        <Text className="joy__words" id="signin-got">
          得 {result.words}
        </Text>
      </View>
    </View>
  );
}
