import type { ReactNode } from 'react';
import { Text, View } from '@tarojs/components';
import { Icon } from '../icon';
import type { IconName, InkColour } from '../icon';
import './index.scss';

interface RowProps {
  id?: string;
  icon?: IconName;
  iconColour?: InkColour;
  title: ReactNode;
  detail?: ReactNode;
  value?: ReactNode;
  onClick?: () => void;
}

export function Row({ id, icon, iconColour = 'persimmon', title, detail, value, onClick }: RowProps): JSX.Element {
  return (
    <View id={id} className="g-row" hoverClass={onClick ? 'g-pressed' : 'none'} onClick={onClick}>
      {icon && (
        <View className={`g-row__icon g-row__icon--${iconColour}`}>
          <Icon name={icon} size={40} colour={iconColour} />
        </View>
      )}
      <View className="g-row__words">
        <View className="g-row__title">{title}</View>
        {detail !== undefined && detail !== null && <View className="g-row__detail">{detail}</View>}
      </View>
      {value !== undefined && (
        <View className="g-row__value">{typeof value === 'string' ? <Text>{value}</Text> : value}</View>
      )}
      {onClick && <Icon name="chevron" size={32} colour="faint" />}
    </View>
  );
}
