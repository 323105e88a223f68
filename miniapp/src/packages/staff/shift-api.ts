import type { Page } from '@/lib/api-types';
import { staffApi } from '@/lib/session';
import type { Shift, ShiftReport } from '@/lib/staff-types';

export async function loadCurrentShift(storeId: number): Promise<{ shift: ShiftReport | null }> {
  return staffApi.get('/staff/shifts/current', { storeId });
}

export function loadShifts(storeId: number, cursor: string | null): Promise<Page<Shift>> {
  return staffApi.get('/staff/shifts', { storeId, cursor, limit: 10 });
}

export const loadShift = (id: number): Promise<ShiftReport> => staffApi.get(`/staff/shifts/${id}`);

export function openShift(storeId: number, floatFen: number): Promise<ShiftReport> {
  return staffApi.command('shift-open', '/staff/shifts', { storeId, floatFen });
}

export function closeShift(id: number, countedFen: number, note: string): Promise<ShiftReport> {
  const body = note === '' ? { countedFen } : { countedFen, note };
  return staffApi.command(`shift-close-${id}`, `/staff/shifts/${id}/close`, body);
}
