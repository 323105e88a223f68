import { UserRegistry } from '../../../../scripts/simulator/core/users.js';
import { wechatUser } from './story-wechat.js';

const APPID = 'wx0123456789abcdef';

it.each(['lin', 'm042', 'somebody else'])(
  'gives %s the account that the WeChat simulator has for that name',
  (name) => {
    const store = { state: { users: new Map() }, changed: () => undefined };
    const clock = { now: () => new Date() };
    const registry = new UserRegistry(store as never, clock as never, APPID);
    expect(registry.named(name)).toMatchObject(wechatUser(name, APPID));
  },
);
