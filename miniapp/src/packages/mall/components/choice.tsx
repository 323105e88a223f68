import { Text, View } from '@tarojs/components';
import { Icon } from '@/ui/icon';
import './redeem-sheet.scss';

interface ChoiceProps {
  id: string;
  name: string;
  note: string;
  aside?: string;
  on: boolean;
  off?: boolean;
  onChoose: () => void;
}

/** One of a few ways, as a line to tap. */
export function Choice({ id, name, note, aside, on, off = false, onChoose }: ChoiceProps): JSX.Element {
  const classes = `redeem-choice${on ? ' redeem-choice--on' : ''}${off ? ' redeem-choice--off' : ''}`;
  return (
    <View id={id} className={classes} role="radio" aria-checked={on} onClick={() => (off ? undefined : onChoose())}>
      <View className="redeem-choice__words">
        <Text className="redeem-choice__name">{name}</Text>
        <Text className="redeem-choice__note">{note}</Text>
      </View>
      {aside !== undefined && <Text className="redeem-choice__aside">{aside}</Text>}
      {on && <Icon name="check" size={36} colour="persimmon" />}
    </View>
  );
}
