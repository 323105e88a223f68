import Taro from '@tarojs/taro';

/** Calls back with whether there is a network, now and whenever that changes. */
export function watchNetwork(tell: (online: boolean) => void): void {
  Taro.getNetworkType({ success: ({ networkType }) => tell(networkType !== 'none') });
  Taro.onNetworkStatusChange(({ isConnected }) => tell(isConnected));
}
