import { platformOrigin } from './platform-endpoint.js';

const OFFICIAL = 'https://open.douyin.com';

describe('where a platform may be', () => {
  it.each([
    ['https://open.douyin.com', true],
    ['https://open.douyin.com/', true],
    ['http://127.0.0.1:3002', false],
    ['http://[::1]:3002', false],
  ])('%s', (url, production) => {
    expect(platformOrigin(url, OFFICIAL, production)).toBe(new URL(url).origin);
  });

  it.each([
    ['http://127.0.0.1:3002', true],
    ['https://open.douyin.com.evil.cn', false],
    ['https://evil.cn', false],
    ['https://open.douyin.com/path', false],
    ['https://user@open.douyin.com', false],
    ['http://10.0.0.1', false],
    ['nonsense', false],
  ])('not %s (production: %s)', (url, production) => {
    expect(() => platformOrigin(url, OFFICIAL, production)).toThrow(OFFICIAL);
  });
});
