import { Text, View } from '@tarojs/components';
import { useAction } from '@/lib/hooks';
import { signIn } from '@/lib/member-store';
import { go } from '@/lib/navigate';
import { platform } from '@/lib/platform';
import { Button } from '@/ui/button';
import { Storefront } from '@/ui/storefront';
import { Stores } from './stores';

/** Looking around is always possible; joining is one button away. */
export function GuestHome(): JSX.Element {
  const enter = useAction(async () => {
    if (!(await signIn())) go('landing');
  });
  return (
    <>
      <View className="home-guest">
        <Storefront />
        <Text className="home-guest__title">你好，欢迎来到归客</Text>
        <Text className="home-guest__line">入会只要一步：储值有赠送，积分当钱花，每次回来都被记得。</Text>
        <Button id="home-join" onClick={() => go('landing')}>
          成为会员
        </Button>
        {platform.kind === 'h5' && (
          <Button id="home-sign-in" kind="plain" busy={enter.busy} onClick={enter.run}>
            我已是会员，登录
          </Button>
        )}
      </View>
      <Stores preferred={null} />
    </>
  );
}
