import { memberApi } from '@/lib/session';
import type { SignInCalendar, SignInResult, StampSheet, StampSheets, TodayTasks } from '@/lib/task-types';

export const loadMonth = (month: string): Promise<SignInCalendar> => memberApi.get('/member/sign-in', { month });

/** Named by the day: a tap that got lost yesterday must not answer today's. */
export const signInToday = (today: string): Promise<SignInResult> =>
  memberApi.command(`sign-in-${today}`, '/member/sign-in', {});

export const makeUp = (date: string): Promise<SignInResult> =>
  memberApi.command(`make-up-${date}`, '/member/sign-in/make-ups', { date });

export const claimTask = (id: number): Promise<TodayTasks> =>
  memberApi.command(`task-claim-${id}`, `/member/tasks/${id}/claim`, {});

export const loadStamps = (): Promise<StampSheets> => memberApi.get('/member/stamp-sheets');

export const takeInSheet = (id: number): Promise<StampSheet> =>
  memberApi.command(`stamps-${id}`, `/member/stamp-sheets/${id}/claim`, {});
