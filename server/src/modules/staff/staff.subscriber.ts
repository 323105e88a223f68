import { Injectable } from '@nestjs/common';
import { businessDate } from '@guike/shared';
import type { Transaction } from '../../platform/database/index.js';
import type { DeliveredEvent } from '../../platform/outbox/domain-event.js';
import { Subscribe } from '../../platform/outbox/subscribe.js';
import { MEMBER_JOINED, type MemberJoined } from '../member/index.js';
import { type SettingDefinition, SettingsFacade } from '../settings/index.js';
import {
  complaintWords,
  depositFailedWords,
  joinedWords,
  refundFailedWords,
  returnedElsewhereWords,
  topupWords,
} from './alert.rules.js';
import { AlertService } from './alert.service.js';
import { GuideService } from './guides/guide.service.js';
import { leaveWords } from './notice.rules.js';
import { StaffNotices } from './notice.service.js';
import type {
  BookingRefundFailedFact,
  ComplaintOpenedFact,
  LeaveDecidedFact,
  OrderPaidFact,
  OrderRefundedFact,
  RefundFailedFact,
  ReturnedElsewhereFact,
  TopupCreditedFact,
} from './staff.events.js';
import { claimDays, greetWithinHours, thankWithinHours } from './staff.settings.js';
import { StoreDayService } from './store-day.service.js';

const HOUR_MS = 3_600_000;

/** Turns what happens in the other rooms into alerts, counters and bindings. The inbox makes each effect happen once. */
@Injectable()
export class StaffSubscriber {
  constructor(
    private readonly alerts: AlertService,
    private readonly guides: GuideService,
    private readonly days: StoreDayService,
    private readonly settings: SettingsFacade,
    private readonly notices: StaffNotices,
  ) {}

  @Subscribe(MEMBER_JOINED, 'staff.memberJoined')
  async memberJoined({ payload, occurredAt }: DeliveredEvent<MemberJoined>, tx: Transaction): Promise<void> {
    const { memberId, storeId, guideStaffId } = payload;
    if (guideStaffId !== null) {
      const days = await this.settings.get(claimDays, storeId === null ? 'chain' : { storeId });
      await this.guides.claim(tx, { memberId, staffId: guideStaffId, storeId, days, reason: 'join' });
    }
    if (storeId === null) return;
    await this.days.add(tx, storeId, businessDate(occurredAt), { joins: 1 });
    await this.alerts.raise(tx, {
      ...joinedWords(payload),
      factKey: `member.joined:${memberId}`,
      memberId,
      storeId,
      staffId: guideStaffId,
      happenedAt: occurredAt,
      dueAt: await this.dueAfter(occurredAt, greetWithinHours, storeId),
    });
  }

  @Subscribe('topup.credited', 'staff.topupCredited')
  async topupCredited({ payload, occurredAt }: DeliveredEvent<TopupCreditedFact>, tx: Transaction): Promise<void> {
    const { topupId, memberId, storeId, paidFen } = payload;
    await this.days.add(tx, storeId, businessDate(occurredAt), { topupFen: paidFen });
    const guide = await this.guides.guideOf(memberId);
    await this.alerts.raise(tx, {
      ...topupWords(payload),
      factKey: `topup.credited:${topupId}`,
      memberId,
      storeId,
      staffId: guide?.id ?? null,
      happenedAt: occurredAt,
      dueAt: await this.dueAfter(occurredAt, thankWithinHours, storeId),
    });
  }

  @Subscribe('order.paid', 'staff.orderPaid')
  async orderPaid({ payload }: DeliveredEvent<OrderPaidFact>, tx: Transaction): Promise<void> {
    await this.days.add(tx, payload.storeId, payload.businessDate, { orders: 1, salesFen: payload.payableFen });
  }

