import type { SimulatedClock } from '../core/clock.js';
import { isRecord, jsonReply, type HttpRequest, type Route } from '../core/http.js';
import type { Payment } from '../core/state.js';
import type { Store } from '../core/store.js';
import type { Credentials } from '../keys.js';
import type { AccessTokens } from './access-tokens.js';
import { OpenApiError } from './errors.js';
import { bodyObject, characters, text } from './fields.js';

const RFC3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?(Z|[+-]\d{2}:\d{2})$/;
const MAX_DESCRIPTION = 120;
/** The first upload and one correction. */
const MAX_UPLOADS = 2;

export interface ShippingDependencies {
  store: Store;
  tokens: AccessTokens;
  clock: SimulatedClock;
  merchant: Pick<Credentials, 'appid' | 'mchid'>;
}

/** 发货信息: mini-programs of certain kinds see their money only after saying what they delivered. */
export function shippingRoutes({ store, tokens, clock, merchant }: ShippingDependencies): Route[] {
  const upload = (request: HttpRequest) => {
    tokens.assertValid(request.query.get('access_token'));
    const body = bodyObject(request);
    const details = checkedDetails(body);
    const payment = findOrder(store, merchant.mchid, body.order_key);
    if (payment.openid !== details.openid) throw invalid('payer.openid与支付人不一致');
    const transactionId = payment.transactionId ?? '';
    const refunded = [...store.state.refunds.values()]
      .filter(({ outTradeNo, status }) => outTradeNo === payment.outTradeNo && status !== 'CLOSED')
      .reduce((sum, { amount }) => sum + amount, 0);
    if (refunded >= payment.total) throw new OpenApiError(10060004);
    const uploads = (store.state.shipping.get(transactionId)?.uploads ?? 0) + 1;
    if (uploads > MAX_UPLOADS) throw new OpenApiError(10060003);
    store.state.shipping.set(transactionId, {
      transactionId,
      logisticsType: details.logisticsType,
      items: details.items,
      uploads,
      uploadedAt: clock.now().getTime(),
    });
    store.changed();
    return jsonReply({ errcode: 0, errmsg: 'ok' });
  };

  const isTradeManaged = (request: HttpRequest) => {
    tokens.assertValid(request.query.get('access_token'));
    if (bodyObject(request).appid !== merchant.appid) throw new OpenApiError(40013);
    return jsonReply({ errcode: 0, errmsg: 'ok', is_trade_managed: true });
  };

  return [
    {
      name: 'upload_shipping_info',
      family: 'open',
      method: 'POST',
      pattern: '/wxa/sec/order/upload_shipping_info',
      handle: upload,
    },
    {
      name: 'is_trade_managed',
      family: 'open',
      method: 'POST',
      pattern: '/wxa/sec/order/is_trade_managed',
      handle: isTradeManaged,
    },
  ];
}

function checkedDetails(body: Record<string, unknown>): { openid: string; logisticsType: number; items: string[] } {
  const { delivery_mode: mode, logistics_type: type, shipping_list: list, upload_time: time, payer } = body;
  if (mode !== 1 && mode !== 2) throw invalid('delivery_mode');
  if (typeof type !== 'number' || ![1, 2, 3, 4].includes(type)) throw invalid('logistics_type');
  if (!Array.isArray(list) || list.length === 0 || (mode === 1 && list.length !== 1)) throw invalid('shipping_list');
  if (typeof time !== 'string' || !RFC3339.test(time)) throw invalid('upload_time');
  const openid = isRecord(payer) ? text(payer.openid) : undefined;
  if (!openid) throw invalid('payer.openid');
  const items = list.map((each: unknown) => {
    const description = isRecord(each) ? text(each.item_desc) : undefined;
    if (!description || characters(description) > MAX_DESCRIPTION) throw invalid('shipping_list.item_desc');
    return description;
  });
  return { openid, logisticsType: type, items };
}

function findOrder(store: Store, mchid: string, key: unknown): Payment {
  if (!isRecord(key)) throw invalid('order_key');
  const payments = [...store.state.payments.values()].filter(({ transactionId }) => transactionId !== undefined);
  const found =
    key.order_number_type === 1
      ? payments.find(({ outTradeNo }) => key.mchid === mchid && outTradeNo === key.out_trade_no)
      : payments.find(({ transactionId }) => key.order_number_type === 2 && transactionId === key.transaction_id);
  if (!found) throw new OpenApiError(10060001);
  return found;
}

const invalid = (field: string) => new OpenApiError(10060014, `参数错误: ${field}`);
