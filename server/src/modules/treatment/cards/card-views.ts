import { Injectable } from '@nestjs/common';
import { businessDate } from '@guike/shared';
import { Database } from '../../../platform/database/index.js';
import { OrganizationFacade } from '../../organization/index.js';
import type { TreatmentCardDetail, TreatmentCardView, TreatmentUseView } from '../treatment.dto.js';
import type { UseState } from '../treatment.types.js';
import type { TreatmentCardRecord } from './treatment-card.store.js';

interface UseRow {
  id: number;
  card_id: number;
  booking_id: number | null;
  service_id: number | null;
  store_id: number | null;
  state: UseState;
  note: string | null;
  created_at: Date;
  used_at: Date | null;
  ended_at: Date | null;
}

/** Cards as people look at them. */
@Injectable()
export class CardViews {
  constructor(
    private readonly database: Database,
    private readonly organization: OrganizationFacade,
  ) {}

  async views(cards: readonly TreatmentCardRecord[]): Promise<TreatmentCardView[]> {
    const stores = await this.organization.storesByIds(cards.map(({ storeId }) => storeId));
    return cards.map((card) => cardView(card, stores.get(card.storeId)?.name ?? ''));
  }

  /** With the story of each: what was promised, used and given back. */
  async details(cards: readonly TreatmentCardRecord[]): Promise<TreatmentCardDetail[]> {
    if (cards.length === 0) return [];
    const [views, uses] = await Promise.all([
      this.views(cards),
      this.database.query<UseRow>(
        `SELECT id, card_id, booking_id, service_id, store_id, state, note, created_at, used_at, ended_at
           FROM treatment_use WHERE card_id IN (?) ORDER BY id DESC`,
        [cards.map(({ id }) => id)],
      ),
    ]);
    const stores = await this.organization.storesByIds(uses.flatMap((row) => row.store_id ?? []));
    return views.map((view) => ({
      ...view,
      uses: uses
        .filter((row) => row.card_id === view.id)
        .map((row) => useView(row, row.store_id === null ? null : (stores.get(row.store_id)?.name ?? null))),
    }));
  }
}

function cardView(card: TreatmentCardRecord, storeName: string): TreatmentCardView {
  return {
    id: card.id,
    name: card.name,
    state: card.state,
    times: card.times,
    left: card.left,
    held: card.held,
    serviceIds: card.serviceIds === null ? null : [...card.serviceIds],
    expiresOn: businessDate(new Date(card.expiresAt.getTime() - 1)),
    cycleDueOn: card.cycleDueOn,
    issuedAt: card.issuedAt.toISOString(),
    storeName,
    orderId: card.orderId,
  };
}

function useView(row: UseRow, storeName: string | null): TreatmentUseView {
  return {
    id: row.id,
    state: row.state,
    bookingId: row.booking_id,
    serviceId: row.service_id,
    storeName,
    note: row.note,
    at: (row.ended_at ?? row.used_at ?? row.created_at).toISOString(),
  };
}
