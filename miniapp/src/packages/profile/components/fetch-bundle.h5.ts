import { apiBase } from '@/lib/env';

/** The browser saves it by itself: the answer says that it is a file. */
export function fetchBundle(path: string): Promise<string> {
  window.location.href = `${apiBase}${path}`;
  return Promise.resolve('开始下载，打开“我的数据”网页就能看');
}
