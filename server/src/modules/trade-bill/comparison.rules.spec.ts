import fc from 'fast-check';
import type { RecordedPayment, RecordedRefund } from '../payment/index.js';
import { daysToCompare, isBillDay, newestBillDay } from './bill-days.rules.js';
import {
  BillTotals,
  judgePayment,
  judgeRefund,
  missingPayment,
  planDifferences,
  stillDiffers,
} from './comparison.rules.js';
import type { Difference, KnownDifference } from './trade-bill.types.js';

const DAY = '2026-11-20';
const LAST_SECOND = new Date('2026-11-20T15:59:59.000Z');
const MIDNIGHT = new Date('2026-11-20T16:00:00.000Z');

const paid = (changes: Partial<RecordedPayment> = {}): RecordedPayment => ({
  id: 1,
  outTradeNo: 'GK1',
  transactionId: '4200',
  amountFen: 30_000,
  state: 'paid',
  paidAt: LAST_SECOND,
  ...changes,
});
const row = (changes: Record<string, unknown> = {}) => ({
  outTradeNo: 'GK1',
  transactionId: '4200',
  state: 'SUCCESS',
  amountFen: 30_000,
  ...changes,
});

describe('a payment on the bill', () => {
  it.each<[string, ReturnType<typeof row>, RecordedPayment | undefined, string | null]>([
    ['agrees', row(), paid(), null],
    ['agrees after it was given back', row(), paid({ state: 'refunded' }), null],
    ['is unknown to us', row(), undefined, 'missing_here'],
    ['has another amount by a single fen', row({ amountFen: 30_001 }), paid(), 'amount'],
    ['is open with us', row(), paid({ state: 'paying', paidAt: null, transactionId: null }), 'status'],
    ['was closed by us', row(), paid({ state: 'closed', paidAt: null, transactionId: null }), 'status'],
    ['has another transaction', row({ transactionId: '4201' }), paid(), 'status'],
    ['is revoked there and paid here', row({ state: 'REVOKED' }), paid(), 'status'],
    ['is revoked there and closed here', row({ state: 'REVOKED' }), paid({ state: 'closed', paidAt: null }), null],
    ['is of the next day with us', row(), paid({ paidAt: MIDNIGHT }), 'late'],
  ])('that %s', (_, onBill, ours, kind) => {
    expect(judgePayment(onBill, ours, DAY)?.kind ?? null).toBe(kind);
  });
});

describe('a refund on the bill', () => {
  const refund = (changes: Partial<RecordedRefund> = {}): RecordedRefund => ({
    id: 2,
    outRefundNo: 'GR1',
    amountFen: 500,
    state: 'succeeded',
    createdAt: LAST_SECOND,
    ...changes,
  });
  const onBill = (state: string, amountFen = 500) => ({ outRefundNo: 'GR1', state, amountFen });

  it.each<[string, string, RecordedRefund | undefined, string | null]>([
    ['done on both sides', 'SUCCESS', refund(), null],
    ['under way there, done here by now', 'PROCESSING', refund(), null],
    ['done there, still under way here', 'SUCCESS', refund({ state: 'processing' }), 'status'],
    ['done there, closed here', 'SUCCESS', refund({ state: 'closed' }), 'status'],
    ['closed there, done here', 'CLOSED', refund(), 'status'],
    ['stuck at the bank on both sides', 'ABNORMAL', refund({ state: 'abnormal' }), null],
    ['in a state nobody has heard of', 'WHATEVER', refund(), 'status'],
    ['unknown to us', 'SUCCESS', undefined, 'missing_here'],
    ['of the day before with us', 'SUCCESS', refund({ createdAt: new Date('2026-11-19T15:59:59Z') }), 'late'],
  ])('%s', (_, state, ours, kind) => {
    expect(judgeRefund(onBill(state), ours, DAY)?.kind ?? null).toBe(kind);
  });

  it('of another amount is a difference, whatever its state', () => {
    expect(judgeRefund(onBill('SUCCESS', 499), refund(), DAY)).toMatchObject({
      kind: 'amount',
      billFen: 499,
      ourFen: 500,
    });
  });
});

describe('the bill’s own totals', () => {
  it('are held against its rows', () => {
    const totals = new BillTotals();
    totals.add({
      kind: 'payment',
      outTradeNo: 'GK1',
      transactionId: '1',
      state: 'SUCCESS',
      amountFen: 300,
      feeThousandths: 1_800,
    });
    totals.add({
      kind: 'refund',
      outTradeNo: 'GK1',
      outRefundNo: 'GR1',
      state: 'SUCCESS',
      amountFen: 100,
      feeThousandths: -600,
    });
    expect(totals.against({ rows: 2, paidFen: 300, refundedFen: 100, feeThousandths: 1_200 })).toEqual([]);
    const off = totals.against({ rows: 3, paidFen: 301, refundedFen: 100, feeThousandths: 1_201 });
    expect(off.map(({ number, kind }) => [number, kind])).toEqual([
      ['rows', 'totals'],
      ['paid', 'totals'],
      ['fee', 'totals'],
    ]);
    expect(totals.feeFen).toBe(1);
  });
});

