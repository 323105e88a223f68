import { useMemo } from 'react';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { encode } from 'uqr';
import { svgAddress } from '../icon';
import './index.scss';

/** Four modules of white around the code: scanners rely on it. */
const QUIET_ZONE = 4;

export function qrSvg(text: string): string {
  const { data, size } = encode(text, { ecc: 'M', border: QUIET_ZONE });
  const runs = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path fill="#FFF" d="M0 0h${size}v${size}H0z"/><path fill="#2B2622" d="${runs.join('')}"/></svg>`;
}

export function Qr({ text, size = 440 }: { text: string; size?: number }): JSX.Element {
  const picture = useMemo(() => svgAddress(qrSvg(text)), [text]);
  const side = Taro.pxTransform(size);
  return <View className="g-qr" aria-label="会员码" style={{ width: side, height: side, backgroundImage: picture }} />;
}
