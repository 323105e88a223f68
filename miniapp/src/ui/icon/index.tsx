import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { iconPaths } from './paths';
import type { IconName } from './paths';
import './index.scss';

export type { IconName } from './paths';

/** WeChat draws SVG only from an address, so the colour is part of the picture. */
export const inkColours = {
  ink: '#2B2622',
  soft: '#6B625A',
  faint: '#A79C90',
  persimmon: '#B8432A',
  gold: '#8A5A12',
  pine: '#2F6B4F',
  brick: '#A8322B',
  sea: '#1F5E8C',
  white: '#FFFFFF',
  cream: '#F3E3BF',
} as const;

export type InkColour = keyof typeof inkColours;

export function svgAddress(svg: string): string {
  return `url("data:image/svg+xml,${encodeURIComponent(svg)}")`;
}

interface IconProps {
  name: IconName;
  /** In units of the 750-wide drawing. */
  size?: number;
  colour?: InkColour;
}

export function Icon({ name, size = 40, colour = 'ink' }: IconProps): JSX.Element {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="${inkColours[colour]}" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"><path d="${iconPaths[name]}"/></svg>`;
  const side = Taro.pxTransform(size);
  return <View className="g-icon" style={{ width: side, height: side, backgroundImage: svgAddress(svg) }} />;
}
