import { randomBytes } from 'node:crypto';
import type { SimulatedClock } from '../core/clock.js';
import { header, jsonObject, jsonReply, type HttpReply, type HttpRequest, type Route } from '../core/http.js';
import type { SimulatedVoucher } from '../core/state.js';
import type { Store } from '../core/store.js';
import type { VoucherCredentials } from './credentials.js';
import { VoucherError, type VoucherDesk, type VoucherProblem } from './voucher-desk.js';

const TOKEN_SECONDS = 7_200;
/** A third token ends the first one's life. */
const LIVING_TOKENS = 2;
const TOKEN_INVALID = 2_190_002;
const TOKEN_EXPIRED = 2_190_008;

/** 1208 is real; Douyin documents the others only behind its login, and these are the simulator's. */
const CODES: Readonly<Record<VoucherProblem, number>> = {
  not_found: 1201,
  expired: 1202,
  refunded: 1203,
  not_here: 1204,
  used: 1208,
  unused: 1209,
  too_late: 1210,
};
const BUSY = 2_100_004;
const STATUS = { unused: 1, used: 2, refunded: 4 } as const;

class DouyinError extends Error {
  constructor(
    readonly code: number,
    message: string,
  ) {
    super(message);
  }
}

export interface DouyinDependencies {
  desk: VoucherDesk;
  store: Store;
  clock: SimulatedClock;
  credentials: VoucherCredentials['douyin'];
}

/** open.douyin.com: client_token, 验券准备, 验券, 撤销核销, 券状态查询. */
export function douyinRoutes(world: DouyinDependencies): Route[] {
  const { desk } = world;
  const certificate = (name: string, method: 'GET' | 'POST', act: (request: HttpRequest) => object): Route => ({
    name: `douyin.${name}`,
    family: 'douyin',
    method,
    pattern: `/goodlife/v1/fulfilment/certificate/${name}/`,
    handle: (request) => {
      checkToken(world, header(request, 'access-token'));
      if (header(request, 'rpc-transit-life-account') !== world.credentials.accountId)
        throw new DouyinError(2_119_001, '商家账户无权限');
      return success(act(request));
    },
  });
  return [
    tokenRoute(world),
    certificate('prepare', 'GET', ({ query }) => {
      const voucher = desk.find('douyin', query.get('encrypted_data') ?? query.get('code') ?? '');
      desk.assertUsable(voucher, query.get('poi_id') ?? '');
      const usable = desk.boughtTogether(voucher).filter(({ state }) => state === 'unused');
      return {
        verify_token: randomBytes(24).toString('base64url'),
        order_id: voucher.orderId,
        certificates: usable.map(shown),
      };
    }),
    certificate('verify', 'POST', (request) => {
      const body = jsonObject(request.body) ?? {};
      const token = text(body, 'verify_token');
      const shopId = text(body, 'poi_id');
      const codes: unknown = body.encrypted_codes;
      if (!Array.isArray(codes) || codes.length === 0) throw new DouyinError(2_119_005, 'encrypted_codes 必填');
      return { verify_results: codes.map((code) => verifyOne(desk, String(code), token, shopId)) };
    }),
    certificate('cancel', 'POST', (request) => {
      const body = jsonObject(request.body) ?? {};
      const voucher = desk.find('douyin', text(body, 'certificate_id'));
      if (voucher.state === 'used' && voucher.verifyId !== text(body, 'verify_id')) throw new VoucherError('not_found');
      desk.unuse(voucher);
      return {};
    }),
    certificate('get', 'GET', ({ query }) => {
      const voucher = desk.find('douyin', query.get('encrypted_code') ?? '');
      return { certificate: { ...shown(voucher), status: STATUS[voucher.state], ...verification(voucher) } };
    }),
  ];
}

export function douyinFailure(error: unknown): HttpReply | undefined {
  if (error instanceof DouyinError) return failure(error.code, error.message);
  if (error instanceof VoucherError) return failure(CODES[error.problem], error.message);
  return undefined;
}

