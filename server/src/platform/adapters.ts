import type { Clock } from '../kernel/clock.js';
import type { WechatApiClient, WechatPayClient } from './wechat/index.js';

/**
 * Stand-ins for the machine's clock and for WeChat, from whoever puts the application together: a module of theirs
 * exports this token globally. Servers have none; the demo chain, whose story lies in the past, does.
 */
export abstract class Adapters {
  readonly clock?: Clock;
  readonly wechatApi?: WechatApiClient;
  readonly wechatPay?: WechatPayClient;
}
