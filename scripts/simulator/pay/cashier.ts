import type { SimulatedClock } from '../core/clock.js';
import type { Payment } from '../core/state.js';
import type { Store } from '../core/store.js';
import type { RequestVerifier } from './authorization.js';
import { PayError } from './errors.js';
import { PREPAY_LIFETIME_MS, type PaymentDesk } from './payments.js';

/** What wx.requestPayment takes, as strings: they come from a page. */
export interface PaymentParameters {
  appId?: string;
  timeStamp?: string;
  nonceStr?: string;
  package?: string;
  signType?: string;
  paySign?: string;
}

const PARAMETERS_LIFETIME_SECONDS = PREPAY_LIFETIME_MS / 1000;

/** wx.requestPayment: checks what the mini-program hands over before the payer sees a button. */
export class Cashier {
  constructor(
    private readonly store: Store,
    private readonly clock: SimulatedClock,
    private readonly verifier: RequestVerifier,
    private readonly payments: PaymentDesk,
    private readonly appid: string,
  ) {}

  /** The order behind a prepay_id that is still good. */
  order(prepayId: string): Payment {
    const prepay = this.store.state.prepays.get(prepayId);
    if (!prepay) throw new PayError('PARAM_ERROR', 'prepay_id无效');
    if (this.clock.now().getTime() - prepay.createdAt > PREPAY_LIFETIME_MS) {
      throw new PayError('ORDER_CLOSED', 'prepay_id已过期，请重新下单');
    }
    return this.payments.find(prepay.outTradeNo);
  }

  /** Verifies the signed payment parameters; the payer must be the one the order was placed for. */
  check(parameters: PaymentParameters, payerOpenid?: string): Payment {
    const { appId, timeStamp, nonceStr, package: packageText, signType, paySign } = parameters;
    if (!appId || !timeStamp || !nonceStr || !packageText || !paySign) {
      throw new PayError('PARAM_ERROR', '缺少支付参数');
    }
    if (signType !== 'RSA') throw new PayError('SIGN_ERROR', 'signType必须为RSA');
    if (appId !== this.appid) throw new PayError('APPID_MCHID_NOT_MATCH', '商家小程序appid不一致');
    const message = `${appId}\n${timeStamp}\n${nonceStr}\n${packageText}\n`;
    if (!this.verifier.merchantSigned(message, paySign)) throw new PayError('SIGN_ERROR', '支付验证签名失败');
    const age = this.clock.epochSeconds() - (/^\d{10}$/.test(timeStamp) ? Number(timeStamp) : NaN);
    if (!(Math.abs(age) <= PARAMETERS_LIFETIME_SECONDS)) throw new PayError('ORDER_CLOSED', '支付参数已过期');
    const order = this.order(prepayIdOf(packageText));
    if (payerOpenid !== undefined && payerOpenid !== order.openid) {
      throw new PayError('INVALID_REQUEST', '下单账号与支付账号不一致');
    }
    return order;
  }

  pay(parameters: PaymentParameters, payerOpenid?: string): Payment {
    return this.payments.approve(this.check(parameters, payerOpenid).outTradeNo);
  }
}

export function prepayIdOf(packageText: string): string {
  return /^prepay_id=([0-9A-Za-z]+)$/.exec(packageText)?.[1] ?? '';
}
