import { type ApiRequest, createApiClient, fetchTransport } from './api-client.js';

function recording(status: number, body: unknown) {
  const requests: ApiRequest[] = [];
  const call = createApiClient(
    (request) => {
      requests.push(request);
      return Promise.resolve({ status, body });
    },
    () => ({ authorization: 'Bearer t' }),
  );
  return { requests, call };
}

describe('the typed client', () => {
  it('fills the path, leaves out what is not said in the query, and carries headers and body', async () => {
    const { requests, call } = recording(200, { items: [], nextCursor: null });
    await call('get', '/api/staff/members', { query: { storeId: 3, q: '王 & 李', cursor: undefined } });
    await call('post', '/api/staff/orders/{id}/refund', {
      path: { id: 7 },
      header: { 'Idempotency-Key': 'k-1' },
      body: { reason: '拿错了' },
    });

    expect(requests).toEqual([
      {
        method: 'GET',
        url: '/api/staff/members?storeId=3&q=%E7%8E%8B%20%26%20%E6%9D%8E',
        headers: { accept: 'application/json', authorization: 'Bearer t' },
      },
      {
        method: 'POST',
        url: '/api/staff/orders/7/refund',
        headers: {
          accept: 'application/json',
          authorization: 'Bearer t',
          'Idempotency-Key': 'k-1',
          'content-type': 'application/json',
        },
        body: '{"reason":"拿错了"}',
      },
    ]);
  });

  it('hands back the data of a success and the error of a refusal', async () => {
    const data = { token: 't', expiresAt: '2026-11-21T00:00:00.000Z', memberId: null };
    const body = { code: 'x' };
    await expect(recording(200, data).call('post', '/api/auth/wechat-login', { body })).resolves.toEqual({
      ok: true,
      status: 200,
      data,
    });
    const error = { code: 'AUTH_REQUIRED', message: '请先登录', requestId: 'r' };
    await expect(recording(401, error).call('get', '/api/member/me')).resolves.toEqual({
      ok: false,
      status: 401,
      error,
    });
  });

  it('does not compile when a path, a key or a field is wrong', () => {
    const { call } = recording(200, null);
    const wrong = [
      // @ts-expect-error no such path
      () => call('get', '/api/member/nobody'),
      // @ts-expect-error no such method there
      () => call('delete', '/api/member/me'),
      // @ts-expect-error the Idempotency-Key is missing
      () => call('post', '/api/member/topups', { body: { planId: 1, storeId: 1 } }),
      // @ts-expect-error the code is missing
      () => call('post', '/api/auth/wechat-login', { body: {} }),
    ];
    expect(wrong).toHaveLength(4);
  });

  it('reads an empty reply as null', async () => {
    const transport = fetchTransport(
      () => Promise.resolve({ status: 204, text: () => Promise.resolve('') }),
      'http://h',
    );
    await expect(createApiClient(transport)('post', '/api/auth/logout')).resolves.toMatchObject({
      ok: true,
      data: null,
    });
  });
});
