import { Text, View } from '@tarojs/components';
import type { Landing } from '@/lib/api-types';
import { useAction, useQuery } from '@/lib/hooks';
import { signIn } from '@/lib/member-store';
import { go } from '@/lib/navigate';
import { platform } from '@/lib/platform';
import { Button } from '@/ui/button';
import { Storefront } from '@/ui/storefront';
import { loadChain } from '../api';
import { Stores } from './stores';

function welcome(chain: Landing | null): string {
  return chain ? `你好，欢迎来到${chain.chainName}` : '你好，欢迎光临';
}

/** Looking around is always possible; joining is one button away. */
export function GuestHome(): JSX.Element {
  const chain = useQuery(loadChain, 'chain');
  const enter = useAction(async () => {
    if (!(await signIn())) go('landing');
  });
  return (
    <>
      <View className="home-guest">
        <Storefront />
        <Text className="home-guest__title">{welcome(chain.data)}</Text>
        <Text className="home-guest__line">入会只要一步，每次回来都被记得</Text>
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
