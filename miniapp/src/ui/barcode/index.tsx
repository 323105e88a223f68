import { useMemo } from 'react';
import { View } from '@tarojs/components';
import { svgAddress } from '../icon';
import { code128 } from './code128';
import './index.scss';

const QUIET_ZONE = 10;

export function barcodeSvg(text: string): string {
  const widths = code128(text);
  let x = QUIET_ZONE;
  const bars = widths.map((width, index) => {
    const bar = index % 2 === 0 ? `M${x} 0h${width}v40h-${width}z` : '';
    x += width;
    return bar;
  });
  const total = x + QUIET_ZONE;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${total} 40" preserveAspectRatio="none" shape-rendering="crispEdges"><path fill="#FFF" d="M0 0h${total}v40H0z"/><path fill="#2B2622" d="${bars.join('')}"/></svg>`;
}

export function Barcode({ text }: { text: string }): JSX.Element {
  const picture = useMemo(() => svgAddress(barcodeSvg(text)), [text]);
  return <View className="g-barcode" aria-label="条形码" style={{ backgroundImage: picture }} />;
}