export function douyinProblem(problem: VoucherProblem | 'busy'): HttpReply {
  return problem === 'busy' ? failure(BUSY, '系统繁忙，此时请开发者稍候再试') : failure(CODES[problem], problem);
}

function tokenRoute({ store, clock, credentials }: DouyinDependencies): Route {
  return {
    name: 'douyin.client_token',
    family: 'douyin',
    method: 'POST',
    pattern: '/oauth/client_token/',
    handle: (request) => {
      const body = jsonObject(request.body) ?? {};
      if (body.grant_type !== 'client_credential') throw new DouyinError(2_100_005, '参数不合法');
      if (body.client_key !== credentials.clientKey || body.client_secret !== credentials.clientSecret)
        throw new DouyinError(2_190_005, '应用不存在或密钥有误');
      const token = `clt.${randomBytes(32).toString('hex')}`;
      const tokens = [...store.state.douyinTokens, { token, expiresAt: clock.now().getTime() + TOKEN_SECONDS * 1000 }];
      store.state.douyinTokens = tokens.slice(-LIVING_TOKENS);
      store.changed();
      return jsonReply({
        data: { access_token: token, expires_in: TOKEN_SECONDS, error_code: 0, description: '' },
        message: 'success',
      });
    },
  };
}

function verifyOne(desk: VoucherDesk, code: string, requestKey: string, shopId: string): object {
  try {
    const voucher = desk.use(desk.find('douyin', code), { shopId, requestKey });
    return {
      result: 0,
      msg: '',
      code,
      verify_id: voucher.verifyId,
      certificate_id: voucher.certificateId,
      origin_code: voucher.code,
      order_id: voucher.orderId,
    };
  } catch (error) {
    if (!(error instanceof VoucherError)) throw error;
    const known = error.problem === 'not_found' ? undefined : desk.find('douyin', code);
    return { result: CODES[error.problem], msg: error.problem, code, certificate_id: known?.certificateId };
  }
}

function verification(voucher: SimulatedVoucher): object {
  if (voucher.state !== 'used') return {};
  const verify_time = Math.floor((voucher.usedAt ?? 0) / 1000);
  return {
    verify: { verify_id: voucher.verifyId, certificate_id: voucher.certificateId, verify_time, can_cancel: true },
  };
}

/** Amounts are fen. */
function shown(voucher: SimulatedVoucher) {
  return {
    certificate_id: voucher.certificateId,
    encrypted_code: voucher.encryptedCode,
    expire_time: Math.floor(voucher.expiresAt / 1000),
    sku: { sku_id: voucher.dealId, title: voucher.title, market_price: voucher.marketFen, groupon_type: 1 },
    amount: {
      original_amount: voucher.marketFen,
      list_market_amount: voucher.marketFen,
      pay_amount: voucher.priceFen,
      coupon_pay_amount: voucher.priceFen,
    },
  };
}

function checkToken({ store, clock }: DouyinDependencies, token: string | undefined): void {
  const known = store.state.douyinTokens.find((each) => each.token === token);
  if (!known) throw new DouyinError(TOKEN_INVALID, 'access_token无效');
  if (known.expiresAt <= clock.now().getTime())
    throw new DouyinError(TOKEN_EXPIRED, 'access_token过期,请刷新或重新授权');
}

function text(body: Record<string, unknown>, field: string): string {
  const value = body[field];
  if (typeof value !== 'string' || value === '') throw new DouyinError(2_119_005, `${field} 必填`);
  return value;
}

const extra = (code: number, description: string) => ({
  error_code: code,
  description,
  logid: randomBytes(16).toString('hex').toUpperCase(),
});

function success(data: object): HttpReply {
  return jsonReply({ data: { error_code: 0, description: 'success', ...data }, extra: extra(0, '') });
}

function failure(code: number, description: string): HttpReply {
  return jsonReply({ data: { error_code: code, description }, extra: extra(code, description) });
}
