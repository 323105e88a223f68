import { Text, Textarea, View } from '@tarojs/components';
import './index.scss';

interface TextAreaProps {
  id: string;
  value: string;
  placeholder?: string;
  most?: number;
  /** Two lines, such as an answer. */
  low?: boolean;
  onChange: (value: string) => void;
}

export function TextArea({
  id,
  value,
  placeholder = '',
  most = 500,
  low = false,
  onChange,
}: TextAreaProps): JSX.Element {
  return (
    <View className={low ? 'g-area g-area--low' : 'g-area'}>
      <Textarea
        id={id}
        className="g-area__input"
        placeholderClass="g-area__placeholder"
        value={value}
        placeholder={placeholder}
        maxlength={most}
        onInput={(event) => onChange(event.detail.value)}
      />
      <Text className="g-area__count">{`${value.length}/${most}`}</Text>
    </View>
  );
}
