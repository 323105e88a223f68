import Taro from '@tarojs/taro';

/** Calls back with whether there is a network, now and whenever that changes. */
export function watchNetwork(tell: (online: boolean) => void): void {
  Taro.getNetworkType().then(
    ({ networkType }) => tell(networkType !== 'none'),
    // Who can't be asked has at least opened this page.
    () => tell(true),
  );
  Taro.onNetworkStatusChange(({ isConnected }) => tell(isConnected));
}
