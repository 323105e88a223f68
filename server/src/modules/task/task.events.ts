import type { DomainEvent } from '../../platform/outbox/domain-event.js';

/** A small thing was done and paid. */
export const TASK_REWARDED = 'task.rewarded';

export interface TaskRewarded {
  readonly memberId: number;
  readonly taskDayId: number;
  readonly taskId: number;
  readonly points: number;
  readonly growth: number;
  /** Paid later than it was done, because an order stood behind it. */
  readonly waited: boolean;
}

/** A stamp card is full and waits to be taken in. */
export const STAMP_CARD_FULL = 'task.card_full';
/** What a full card promises has been given. */
export const STAMP_CARD_REWARDED = 'task.card_rewarded';

export interface StampCardFull {
  readonly memberId: number;
  readonly sheetId: number;
  readonly cardName: string;
}

export interface StampCardRewarded extends StampCardFull {
  readonly points: number;
  readonly growth: number;
  readonly couponTemplateId: number | null;
  /** Given without being asked for. */
  readonly automatic: boolean;
}

interface Payloads {
  [TASK_REWARDED]: TaskRewarded;
  [STAMP_CARD_FULL]: StampCardFull;
  [STAMP_CARD_REWARDED]: StampCardRewarded;
}

export function taskEvent<T extends keyof Payloads>(type: T, payload: Payloads[T]): DomainEvent {
  return { type, subject: `member:${payload.memberId}`, payload: { ...payload } };
}
