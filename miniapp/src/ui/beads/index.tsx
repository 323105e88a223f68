import { View } from '@tarojs/components';
import './index.scss';

interface BeadsProps {
  id: string;
  total: number;
  used: number;
  held?: number;
}

/** More would be a wall of dots: then a bar says the same. */
const MOST_BEADS = 20;

/** A string of beads: what is done, what is promised, what is still to come. */
export function Beads({ id, total, used, held = 0 }: BeadsProps): JSX.Element {
  const label = `已用 ${used} 次，共 ${total} 次`;
  if (total > MOST_BEADS) {
    return (
      <View id={id} className="g-bar" aria-label={label}>
        <View className="g-bar__done" style={{ width: `${(used / total) * 100}%` }} />
        <View className="g-bar__held" style={{ width: `${(held / total) * 100}%` }} />
      </View>
    );
  }
  return (
    <View id={id} className="g-beads" aria-label={label}>
      {Array.from({ length: total }, (_, index) => (
        <View
          key={index}
          className={`g-beads__one${index < used ? ' g-beads__one--used' : index < used + held ? ' g-beads__one--held' : ''}`}
        />
      ))}
    </View>
  );
}
