import { type ArgumentsHost, ForbiddenException, Logger, NotFoundException } from '@nestjs/common';
import { WriteConflict } from '../database/sql-errors.js';
import { refusalError } from '../../kernel/result.js';
import { ErrorFilter } from './error.filter.js';

interface Sent {
  status: number;
  headers: Record<string, string>;
  body: { code: string; message: string; requestId: string; details?: unknown };
}

function answerTo(error: unknown): Sent {
  const sent = { headers: {} } as Sent;
  const reply = {
    status: (status: number) => ((sent.status = status), reply),
    header: (name: string, value: string) => ((sent.headers[name] = value), reply),
    type: () => reply,
    send: (body: Sent['body']) => ((sent.body = body), reply),
  };
  const request = { id: 'request-1', method: 'GET', routeOptions: { url: '/x' } };
  const http = { getRequest: () => request, getResponse: () => reply };
  new ErrorFilter().catch(error, { switchToHttp: () => http } as unknown as ArgumentsHost);
  return sent;
}

describe('the error filter', () => {
  let logged: jest.SpyInstance;
  beforeEach(() => {
    logged = jest.spyOn(Logger.prototype, 'error').mockImplementation(() => undefined);
  });
  afterEach(() => logged.mockRestore());

  it('answers a refusal with its status, Chinese message and facts, and logs nothing', () => {
    expect(answerTo(refusalError('WALLET_INSUFFICIENT', { neededFen: 5 }))).toEqual({
      status: 422,
      headers: {},
      body: { code: 'WALLET_INSUFFICIENT', message: '储值余额不足', requestId: 'request-1', details: { neededFen: 5 } },
    });
    expect(logged).not.toHaveBeenCalled();
  });

  it('says when to come back', () => {
    expect(answerTo(refusalError('AUTH_LOCKED', { retryAfterSeconds: 90 })).headers).toEqual({ 'Retry-After': '90' });
  });

  it.each([
    [new NotFoundException('Cannot GET /secret/path'), 404, 'NOT_FOUND'],
    [new ForbiddenException(), 403, 'PERMISSION_DENIED'],
    [Object.assign(new Error('too large'), { statusCode: 413 }), 413, 'PAYLOAD_TOO_LARGE'],
    [Object.assign(new SyntaxError('Unexpected end'), { statusCode: 400 }), 400, 'REQUEST_INVALID'],
  ])('translates %s', (error, status, code) => {
    const { status: got, body } = answerTo(error);
    expect([got, body.code]).toEqual([status, code]);
    expect(JSON.stringify(body)).not.toContain(error.message);
    expect(logged).not.toHaveBeenCalled();
  });

  it.each([
    [new TypeError('cannot read properties of undefined'), 500, 'INTERNAL'],
    ['a thrown string', 500, 'INTERNAL'],
    [undefined, 500, 'INTERNAL'],
    [Object.assign(new Error('gone wrong'), { statusCode: 502 }), 500, 'INTERNAL'],
    [new WriteConflict('ledger accounts'), 503, 'UNAVAILABLE'],
    [Object.assign(new Error('Lock wait timeout'), { errno: 1205 }), 503, 'UNAVAILABLE'],
    [Object.assign(new Error('refused'), { code: 'ECONNREFUSED' }), 503, 'UNAVAILABLE'],
  ])('tells the log about %s and the client nothing but that', (error, status, code) => {
    const { status: got, body } = answerTo(error);
    expect([got, body.code]).toEqual([status, code]);
    expect(Object.keys(body)).toEqual(['code', 'message', 'requestId']);
    expect(logged).toHaveBeenCalledTimes(1);
  });
});
