import type { Schemas } from '@guike/shared';
import { staffApi } from '@/lib/session';
import type { SalesReturn } from '@/lib/return-types';
import type { DeskTreatmentCard } from '@/lib/shop-types';

export type DeskCards = Schemas['DeskTreatmentCardList'];
export type CardRefundPlan = Schemas['CardRefundPlan'];
export type RefundCause = Schemas['CardRefundQuestion']['cause'];

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

export const previewCardRefund = (cardId: number, body: Schemas['CardRefundQuestion']): Promise<CardRefundPlan> =>
  staffApi.post(`/staff/treatment-cards/${cardId}/refund/preview`, body);

export const refundCard = (cardId: number, body: Schemas['CardRefundBody']): Promise<SalesReturn> =>
  staffApi.command(`treatment-refund-${cardId}`, `/staff/treatment-cards/${cardId}/refund`, body);
