import { Text, View } from '@tarojs/components';
import { useOnline } from '../../lib/network';
import { Icon } from '../icon';
import './index.scss';

/** Says that what is on the screen may be old, before anybody taps in vain. */
export function OfflineNotice(): JSX.Element | null {
  if (useOnline()) return null;
  return (
    <View id="offline" className="g-offline" role="alert">
      <Icon name="alert" size={32} colour="gold" />
      <Text>网络断开了，看到的可能不是最新的</Text>
    </View>
  );
}
