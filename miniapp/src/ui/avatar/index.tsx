import { Text, View } from '@tarojs/components';
import './index.scss';

/** Until people bring pictures, the first letter of a name is face enough. */
export function Avatar({ name, large = false }: { name: string; large?: boolean }): JSX.Element {
  return (
    <View className={large ? 'g-avatar g-avatar--large' : 'g-avatar'}>
      <Text>{name.slice(0, 1)}</Text>
    </View>
  );
}
