import { readJson } from '../../platform/database/index.js';
import type { OpeningSpan } from './opening-hours.rules.js';
import type { StoreInfo } from './organization.types.js';

export interface StoreRow {
  id: number;
  code: string;
  name: string;
  city: string;
  address: string;
  phone: string;
  opening_hours: string;
  weekly_hours: unknown;
  latitude: number | null;
  longitude: number | null;
  kind: 'direct' | 'franchise';
  legal_entity_id: number;
  group_id: number | null;
  active: number;
}

export function storeInfo(row: StoreRow): StoreInfo {
  return {
    id: row.id,
    code: row.code,
    name: row.name,
    city: row.city,
    address: row.address,
    phone: row.phone,
    openingHours: row.opening_hours,
    weeklyHours: readJson<OpeningSpan[]>(row.weekly_hours),
    latitude: row.latitude,
    longitude: row.longitude,
    kind: row.kind,
    legalEntityId: row.legal_entity_id,
    groupId: row.group_id,
    active: row.active === 1,
  };
}
