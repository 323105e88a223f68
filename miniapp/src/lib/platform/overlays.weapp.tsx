import { useEffect } from 'react';
import { Button as NativeButton, Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { Button, buttonClass } from '../../ui/button';
import { Sheet } from '../../ui/sheet';
import { createStore, useStore } from '../store';
import './overlays.scss';

type Resolve = (answer: { event: 'exposureAuthorization' | 'agree' | 'disagree'; buttonId?: string }) => void;

const AGREE_ID = 'privacy-agree';
const waiting = createStore<Resolve | null>(null);
let listening = false;

/** WeChat holds a private API back until the member has agreed; the question comes only at that moment. */
function listenOnce(): void {
  if (listening || !Taro.onNeedPrivacyAuthorization) return;
  listening = true;
  Taro.onNeedPrivacyAuthorization((resolve: Resolve) => waiting.set(resolve));
}

export function PlatformOverlays(): JSX.Element | null {
  const resolve = useStore(waiting);
  useEffect(listenOnce, []);
  if (!resolve) return null;
  const answer = (event: 'agree' | 'disagree'): void => {
    resolve(event === 'agree' ? { event, buttonId: AGREE_ID } : { event });
    waiting.set(null);
  };
  return (
    <Sheet id="privacy" title="隐私保护提示">
      <Text className="dev-note">
        接下来的功能需要用到《用户隐私保护指引》中说明的信息。只在你使用它时才会用到，不同意也可以继续浏览。
      </Text>
      <View className="dev-pair">
        <Button id="privacy-refuse" kind="line" onClick={() => answer('disagree')}>
          暂不同意
        </Button>
        <NativeButton
          id={AGREE_ID}
          className={buttonClass('primary', 'large', false)}
          openType="agreePrivacyAuthorization"
          onAgreePrivacyAuthorization={() => answer('agree')}
        >
          <Text className="g-button__text">同意</Text>
        </NativeButton>
      </View>
    </Sheet>
  );
}
