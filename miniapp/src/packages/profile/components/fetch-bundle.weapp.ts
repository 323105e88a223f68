import Taro from '@tarojs/taro';
import { apiBase } from '@/lib/env';

/** WeChat opens no archives: the link goes where one can, before it dies. */
export async function fetchBundle(path: string): Promise<string> {
  await Taro.setClipboardData({ data: `${apiBase}${path}` });
  return '下载链接已复制，请尽快粘贴到浏览器打开';
}
