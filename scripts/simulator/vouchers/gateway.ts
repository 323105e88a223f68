import type { Fault, FaultQueue } from '../core/faults.js';
import { jsonReply, type HttpReply, type HttpRequest, type Outcome, type Route } from '../core/http.js';
import type { Store } from '../core/store.js';
import type { Timers } from '../core/timers.js';
import { withTransportFault } from '../core/transport-faults.js';
import { douyinFailure, douyinProblem } from './douyin.routes.js';
import { meituanFailure, meituanProblem } from './meituan.routes.js';
import type { VoucherDesk, VoucherProblem } from './voucher-desk.js';

const PROBLEMS = ['used', 'expired', 'refunded', 'too_late', 'busy'] as const;

/** Meituan and Douyin: errors come as HTTP 200 with a code; what goes wrong on demand goes wrong here. */
export class VoucherGateway {
  constructor(
    private readonly faults: FaultQueue,
    private readonly timers: Timers,
    private readonly desk: VoucherDesk,
    private readonly store: Store,
  ) {}

  async serve(route: Route, request: HttpRequest): Promise<Outcome> {
    const fault = this.faults.take(route.name);
    const refuse = (status: number) => jsonReply({ code: status, msg: 'system error' }, status);
    return withTransportFault(fault, this.timers, () => this.answer(route, request, fault), refuse);
  }

  private async answer(route: Route, request: HttpRequest, fault: Fault | undefined): Promise<HttpReply> {
    const problem = PROBLEMS.find((kind) => kind === fault?.kind);
    if (problem) return saying(route, problem);
    if (fault?.kind === 'token_expired') this.store.state.douyinTokens = [];
    const first = await this.handle(route, request);
    if (fault?.kind !== 'duplicate') return first;
    // The request arrived twice at machines that don't know of each other: what is answered is the second one's.
    this.desk.forgetRequests();
    return this.handle(route, request);
  }

  private async handle(route: Route, request: HttpRequest): Promise<HttpReply> {
    try {
      return await route.handle(request);
    } catch (error) {
      const failure = route.family === 'meituan' ? meituanFailure(error) : douyinFailure(error);
      if (failure) return failure;
      console.error(`The simulator failed on ${request.method} ${request.path}:`, error);
      return saying(route, 'busy');
    }
  }
}

function saying(route: Route, problem: VoucherProblem | 'busy'): HttpReply {
  return route.family === 'meituan' ? meituanProblem(problem) : douyinProblem(problem);
}
