import type { ReactNode } from 'react';
import { Text, View } from '@tarojs/components';
import './index.scss';

interface CardProps {
  id?: string;
  title?: string;
  /** Beside the title, on the right. */
  aside?: ReactNode;
  tone?: 'white' | 'persimmon' | 'gold';
  flush?: boolean;
  onClick?: () => void;
  children: ReactNode;
}

export function Card({ id, title, aside, tone = 'white', flush = false, onClick, children }: CardProps): JSX.Element {
  const classes = ['g-card', `g-card--${tone}`, flush ? 'g-card--flush' : ''].join(' ').trim();
  return (
    <View id={id} className={classes} hoverClass={onClick ? 'g-pressed' : 'none'} onClick={onClick}>
      {title !== undefined && (
        <View className="g-card__head">
          <Text className="g-card__title">{title}</Text>
          {aside}
        </View>
      )}
      {children}
    </View>
  );
}

/** A quiet heading above a group of cards. */
export function SectionTitle({ children, aside }: { children: ReactNode; aside?: ReactNode }): JSX.Element {
  return (
    <View className="g-section">
      <Text className="g-section__title">{children}</Text>
      {aside}
    </View>
  );
}
