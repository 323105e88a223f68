import fc from 'fast-check';
import {
  REFUND_MACHINE,
  fitDescription,
  judgeSuccess,
  nextCheckAt,
  nextRefundCheckAt,
  nextRefundSendAt,
  outRefundNo,
  outTradeNo,
  refundObstacle,
  wechatExpiry,
} from './payment.rules.js';
import { PAYMENT_STATES, REFUND_STATES } from './payment.types.js';

const NOW = new Date('2026-11-21T06:00:00.000Z');
const END = new Date('2026-11-21T06:15:00.000Z');
const seconds = (from: Date, to: Date): number => (to.getTime() - from.getTime()) / 1_000;

describe('numbers at WeChat', () => {
  it('have the form WeChat asks for, for every id', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), (id) => {
        expect(outTradeNo(id)).toMatch(/^GK[0-9A-Z]{11}$/);
        expect(outRefundNo(id)).toMatch(/^GR[0-9A-Z]{11}$/);
      }),
    );
  });

  it('differ for different ids and sort like them', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), fc.maxSafeNat(), (a, b) => {
        expect(Math.sign(outTradeNo(a) < outTradeNo(b) ? -1 : outTradeNo(a) > outTradeNo(b) ? 1 : 0)).toBe(
          Math.sign(a - b),
        );
      }),
    );
  });
});

describe('descriptions', () => {
  it('fit, begin like the original and never end in half a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const fitted = fitDescription(text);
        expect(fitted.length).toBeLessThanOrEqual(127);
        expect(text.startsWith(fitted)).toBe(true);
        expect(fitted).not.toMatch(/[\ud800-\udbff]$/);
        if (text.length <= 127) expect(fitted).toBe(text);
      }),
    );
  });
});

describe('when to ask', () => {
  it('asks within a minute of the order, as WeChat advises, and then ever more rarely', () => {
    const far = new Date(NOW.getTime() + 86_400_000);
    const waits = [0, 1, 2, 3, 4, 5, 6, 7, 50].map((checks) => seconds(NOW, nextCheckAt(NOW, checks, far)));
    expect(waits).toEqual([45, 30, 30, 60, 120, 300, 600, 600, 600]);
  });

  it('comes to the end on time, and goes on after it', () => {
    expect(nextCheckAt(new Date(END.getTime() - 10_000), 5, END)).toEqual(END);
    expect(seconds(END, nextCheckAt(END, 1, END))).toBe(30);
  });

  it('lets WeChat end the order later than we do, so that a last retry is still valid there', () => {
    expect(seconds(END, wechatExpiry(END))).toBeGreaterThan(60);
  });

  it('never waits longer than an hour for a refund', () => {
    fc.assert(
      fc.property(fc.nat(10_000), (checks) => {
        const wait = seconds(NOW, nextRefundCheckAt(NOW, checks));
        expect(wait).toBeGreaterThanOrEqual(10);
        expect(wait).toBeLessThanOrEqual(3_600);
      }),
    );
  });
});

describe('a success that matches our order', () => {
  it.each([
    ['created', null, 'settle'],
    ['paying', null, 'settle'],
    ['closed', null, 'settle_late'],
    ['paid', 'T1', 'duplicate'],
    ['refunded', 'T1', 'duplicate'],
    ['paid', 'T2', 'second_transaction'],
    ['refunded', 'T2', 'second_transaction'],
  ] as const)('of a payment that is %s (%s) means: %s', (state, transactionId, verdict) => {
    expect(judgeSuccess({ state, transactionId }, 'T1')).toBe(verdict);
  });

  it('is judged for every state', () => {
    for (const state of PAYMENT_STATES) expect(judgeSuccess({ state, transactionId: null }, 'T1')).toBeDefined();
  });
});

describe('refunds', () => {
  it('end for good when they succeeded or were closed', () => {
    for (const end of ['succeeded', 'closed'] as const) {
      expect(REFUND_STATES.filter((next) => REFUND_MACHINE.allows(end, next))).toEqual([]);
    }
  });

  it('can be finished by a person after the bank has failed', () => {
    expect(REFUND_MACHINE.sourcesOf('succeeded').sort()).toEqual(['abnormal', 'processing', 'requested', 'unknown']);
  });

  it('wait a minute after the one before of the same payment, sent or still to be sent', () => {
    const now = new Date('2026-11-21T06:00:00Z');
    const at = (seconds: number): Date => new Date(now.getTime() + seconds * 1_000);
    expect(nextRefundSendAt(now, null)).toEqual(now);
    expect(nextRefundSendAt(now, at(-61))).toEqual(now);
    expect(nextRefundSendAt(now, at(-10))).toEqual(at(50));
    expect(nextRefundSendAt(now, at(60))).toEqual(at(120));
  });

  it.each([
    ['paid', 0, 0, null],
    ['paid', 364, 49, null],
    ['paid', 365, 0, 'too_old'],
    ['paid', 10, 50, 'too_many_parts'],
    ['refunded', 10, 1, 'not_paid'],
    ['closed', 10, 0, 'not_paid'],
  ] as const)('of a payment that is %s for %i days, with %i parts before, meet: %s', (state, days, parts, obstacle) => {
    const paidAt = new Date('2026-01-01T06:00:00Z');
    const now = new Date(paidAt.getTime() + days * 86_400_000);
    expect(refundObstacle({ state, paidAt }, parts, now)).toBe(obstacle);
  });
});
