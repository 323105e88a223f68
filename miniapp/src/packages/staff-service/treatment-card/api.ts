import type { Schemas } from '@guike/shared';
import { staffApi } from '@/lib/session';
import type { DeskTreatmentCard } from '@/lib/shop-types';

export type DeskCards = Schemas['DeskTreatmentCardList'];

/** Who is served: somebody looked up, or somebody whose code was scanned. */
export type Served = { memberId: number } | { grant: string };

export const loadDeskCards = (storeId: number, served: Served): Promise<DeskCards> =>
  staffApi.get('/staff/treatment-cards', { storeId, ...served });

export const scanMember = (storeId: number, code: string): Promise<Schemas['ScanResult']> =>
  staffApi.post('/staff/member-codes/scan', { code, storeId });

export const takeVisit = (
  cardId: number,
  body: { storeId: number; grant?: string; note?: string },
): Promise<DeskTreatmentCard> =>
  staffApi.command(`treatment-use-${cardId}`, `/staff/treatment-cards/${cardId}/uses`, body);

export const undoVisit = (
  cardId: number,
  useId: number,
  body: { storeId: number; reason: string },
): Promise<DeskTreatmentCard> =>
  staffApi.command(`treatment-undo-${useId}`, `/staff/treatment-cards/${cardId}/uses/${useId}/undo`, body);
