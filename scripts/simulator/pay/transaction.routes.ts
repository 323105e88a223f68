import { emptyReply, jsonObject, jsonReply, type HttpRequest, type Route } from '../core/http.js';
import { PayError } from './errors.js';
import type { PaymentDesk } from './payments.js';
import type { RefundDesk } from './refunds.js';

/** Orders and refunds of the pay API. */
export function transactionRoutes(payments: PaymentDesk, refunds: RefundDesk, mchid: string): Route[] {
  const assertMerchant = (given: unknown) => {
    if (given === undefined || given === null || given === '') throw new PayError('PARAM_ERROR', '缺少参数mchid');
    if (given !== mchid) throw new PayError('PARAM_ERROR', 'Authorization中的mchid与请求参数mchid不一致');
  };

  const query = (find: (id: string) => ReturnType<PaymentDesk['find']>, name: string) => (request: HttpRequest) => {
    assertMerchant(request.query.get('mchid'));
    return jsonReply(payments.transaction(find(request.params[name] ?? '')));
  };

  return [
    {
      name: 'jsapi',
      family: 'pay',
      method: 'POST',
      pattern: '/v3/pay/transactions/jsapi',
      handle: (request) => jsonReply({ prepay_id: payments.place(bodyOf(request)) }),
    },
    {
      name: 'query',
      family: 'pay',
      method: 'GET',
      pattern: '/v3/pay/transactions/out-trade-no/:outTradeNo',
      handle: query((id) => payments.find(id), 'outTradeNo'),
    },
    {
      name: 'query_by_transaction',
      family: 'pay',
      method: 'GET',
      pattern: '/v3/pay/transactions/id/:transactionId',
      handle: query((id) => payments.findByTransaction(id), 'transactionId'),
    },
    {
      name: 'close',
      family: 'pay',
      method: 'POST',
      pattern: '/v3/pay/transactions/out-trade-no/:outTradeNo/close',
      handle: (request) => {
        assertMerchant(bodyOf(request).mchid);
        payments.close(request.params.outTradeNo ?? '');
        return emptyReply(204);
      },
    },
    {
      name: 'refund',
      family: 'pay',
      method: 'POST',
      pattern: '/v3/refund/domestic/refunds',
      handle: (request) => jsonReply(refunds.request(bodyOf(request))),
    },
    {
      name: 'query_refund',
      family: 'pay',
      method: 'GET',
      pattern: '/v3/refund/domestic/refunds/:outRefundNo',
      handle: (request) => jsonReply(refunds.find(request.params.outRefundNo ?? '')),
    },
  ];
}

function bodyOf(request: HttpRequest): Record<string, unknown> {
  const body = jsonObject(request.body);
  if (!body) throw new PayError('PARAM_ERROR', '请求体不是合法的JSON对象');
  return body;
}
