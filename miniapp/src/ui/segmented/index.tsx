import { Text, View } from '@tarojs/components';
import './index.scss';

interface SegmentedProps<T extends string> {
  id: string;
  value: T;
  options: readonly { value: T; label: string }[];
  onChange: (value: T) => void;
}

export function Segmented<T extends string>({ id, value, options, onChange }: SegmentedProps<T>): JSX.Element {
  return (
    <View id={id} className="g-segmented" role="tablist">
      {options.map((option) => (
        <View
          key={option.value}
          id={`${id}-${option.value}`}
          className={option.value === value ? 'g-segmented__part g-segmented__part--on' : 'g-segmented__part'}
          role="tab"
          aria-selected={option.value === value}
          onClick={() => onChange(option.value)}
        >
          <Text className="g-segmented__text">{option.label}</Text>
        </View>
      ))}
    </View>
  );
}
