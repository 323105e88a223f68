import Taro from '@tarojs/taro';

/** Opens pictures one after another, the chosen one first. In a browser this brings the framework's whole slide show. */
export function show(urls: string[], current: string): void {
  Taro.previewImage({ urls, current }).catch(() => undefined);
}
