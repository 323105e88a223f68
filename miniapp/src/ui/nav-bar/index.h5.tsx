import { Text, View } from '@tarojs/components';
import { back } from '../../lib/navigate';
import { Icon } from '../icon';
import type { NavBarProps } from './types';
import './index.scss';

export function NavBar({ title, root }: NavBarProps): JSX.Element {
  return (
    <View className="g-nav">
      <View className="g-nav__side">
        {!root && (
          <View className="g-nav__back" hoverClass="g-pressed" aria-label="返回" onClick={back}>
            <Icon name="back" size={44} />
          </View>
        )}
      </View>
      <Text className="g-nav__title">{title}</Text>
      <View className="g-nav__side" />
    </View>
  );
}
