import type { Page } from '@/lib/api-types';
import type { PickupState, StaffPickup } from '@/lib/mall-types';
import { staffApi } from '@/lib/session';

export const loadPickups = (storeId: number, state: PickupState, cursor: string | null): Promise<Page<StaffPickup>> =>
  staffApi.get('/staff/pickups', { storeId, state, cursor, limit: 20 });

export const findPickup = (storeId: number, code: string): Promise<StaffPickup> =>
  staffApi.get(`/staff/pickups/by-code/${encodeURIComponent(code)}`, { storeId });

export interface HandOver {
  code?: string;
  withoutCode?: string;
  giftGiven: boolean;
}

export const collectPickup = (id: number, body: HandOver): Promise<StaffPickup> =>
  staffApi.command(`pickup-collect-${id}`, `/staff/pickups/${id}/collect`, body);
