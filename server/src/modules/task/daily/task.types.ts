import type { BusinessDate } from '@guike/shared';

/** What a member, or a friend of theirs, does. Telling others is none of it: nothing is ever paid for sharing. */
export const TASK_KINDS = ['sign_in', 'browse', 'purchase', 'visit', 'profile', 'friend'] as const;
export type TaskKind = (typeof TASK_KINDS)[number];

/** waiting: done, and paid once it is sure that the order stays. */
export const TASK_STATES = ['open', 'waiting', 'done'] as const;
export type TaskState = (typeof TASK_STATES)[number];

/** A small thing as headquarters has written it. */
export interface TaskDefinition {
  readonly id: number;
  readonly kind: TaskKind;
  readonly title: string;
  /** Why it is worth doing, as members read it. */
  readonly reason: string;
  /** How many times; only browsing takes more than one. */
  readonly goal: number;
  /** What an order has to come to, in fen, for purchases. */
  readonly minFen: number;
  readonly points: number;
  readonly growth: number;
  readonly position: number;
  readonly active: boolean;
}

/** How far a member has come with a task on a day. What was promised is kept with it. */
export interface TaskDay {
  readonly id: number;
  readonly memberId: number;
  readonly taskId: number;
  readonly date: BusinessDate;
  readonly goal: number;
  readonly progress: number;
  readonly state: TaskState;
  readonly points: number;
  readonly growth: number;
  readonly orderId: number | null;
  /** First business day on which a waiting reward is paid. */
  readonly dueOn: BusinessDate | null;
}

/** Something a member did that tasks may count. */
export interface TaskDeed {
  readonly memberId: number;
  readonly kind: TaskKind;
  readonly date: BusinessDate;
  /** Names the deed: counted once for each task and day. ASCII, at most 40 characters. */
  readonly mark: string;
  /** The order it came with, which may still be returned. */
  readonly order: { readonly id: number; readonly payableFen: number } | null;
}
