import { Text, View } from '@tarojs/components';
import './contact-sheet.scss';

interface ChipsProps<T extends string | number> {
  id: string;
  title?: string;
  value: T | null;
  options: readonly { value: T; label: string }[];
  onChange: (value: T) => void;
}

/** A few short answers of which one is right, each as large as a thumb. */
export function Chips<T extends string | number>({ id, title, value, options, onChange }: ChipsProps<T>): JSX.Element {
  return (
    <>
      {title !== undefined && <Text className="chips-title">{title}</Text>}
      <View className="chips" id={id}>
        {options.map((option) => (
          <View
            key={option.value}
            id={`${id}-${option.value}`}
            className={option.value === value ? 'chips__one chips__one--on' : 'chips__one'}
            hoverClass="g-pressed"
            role="radio"
            aria-checked={option.value === value}
            onClick={() => onChange(option.value)}
          >
            <Text>{option.label}</Text>
          </View>
        ))}
      </View>
    </>
  );
}
