import type { OrderBrief, Page } from '@/lib/api-types';
import type {
  ComplaintCategory,
  ComplaintVisit,
  MemberComplaint,
  MemberComplaintBrief,
  OpenComplaint,
} from '@/lib/complaint-types';
import { memberApi } from '@/lib/session';

export const loadComplaints = (cursor: string | null): Promise<Page<MemberComplaintBrief>> =>
  memberApi.get('/member/complaints', { cursor, limit: 20 });

export const loadComplaint = (id: number): Promise<MemberComplaint> => memberApi.get(`/member/complaints/${id}`);

export const openComplaint = (body: OpenComplaint): Promise<MemberComplaint> =>
  memberApi.command('complaint-open', '/member/complaints', body);

export const answerComplaint = (id: number, words: string, mediaIds: number[]): Promise<MemberComplaint> =>
  memberApi.command(`complaint-answer-${id}`, `/member/complaints/${id}/messages`, { words, mediaIds });

export const rateComplaint = (id: number, stars: number, words: string): Promise<MemberComplaint> =>
  memberApi.post(`/member/complaints/${id}/rating`, { stars, ...(words === '' ? {} : { words }) });

export const reopenComplaint = (id: number, words: string): Promise<MemberComplaint> =>
  memberApi.post(`/member/complaints/${id}/reopen`, { words });

export interface Choices {
  categories: ComplaintCategory[];
  orders: OrderBrief[];
  visits: ComplaintVisit[];
}

export async function loadChoices(): Promise<Choices> {
  const [categories, orders, visits] = await Promise.all([
    memberApi.get<{ items: ComplaintCategory[] }>('/member/complaints/categories'),
    memberApi.get<Page<OrderBrief>>('/member/orders', { limit: 10 }),
    memberApi.get<{ items: ComplaintVisit[] }>('/member/complaints/visits'),
  ]);
  return { categories: categories.items, orders: orders.items, visits: visits.items };
}
