import { Button as NativeButton, Text } from '@tarojs/components';
import { buttonClass } from '@/ui/button';
import type { ShareButtonProps } from './share-button.types';

/** WeChat hands a page on only from its own button; what is handed on is said by the page (`useShareAppMessage`). */
export function ShareButton({ id, children }: ShareButtonProps): JSX.Element {
  return (
    <NativeButton id={id} className={buttonClass('primary', 'large', false)} hoverClass="g-pressed" openType="share">
      <Text className="g-button__text">{children}</Text>
    </NativeButton>
  );
}
