import {
  type BookingReply,
  type Parlour,
  act,
  bookOf,
  expectBalanced,
  givenBooking,
  givenGuest,
  givenTreat,
  openParlour,
  timeOf,
} from '../../../../test/support/bookings.js';
import { givenStaff } from '../../../../test/support/headquarters.js';
import type { TestMember } from '../../../../test/support/people.js';
import { passTime, runJob } from '../../../../test/support/till.js';

const HOUR_MS = 3_600_000;

interface Seen extends BookingReply {
  refund: { state: string; problem: string | null; retryAt: string | null } | null;
}

describe('a deposit that WeChat does not give back', () => {
  let parlour: Parlour;

  beforeAll(async () => {
    parlour = await openParlour();
  });
  afterAll(() => parlour.till.close());
  beforeEach(() => {
    parlour.app.clock.set('2026-11-23T01:00:00.000Z');
    passTime(parlour.till, 0);
  });
  afterEach(() => expectBalanced(parlour));

  const settled = async (): Promise<void> => {
    await parlour.till.wechat.control.settled();
    await parlour.app.drain();
  };
  const later = async (ms: number): Promise<void> => {
    passTime(parlour.till, ms);
    await parlour.app.sql("UPDATE staff_session SET expires_at = '2030-01-01', absolute_expires_at = '2030-01-01'");
  };
  const refundsArrive = async (): Promise<void> => {
    for (let turn = 0; turn < 2; turn += 1) {
      passTime(parlour.till, 120_000);
      await runJob(parlour.app, 'payment.refunds');
      await settled();
    }
  };
  const asked = () => parlour.till.wechat.control.state().refunds;
  const booking = async (id: number): Promise<Seen> => (await parlour.desk.get<Seen>(`/staff/bookings/${id}`)).body;
  const resend = (id: number, client = parlour.desk, key?: string) =>
    act<Seen>(client, `/staff/booking-refunds/${id}/resend`, { reason: '微信后台已处理' }, key);

  /** Paid by WeChat and called off by the store: the money is on its way, and something happens to it. */
  async function calledOff(fault: 'closed' | 'abnormal'): Promise<{ id: number; guest: TestMember }> {
    const { serviceId } = await givenTreat(parlour);
    const guest = await givenGuest(parlour);
    const { id, payment } = await givenBooking(parlour, guest, { serviceId, start: timeOf('12:00'), pay: 'wechat' });
    parlour.till.wechat.control.pay(payment as never);
    await settled();
    parlour.till.wechat.control.addFault({ target: 'refund_settlement', kind: fault });
    const body = { by: 'store', reason: '技师临时请假' };
    expect((await act(parlour.desk, `/staff/bookings/${id}/cancel`, body)).status).toBe(200);
    await refundsArrive();
    return { id, guest };
  }

  it('is sent again by a person, once however many press, under a new number when WeChat had closed it', async () => {
    const before = asked().length;
    const owed = await bookOf(parlour, 'deposits');
    const { id } = await calledOff('closed');
    expect(await booking(id)).toMatchObject({ depositState: 'refunding', refund: { state: 'failed' } });
    const list = await parlour.desk.get<{ items: { id: number }[] }>(
      `/staff/booking-refunds?storeId=${parlour.storeId}`,
    );
    expect(list.body.items.map((one) => one.id)).toContain(id);
    const replies = await Promise.all(Array.from({ length: 10 }, () => resend(id)));
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(replies.filter(({ body }) => body.code === 'BOOKING_REFUND_SETTLED')).toHaveLength(9);
    await refundsArrive();
    expect(await booking(id)).toMatchObject({
      depositState: 'returned',
      refund: { state: 'returned', problem: null, retryAt: null },
    });
    expect(await bookOf(parlour, 'deposits')).toBe(owed);
    const statuses = asked()
      .slice(before)
      .map(({ status }) => status);
    expect(statuses).toEqual(['CLOSED', 'SUCCESS']);
    expect((await resend(id)).body.code).toBe('BOOKING_REFUND_SETTLED');
    expect(await parlour.app.sql("SELECT id FROM audit_entry WHERE action = 'appointment.refund_resend'")).toHaveLength(
      1,
    );
  });

  it('keeps its number while WeChat may still pay it, and is told to the store', async () => {
    const before = asked().length;
    const { id } = await calledOff('abnormal');
    expect(await booking(id)).toMatchObject({ refund: { state: 'stuck' } });
    const today = await parlour.desk.get<{ alerts: { kind: string; reason: string }[] }>(
      `/staff/today?storeId=${parlour.storeId}`,
    );
    expect(today.body.alerts.filter(({ kind }) => kind === 'refund_failed').length).toBeGreaterThan(0);
    expect((await resend(id)).status).toBe(200);
    await refundsArrive();
    // WeChat says the same again: still one refund there, and nothing is lost in the books.
    expect(asked().slice(before)).toHaveLength(1);
    expect(await booking(id)).toMatchObject({ depositState: 'refunding', refund: { state: 'stuck' } });
  });

  it('is asked again by itself, less and less often, and then left to people', async () => {
    const { id } = await calledOff('abnormal');
    await runJob(parlour.app, 'appointment.retry-refunds');
    expect((await booking(id)).refund).toMatchObject({ state: 'stuck' });
    const waits: number[] = [];
    for (;;) {
      const { refund } = await booking(id);
      if (!refund?.retryAt) break;
      const wait = new Date(refund.retryAt).getTime() - parlour.app.clock.now().getTime();
      waits.push(Math.round(wait / HOUR_MS));
      await later(wait + 1);
      await Promise.all([
        runJob(parlour.app, 'appointment.retry-refunds'),
        runJob(parlour.app, 'appointment.retry-refunds'),
      ]);
      await refundsArrive();
      expect(waits.length).toBeLessThan(10);
    }
    expect(waits).toEqual([1, 4, 12, 24, 48, 72]);
    // A person begins anew.
    expect((await resend(id)).status).toBe(200);
    await refundsArrive();
    expect((await booking(id)).refund).toMatchObject({ state: 'stuck', retryAt: expect.any(String) });
  });

  it('is for those who may give money back in its store', async () => {
    const { id } = await calledOff('closed');
    const guide = await givenStaff(parlour.app, [{ code: 'guide', storeId: parlour.storeId }]);
    expect((await resend(id, guide.client)).status).toBe(403);
    const { manager } = await parlour.chain.branch();
    expect((await resend(id, manager.client)).body.code).toBe('BOOKING_NOT_FOUND');
    const elsewhere = await manager.client.get<{ code: string }>(`/staff/booking-refunds?storeId=${parlour.storeId}`);
    expect(elsewhere.body.code).toBe('STORE_NOT_FOUND');
    const key = '7f3f4a8e-64a4-4b1c-9a76-0d1f6f3f0c11';
    const [first, second] = [await resend(id, parlour.desk, key), await resend(id, parlour.desk, key)];
    expect([first.status, second.status]).toEqual([200, 200]);
    await refundsArrive();
    expect((await booking(id)).depositState).toBe('returned');
  });
});
