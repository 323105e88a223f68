import type { Schemas } from '@guike/shared';

/** What follow-ups and performance are called in the server's own description. */
export type FollowUp = Schemas['FollowUpView'];
export type FollowUpList = Schemas['FollowUpList'];
export type FollowUpOutcome = Schemas['OutcomeInput']['outcome'];
export type OutcomeReport = Schemas['OutcomeInput'];
export type MemberFigures = Schemas['MemberFigures'];
export type Timeline = Schemas['MemberTimeline'];
export type Activity = Timeline['items'][number];
export type AttendanceCorrection = Schemas['AttendanceCorrection'];
export type ClockState = Schemas['ClockState'];
export type MyPerformance = Schemas['MyPerformance'];
export type StorePerformance = Schemas['StorePerformance'];
export type Figure = Schemas['Figure'];
export type StoreGuide = Schemas['StoreGuide'];
export type GuidePeriod = Schemas['GuidePeriod'];
export type Attendance = Schemas['AttendanceView'];
export type MemberList = 'mine' | 'new' | 'birthday' | 'dormant' | 'high_value' | 'coupon_expiring' | 'wallet';
