import { View } from '@tarojs/components';
import { svgAddress } from '../icon';
import './index.scss';

/** A small shop at dusk with its lamp on: the place one comes back to. */
const DRAWING = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 190" fill="none" stroke-linecap="round" stroke-linejoin="round">
<circle cx="160" cy="92" r="84" fill="#F6E8D2"/>
<circle cx="222" cy="40" r="13" fill="#F3C98B"/>
<path d="M84 168V92h152v76z" fill="#FFFDF9" stroke="#2B2622" stroke-width="2"/>
<path d="M74 92l14-36h144l14 36z" fill="#B8432A" stroke="#2B2622" stroke-width="2"/>
<path d="M111 92l6-36M148 92l3-36M186 92l-3-36M222 92l-8-36" stroke="#E9B8A6" stroke-width="2"/>
<path d="M74 92c0 9 6.4 14 14.33 14s14.33-5 14.33-14c0 9 6.4 14 14.33 14s14.33-5 14.33-14c0 9 6.4 14 14.33 14s14.33-5 14.33-14c0 9 6.4 14 14.33 14s14.33-5 14.33-14c0 9 6.4 14 14.33 14s14.33-5 14.33-14c0 9 6.4 14 14.33 14s14.33-5 14.33-14" fill="#F6E3DC" stroke="#2B2622" stroke-width="2"/>
<path d="M174 168v-32a19 19 0 0 1 38 0v32z" fill="#F3E3BF" stroke="#2B2622" stroke-width="2"/>
<path d="M193 117v51" stroke="#2B2622" stroke-width="2"/><circle cx="187" cy="146" r="2" fill="#2B2622"/>
<path d="M104 118h50v32h-50z" fill="#F3E3BF" stroke="#2B2622" stroke-width="2"/>
<path d="M129 118v32M104 134h50" stroke="#2B2622" stroke-width="2"/>
<path d="M60 168h200" stroke="#2B2622" stroke-width="2"/>
<path d="M62 168c-8-10-7-22 1-30 8 8 9 20 1 30zM258 168c-6-8-6-17 1-24 6 7 7 16 1 24z" fill="#DCE9DF" stroke="#2F6B4F" stroke-width="2"/>
<path d="M120 180h26M158 184h44M214 178h18" stroke="#D8CCBE" stroke-width="2"/>
</svg>`;

export function Storefront(): JSX.Element {
  return <View className="g-storefront" style={{ backgroundImage: svgAddress(DRAWING) }} />;
}