const known = (difference: Difference, changes: Partial<KnownDifference> = {}): KnownDifference => ({
  id: 9,
  state: 'open',
  ...difference,
  ...changes,
});

describe('comparing a day again', () => {
  const missing = missingPayment(paid());

  it('writes what is new, leaves what is known, and closes what is gone', () => {
    const other = missingPayment(paid({ outTradeNo: 'GK2' }));
    expect(planDifferences([known(missing)], [missing, other])).toEqual({ insert: [other], reopen: [], gone: [] });
    expect(planDifferences([known(missing)], [])).toEqual({ insert: [], reopen: [], gone: [9] });
  });

  it('respects what a person has closed, until the amounts change', () => {
    const closed = known(missing, { state: 'resolved' });
    expect(planDifferences([closed], [missing])).toEqual({ insert: [], reopen: [], gone: [] });
    const changed = { ...missing, ourFen: 1 };
    expect(planDifferences([closed], [changed]).reopen).toEqual([{ id: 9, difference: changed }]);
    expect(planDifferences([closed], []).gone).toEqual([]);
  });

  it('opens again what had explained itself and is back', () => {
    expect(planDifferences([known(missing, { state: 'explained' })], [missing]).reopen).toHaveLength(1);
  });

  const difference = fc.record<Difference>({
    subject: fc.constantFrom('payment', 'refund'),
    number: fc.constantFrom('A', 'B', 'C'),
    kind: fc.constantFrom('missing_here', 'missing_there', 'amount', 'status', 'late'),
    billFen: fc.option(fc.nat(3)),
    ourFen: fc.option(fc.nat(3)),
    billState: fc.constantFrom('SUCCESS', null),
    detail: fc.constant(''),
  });

  it('changes nothing the second time, whatever was found', () => {
    fc.assert(
      fc.property(fc.array(difference, { maxLength: 10 }), (found) => {
        const first = planDifferences([], found);
        const written = first.insert.map((one, id) =>
          known(one, { id, state: one.kind === 'late' ? 'explained' : 'open' }),
        );
        expect(planDifferences(written, found)).toEqual({ insert: [], reopen: [], gone: [] });
      }),
    );
  });
});

describe('an open difference of an earlier day', () => {
  const late = known(judgePayment(row(), undefined, DAY) as Difference);

  it('is none any more when our side has heard of it, also on a later day', () => {
    expect(stillDiffers(late, DAY, {})).toBe(true);
    expect(stillDiffers(late, DAY, { payment: paid({ state: 'paying', paidAt: null }) })).toBe(true);
    expect(stillDiffers(late, DAY, { payment: paid({ paidAt: new Date('2026-11-23T00:00:00Z') }) })).toBe(false);
  });

  it('stays when what we have heard is something else', () => {
    expect(stillDiffers(late, DAY, { payment: paid({ amountFen: 29_999 }) })).toBe(true);
  });

  it('that is only on our side is not for us to explain', () => {
    expect(stillDiffers(known(missingPayment(paid())), DAY, { payment: paid() })).toBe(true);
  });
});

describe('days with a bill', () => {
  const at = (shanghai: string): Date => new Date(`${shanghai}+08:00`);

  it('are ready at ten the next morning, by the clock of Shanghai', () => {
    expect(newestBillDay(at('2026-11-21T09:59:59.999'))).toBe('2026-11-19');
    expect(newestBillDay(at('2026-11-21T10:00:00'))).toBe('2026-11-20');
    expect(newestBillDay(at('2028-03-01T10:00:00'))).toBe('2028-02-29');
  });

  it('end with yesterday and go back three months', () => {
    const now = at('2026-11-21T12:00:00');
    expect(['2026-11-21', '2026-11-20', '2026-08-23', '2026-08-22'].map((day) => isBillDay(day, now))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it('are caught up after an outage, a week at most, and not at all twice', () => {
    const now = at('2026-11-21T12:00:00');
    expect(daysToCompare(null, now)).toEqual(['2026-11-20']);
    expect(daysToCompare('2026-11-20', now)).toEqual([]);
    expect(daysToCompare('2026-11-18', now)).toEqual(['2026-11-19', '2026-11-20']);
    expect(daysToCompare('2026-01-01', now)).toHaveLength(7);
    expect(daysToCompare('2026-11-20', at('2026-11-21T09:00:00'))).toEqual([]);
  });
});
