import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import { Icon } from '../icon';
import './index.scss';

interface CheckProps {
  id: string;
  on: boolean;
  /** Drawn in the colour of danger until it is ticked. */
  missing?: boolean;
  onChange: (on: boolean) => void;
  children: ReactNode;
}

export function Check({ id, on, missing = false, onChange, children }: CheckProps): JSX.Element {
  const box = on ? 'g-check__box g-check__box--on' : missing ? 'g-check__box g-check__box--missing' : 'g-check__box';
  return (
    <View className="g-check">
      <View id={id} className="g-check__target" role="checkbox" aria-checked={on} onClick={() => onChange(!on)}>
        <View className={box}>{on && <Icon name="check" size={28} colour="white" />}</View>
      </View>
      <View className="g-check__words" onClick={() => onChange(!on)}>
        {children}
      </View>
    </View>
  );
}