  /** Corrects the day of the sale, so that a day's figures say what of it has remained. */
  @Subscribe('order.refunded', 'staff.orderRefunded')
  async orderRefunded({ payload }: DeliveredEvent<OrderRefundedFact>, tx: Transaction): Promise<void> {
    const { storeId, saleDate, amountFen, complete } = payload;
    await this.days.add(tx, storeId, saleDate, { orders: complete ? -1 : 0, salesFen: -amountFen });
  }

  /** Sold here, brought back elsewhere: somebody here may want to ask what was wrong. */
  @Subscribe('order.returned_elsewhere', 'staff.returnedElsewhere')
  async returnedElsewhere(event: DeliveredEvent<ReturnedElsewhereFact>, tx: Transaction): Promise<void> {
    const { payload, occurredAt } = event;
    if (payload.memberId === null) return;
    await this.alerts.raise(tx, {
      ...returnedElsewhereWords(payload),
      factKey: `order.returned_elsewhere:${payload.returnId}`,
      memberId: payload.memberId,
      storeId: payload.storeId,
      staffId: (await this.guides.guideOf(payload.memberId))?.id ?? null,
      happenedAt: occurredAt,
      dueAt: await this.dueAfter(occurredAt, greetWithinHours, payload.storeId),
    });
  }

  /** WeChat would not pay a refund out: it is for whoever is in the store, not for the guide. */
  @Subscribe('order.refund_failed', 'staff.refundFailed')
  async refundFailed({ payload, id, occurredAt }: DeliveredEvent<RefundFailedFact>, tx: Transaction): Promise<void> {
    if (payload.memberId === null) return;
    await this.alerts.raise(tx, {
      ...refundFailedWords(payload),
      factKey: `order.refund_failed:${id}`,
      memberId: payload.memberId,
      storeId: payload.storeId,
      staffId: null,
      happenedAt: occurredAt,
      dueAt: await this.dueAfter(occurredAt, thankWithinHours, payload.storeId),
    });
  }

  @Subscribe('booking.refund_failed', 'staff.bookingRefundFailed')
  async depositFailed(
    { payload, id, occurredAt }: DeliveredEvent<BookingRefundFailedFact>,
    tx: Transaction,
  ): Promise<void> {
    await this.alerts.raise(tx, {
      ...depositFailedWords(payload),
      factKey: `booking.refund_failed:${id}`,
      memberId: payload.memberId,
      storeId: payload.storeId,
      staffId: null,
      happenedAt: occurredAt,
      dueAt: await this.dueAfter(occurredAt, thankWithinHours, payload.storeId),
    });
  }

  /** The first answer comes from the store; whoever takes the complaint on is decided in its own room. */
  @Subscribe('complaint.opened', 'staff.complaintOpened')
  async complaintOpened({ payload, occurredAt }: DeliveredEvent<ComplaintOpenedFact>, tx: Transaction): Promise<void> {
    const { complaintId, memberId, storeId, categoryName: category } = payload;
    if (storeId === null) return;
    await this.alerts.raise(tx, {
      ...complaintWords({ category }),
      factKey: `complaint.opened:${complaintId}`,
      memberId,
      storeId,
      staffId: null,
      happenedAt: occurredAt,
      dueAt: await this.dueAfter(occurredAt, thankWithinHours, storeId),
    });
  }

  @Subscribe('schedule.leave_decided', 'staff.leaveDecided')
  async leaveDecided({ payload, occurredAt }: DeliveredEvent<LeaveDecidedFact>, tx: Transaction): Promise<void> {
    const { leaveId, staffId, state } = payload;
    const factKey = `schedule.leave:${leaveId}:${state}`;
    await this.notices.tell(tx, { ...leaveWords(payload), factKey, staffId, happenedAt: occurredAt });
  }

  private async dueAfter(at: Date, setting: SettingDefinition<number>, storeId: number): Promise<Date> {
    return new Date(at.getTime() + (await this.settings.get(setting, { storeId })) * HOUR_MS);
  }
}
