import type { Page } from '@/lib/api-types';
import { memberApi } from '@/lib/session';
import type { TreatmentCard, TreatmentCardDetail } from '@/lib/shop-types';

export const loadCards = (cursor: string | null): Promise<Page<TreatmentCard>> =>
  memberApi.get<Page<TreatmentCard>>('/member/treatment-cards', { cursor, limit: 20 });

export const loadCard = (id: number): Promise<TreatmentCardDetail> =>
  memberApi.get<TreatmentCardDetail>(`/member/treatment-cards/${id}`);
