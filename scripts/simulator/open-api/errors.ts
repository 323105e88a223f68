import { randomBytes } from 'node:crypto';

/** errcode → errmsg as api.weixin.qq.com words them; the HTTP status is 200 all the same. */
const MESSAGES: ReadonlyMap<number, string> = new Map([
  [-1, 'system error'],
  [40001, 'invalid credential, access_token is invalid or not latest'],
  [40002, 'invalid grant_type'],
  [40003, 'invalid openid'],
  [40013, 'invalid appid'],
  [40014, 'invalid access_token'],
  [40029, 'invalid code'],
  [40037, 'invalid template_id'],
  [40058, 'invalid Request Parameter'],
  [40097, 'invalid args'],
  [40125, 'invalid appsecret'],
  [40129, 'scene is invalid'],
  [40163, 'code been used'],
  [40169, 'invalid length for scene, or the data is not json string'],
  [40226, 'code blocked'],
  [41001, 'access_token missing'],
  [41002, 'appid missing'],
  [41004, 'appsecret missing'],
  [41008, 'missing code'],
  [41030, 'invalid page'],
  [42001, 'access_token expired'],
  [43001, 'require GET method'],
  [43002, 'require POST method'],
  [43101, 'user refuse to accept the msg'],
  [43107, 'subscribe message is banned by user'],
  [44002, 'empty post data'],
  [45002, 'content size out of limit'],
  [45009, 'reach max api daily quota limit'],
  [45011, 'api minute-quota reach limit, must slower, retry next minute'],
  [47001, 'data format error'],
  [47003, 'argument invalid'],
  [61010, 'code is expired'],
  [93000, 'invalid webhook url'],
  [10060001, '支付单不存在'],
  [10060003, '支付单已使用重新发货机会'],
  [10060004, '支付单处于不可发货的状态'],
  [10060014, '参数错误'],
]);

export class OpenApiError extends Error {
  constructor(
    readonly errcode: number,
    errmsg: string = MESSAGES.get(errcode) ?? 'system error',
  ) {
    super(errmsg);
  }

  /** `rid` is what WeChat's support asks for; clients must not take errmsg for a constant. */
  get body(): { errcode: number; errmsg: string } {
    const parts = [4, 4, 4].map((length) => randomBytes(length).toString('hex'));
    return { errcode: this.errcode, errmsg: `${this.message} rid: ${parts.join('-')}` };
  }
}
