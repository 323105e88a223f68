import { Text, View } from '@tarojs/components';
import { Icon } from '@/ui/icon';

/** What guests cannot book as things are; nothing when they can book all. */
export function Warning({ words }: { words: string | null }): JSX.Element | null {
  if (words === null) return null;
  return (
    <View className="setup-warning" id="setup-warning">
      <Icon name="alert" size={36} colour="gold" />
      <Text className="setup-warning__words">{words}</Text>
    </View>
  );
}
