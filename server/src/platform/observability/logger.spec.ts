import fc from 'fast-check';
import { requestStore } from '../http/request-context.js';
import { PinoLogger, createPino } from './logger.js';

const lines: string[] = [];
const pinoLogger = createPino('trace', 'test', { write: (line) => lines.push(line) });
const logger = new PinoLogger(pinoLogger);
const PHONE = '13800138000';
const TOKEN = 'q7Zr0b8yQ1kT5wXcVnM2sLpD4hGfJa9e';

/** What one act of logging has written. */
function logged(act: () => void): string {
  lines.length = 0;
  act();
  return lines.join('');
}

describe('log lines', () => {
  it('are JSON with time, role, context and the id of the request', () => {
    const text = requestStore.run({ requestId: 'req-12345678' }, () => logged(() => logger.log('started', 'Worker')));
    expect(JSON.parse(text)).toMatchObject({
      role: 'test',
      context: 'Worker',
      msg: 'started',
      requestId: 'req-12345678',
    });
    expect(JSON.parse(text).time).toMatch(/^\d{4}-\d\d-\d\dT.*Z$/);
  });

  it('keep what is needed to find a bug', () => {
    const error = Object.assign(new Error('Deadlock found'), { code: 'ER_LOCK_DEADLOCK', errno: 1213 });
    const line = JSON.parse(logged(() => logger.error({ error, job: 'points.expire' }, 'job failed', 'JobRunner')));
    expect(line).toMatchObject({
      job: 'points.expire',
      msg: 'job failed',
      error: { type: 'Error', message: 'Deadlock found', code: 'ER_LOCK_DEADLOCK', errno: 1213 },
    });
    expect(line.error.stack).toContain('logger.spec');
  });

  it('say of a lone error what it is', () => {
    expect(JSON.parse(logged(() => logger.error(new TypeError('boom'))))).toMatchObject({
      msg: 'boom',
      error: { type: 'TypeError' },
    });
  });
});

describe('no log line shows', () => {
  it.each([
    ['the message', () => logger.warn(`no member with ${PHONE}`)],
    ['a message with the country code', () => logger.warn(`no member with +86${PHONE}`)],
    ['an error', () => logger.error({ error: new Error(`cannot reach ${PHONE}`) })],
    ['the cause of an error', () => logger.error({ error: new Error('no', { cause: new Error(PHONE) }) })],
    ['a field', () => logger.log({ phone: PHONE })],
    ['free text in a field', () => logger.log({ url: `/api/staff/members?q=${PHONE}` })],
    ['a list deep inside', () => logger.log({ a: { b: { c: { d: [{ note: `call ${PHONE}` }] } } } })],
    ['a number given as text', () => logger.log({ purePhoneNumber: PHONE, phone_number: PHONE })],
  ])('a phone number in %s', (_, act) => expect(logged(act)).not.toContain(PHONE));

  it.each([
    ['a header', () => logger.log({ request: { headers: { authorization: `Bearer ${TOKEN}` } } })],
    ['a header spelt otherwise', () => logger.log({ headers: { 'X-Api-Key': TOKEN, 'Set-Cookie': TOKEN } })],
    ['a body', () => logger.log({ body: { token: TOKEN, code: TOKEN, grant: TOKEN, password: TOKEN } })],
    ['a deep body', () => logger.log({ a: { b: { c: { d: { e: { accessToken: TOKEN, session_key: TOKEN } } } } } })],
    ['a message', () => logger.warn(`refused Bearer ${TOKEN}`)],
    ['an address', () => logger.warn(`GET https://api.weixin.qq.com/x?access_token=${TOKEN}&b=1`)],
    ['an error’s address', () => logger.error({ error: new Error(`/sns/jscode2session?secret=${TOKEN}`) })],
  ])('a secret in %s', (_, act) => expect(logged(act)).not.toContain(TOKEN));

  it('the statement behind a database error, with the values in it', () => {
    const error = Object.assign(new Error('Duplicate entry'), {
      sql: `INSERT INTO member VALUES ('${TOKEN}')`,
      parameters: [TOKEN],
      driverError: { sql: TOKEN },
    });
    expect(logged(() => logger.error({ error }))).not.toContain(TOKEN);
  });

  it('a secret field anywhere, whatever surrounds it', () => {
    const secret = fc.constantFrom('token', 'phone', 'Authorization', 'x-api-key', 'openid', 'paySign', 'new_password');
    const path = fc.array(fc.stringMatching(/^[a-z]{1,6}$/), { maxLength: 10 });
    fc.assert(
      fc.property(
        secret,
        path,
        fc.dictionary(fc.stringMatching(/^[a-z]{7,9}$/), fc.jsonValue()),
        (field, keys, around) => {
          const inner: Record<string, unknown> = { ...around, [field]: TOKEN };
          const nested = keys.reduce<Record<string, unknown>>((value, name) => ({ ...around, [name]: value }), inner);
          const text = logged(() => logger.log(nested));
          expect(text).not.toContain(TOKEN);
          expect(() => JSON.parse(text) as unknown).not.toThrow();
        },
      ),
    );
  });
});

it('a ring of objects does not hang the logger', () => {
  const ring: Record<string, unknown> = { name: 'ring' };
  ring['self'] = ring;
  expect(JSON.parse(logged(() => logger.log({ ring })))).toMatchObject({ ring: { name: 'ring', self: '[deep]' } });
});

it('amounts, ids and instants are left alone', () => {
  const fields = { memberId: 100_001, fen: 12_345, at: new Date(0), orderNo: '20261121100001', list: [1, null, true] };
  expect(JSON.parse(logged(() => logger.log(fields)))).toMatchObject({
    ...fields,
    at: '1970-01-01T00:00:00.000Z',
  });
});
