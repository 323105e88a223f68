import { createHash } from 'node:crypto';
import type { Clock } from '../../kernel/clock.js';
import type { AppConfig } from '../../platform/config/app-config.js';
import type {
  RefundCommand,
  WechatApiClient,
  WechatPayClient,
  WechatRefund,
  WechatTransaction,
} from '../../platform/wechat/index.js';

/** Somebody's WeChat account. */
export interface WechatUser {
  readonly name: string;
  readonly openid: string;
  readonly unionid: string;
  /** Mainland number without country code. */
  readonly phone: string;
}

/**
 * The account that the WeChat simulator has for this user name (see `UserRegistry` in scripts/simulator/core/users.ts;
 * a test holds the two together). So whoever opens the mini-program as one of the story's people finds their account.
 */
export function wechatUser(name: string, appid: string): WechatUser {
  const identifier = (...parts: string[]): string =>
    `o${digest(...parts)
      .toString('base64url')
      .slice(0, 27)}`;
  const number = digest('phone', name).readUInt32BE(0) % 100_000_000;
  return {
    name,
    openid: identifier('openid', appid, name),
    unionid: identifier('unionid', 'open platform', name),
    phone: `199${number.toString().padStart(8, '0')}`,
  };
}

function digest(...parts: string[]): Buffer {
  return createHash('sha256').update(JSON.stringify(parts)).digest();
}

type Placed = { readonly amountFen: number; readonly openid: string };

/**
 * WeChat as far as the story needs it, without a network: login and phone codes are user names, and whatever is to be
 * paid or given back is so at once. Only ever reached from the seed: servers are put together without it.
 */
export class StoryWechat {
  private readonly placed = new Map<string, Placed>();
  /** Number of the transaction that paid each order. */
  private readonly paidBy = new Map<string, string>();
  private numbers = 0;

  constructor(
    private readonly config: AppConfig,
    private readonly clock: Clock,
  ) {}

  user(name: string): WechatUser {
    return wechatUser(name, this.config.wechat.appid);
  }

  get api(): WechatApiClient {
    const answers: Pick<WechatApiClient, 'code2Session' | 'getPhoneNumber'> = {
      code2Session: (code) => {
        const { openid, unionid } = this.user(code);
        return Promise.resolve({ kind: 'ok', openid, unionid });
      },
      getPhoneNumber: (code) => {
        const { phone } = this.user(code);
        return Promise.resolve({ kind: 'ok', phoneNumber: phone, purePhoneNumber: phone, countryCode: '86' });
      },
    };
    return answers as WechatApiClient;
  }

  get pay(): WechatPayClient {
    const answers: Pick<WechatPayClient, 'prepay' | 'query' | 'refund'> = {
      prepay: ({ outTradeNo, amountFen, openid }) => {
        this.placed.set(outTradeNo, { amountFen, openid });
        const prepayId = `story-${outTradeNo}`;
        return Promise.resolve({ kind: 'ok', prepayId, payParams: this.payParams(prepayId) });
      },
      query: (key) => {
        const outTradeNo = 'outTradeNo' in key ? key.outTradeNo : '';
        const placed = this.placed.get(outTradeNo);
        if (!placed) throw new Error(`the story knows no payment ${outTradeNo}`);
        return Promise.resolve({ kind: 'ok', transaction: this.paid(outTradeNo, placed) });
      },
      refund: (command) => Promise.resolve({ kind: 'ok', refund: this.refunded(command) }),
    };
    return answers as WechatPayClient;
  }

  private payParams(prepayId: string) {
    const timeStamp = String(Math.floor(this.clock.now().getTime() / 1_000));
    const { appid: appId } = this.config.wechat;
    return {
      appId,
      timeStamp,
      nonceStr: 'story',
      package: `prepay_id=${prepayId}`,
      signType: 'RSA',
      paySign: 'story',
    } as const;
  }

  private paid(outTradeNo: string, { amountFen, openid }: Placed): WechatTransaction {
    const paidAt = this.clock.now();
    const transactionId = this.paidBy.get(outTradeNo) ?? this.nextNumber('4200', paidAt);
    this.paidBy.set(outTradeNo, transactionId);
    return {
      appid: this.config.wechat.appid,
      mchid: this.config.wechatPay.mchid,
      outTradeNo,
      tradeState: 'SUCCESS',
      tradeStateText: '支付成功',
      attach: null,
      paid: {
        transactionId,
        openid,
        totalFen: amountFen,
        payerTotalFen: amountFen,
        currency: 'CNY',
        paidAt,
      },
    };
  }

  private refunded({ outTradeNo, outRefundNo, refundFen, totalFen }: RefundCommand): WechatRefund {
    const transactionId = this.paidBy.get(outTradeNo);
    if (transactionId === undefined) throw new Error(`the story knows no paid order ${outTradeNo}`);
    const succeededAt = this.clock.now();
    return {
      ...{ outTradeNo, outRefundNo, refundFen, totalFen, transactionId, succeededAt },
      refundId: this.nextNumber('5030', succeededAt),
      status: 'SUCCESS',
      receivedAccount: '支付用户零钱',
    };
  }

  private nextNumber(prefix: string, at: Date): string {
    this.numbers += 1;
    return `${prefix}${at.toISOString().slice(0, 10).replaceAll('-', '')}${String(this.numbers).padStart(16, '0')}`;
  }
}
