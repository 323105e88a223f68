import { Text, View } from '@tarojs/components';
import { useStore } from '../../lib/store';
import { toasts } from '../../lib/toast';
import { Icon } from '../icon';
import './index.scss';

/** One per page; only the page on top speaks. */
export function Toaster({ active }: { active: boolean }): JSX.Element | null {
  const message = useStore(toasts);
  if (!active || !message) return null;
  return (
    <View className={`g-toast g-toast--${message.tone}`} id="toast" role="alert">
      {message.tone !== 'plain' && (
        <Icon name={message.tone === 'success' ? 'check' : 'alert'} size={40} colour="white" />
      )}
      <Text className="g-toast__text">{message.text}</Text>
    </View>
  );
}
