import { createClient, queryString } from './client';
import type { Transport, TransportRequest } from './client';
import { ApiError, NETWORK_ERROR, messageOf } from './errors';

type Step = 'network' | { status: number; body: unknown };

function clientOver(steps: Step[]): {
  send: ReturnType<typeof createClient>;
  sent: TransportRequest[];
  waits: number[];
} {
  const sent: TransportRequest[] = [];
  const waits: number[] = [];
  const transport: Transport = (request) => {
    sent.push(request);
    const step = steps[sent.length - 1];
    if (step === undefined) throw new Error('asked once too often');
    return step === 'network' ? Promise.reject(new Error('offline')) : Promise.resolve(step);
  };
  const wait = (milliseconds: number): Promise<void> => {
    waits.push(milliseconds);
    return Promise.resolve();
  };
  return { send: createClient({ baseUrl: '/api', transport, wait }), sent, waits };
}

const refusal = {
  status: 422,
  body: { code: 'WALLET_INSUFFICIENT', message: '余额不足', requestId: 'r1', details: { neededFen: 5 } },
};

it('builds addresses without empty parameters', () => {
  expect(queryString({ q: '小 林', cursor: null, limit: 20, storeId: undefined, empty: '' })).toBe(
    '?q=%E5%B0%8F%20%E6%9E%97&limit=20',
  );
  expect(queryString(undefined)).toBe('');
});

it('sends the token, the body and the idempotency key', async () => {
  const { send, sent } = clientOver([{ status: 200, body: { id: 1 } }]);
  await expect(send({ method: 'POST', path: '/x', body: { a: 1 }, token: 't', idempotencyKey: 'k' })).resolves.toEqual({
    id: 1,
  });
  expect(sent[0]?.headers).toMatchObject({
    Authorization: 'Bearer t',
    'Idempotency-Key': 'k',
    'Content-Type': 'application/json',
  });
  expect(sent[0]?.body).toBe('{"a":1}');
});

describe('reading', () => {
  it('tries again after passing trouble, at most three times', async () => {
    const { send, sent, waits } = clientOver(['network', { status: 503, body: '' }, { status: 200, body: 'ok' }]);
    await expect(send({ method: 'GET', path: '/x' })).resolves.toBe('ok');
    expect(sent).toHaveLength(3);
    expect(waits).toEqual([300, 900]);
  });

  it('gives up after the third time with a sentence', async () => {
    const { send, sent } = clientOver(['network', 'network', 'network']);
    const failure = await send({ method: 'GET', path: '/x' }).catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: NETWORK_ERROR, status: 0, unknownOutcome: true });
    expect(messageOf(failure)).toContain('什么都没有丢');
    expect(sent).toHaveLength(3);
  });

  it('does not repeat what the server refused', async () => {
    const { send, sent } = clientOver([refusal]);
    await expect(send({ method: 'GET', path: '/x' })).rejects.toMatchObject({ code: 'WALLET_INSUFFICIENT' });
    expect(sent).toHaveLength(1);
  });
});

it('never repeats a command by itself', async () => {
  const { send, sent } = clientOver(['network']);
  await expect(send({ method: 'POST', path: '/x', body: {} })).rejects.toBeInstanceOf(ApiError);
  expect(sent).toHaveLength(1);
});

describe('errors', () => {
  it('carry the server’s code, sentence, request id and details', async () => {
    const { send } = clientOver([refusal]);
    const failure = await send({ method: 'POST', path: '/x' }).catch((error: unknown) => error);
    expect(failure).toMatchObject({
      message: '余额不足',
      requestId: 'r1',
      details: { neededFen: 5 },
      unknownOutcome: false,
    });
  });

  it.each([['<html>Bad gateway</html>'], [''], [null], [{ code: 7 }], [[]]])(
    'have a sentence even for the body %p',
    async (body) => {
      const { send } = clientOver([{ status: 500, body }]);
      const failure = await send({ method: 'POST', path: '/x' }).catch((error: unknown) => error);
      expect(failure).toMatchObject({ code: 'HTTP_500', unknownOutcome: true });
      expect(messageOf(failure)).toMatch(/[\u4e00-\u9fff]/);
    },
  );
});
