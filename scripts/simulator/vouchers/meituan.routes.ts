import { createHash } from 'node:crypto';
import { shanghaiDateTime, type SimulatedClock } from '../core/clock.js';
import { jsonReply, type HttpReply, type HttpRequest, type Route } from '../core/http.js';
import type { SimulatedVoucher } from '../core/state.js';
import type { VoucherCredentials } from './credentials.js';
import { VoucherError, type VoucherDesk, type VoucherProblem } from './voucher-desk.js';

const TIMESTAMP_WINDOW_MS = 10 * 60_000;

/** Dianping documents its numbers only behind its login; these are the simulator's. */
const CODES: Readonly<Record<VoucherProblem, number>> = {
  not_found: 1001,
  used: 1002,
  expired: 1003,
  refunded: 1004,
  not_here: 1005,
  too_late: 1006,
  unused: 1007,
};
const BUSY = 5000;

class MeituanError extends Error {
  constructor(
    readonly code: number,
    message: string,
  ) {
    super(message);
  }
}

type Parameters = Readonly<Record<string, string>>;

export interface MeituanDependencies {
  desk: VoucherDesk;
  clock: SimulatedClock;
  credentials: VoucherCredentials['meituan'];
}

/** openapi.dianping.com: 输码验券校验, 验券, 撤销验券, 查询已验券信息. */
export function meituanRoutes({ desk, clock, credentials }: MeituanDependencies): Route[] {
  const route = (
    action: string,
    method: 'GET' | 'POST',
    needed: readonly string[],
    act: (parameters: Parameters) => unknown,
  ): Route => ({
    name: `meituan.${action}`,
    family: 'meituan',
    method,
    pattern: `/router/tuangou/receipt/${action}`,
    handle: (request) => {
      const parameters = parametersOf(request);
      checkRequest(parameters, credentials, clock.now());
      for (const name of needed) if (!parameters[name]) throw new MeituanError(400, `缺少参数 ${name}`);
      return success(act(parameters));
    },
  });
  return [
    route('prepare', 'POST', ['receipt_code', 'open_shop_uuid'], (asked) => {
      const voucher = desk.find('meituan', asked.receipt_code ?? '');
      desk.assertUsable(voucher, asked.open_shop_uuid ?? '');
      const usable = desk.boughtTogether(voucher).filter(({ state }) => state === 'unused');
      return { ...shown(voucher), count: usable.length, receipt_end_date: voucher.expiresAt };
    }),
    route('consume', 'POST', ['requestid', 'receipt_code', 'count', 'open_shop_uuid', 'app_shop_account'], (asked) => {
      const voucher = desk.use(desk.find('meituan', asked.receipt_code ?? ''), {
        shopId: asked.open_shop_uuid ?? '',
        requestKey: asked.requestid ?? '',
        operator: asked.app_shop_account,
      });
      return [{ ...shown(voucher), order_id: voucher.orderId, open_shop_uuid: asked.open_shop_uuid }];
    }),
    route('reverseconsume', 'POST', ['receipt_code', 'app_deal_id', 'open_shop_uuid', 'app_shop_account'], (asked) => {
      const voucher = desk.find('meituan', asked.receipt_code ?? '');
      desk.unuse(voucher);
      return [shown(voucher)];
    }),
    route('getconsumed', 'GET', ['receipt_code', 'open_shop_uuid'], (asked) => {
      const voucher = desk.find('meituan', asked.receipt_code ?? '');
      if (voucher.state === 'refunded') throw new VoucherError('refunded');
      if (voucher.state === 'unused') throw new VoucherError('unused');
      return {
        ...shown(voucher),
        verify_account: voucher.operator ?? '',
        verify_channel: '15',
        verify_time: shanghaiDateTime(new Date(voucher.usedAt ?? 0)),
      };
    }),
  ];
}

export function meituanFailure(error: unknown): HttpReply | undefined {
  if (error instanceof MeituanError) return jsonReply({ code: error.code, msg: error.message });
  if (error instanceof VoucherError) return jsonReply({ code: CODES[error.problem], msg: error.message });
  return undefined;
}

export function meituanProblem(problem: VoucherProblem | 'busy'): HttpReply {
  return jsonReply({ code: problem === 'busy' ? BUSY : CODES[problem], msg: problem });
}

function success(data: unknown): HttpReply {
  return jsonReply({ code: 200, msg: 'success', data });
}

/** Amounts are yuan, as numbers with decimals. */
function shown(voucher: SimulatedVoucher) {
  return {
    receipt_code: voucher.code,
    deal_id: Number(voucher.dealId),
    dealgroup_id: Number(voucher.dealId) + 1,
    deal_title: voucher.title,
    deal_price: voucher.priceFen / 100,
    deal_marketprice: voucher.marketFen / 100,
    biz_type: 0,
  };
}

function parametersOf(request: HttpRequest): Parameters {
  const sent = request.method === 'GET' ? request.query : new URLSearchParams(request.body.toString('utf8'));
  return Object.fromEntries(sent);
}

/** Sorted names and values run together between two copies of the secret, MD5, lower-case hex. */
function checkRequest(parameters: Parameters, credentials: VoucherCredentials['meituan'], now: Date): void {
  if (parameters.app_key !== credentials.appKey) throw new MeituanError(601, 'app_key无效');
  if (parameters.session !== credentials.session) throw new MeituanError(608, 'session无效或已过期');
  const names = Object.keys(parameters)
    .filter((name) => name !== 'sign')
    .sort((a, b) => (a < b ? -1 : 1));
  const text = names.reduce((joined, name) => `${joined}${name}${parameters[name]}`, '');
  const sign = createHash('md5')
    .update(credentials.appSecret + text + credentials.appSecret)
    .digest('hex');
  if (parameters.sign_method !== 'MD5' || parameters.sign !== sign) throw new MeituanError(602, '签名错误');
  const at = Date.parse(`${(parameters.timestamp ?? '').replace(' ', 'T')}+08:00`);
  if (!(Math.abs(now.getTime() - at) <= TIMESTAMP_WINDOW_MS)) throw new MeituanError(603, 'timestamp无效');
}
