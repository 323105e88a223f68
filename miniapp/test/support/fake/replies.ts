import type { FakeReply, FakeRequest, World } from './world';

export const ok = (body: unknown): FakeReply => ({ status: 200, body });
export const nothing: FakeReply = { status: 204, body: '' };

export function refuse(
  status: number,
  code: string,
  message: string,
  details: Record<string, unknown> = {},
): FakeReply {
  return { status, body: { code, message, requestId: 'test', details } };
}

export const notFound = refuse(404, 'NOT_FOUND', '没有找到您要的内容');

export type Handler = (request: FakeRequest, world: World, parameters: string[]) => FakeReply;

export interface Route {
  method: string;
  pattern: RegExp;
  handle: Handler;
}

/** `GET /member/orders/:id` */
export function route(line: string, handle: Handler): Route {
  const [method = '', path = ''] = line.split(' ');
  return { method, pattern: new RegExp(`^${path.replace(/:\w+/g, '([^/]+)')}$`), handle };
}

/** The same key with the same body gets the same answer, another body is refused. */
export function once(request: FakeRequest, world: World, work: () => FakeReply): FakeReply {
  const key = request.headers['idempotency-key'];
  if (key === undefined || !/^[\w-]{1,128}$/.test(key))
    return refuse(400, 'IDEMPOTENCY_KEY_REQUIRED', '缺少 Idempotency-Key 请求头');
  const body = JSON.stringify([request.path, request.body]);
  const before = world.answers.get(key);
  if (before)
    return before.body === body
      ? before.reply
      : refuse(409, 'IDEMPOTENCY_KEY_REUSED', '同一个请求标识已用于另一笔请求');
  const reply = work();
  if (reply.status < 500) world.answers.set(key, { body, reply });
  return reply;
}
