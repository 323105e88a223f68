import { Text, View } from '@tarojs/components';
import { inkColours, svgAddress } from '../icon';
import { iconPaths } from '../icon/paths';
import './index.scss';

const WORDS = ['', '很不满意', '不太满意', '一般', '满意', '非常满意'] as const;
const ALL = [1, 2, 3, 4, 5] as const;

export const starWords = (stars: number): string => WORDS[stars] ?? '';

function starAddress(on: boolean): string {
  const ink = on ? inkColours.gold : '#CFC2B1';
  const fill = on ? '#E2B457' : 'none';
  const path = `<path d="${iconPaths.star}" stroke="${ink}" fill="${fill}" stroke-width="1.6" stroke-linejoin="round"/>`;
  return svgAddress(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">${path}</svg>`);
}

interface StarsProps {
  id: string;
  value: number;
  /** Without it they only show. */
  onChange?: (stars: number) => void;
}

export function Stars({ id, value, onChange }: StarsProps): JSX.Element {
  return (
    <View id={id} className={onChange ? 'g-stars g-stars--large' : 'g-stars'} aria-label={`${value} 星`}>
      {ALL.map((stars) => (
        <View
          key={stars}
          id={`${id}-${stars}`}
          className="g-stars__one"
          role={onChange ? 'radio' : 'img'}
          aria-label={`${stars} 星，${starWords(stars)}`}
          onClick={() => onChange?.(stars)}
        >
          <View className="g-stars__star" style={{ backgroundImage: starAddress(stars <= value) }} />
        </View>
      ))}
      {onChange && <Text className="g-stars__words">{value === 0 ? '点一点星星' : starWords(value)}</Text>}
    </View>
  );
}
