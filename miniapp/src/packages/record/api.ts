import type { Page } from '@/lib/api-types';
import type { RateService, ServiceRecord, ServiceRecordBrief } from '@/lib/complaint-types';
import { memberApi } from '@/lib/session';

export const loadRecords = (cursor: string | null): Promise<Page<ServiceRecordBrief>> =>
  memberApi.get('/member/service-records', { cursor, limit: 20 });

/** By its own id, or by the booking that led to it. */
export const loadRecord = (id: number | null, bookingId: number | null): Promise<ServiceRecord> =>
  memberApi.get(
    bookingId === null ? `/member/service-records/${id ?? 0}` : `/member/service-records/by-booking/${bookingId}`,
  );

export const rateService = (id: number, rating: RateService): Promise<ServiceRecord> =>
  memberApi.put(`/member/service-records/${id}/rating`, rating);
