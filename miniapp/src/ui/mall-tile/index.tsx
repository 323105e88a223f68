import { Text, View } from '@tarojs/components';
import type { TileColour } from '../../lib/mall-types';
import './index.scss';

interface MallTileProps {
  emblem: string;
  colour: TileColour;
  /** wide: across a page · square: in a grid · small: beside words. */
  shape?: 'wide' | 'square' | 'small';
  off?: boolean;
}

/** What stands for an item that has no picture: one or two characters, set large on a ground of our own colours. */
export function MallTile({ emblem, colour, shape = 'square', off = false }: MallTileProps): JSX.Element {
  const classes = `mall-tile mall-tile--${shape} mall-tile--${colour}${off ? ' mall-tile--off' : ''}`;
  return (
    <View className={classes} aria-hidden>
      <View className="mall-tile__ring" />
      <Text className={emblem.length > 1 ? 'mall-tile__emblem mall-tile__emblem--two' : 'mall-tile__emblem'}>
        {emblem}
      </Text>
    </View>
  );
}
