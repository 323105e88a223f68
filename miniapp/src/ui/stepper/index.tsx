import { Text, View } from '@tarojs/components';
import { Icon } from '../icon';
import './index.scss';

interface StepperProps {
  id: string;
  value: number;
  max?: number;
  onChange: (value: number) => void;
}

/** Large enough for a hurried thumb; one button until there is something to take away. */
export function Stepper({ id, value, max = 999, onChange }: StepperProps): JSX.Element {
  return (
    <View className="g-stepper">
      {value > 0 && (
        <>
          <View
            id={`${id}-minus`}
            className="g-stepper__key"
            hoverClass="g-pressed"
            aria-label="减一"
            onClick={() => onChange(value - 1)}
          >
            <Icon name="minus" size={36} />
          </View>
          <Text id={`${id}-count`} className="g-stepper__count">
            {value}
          </Text>
        </>
      )}
      <View
        id={`${id}-plus`}
        className="g-stepper__key g-stepper__key--plus"
        hoverClass="g-pressed"
        aria-label="加一"
        onClick={() => onChange(Math.min(max, value + 1))}
      >
        <Icon name="plus" size={36} colour="white" />
      </View>
    </View>
  );
}
