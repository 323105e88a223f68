import { RefusalError, ok, refusalError, refuse, unwrap } from './result.js';

describe('a result', () => {
  it('is a value or a refusal with the facts behind it', () => {
    expect(ok(3)).toEqual({ ok: true, value: 3 });
    expect(refuse('NOT_FOUND')).toEqual({ ok: false, refusal: { code: 'NOT_FOUND' } });
    expect(refuse('WALLET_INSUFFICIENT', { neededFen: 5 }).refusal.details).toEqual({ neededFen: 5 });
  });

  it('gives its value, or throws the refusal for the filter to answer', () => {
    expect(unwrap(ok('x'))).toBe('x');
    expect(() => unwrap(refuse('POINTS_INSUFFICIENT'))).toThrow(RefusalError);
    expect(refusalError('POINTS_INSUFFICIENT').message).toBe('POINTS_INSUFFICIENT: 积分不足');
  });
});
