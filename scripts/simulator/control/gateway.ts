import { emptyReply, header, jsonReply, type HttpReply, type HttpRequest, type Route } from '../core/http.js';
import { PayError } from '../pay/errors.js';
import { isLoopback } from '../pay/validation.js';
import { ControlError } from './control.js';

/** `/sim/*` and the pages: open to browsers on this machine, errors in plain words. */
export class ControlGateway {
  async serve(route: Route, request: HttpRequest): Promise<HttpReply> {
    if (foreignOrigin(request)) {
      return jsonReply({ code: 'FORBIDDEN', message: 'only pages of this machine may use the simulator' }, 403);
    }
    const reply = await this.answer(route, request);
    return { ...reply, headers: { ...reply.headers, ...corsHeaders(request) } };
  }

  preflight(request: HttpRequest): HttpReply {
    return foreignOrigin(request) ? emptyReply(403) : { ...emptyReply(204), headers: corsHeaders(request) };
  }

  private async answer(route: Route, request: HttpRequest): Promise<HttpReply> {
    try {
      return await route.handle(request);
    } catch (error) {
      if (error instanceof PayError) return jsonReply({ code: error.code, message: error.message }, error.status);
      if (error instanceof ControlError) return jsonReply({ code: 'REFUSED', message: error.message }, error.status);
      return jsonReply({ code: 'FAILED', message: error instanceof Error ? error.message : String(error) }, 500);
    }
  }
}

function origin(request: HttpRequest): string | undefined {
  return header(request, 'origin');
}

/** A web site somewhere must not be able to approve payments through the developer's browser. */
function foreignOrigin(request: HttpRequest): boolean {
  const value = origin(request);
  if (value === undefined) return false;
  try {
    return !isLoopback(new URL(value).hostname);
  } catch {
    return true;
  }
}

function corsHeaders(request: HttpRequest): Record<string, string> {
  const value = origin(request);
  if (value === undefined) return { Vary: 'Origin' };
  return {
    'Access-Control-Allow-Origin': value,
    'Access-Control-Allow-Methods': 'GET, POST, DELETE',
    'Access-Control-Allow-Headers': 'Content-Type',
    'Access-Control-Max-Age': '600',
    Vary: 'Origin',
  };
}
