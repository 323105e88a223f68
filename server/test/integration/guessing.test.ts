import { type Result, ok, refuse } from '../../src/kernel/result.js';
import { UnitOfWork } from '../../src/platform/database/index.js';
import { GuessGuard, type GuessedCode } from '../../src/platform/guessing/index.js';
import { GuessGuardJob } from '../../src/platform/guessing/guess-guard.job.js';
import { type TestApp, createTestApp } from '../support/app.js';
import { countBy } from '../support/count-by.js';

const TICKET: GuessedCode = { purpose: 'ticket', wrong: 'PICKUP_CODE_INVALID' };
const LETTER: GuessedCode = { purpose: 'letter', wrong: 'COUPON_CODE_INVALID' };

const wrong = (): Promise<Result<string>> => Promise.resolve(refuse('PICKUP_CODE_INVALID'));
const late = (): Promise<Result<string>> => Promise.resolve(refuse('PICKUP_OVER'));
const right = (): Promise<Result<string>> => Promise.resolve(ok('yes'));
const outcome = (result: Result<unknown>): string => (result.ok ? 'ok' : result.refusal.code);

describe('the guard against guessing', () => {
  let app: TestApp;
  let guard: GuessGuard;
  let serial = 0;
  let actor: string;

  beforeAll(async () => {
    app = await createTestApp();
    guard = app.get(GuessGuard);
  });
  afterAll(() => app.close());
  beforeEach(() => {
    actor = `staff:${(serial += 1)}`;
  });

  const inTransaction = (kind: GuessedCode, who: string, work: () => Promise<Result<string>>) =>
    app.get(UnitOfWork).run((tx) => guard.watchIn(tx, kind, who, work));
  const apart = (kind: GuessedCode, who: string, work: () => Promise<Result<string>>) => guard.watch(kind, who, work);

  describe.each([
    ['around a transaction', apart],
    ['within one', inTransaction],
  ])('%s', (_, tries) => {
    it('ends the minute of whoever was wrong five times, and no other', async () => {
      for (let turn = 0; turn < 5; turn += 1) {
        expect(await tries(TICKET, actor, right)).toEqual(ok('yes'));
        expect(outcome(await tries(TICKET, actor, wrong))).toBe('PICKUP_CODE_INVALID');
        app.clock.advance(1_000);
      }
      let asked = false;
      const blocked = await tries(TICKET, actor, () => {
        asked = true;
        return right();
      });
      expect(blocked).toEqual(refuse('TOO_MANY_REQUESTS', { retryAfterSeconds: 55 }));
      expect(asked).toBe(false);
      expect(outcome(await tries(TICKET, `${actor}0`, right))).toBe('ok');
      app.clock.advance(55_000);
      expect(outcome(await tries(TICKET, actor, right))).toBe('ok');
    });

    it('begins to count anew when the minute is over', async () => {
      for (let turn = 0; turn < 4; turn += 1) await tries(TICKET, actor, wrong);
      app.clock.advance(60_000);
      for (let turn = 0; turn < 4; turn += 1) await tries(TICKET, actor, wrong);
      expect(outcome(await tries(TICKET, actor, right))).toBe('ok');
    });

    it('does not count what was a code but came too late', async () => {
      for (let turn = 0; turn < 8; turn += 1) expect(outcome(await tries(TICKET, actor, late))).toBe('PICKUP_OVER');
    });

    it('counts each kind of code for itself', async () => {
      for (let turn = 0; turn < 5; turn += 1) await tries(TICKET, actor, wrong);
      expect(outcome(await tries(LETTER, actor, wrong))).toBe('PICKUP_CODE_INVALID');
      expect(outcome(await tries(TICKET, actor, wrong))).toBe('TOO_MANY_REQUESTS');
    });
  });

  it('lets exactly five of many at once be looked at within their transactions', async () => {
    const results = await Promise.all(Array.from({ length: 20 }, () => inTransaction(TICKET, actor, wrong)));
    expect(countBy(results, outcome)).toEqual({ PICKUP_CODE_INVALID: 5, TOO_MANY_REQUESTS: 15 });
  });

  it('forgets after a week', async () => {
    await app.sql('DELETE FROM guess_guard');
    await apart(TICKET, actor, wrong);
    app.clock.advance(6 * 86_400_000);
    await apart(TICKET, 'staff:young', wrong);
    app.clock.advance(2 * 86_400_000);
    const bucket = app.clock.now();
    const job = app.get(GuessGuardJob);
    expect(await job.purge({ name: 'guesses.purge', bucket, from: null, to: bucket })).toEqual({ deleted: 1 });
    expect(await app.sql('SELECT actor FROM guess_guard')).toEqual([{ actor: 'staff:young' }]);
  });
});
