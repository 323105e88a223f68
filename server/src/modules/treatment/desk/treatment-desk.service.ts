import { Injectable } from '@nestjs/common';
import { businessDate } from '@guike/shared';
import { type Result, ok, refuse } from '../../../kernel/result.js';
import { type RequestInfo, type StaffActor, holdsAt } from '../../../platform/http/index.js';
import { Idempotency, type IdempotentCommand } from '../../../platform/idempotency/idempotency.js';
import { AuditFacade } from '../../audit/index.js';
import { SettingsFacade } from '../../settings/index.js';
import { TreatmentUses, type Visit } from '../cards/treatment-uses.js';
import { CODE_REQUIRED } from '../treatment.settings.js';
import type { DeskTreatmentCard, TreatmentUndoBody, TreatmentUseBody } from '../treatment.dto.js';
import { DeskCards } from './desk-cards.js';

export interface DeskStaff {
  readonly actor: StaffActor;
  readonly request: RequestInfo;
}

/** Visits at the counter: somebody comes without a booking, or one was counted by mistake. */
@Injectable()
export class TreatmentDeskService {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly cards: DeskCards,
    private readonly uses: TreatmentUses,
    private readonly settings: SettingsFacade,
    private readonly audit: AuditFacade,
  ) {}

  async use(
    command: IdempotentCommand,
    by: DeskStaff,
    cardId: number,
    body: TreatmentUseBody,
  ): Promise<Result<DeskTreatmentCard>> {
    const { storeId, grant } = body;
    if (!holdsAt(by.actor, 'treatment.use', storeId)) return refuse('STORE_NOT_FOUND');
    if (grant === undefined && (await this.settings.get(CODE_REQUIRED, { storeId })))
      return refuse('TREATMENT_CODE_REQUIRED');
    const card = await this.cards.find(by.actor, cardId, { storeId, grant });
    if (!card.ok) return card;
    const { memberId } = card.value;
    const used = await this.idempotency.run<Visit>(command, async (tx) => {
      const visit = await this.uses.useNow(tx, {
        cardId,
        memberId,
        storeId,
        staffId: by.actor.staffId,
        serviceId: body.serviceId ?? null,
        note: body.note ?? null,
      });
      if (!visit.ok) return visit;
      const line = { action: 'treatment.use', subject: `treatment-card:${cardId}`, storeId };
      await this.audit.record(tx, { ...by, ...line, after: { memberId, ...visit.value } });
      return visit;
    });
    return used.ok ? this.cards.detail(cardId) : used;
  }

  /** On the day and in the store of the mistake; later it is for people to settle otherwise. */
  async undo(
    command: IdempotentCommand,
    by: DeskStaff,
    { cardId, useId }: { cardId: number; useId: number },
    { storeId, reason }: TreatmentUndoBody,
  ): Promise<Result<DeskTreatmentCard>> {
    if (!holdsAt(by.actor, 'treatment.use', storeId)) return refuse('STORE_NOT_FOUND');
    const undone = await this.idempotency.run<null>(command, async (tx) => {
      const [use] = await tx.query<{ store_id: number | null; used_at: Date | null }>(
        "SELECT store_id, used_at FROM treatment_use WHERE id = ? AND card_id = ? AND state = 'used'",
        [useId, cardId],
      );
      const today = businessDate(tx.now);
      if (use?.store_id !== storeId || use.used_at === null || businessDate(use.used_at) !== today)
        return refuse('TREATMENT_USE_NOT_FOUND');
      const card = await this.uses.undo(tx, cardId, useId);
      if (!card) return refuse('TREATMENT_USE_NOT_FOUND');
      const line = { action: 'treatment.undo', subject: `treatment-card:${cardId}`, storeId, reason };
      await this.audit.record(tx, { ...by, ...line, after: { useId, left: card.left } });
      return ok(null);
    });
    return undone.ok ? this.cards.detail(cardId) : undone;
  }
}
