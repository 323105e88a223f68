import Taro from '@tarojs/taro';
import { toast } from '@/lib/toast';
import { Button } from '@/ui/button';
import type { ShareButtonProps } from './share-button.types';

/** A browser can't hand a page on to WeChat: the link is copied, to be sent however one likes. */
export function ShareButton({ id, path, children }: ShareButtonProps): JSX.Element {
  const copy = (): void => {
    const { origin, pathname } = window.location;
    Taro.setClipboardData({ data: `${origin}${pathname}#${path}` }).then(
      () => toast('邀请链接已复制，发给朋友就行', 'success'),
      () => toast('没能复制，可以保存海报发给朋友', 'danger'),
    );
  };
  return (
    <Button id={id} icon="share" onClick={copy}>
      {children}
    </Button>
  );
}
