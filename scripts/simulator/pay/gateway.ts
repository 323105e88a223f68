import { randomUUID } from 'node:crypto';
import type { FaultQueue } from '../core/faults.js';
import { isContentFault, isSignatureFault, type Fault } from '../core/faults.js';
import { emptyReply, header, jsonObject, jsonReply } from '../core/http.js';
import type { HttpReply, HttpRequest, Outcome, Route } from '../core/http.js';
import type { Timers } from '../core/timers.js';
import { withTransportFault } from '../core/transport-faults.js';
import type { RequestVerifier } from './authorization.js';
import { withContentFault } from './content-faults.js';
import { PayError } from './errors.js';
import { flipByte, type PlatformSigner, type VerificationMode } from './signer.js';

/** Bills travel unsigned: their metadata, which is signed, carries their digest. */
const UNSIGNED_ROUTES = new Set(['billdownload']);

/** The way in and out of the pay API: verifies what comes, signs what goes, and breaks either on demand. */
export class PayGateway {
  constructor(
    private readonly verifier: RequestVerifier,
    private readonly signer: PlatformSigner,
    private readonly faults: FaultQueue,
    private readonly timers: Timers,
    private readonly publicKeyId: string,
  ) {}

  async serve(route: Route, request: HttpRequest): Promise<Outcome> {
    const fault = this.faults.take(route.name, { outTradeNo: outTradeNoOf(request) });
    const produce = async () => this.sign(route, request, await this.answer(route, request), fault);
    const refuse = (status: number) =>
      this.sign(route, request, status === 429 ? tooMany() : jsonReply(SYSTEM_ERROR.body, status), fault);
    return withTransportFault(fault, this.timers, produce, refuse);
  }

  /** For a path that does not exist: WeChat signs this answer too. */
  refuseUnknown(request: HttpRequest): HttpReply {
    const body = { code: 'NOT_FOUND', message: '请求的资源不存在' };
    return {
      ...jsonReply(body, 404),
      headers: this.signer.headers(JSON.stringify(body), { mode: this.modeFor(request) }),
    };
  }

  private async answer(route: Route, request: HttpRequest): Promise<HttpReply> {
    try {
      this.verifier.verify(request);
      this.assertKnownSerial(request);
      return await route.handle(request);
    } catch (error) {
      if (error instanceof PayError) return jsonReply(error.body, error.status);
      console.error(`The simulator failed on ${request.method} ${request.target}:`, error);
      return jsonReply(SYSTEM_ERROR.body, 500);
    }
  }

  private sign(route: Route, request: HttpRequest, reply: HttpReply, fault: Fault | undefined): HttpReply {
    const requestId = { 'Request-ID': randomUUID().replaceAll('-', '').toUpperCase() };
    if (UNSIGNED_ROUTES.has(route.name) && reply.status < 300) {
      return { ...reply, headers: { ...reply.headers, ...requestId } };
    }
    const said = fault && isContentFault(fault.kind) ? falsified(reply, fault) : reply;
    const signatureFault =
      fault && isSignatureFault(fault.kind) ? { kind: fault.kind, params: fault.params } : undefined;
    const signature = this.signer.headers(said.body.toString('utf8'), {
      mode: this.modeFor(request),
      fault: signatureFault,
    });
    return {
      status: said.status,
      headers: { ...said.headers, ...requestId, ...signature },
      body: fault?.kind === 'tampered' ? flipByte(said.body, digitPosition(said.body)) : said.body,
    };
  }

  /** A merchant that names the public key in its request is answered with it, whatever the account's mode. */
  private modeFor(request: HttpRequest): VerificationMode {
    return header(request, 'wechatpay-serial') === this.publicKeyId ? 'public_key' : this.signer.mode;
  }

  private assertKnownSerial(request: HttpRequest): void {
    const serial = header(request, 'wechatpay-serial');
    if (serial?.startsWith('PUB_KEY_ID_') && serial !== this.publicKeyId) {
      throw new PayError('PARAM_ERROR', '请求头Wechatpay-Serial中的微信支付公钥ID不存在');
    }
  }
}

const SYSTEM_ERROR = new PayError('SYSTEM_ERROR', '系统异常，请稍后重试');
const tooMany = () => {
  const error = new PayError('FREQUENCY_LIMITED', '请求频率过高，请降低频率后重试');
  return jsonReply(error.body, error.status);
};

function falsified(reply: HttpReply, fault: Fault): HttpReply {
  const content = jsonObject(reply.body);
  if (!content || !isContentFault(fault.kind)) return reply;
  return jsonReply(withContentFault(content, fault.kind, fault.params), reply.status);
}

/** Changing a digit keeps the JSON readable, so that only the signature can tell. */
function digitPosition(body: Buffer): number {
  const position = body.findLastIndex((byte) => byte >= 0x30 && byte <= 0x39);
  return position < 0 ? body.length >> 1 : position;
}

function outTradeNoOf(request: HttpRequest): string | undefined {
  const named = request.params.outTradeNo ?? jsonObject(request.body)?.out_trade_no;
  return typeof named === 'string' ? named : undefined;
}

export const noContent = () => emptyReply(204);
