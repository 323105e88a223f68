import { Injectable } from '@nestjs/common';
import { type Result, ok, refuse } from '../../kernel/result.js';
import { IdGenerator, type Transaction, WriteConflict } from '../../platform/database/index.js';
import { type StaffAct, type StaffActor, holdsAt } from '../../platform/http/index.js';
import { Idempotency, type IdempotentCommand } from '../../platform/idempotency/idempotency.js';
import { AuditFacade } from '../audit/index.js';
import { OrganizationFacade } from '../organization/index.js';
import { SettingsFacade } from '../settings/index.js';
import { shiftClosed } from './shift.events.js';
import { differenceFen, needsNote } from './shift.rules.js';
import { SHIFT_NOTE_ABOVE_FEN } from './shift.settings.js';
import { ShiftStore, type StoredShift } from './shift.store.js';

/** Opening a drawer with what lies in it, and handing it over with what was counted. */
@Injectable()
export class ShiftService {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly store: ShiftStore,
    private readonly organization: OrganizationFacade,
    private readonly settings: SettingsFacade,
    private readonly audit: AuditFacade,
    private readonly ids: IdGenerator,
  ) {}

  async open(
    command: IdempotentCommand,
    act: StaffAct,
    { storeId, floatFen }: { storeId: number; floatFen: number },
  ): Promise<Result<{ shiftId: number }>> {
    const store = holdsAt(act.actor, 'shift.work', storeId) ? await this.organization.store(storeId) : null;
    if (!store?.active) return refuse('STORE_NOT_FOUND');
    return this.idempotency.run(command, async (tx) => {
      const shift = { id: await this.ids.take(), storeId, staffId: act.actor.staffId, floatFen, openedAt: tx.now };
      if (!(await this.store.insert(tx, shift))) return refuse('SHIFT_ALREADY_OPEN');
      await this.audit.record(tx, {
        ...act,
        action: 'shift.open',
        subject: `shift:${shift.id}`,
        storeId,
        after: { floatFen },
      });
      return ok({ shiftId: shift.id });
    });
  }

  /** One's own, or, for who reviews shifts there, one that somebody left open. */
  async close(
    command: IdempotentCommand,
    act: StaffAct,
    shiftId: number,
    counted: { countedFen: number; note: string | null },
  ): Promise<Result<{ shiftId: number }>> {
    const shift = await this.store.find(shiftId);
    if (!shift || !mayClose(act.actor, shift)) return refuse('SHIFT_NOT_FOUND');
    const noteAboveFen = await this.settings.get(SHIFT_NOTE_ABOVE_FEN, { storeId: shift.storeId });
    return this.idempotency.run(command, (tx) => this.closeIn(tx, act, shiftId, { ...counted, noteAboveFen }));
  }

  private async closeIn(
    tx: Transaction,
    act: StaffAct,
    shiftId: number,
    { countedFen, note, noteAboveFen }: { countedFen: number; note: string | null; noteAboveFen: number },
  ): Promise<Result<{ shiftId: number }>> {
    const shift = await this.store.lock(tx, shiftId);
    if (shift?.state !== 'open') return refuse('SHIFT_CLOSED');
    const difference = differenceFen(shift, countedFen);
    if (needsNote(difference, noteAboveFen) && note === null) return refuse('SHIFT_NOTE_REQUIRED');
    if (!(await this.store.close(tx, shift, { countedFen, differenceFen: difference, note })))
      throw new WriteConflict(`shift ${shiftId}`);
    const { storeId, staffId, movedFen } = shift;
    await this.audit.record(tx, {
      ...act,
      action: 'shift.close',
      subject: `shift:${shiftId}`,
      storeId,
      after: { movedFen, countedFen, differenceFen: difference },
      ...(note === null ? {} : { reason: note }),
    });
    tx.emit(shiftClosed({ shiftId, storeId, staffId, countedFen, differenceFen: difference }));
    return ok({ shiftId });
  }
}

function mayClose(actor: StaffActor, shift: StoredShift): boolean {
  if (shift.staffId === actor.staffId && holdsAt(actor, 'shift.work', shift.storeId)) return true;
  return holdsAt(actor, 'shift.review', shift.storeId);
}
