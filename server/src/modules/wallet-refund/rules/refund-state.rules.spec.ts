import { LINE_MACHINE, approvesItself, mayCancel, stateOf } from './refund-state.rules.js';
import { REFUND_LINE_STATES, type RefundLineState } from '../wallet-refund.types.js';

const lines = (...states: (RefundLineState | 'paid by hand')[]) =>
  states.map((state) =>
    state === 'paid by hand' ? { state: 'paid' as const, payoutId: 9 } : { state, payoutId: null },
  );

describe('a refund', () => {
  it.each([
    [lines('waiting'), 'requested'],
    [lines('refunding', 'paid'), 'refunding'],
    [lines('refunding', 'manual'), 'manual_payout'],
    [lines('refunding', 'manual', 'stuck'), 'stuck'],
    [lines('paid', 'void'), 'refunded'],
    [lines('paid', 'paid by hand'), 'paid_out'],
  ] as const)('with lines %j is %s', (each, state) => {
    expect(stateOf(each)).toBe(state);
  });

  it('approves itself when it is a right, and nothing leaves by hand on staff’s word alone', () => {
    const right = { rule: 'unused', way: 'wechat' } as const;
    expect(approvesItself([right, { rule: 'small_balance', way: 'wechat' }], 'staff')).toBe(true);
    expect(approvesItself([{ ...right, way: 'manual' }], 'member')).toBe(true);
    expect(approvesItself([{ ...right, way: 'manual' }], 'staff')).toBe(false);
    expect(approvesItself([right, { rule: 'early', way: 'wechat' }], 'member')).toBe(false);
    expect(approvesItself([{ rule: 'operator', way: 'wechat' }], 'member')).toBe(false);
  });

  it('can be given up until something has left', () => {
    expect(mayCancel([{ state: 'waiting', tries: 0 }])).toBe(true);
    expect(mayCancel([{ state: 'manual', tries: 0 }])).toBe(true);
    // WeChat was asked before it went to a person: nobody can say that it never pays.
    expect(mayCancel([{ state: 'manual', tries: 1 }])).toBe(false);
    expect(
      mayCancel([
        { state: 'manual', tries: 0 },
        { state: 'paid', tries: 0 },
      ]),
    ).toBe(false);
  });
});

describe('a line', () => {
  it('ends for good when it is paid or void', () => {
    for (const end of ['paid', 'void'] as const) {
      expect(REFUND_LINE_STATES.filter((next) => LINE_MACHINE.allows(end, next))).toEqual([]);
    }
  });

  it('is never void once WeChat may have taken it', () => {
    expect(LINE_MACHINE.sourcesOf('void')).toEqual(['waiting', 'manual']);
  });
});
