import { View } from '@tarojs/components';
import './index.scss';

interface ToggleProps {
  id: string;
  on: boolean;
  label: string;
  disabled?: boolean;
  onChange: (on: boolean) => void;
}

export function Toggle({ id, on, label, disabled = false, onChange }: ToggleProps): JSX.Element {
  const classes = `g-toggle${on ? ' g-toggle--on' : ''}${disabled ? ' g-toggle--off' : ''}`;
  return (
    <View
      id={id}
      className={classes}
      role="switch"
      aria-checked={on}
      aria-label={label}
      onClick={() => {
        if (!disabled) onChange(!on);
      }}
    >
      <View className="g-toggle__knob" />
    </View>
  );
}
