import type { Schemas } from '@guike/shared';
import type { Page } from '@/lib/api-types';
import { ApiError } from '@/lib/errors';
import { staffApi } from '@/lib/session';
import type { StaffMemberRow } from '@/lib/staff-types';

export type ScheduleDay = Schemas['ScheduleDay'];
export type StaffDay = Schemas['StaffDayView'];
export type Session = Schemas['SessionView'];
export type ScheduleWeek = Schemas['ScheduleWeek'];
export type StaffWeek = Schemas['StaffWeek'];
export type WeekDay = Schemas['StaffWeekDay'];
export type DaySpan = Schemas['DaySpan'];
export type WeekSpan = Schemas['WeekSpanBody'];
export type Leave = Schemas['Leave'];
export type LeaveRequest = Schemas['LeaveBody'];
export type LeaveKind = Leave['kind'];
export type BookingConflict = Schemas['BookingConflict'];
export type StoreService = Schemas['StoreService'];
export type SlotDays = Schemas['StaffSlotDays'];
export type Team = Schemas['Team'];
export type TeamMember = Schemas['TeamMember'];
export type Room = Schemas['ServiceRoom'];
export type RoomRequest = Schemas['RoomBody'];
export type Rooms = Schemas['RoomList'];
export type DayBooking = Schemas['StaffBookingBrief'];
export type BookRequest = Schemas['StaffBookBody'];

export interface DayBoard {
  day: ScheduleDay;
  bookings: DayBooking[];
}

/** Who is there and what is booked, asked for together. */
export async function loadBoard(storeId: number, date: string): Promise<DayBoard> {
  const [day, bookings] = await Promise.all([
    staffApi.get<ScheduleDay>('/staff/schedule/day', { storeId, date }),
    staffApi.get<{ items: DayBooking[] }>('/staff/bookings', { storeId, date }),
  ]);
  return { day, bookings: bookings.items };
}

export const loadWeek = (storeId: number, from: string): Promise<ScheduleWeek> =>
  staffApi.get('/staff/schedule/week', { storeId, from });

interface ShiftChange {
  conflicts: BookingConflict[];
}

const day = (staffId: number, date: string): string => `/staff/schedule/team/${staffId}/days/${date}`;

export function setDay(
  staffId: number,
  date: string,
  body: { storeId: number; spans: DaySpan[]; note: string },
): Promise<ShiftChange> {
  return staffApi.put(day(staffId, date), body);
}

export const clearDay = (staffId: number, date: string, storeId: number): Promise<ShiftChange> =>
  staffApi.post(`${day(staffId, date)}/clear`, { storeId });

export function setWeek(
  staffId: number,
  body: { storeId: number; validFrom: string; week: WeekSpan[] },
): Promise<ShiftChange> {
  return staffApi.put(`/staff/schedule/team/${staffId}/week`, body);
}

export const closeDay = (storeId: number, date: string, note: string): Promise<ShiftChange> =>
  staffApi.post('/staff/schedule/closings', { storeId, date, note });

export const reopenDay = (storeId: number, date: string): Promise<ShiftChange> =>
  staffApi.post('/staff/schedule/closings/clear', { storeId, date });

export const loadLeaves = (storeId: number, cursor: string | null): Promise<Page<Leave>> =>
  staffApi.get('/staff/schedule/leaves', { storeId, cursor, limit: 20 });

export const askLeave = (body: LeaveRequest): Promise<Leave> => staffApi.post('/staff/schedule/leaves', body);

export const decideLeave = (id: number, approve: boolean): Promise<Leave> =>
  staffApi.post(`/staff/schedule/leaves/${id}/decision`, { approve });

export const cancelLeave = (id: number): Promise<Leave> => staffApi.post(`/staff/schedule/leaves/${id}/cancel`);

export async function loadServices(storeId: number): Promise<StoreService[]> {
  return (await staffApi.get<{ items: StoreService[] }>('/staff/schedule/services', { storeId })).items;
}

export const loadTeam = (storeId: number): Promise<Team> => staffApi.get('/staff/schedule/team', { storeId });

export const setSkills = (staffId: number, body: { storeId: number; skillIds: number[] }): Promise<TeamMember> =>
  staffApi.put(`/staff/schedule/team/${staffId}/skills`, body);

export const loadRooms = (storeId: number): Promise<Rooms> => staffApi.get('/staff/schedule/rooms', { storeId });

export const addRoom = (room: RoomRequest): Promise<Room> => staffApi.post('/staff/schedule/rooms', room);

export const changeRoom = (id: number, room: RoomRequest): Promise<Room> =>
  staffApi.put(`/staff/schedule/rooms/${id}`, room);

export function loadSlots(question: {
  storeId: number;
  serviceId: number;
  staffId: number | null;
  from: string;
}): Promise<SlotDays> {
  return staffApi.get('/staff/schedule/slots', question);
}

export const findGuests = (storeId: number, q: string): Promise<Page<StaffMemberRow>> =>
  staffApi.get('/staff/members', { storeId, q, limit: 6 });

/** The guest somebody came from; null when this person may not look after them (any more). */
export async function loadGuest(id: number): Promise<StaffMemberRow | null> {
  try {
    return await staffApi.get<StaffMemberRow>(`/staff/members/${id}`);
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) return null;
    throw error;
  }
}

export const book = (request: BookRequest): Promise<DayBooking> =>
  staffApi.command('staff-book', '/staff/bookings', request);
