import type { OrderBrief, Page } from '@/lib/api-types';
import type {
  ComplaintCategory,
  ComplaintCounts,
  ComplaintWritten,
  Resolution,
  ServiceRecord,
  ServiceRecordBrief,
  StaffComplaint,
  StaffComplaintBrief,
  StaffOpenComplaint,
} from '@/lib/complaint-types';
import { staffApi } from '@/lib/session';

export type ComplaintView = 'mine' | 'store' | 'overdue' | 'closed';

export const loadComplaints = (
  storeId: number,
  view: ComplaintView,
  cursor: string | null,
): Promise<Page<StaffComplaintBrief>> => staffApi.get('/staff/complaints', { storeId, view, cursor, limit: 20 });

export const loadCounts = (storeId: number): Promise<ComplaintCounts> =>
  staffApi.get('/staff/complaints/counts', { storeId });

export const loadComplaint = (id: number): Promise<StaffComplaint> => staffApi.get(`/staff/complaints/${id}`);

export const loadCategories = async (): Promise<ComplaintCategory[]> =>
  (await staffApi.get<{ items: ComplaintCategory[] }>('/staff/complaints/categories')).items;

export const openComplaint = (body: StaffOpenComplaint): Promise<ComplaintWritten> =>
  staffApi.command('staff-complaint-open', '/staff/complaints', body);

const act = (id: number, verb: string, body: unknown): Promise<StaffComplaint> =>
  staffApi.post(`/staff/complaints/${id}/${verb}`, body);

export const takeComplaint = (id: number): Promise<StaffComplaint> => act(id, 'take', {});

export const assignComplaint = (id: number, staffId: number): Promise<StaffComplaint> => act(id, 'assign', { staffId });

export const noteComplaint = (id: number, words: string, mediaIds: number[]): Promise<StaffComplaint> =>
  act(id, 'notes', { words, mediaIds });

export const closeComplaint = (id: number, resolution: Resolution, words: string): Promise<StaffComplaint> =>
  act(id, 'close', { resolution, words });

/** Up to headquarters; other stores are theirs to choose. */
export const passComplaint = (id: number, words: string): Promise<void> =>
  staffApi.post(`/staff/complaints/${id}/move`, { words });

export const replyComplaint = (id: number, words: string, mediaIds: number[]): Promise<StaffComplaint> =>
  staffApi.command(`staff-complaint-reply-${id}`, `/staff/complaints/${id}/messages`, { words, mediaIds });

export interface Guest {
  id: number;
  name: string;
  phoneMasked: string;
}

export const findGuests = async (storeId: number, q: string): Promise<Guest[]> =>
  (await staffApi.get<Page<Guest>>('/staff/members', { storeId, q, limit: 5 })).items;

export const loadGuestOrders = async (storeId: number, memberId: number): Promise<OrderBrief[]> =>
  (await staffApi.get<Page<OrderBrief>>('/staff/orders', { storeId, memberId, limit: 5 })).items;

export const loadRecords = (
  storeId: number,
  view: 'open' | 'finished',
  cursor: string | null,
): Promise<Page<ServiceRecordBrief>> => staffApi.get('/staff/service-records', { storeId, view, cursor, limit: 20 });

export const loadRecord = (id: number | null, bookingId: number | null): Promise<ServiceRecord> =>
  staffApi.get(
    bookingId === null ? `/staff/service-records/${id ?? 0}` : `/staff/service-records/by-booking/${bookingId}`,
  );

export const finishStage = (
  id: number,
  stageId: number,
  noted: { words?: string; mediaIds: number[] },
): Promise<ServiceRecord> => staffApi.post(`/staff/service-records/${id}/stages/${stageId}/done`, noted);

export const undoStage = (id: number, stageId: number): Promise<ServiceRecord> =>
  staffApi.post(`/staff/service-records/${id}/stages/${stageId}/undo`);

export const addNote = (id: number, words: string, mediaIds: number[]): Promise<ServiceRecord> =>
  staffApi.post(`/staff/service-records/${id}/notes`, { words, mediaIds });

export const finishRecord = (id: number): Promise<ServiceRecord> =>
  staffApi.post(`/staff/service-records/${id}/finish`);
