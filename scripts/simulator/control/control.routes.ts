import { isRecord, jsonObject, jsonReply, type HttpRequest, type Route } from '../core/http.js';
import type { FaultRequest } from '../core/faults.js';
import { credentialsOf, type KeyMaterial } from '../keys.js';
import type { PaymentParameters } from '../pay/cashier.js';
import { ControlError, type Person, type SimulatorControl } from './control.js';

type Body = Record<string, unknown>;

/** `/sim/*`: the control object over HTTP, thin; the H5 mini-program and tests in other processes use it. */
export function controlRoutes(control: SimulatorControl, keys: KeyMaterial): Route[] {
  return [
    ...phoneRoutes(control),
    ...merchantSideRoutes(control),
    ...voucherRoutes(control),
    ...worldRoutes(control, keys),
  ];
}

function post(name: string, pattern: string, act: (body: Body, request: HttpRequest) => unknown): Route {
  return {
    name,
    family: 'control',
    method: 'POST',
    pattern,
    handle: async (request) => jsonReply((await act(bodyOf(request), request)) ?? { ok: true }),
  };
}

function get(name: string, pattern: string, read: () => unknown): Route {
  return { name, family: 'control', method: 'GET', pattern, handle: () => jsonReply(read()) };
}

/** What happens on a member's phone. */
function phoneRoutes(control: SimulatorControl): Route[] {
  return [
    post('sim.login_codes', '/sim/login-codes', (body) => control.loginCode(required(body, 'user'))),
    post('sim.phone_codes', '/sim/phone-codes', (body) => control.phoneCode(required(body, 'user'), phone(body))),
    post('sim.users', '/sim/users', (body) =>
      control.updateUser(required(body, 'user'), {
        ...(body.phone !== undefined && { phone: phone(body) }),
        ...flag(body, 'highRisk'),
        ...flag(body, 'messagesBlocked'),
      }),
    ),
    post('sim.subscriptions', '/sim/subscriptions', (body) => ({
      errMsg: 'requestSubscribeMessage:ok',
      ...control.subscribe(person(body), strings(body, 'templateIds'), body.accept !== false),
    })),
    post('sim.pay', '/sim/pay', (body) => {
      const { outTradeNo, transactionId } = control.pay(paymentParameters(body), person(body));
      return { errMsg: 'requestPayment:ok', result: 'ok', outTradeNo, transactionId };
    }),
  ];
}

/** Shortcuts past the phone, for tests. */
function merchantSideRoutes(control: SimulatorControl): Route[] {
  return [
    post('sim.approve', '/sim/payments/:outTradeNo/approve', (_body, { params }) =>
      control.approve(params.outTradeNo ?? ''),
    ),
    post('sim.cancel', '/sim/payments/:outTradeNo/cancel', (_body, { params }) =>
      control.cancel(params.outTradeNo ?? ''),
    ),
    post('sim.redeliver', '/sim/notifications/:id/redeliver', (_body, { params }) =>
      control.redeliver(params.id ?? ''),
    ),
  ];
}

const PLATFORMS = ['meituan', 'douyin'] as const;
const VOUCHER_STATES = ['unused', 'used', 'refunded'] as const;

/** What customers do on Meituan and Douyin. */
function voucherRoutes(control: SimulatorControl): Route[] {
  return [
    post('sim.vouchers', '/sim/vouchers', (body) => ({
      vouchers: control.sellVouchers({
        platform: oneOf(body, 'platform', PLATFORMS),
        dealId: optional(body, 'dealId'),
        title: optional(body, 'title'),
        priceFen: count(body, 'priceFen', 10_000_000),
        marketFen: count(body, 'marketFen', 10_000_000),
        count: count(body, 'count', 20),
        validDays: count(body, 'validDays', 3_650),
        shops: body.shops === undefined ? undefined : strings(body, 'shops'),
      }),
    })),
    post('sim.voucher', '/sim/vouchers/:platform/:code', (body, { params }) =>
      control.setVoucher(oneOf(params, 'platform', PLATFORMS), params.code ?? '', oneOf(body, 'state', VOUCHER_STATES)),
    ),
  ];
}

