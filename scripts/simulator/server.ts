import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ControlGateway } from './control/gateway.js';
import { jsonReply, type HttpReply, type HttpRequest, type Outcome, Router, type Route } from './core/http.js';
import type { OpenApiGateway } from './open-api/gateway.js';
import { OpenApiError } from './open-api/errors.js';
import type { PayGateway } from './pay/gateway.js';
import type { VoucherGateway } from './vouchers/gateway.js';

const MAX_BODY_BYTES = 1024 * 1024;

export interface Gateways {
  open: OpenApiGateway;
  pay: PayGateway;
  voucher: VoucherGateway;
  control: ControlGateway;
}

/** Reads a request to its last byte, finds its route and family, and writes the outcome. */
export class SimulatorServer {
  private readonly server: Server;
  private readonly router: Router;

  constructor(
    routes: readonly Route[],
    private readonly gateways: Gateways,
  ) {
    this.router = new Router(routes);
    this.server = createServer((incoming, response) => {
      this.handle(incoming, response).catch((error: unknown) => {
        console.error('The simulator dropped a request:', error);
        response.destroy();
      });
    });
  }

  async listen(host: string, port: number): Promise<string> {
    await new Promise<void>((resolve, reject) => {
      this.server.once('error', reject);
      this.server.listen(port, host, () => {
        this.server.off('error', reject);
        resolve();
      });
    });
    const { port: actual, family } = this.server.address() as AddressInfo;
    return `http://${family === 'IPv6' ? `[${host}]` : host}:${actual}`;
  }

  async close(): Promise<void> {
    const closed = new Promise<void>((resolve) => this.server.close(() => resolve()));
    this.server.closeAllConnections();
    await closed;
  }

  private async handle(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readBody(incoming);
    const target = incoming.url ?? '/';
    const url = new URL(target, 'http://simulator');
    const request: HttpRequest = {
      method: incoming.method ?? 'GET',
      path: url.pathname,
      target,
      query: url.searchParams,
      headers: incoming.headers,
      body,
      params: {},
    };
    const outcome = await this.dispatch(request);
    if (outcome.kind === 'reset') incoming.socket.destroy();
    else write(response, outcome.reply);
  }

  private async dispatch(request: HttpRequest): Promise<Outcome> {
    if (request.method === 'OPTIONS' && request.path.startsWith('/sim/')) {
      return { kind: 'reply', reply: this.gateways.control.preflight(request) };
    }
    const match = this.router.match(request.method, request.path);
    if (match === undefined || match === 'method_not_allowed') {
      return { kind: 'reply', reply: this.refuse(request, match === 'method_not_allowed') };
    }
    const { route, params } = match;
    const matched = { ...request, params };
    switch (route.family) {
      case 'open':
        return this.gateways.open.serve(route, matched);
      case 'pay':
        return this.gateways.pay.serve(route, matched);
      case 'meituan':
      case 'douyin':
        return this.gateways.voucher.serve(route, matched);
      case 'control':
      case 'page':
        return { kind: 'reply', reply: await this.gateways.control.serve(route, matched) };
    }
  }

  private refuse(request: HttpRequest, pathKnown: boolean): HttpReply {
    if (request.path.startsWith('/v3/')) return this.gateways.pay.refuseUnknown(request);
    if (pathKnown && !request.path.startsWith('/sim/')) {
      return jsonReply(new OpenApiError(request.method === 'GET' ? 43002 : 43001).body);
    }
    return jsonReply({ code: 'NOT_FOUND', message: `nothing at ${request.method} ${request.path}` }, 404);
  }
}

async function readBody(incoming: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_BODY_BYTES) throw new Error('request body too large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function write(response: ServerResponse, reply: HttpReply): void {
  const empty = reply.status === 204 || reply.status === 304;
  response.writeHead(reply.status, { ...reply.headers, ...(!empty && { 'Content-Length': reply.body.length }) });
  response.end(empty ? undefined : reply.body);
}
