import type { ReactNode } from 'react';
import { Text, View } from '@tarojs/components';
import { Icon } from '../icon';
import type { IconName, InkColour } from '../icon';
import './index.scss';

export type ButtonKind = 'primary' | 'soft' | 'line' | 'plain' | 'danger';

export interface ButtonProps {
  id: string;
  kind?: ButtonKind;
  size?: 'large' | 'small';
  icon?: IconName;
  busy?: boolean;
  disabled?: boolean;
  children: ReactNode;
  onClick: () => void;
}

const ICON_COLOUR: Record<ButtonKind, InkColour> = {
  primary: 'white',
  soft: 'persimmon',
  line: 'ink',
  plain: 'persimmon',
  danger: 'brick',
};

export function buttonClass(kind: ButtonKind, size: 'large' | 'small', off: boolean): string {
  return `g-button g-button--${kind} g-button--${size}${off ? ' g-button--off' : ''}`;
}

export function Button(props: ButtonProps): JSX.Element {
  const { id, kind = 'primary', size = 'large', icon, busy = false, disabled = false, children, onClick } = props;
  const off = busy || disabled;
  return (
    <View
      id={id}
      className={buttonClass(kind, size, off)}
      hoverClass={off ? 'none' : 'g-pressed'}
      role="button"
      aria-disabled={off}
      onClick={() => {
        if (!off) onClick();
      }}
    >
      {busy && <View className="g-button__spin" />}
      {!busy && icon && <Icon name={icon} size={size === 'large' ? 40 : 32} colour={ICON_COLOUR[kind]} />}
      <Text className="g-button__text">{children}</Text>
    </View>
  );
}
