import type { Clock } from '../../kernel/clock.js';
import type { HttpOutcome, HttpTransport } from './http-transport.js';
import type { WechatEndpoint } from './wechat-endpoint.js';
import type { SignedRequest } from './wechat-pay.requests.js';

const TIMEOUT_MS = 5_000;
const MAX_REPLY_BYTES = 1024 * 1024;
/** For how long a host that did not answer goes to the end of the queue. */
const AVOID_MS = 60_000;

export interface ExchangeLimits {
  readonly timeoutMs?: number;
  readonly maxReplyBytes?: number;
}

/**
 * Brings a signed request to WeChat Pay. When the first host cannot be reached the second gets a request of its own:
 * WeChat refuses a nonce it has seen. A request that may have arrived is not repeated here; its outcome is unknown, and
 * the caller asks again under the same business number.
 */
export class WechatPayGateway {
  private avoidPrimaryUntil = 0;

  constructor(
    private readonly endpoint: WechatEndpoint,
    private readonly transport: HttpTransport,
    private readonly clock: Clock,
  ) {}

  async exchange(makeRequest: () => Promise<SignedRequest>, limits: ExchangeLimits = {}): Promise<HttpOutcome> {
    let outcome: HttpOutcome = { kind: 'failed', failure: 'not_sent', detail: 'no_host' };
    for (const origin of this.origins()) {
      outcome = await this.sendTo(origin, await makeRequest(), limits);
      if (outcome.kind === 'reply') return outcome;
      if (origin === this.endpoint.origin) this.avoidPrimaryUntil = this.clock.now().getTime() + AVOID_MS;
      if (outcome.failure !== 'not_sent') return outcome;
    }
    return outcome;
  }

  private origins(): readonly string[] {
    const { origin, backupOrigin } = this.endpoint;
    if (backupOrigin === null) return [origin];
    return this.clock.now().getTime() < this.avoidPrimaryUntil ? [backupOrigin, origin] : [origin, backupOrigin];
  }

  private async sendTo(origin: string, request: SignedRequest, limits: ExchangeLimits): Promise<HttpOutcome> {
    return await this.transport.send({
      method: request.method,
      url: `${origin}${request.path}`,
      headers: request.headers,
      body: request.body,
      timeoutMs: limits.timeoutMs ?? TIMEOUT_MS,
      maxReplyBytes: limits.maxReplyBytes ?? MAX_REPLY_BYTES,
    });
  }
}
