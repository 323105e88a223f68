import type { Page } from '@/lib/api-types';
import type {
  Attendance,
  AttendanceCorrection,
  ClockState,
  FollowUp,
  FollowUpList,
  GuidePeriod,
  MemberFigures,
  MyPerformance,
  OutcomeReport,
  StoreGuide,
  StorePerformance,
  Timeline,
} from '@/lib/follow-types';
import { staffApi } from '@/lib/session';

export type View = 'mine' | 'store';

export const loadFollowUps = (storeId: number, view: View): Promise<FollowUpList> =>
  staffApi.get('/staff/follow-ups', { storeId, view });
export const loadDone = (storeId: number, cursor: string | null): Promise<Page<FollowUp>> =>
  staffApi.get('/staff/follow-ups/done', { storeId, cursor });
export const claimFollowUp = (id: number): Promise<FollowUp> => staffApi.post(`/staff/follow-ups/${id}/claim`);
export const snoozeFollowUp = (id: number, days: number): Promise<FollowUp> =>
  staffApi.post(`/staff/follow-ups/${id}/snooze`, { days });
export const assignFollowUp = (id: number, staffId: number): Promise<FollowUp> =>
  staffApi.post(`/staff/follow-ups/${id}/assign`, { staffId });
export const reportFollowUp = (id: number, report: OutcomeReport): Promise<FollowUp> =>
  staffApi.post(`/staff/follow-ups/${id}/outcome`, report);

export const loadFigures = (memberId: number): Promise<MemberFigures> =>
  staffApi.get(`/staff/members/${memberId}/figures`);
export const loadTimeline = (memberId: number, before: string | null): Promise<Timeline> =>
  staffApi.get(`/staff/members/${memberId}/timeline`, { before });
export const followUpsOf = (memberId: number, cursor: string | null): Promise<Page<FollowUp>> =>
  staffApi.get(`/staff/members/${memberId}/follow-ups`, { cursor });
export const noteFollowUp = (memberId: number, note: string, afterDays: number): Promise<FollowUp> =>
  staffApi.post(`/staff/members/${memberId}/follow-ups`, { note, afterDays });

export async function guidesOf(memberId: number): Promise<GuidePeriod[]> {
  return (await staffApi.get<{ items: GuidePeriod[] }>(`/staff/members/${memberId}/guides`)).items;
}
export async function loadGuides(storeId: number): Promise<StoreGuide[]> {
  return (await staffApi.get<{ items: StoreGuide[] }>('/staff/guides', { storeId })).items;
}
export const assignGuide = (memberId: number, staffId: number | null, reason: string): Promise<unknown> =>
  staffApi.post(`/staff/members/${memberId}/guide`, { staffId, reason });
export const handOver = (
  from: number,
  storeId: number,
  toStaffId: number,
  reason: string,
): Promise<{ moved: number }> => staffApi.post(`/staff/guides/${from}/hand-over`, { storeId, toStaffId, reason });

export const loadClock = (): Promise<ClockState> => staffApi.get('/staff/attendance');
export const clockIn = (storeId: number): Promise<ClockState> =>
  staffApi.post('/staff/attendance/clock-in', { storeId });
export const clockOut = (): Promise<ClockState> => staffApi.post('/staff/attendance/clock-out');
export async function loadAttendance(storeId: number): Promise<Attendance[]> {
  return (await staffApi.get<{ items: Attendance[] }>('/staff/attendance/store', { storeId })).items;
}
export const correctAttendance = (id: number, correction: AttendanceCorrection): Promise<Attendance> =>
  staffApi.post(`/staff/attendance/${id}/correct`, correction);
export const myPerformance = (storeId: number, month: string): Promise<MyPerformance> =>
  staffApi.get('/staff/performance/me', { storeId, month });
export const storePerformance = (storeId: number, month: string): Promise<StorePerformance> =>
  staffApi.get('/staff/performance/store', { storeId, month });
