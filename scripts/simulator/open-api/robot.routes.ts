import type { SimulatedClock } from '../core/clock.js';
import { isRecord, jsonReply, type HttpRequest, type Route } from '../core/http.js';
import type { Store } from '../core/store.js';
import { OpenApiError } from './errors.js';
import { bodyObject, text } from './fields.js';

const PER_MINUTE = 20;
const MINUTE_MS = 60_000;
const KEY = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const MAX_BYTES = new Map([
  ['text', 2048],
  ['markdown', 4096],
]);

/** A WeCom group robot; whoever knows the key may speak, twenty times a minute. */
export function robotRoutes(store: Store, clock: SimulatedClock): Route[] {
  const handle = (request: HttpRequest) => {
    const key = request.query.get('key') ?? '';
    if (!KEY.test(key)) throw new OpenApiError(93000);
    const body = bodyObject(request);
    const type = text(body.msgtype) ?? '';
    const limit = MAX_BYTES.get(type);
    const message = body[type];
    const content = isRecord(message) ? text(message.content) : undefined;
    if (limit === undefined || !content) throw new OpenApiError(40058);
    if (Buffer.byteLength(content) > limit) {
      throw new OpenApiError(40058, `${type}.content exceed max length ${limit}. invalid Request Parameter`);
    }
    const now = clock.now().getTime();
    const recent = store.state.robotMessages.filter((sent) => sent.key === key && now - sent.sentAt < MINUTE_MS);
    if (recent.length >= PER_MINUTE) throw new OpenApiError(45009, 'api freq out of limit');
    store.state.robotMessages.push({ key, type, content, sentAt: now });
    store.changed();
    return jsonReply({ errcode: 0, errmsg: 'ok' });
  };
  return [{ name: 'webhook_send', family: 'open', method: 'POST', pattern: '/cgi-bin/webhook/send', handle }];
}
