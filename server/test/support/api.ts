import { type ApiCall, type ApiReply, createApiClient, fetchTransport } from '@guike/shared';

/** The typed client against a server under test, as a caller with a session's token, an API key, or nothing. */
export function api(url: string, as: { token?: string; key?: string } = {}): ApiCall {
  return createApiClient(fetchTransport(fetch, url), () => ({
    ...(as.token === undefined ? {} : { authorization: `Bearer ${as.token}` }),
    ...(as.key === undefined ? {} : { 'x-api-key': as.key }),
  }));
}

/** The data of a call that must succeed; its refusal otherwise tells the whole story. */
export async function dataOf<T>(call: Promise<ApiReply<T>>): Promise<T> {
  const reply = await call;
  if (!reply.ok) throw new Error(`${reply.status} ${JSON.stringify(reply.error)}`);
  return reply.data;
}

/** The status and code of a call that must be refused. */
export async function refusalOf(call: Promise<ApiReply<unknown>>): Promise<{ status: number; code: string }> {
  const reply = await call;
  if (reply.ok) throw new Error(`expected a refusal, got ${reply.status} ${JSON.stringify(reply.data)}`);
  return { status: reply.status, code: reply.error.code };
}
