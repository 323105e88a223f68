import { Text, View } from '@tarojs/components';
import { Icon } from '../icon';
import { pressKey } from './model';
import './index.scss';

const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '.', '0', 'delete'] as const;

interface KeypadProps {
  id: string;
  /** What has been typed, in yuan: "", "12", "12.5". */
  value: string;
  onChange: (value: string) => void;
}

export function Keypad({ id, value, onChange }: KeypadProps): JSX.Element {
  return (
    <View id={id} className="g-keypad">
      {KEYS.map((key) => (
        <View
          key={key}
          id={`${id}-${key === '.' ? 'dot' : key}`}
          className="g-keypad__key"
          hoverClass="g-keypad__key--down"
          aria-label={key === 'delete' ? '删除' : key}
          onClick={() => onChange(pressKey(value, key))}
        >
          {key === 'delete' ? <Icon name="backspace" size={48} /> : <Text className="g-keypad__digit">{key}</Text>}
        </View>
      ))}
    </View>
  );
}