/** Weather, time and memory of the simulated world. */
function worldRoutes(control: SimulatorControl, keys: KeyMaterial): Route[] {
  return [
    post('sim.faults', '/sim/faults', (body) => {
      try {
        return control.addFault(body as unknown as FaultRequest);
      } catch (error) {
        throw new ControlError(400, (error as Error).message);
      }
    }),
    {
      name: 'sim.clear_faults',
      family: 'control',
      method: 'DELETE',
      pattern: '/sim/faults',
      handle: () => {
        control.clearFaults();
        return jsonReply({ ok: true });
      },
    },
    post('sim.clock', '/sim/clock', (body) => {
      if (typeof body.offsetMs !== 'number' || !Number.isFinite(body.offsetMs)) {
        throw new ControlError(400, 'offsetMs must be a number');
      }
      control.setClock(body.offsetMs);
      return { offsetMs: body.offsetMs };
    }),
    post('sim.mode', '/sim/mode', (body) => {
      if (body.mode !== 'cert' && body.mode !== 'public_key') {
        throw new ControlError(400, 'mode must be cert or public_key');
      }
      control.setMode(body.mode);
      return { mode: body.mode };
    }),
    post('sim.reset', '/sim/reset', () => control.reset()),
    get('sim.state', '/sim/state', () => control.state()),
    get('sim.merchant', '/sim/merchant', () => publicCredentials(keys)),
  ];
}

/** Browsers read this, so the secrets stay out. */
function publicCredentials(keys: KeyMaterial) {
  const { appSecret: _secret, apiV3Key: _key, ...rest } = credentialsOf(keys);
  return rest;
}

function bodyOf(request: HttpRequest): Body {
  if (request.body.length === 0) return {};
  const body = jsonObject(request.body);
  if (!body) throw new ControlError(400, 'the body must be a JSON object');
  return body;
}

function required(body: Body, field: string): string {
  const value = body[field];
  if (typeof value !== 'string' || value === '') throw new ControlError(400, `${field} must be a non-empty string`);
  return value;
}

function optional(body: Body, field: string): string | undefined {
  return body[field] === undefined ? undefined : required(body, field);
}

function oneOf<Value extends string>(body: Readonly<Body>, field: string, values: readonly Value[]): Value {
  const found = values.find((value) => value === body[field]);
  if (!found) throw new ControlError(400, `${field} must be one of ${values.join(', ')}`);
  return found;
}

function count(body: Body, field: string, most: number): number | undefined {
  const value = body[field];
  if (value === undefined) return undefined;
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 1 || value > most)
    throw new ControlError(400, `${field} must be an integer from 1 to ${most}`);
  return value;
}

function phone(body: Body): string | undefined {
  const value = optional(body, 'phone');
  if (value !== undefined && !/^1\d{10}$/.test(value))
    throw new ControlError(400, 'phone must be a mainland mobile number');
  return value;
}

function flag<Field extends string>(body: Body, field: Field): { [key in Field]?: boolean } {
  const value = body[field];
  if (value === undefined) return {};
  if (typeof value !== 'boolean') throw new ControlError(400, `${field} must be a boolean`);
  return { [field]: value } as { [key in Field]: boolean };
}

function strings(body: Body, field: string): string[] {
  const value: unknown = body[field];
  if (!Array.isArray(value) || !value.every((each): each is string => typeof each === 'string')) {
    throw new ControlError(400, `${field} must be a list of strings`);
  }
  return value;
}

function person(body: Body): Person {
  return { user: optional(body, 'user'), openid: optional(body, 'openid') };
}

function paymentParameters(body: Body): PaymentParameters {
  const nested = isRecord(body.parameters) ? body.parameters : body;
  const fields = ['appId', 'timeStamp', 'nonceStr', 'package', 'signType', 'paySign'];
  return Object.fromEntries(fields.map((field) => [field, optional(nested, field)]));
}
