import Taro from '@tarojs/taro';

/** WeChat's own page of 《用户隐私保护指引》; false where an old client has none. */
export function openPrivacyContract(): Promise<boolean> {
  if (!Taro.openPrivacyContract) return Promise.resolve(false);
  return new Promise((resolve) => {
    Taro.openPrivacyContract({ success: () => resolve(true), fail: () => resolve(false) });
  });
}
