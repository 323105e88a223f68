import { Text, View } from '@tarojs/components';
import './index.scss';

interface ChipsProps<T extends string | number> {
  id: string;
  options: readonly { value: T; label: string }[];
  chosen: readonly T[];
  onToggle: (value: T) => void;
}

/** Words to choose from, one or several: who uses it decides what a tap means. */
export function Chips<T extends string | number>({ id, options, chosen, onToggle }: ChipsProps<T>): JSX.Element {
  return (
    <View id={id} className="g-chips">
      {options.map(({ value, label }) => {
        const on = chosen.includes(value);
        return (
          <View
            key={value}
            id={`${id}-${value}`}
            className={on ? 'g-chips__one g-chips__one--on' : 'g-chips__one'}
            role="checkbox"
            aria-checked={on}
            hoverClass="g-pressed"
            onClick={() => onToggle(value)}
          >
            <Text>{label}</Text>
          </View>
        );
      })}
    </View>
  );
}
