import { wechatEndpoint } from './wechat-endpoint.js';

describe('wechatEndpoint', () => {
  it('takes the official hosts anywhere; only WeChat Pay has a second one', () => {
    for (const production of [true, false]) {
      expect(wechatEndpoint('api', 'https://api.weixin.qq.com', production)).toEqual({
        origin: 'https://api.weixin.qq.com',
        backupOrigin: null,
      });
      expect(wechatEndpoint('pay', 'https://api.mch.weixin.qq.com/', production)).toEqual({
        origin: 'https://api.mch.weixin.qq.com',
        backupOrigin: 'https://api2.mch.weixin.qq.com',
      });
    }
  });

  it.each(['http://127.0.0.1:4000', 'http://localhost:4000/', 'http://[::1]:4000', 'http://127.9.8.7'])(
    'takes a simulator at %s, but not in production',
    (url) => {
      expect(wechatEndpoint('pay', url, false)).toEqual({ origin: new URL(url).origin, backupOrigin: null });
      expect(() => wechatEndpoint('pay', url, true)).toThrow('in production');
    },
  );

  it.each([
    'https://api.weixin.qq.com.evil.example',
    'http://api.mch.weixin.qq.com',
    'https://api.mch.weixin.qq.com:444',
    'https://api.weixin.qq.com',
    'http://10.0.0.5:4000',
    'http://127.0.0.1.nip.io',
    'http://localhost.evil.example',
  ])('refuses %s for payments', (url) => {
    expect(() => wechatEndpoint('pay', url, false)).toThrow('must be https://api.mch.weixin.qq.com');
  });

  it.each([
    'https://user:password@api.mch.weixin.qq.com',
    'https://api.mch.weixin.qq.com/v3',
    'https://api.mch.weixin.qq.com/?a=1',
    'file:///etc/passwd',
    'not a url',
  ])('refuses %s, which is no bare origin', (url) => {
    expect(() => wechatEndpoint('pay', url, false)).toThrow('http(s) origin');
  });
});
