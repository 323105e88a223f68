import type { StaffBooking } from '@/lib/booking-types';
import { staffApi } from '@/lib/session';

export type VisitStep = 'check-in' | 'start' | 'finish' | 'no-show' | 'no-show-undo';

export const loadBooking = (id: number): Promise<StaffBooking> => staffApi.get(`/staff/bookings/${id}`);

export const findBooking = (code: string, storeId: number): Promise<StaffBooking> =>
  staffApi.get(`/staff/bookings/by-code/${code}`, { storeId });

export const takeStep = (id: number, step: VisitStep): Promise<StaffBooking> =>
  staffApi.command(`booking-${step}-${id}`, `/staff/bookings/${id}/${step}`, {});

export const cancelBooking = (id: number, body: { by: 'guest' | 'store'; reason: string }): Promise<StaffBooking> =>
  staffApi.command(`booking-cancel-${id}`, `/staff/bookings/${id}/cancel`, body);

export const moveBooking = (
  id: number,
  body: { start: string; reason: string; staffId?: number },
): Promise<StaffBooking> => staffApi.command(`booking-move-${id}`, `/staff/bookings/${id}/reschedule`, body);

/** The same refund once more, never a second one: WeChat knows it by its number. */
export const resendDeposit = (id: number): Promise<unknown> =>
  staffApi.command(`booking-refund-${id}`, `/staff/booking-refunds/${id}/resend`, { reason: '微信未退成功，重新提交' });
