import type { Fault, FaultQueue } from '../core/faults.js';
import { jsonReply, type HttpReply, type HttpRequest, type Outcome, type Route } from '../core/http.js';
import type { Timers } from '../core/timers.js';
import { withTransportFault } from '../core/transport-faults.js';
import type { AccessTokens } from './access-tokens.js';
import { OpenApiError } from './errors.js';

/** api.weixin.qq.com and qyapi.weixin.qq.com: errors come as HTTP 200 with an errcode. */
export class OpenApiGateway {
  constructor(
    private readonly faults: FaultQueue,
    private readonly timers: Timers,
    private readonly tokens: AccessTokens,
  ) {}

  async serve(route: Route, request: HttpRequest): Promise<Outcome> {
    const fault = this.faults.take(route.name);
    const refuse = (status: number) => jsonReply({ errcode: -1, errmsg: 'system error' }, status);
    return withTransportFault(fault, this.timers, () => this.answer(route, request, fault), refuse);
  }

  private async answer(route: Route, request: HttpRequest, fault: Fault | undefined): Promise<HttpReply> {
    try {
      this.raise(fault);
      return await route.handle(request);
    } catch (error) {
      if (error instanceof OpenApiError) return jsonReply(error.body);
      console.error(`The simulator failed on ${request.method} ${request.path}:`, error);
      return jsonReply(new OpenApiError(-1).body);
    }
  }

  private raise(fault: Fault | undefined): void {
    if (fault?.kind === 'errcode') throw new OpenApiError(fault.params.errcode ?? -1, fault.params.errmsg);
    if (fault?.kind === 'invalid_token') throw new OpenApiError(40001);
    if (fault?.kind === 'token_expired') this.tokens.expireAll();
  }
}
