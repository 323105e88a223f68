import type { Schemas } from '@guike/shared';

/** The server's own description of itself under the names signing in, tasks and stamps have here. */
export type SignInCalendar = Schemas['SignInCalendar'];
export type SignInDay = Schemas['SignInCalendarDay'];
export type SignInStep = Schemas['SignInTrackStep'];
export type SignInResult = Schemas['SignInResult'];
export type TodayTasks = Schemas['TodayTasks'];
export type Task = Schemas['TaskView'];
export type TaskKind = Task['kind'];
export type StampSheets = Schemas['StampSheetList'];
export type StampSheet = Schemas['StampSheetView'];
