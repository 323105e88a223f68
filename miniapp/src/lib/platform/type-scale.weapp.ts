import Taro from '@tarojs/taro';

/** WeChat's standard letter is 17 px; layouts hold up to 1.4 times that. */
export function typeScale(): number {
  // Taro's types do not know this field of wx.getAppBaseInfo yet.
  const base: object = Taro.getAppBaseInfo?.() ?? {};
  const size: unknown = 'fontSizeSetting' in base ? base.fontSizeSetting : undefined;
  return typeof size === 'number' && size > 0 ? Math.min(1.4, Math.max(0.9, size / 17)) : 1;
}
