import fc from 'fast-check';
import { MAX_ATTEMPTS, type SendAnswer, judgeAnswer } from './outgoing.rules.js';

const ANSWER: fc.Arbitrary<SendAnswer> = fc.oneof(
  fc.constant<SendAnswer>({ kind: 'ok' }),
  fc
    .constantFrom('no_consent', 'too_many', 'quota_exhausted', 'template_invalid', 'other')
    .map((reason): SendAnswer => ({ kind: 'refused', reason })),
  fc.boolean().map((outcomeUnknown): SendAnswer => ({ kind: 'unavailable', cause: 'timeout', outcomeUnknown })),
);

describe('the answer to a subscribe message', () => {
  it('is tried again only when nothing can have been sent, and then gives the consent back', () => {
    fc.assert(
      fc.property(ANSWER, fc.integer({ min: 1, max: 20 }), (answer, attempts) => {
        const verdict = judgeAnswer(answer, attempts);
        const mayBeOut = answer.kind === 'ok' || (answer.kind === 'unavailable' && answer.outcomeUnknown);
        if (mayBeOut) {
          expect(verdict.state).not.toBe('planned');
          expect(verdict.credit).toBe('spent');
        } else {
          expect(verdict.credit).not.toBe('spent');
        }
        expect(verdict.retryAfterMs === null).toBe(verdict.state !== 'planned');
        if (attempts >= MAX_ATTEMPTS) expect(verdict.state).not.toBe('planned');
      }),
    );
  });

  it('voids consents that WeChat does not know of (43101)', () => {
    expect(judgeAnswer({ kind: 'refused', reason: 'no_consent' }, 1)).toMatchObject({
      state: 'failed',
      credit: 'void',
    });
  });

  it('leaves open what may have gone out', () => {
    const answer: SendAnswer = { kind: 'unavailable', cause: 'timeout', outcomeUnknown: true };
    expect(judgeAnswer(answer, 1)).toMatchObject({ state: 'unknown', error: 'timeout' });
  });

  it('waits longer each time', () => {
    const answer: SendAnswer = { kind: 'unavailable', cause: 'busy', outcomeUnknown: false };
    const pauses = [1, 2, 3].map((attempt) => judgeAnswer(answer, attempt).retryAfterMs);
    expect(pauses).toEqual([10_000, 20_000, 40_000]);
  });
});
