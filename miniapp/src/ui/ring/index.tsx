import { useEffect, useState } from 'react';
import { Text, View } from '@tarojs/components';
import './index.scss';

interface RingProps {
  /** When the thing on show stops being good. */
  endsAt: number;
  totalSeconds: number;
}

function secondsLeft(endsAt: number): number {
  return Math.max(0, Math.ceil((endsAt - Date.now()) / 1000));
}

/** Two half circles turn away one after the other; the number beside them is the truth for those who ask for calm. */
export function Ring({ endsAt, totalSeconds }: RingProps): JSX.Element {
  const [left, setLeft] = useState(() => secondsLeft(endsAt));
  useEffect(() => {
    setLeft(secondsLeft(endsAt));
    const timer = setInterval(() => setLeft(secondsLeft(endsAt)), 500);
    return () => clearInterval(timer);
  }, [endsAt]);
  const passed = totalSeconds - Math.min(totalSeconds, (endsAt - Date.now()) / 1000);
  const [begun] = useState(passed);
  const animation = { animationDuration: `${totalSeconds}s`, animationDelay: `${-begun}s` };
  return (
    <View className="g-ring" aria-label={`还有 ${left} 秒`}>
      <View className="g-ring__half g-ring__half--right">
        <View className="g-ring__arc g-ring__arc--right" style={animation} />
      </View>
      <View className="g-ring__half g-ring__half--left">
        <View className="g-ring__arc g-ring__arc--left" style={animation} />
      </View>
      <Text className="g-ring__number">{left}</Text>
    </View>
  );
}
