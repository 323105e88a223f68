import type { ReactNode } from 'react';
import { Text, View } from '@tarojs/components';
import { Icon } from '../icon';
import './index.scss';

interface SheetProps {
  id: string;
  title?: string;
  /** Without it the sheet stays until its own buttons close it. */
  onClose?: () => void;
  tall?: boolean;
  /** Always in reach, however long the rest is. */
  footer?: ReactNode;
  children: ReactNode;
}

export function Sheet({ id, title, onClose, tall = false, footer, children }: SheetProps): JSX.Element {
  return (
    <View className="g-sheet" id={id}>
      <View className="g-sheet__shade" catchMove onClick={() => onClose?.()} />
      <View className={tall ? 'g-sheet__panel g-sheet__panel--tall' : 'g-sheet__panel'}>
        {(title !== undefined || onClose) && (
          <View className="g-sheet__head">
            <Text className="g-sheet__title">{title ?? ''}</Text>
            {onClose && (
              <View
                id={`${id}-close`}
                className="g-sheet__close"
                hoverClass="g-pressed"
                aria-label="关闭"
                onClick={onClose}
              >
                <Icon name="close" size={40} colour="soft" />
              </View>
            )}
          </View>
        )}
        <View className={footer ? 'g-sheet__body g-sheet__body--footed' : 'g-sheet__body'}>{children}</View>
        {footer && <View className="g-sheet__footer">{footer}</View>}
      </View>
    </View>
  );
}
