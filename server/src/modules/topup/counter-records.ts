import { Injectable } from '@nestjs/common';
import type { Result } from '../../kernel/result.js';
import { type Transaction, WriteBatch } from '../../platform/database/index.js';
import { AuditFacade } from '../audit/index.js';
import { ShiftFacade } from '../shift/index.js';
import type { CounterActor, CounterTopup } from './counter-topup.request.js';
import type { StoredTopup } from './topup.store.js';

/** What a top-up at the counter leaves behind: cash in somebody's drawer, and a line in the log. */
@Injectable()
export class CounterRecords {
  constructor(
    private readonly shifts: ShiftFacade,
    private readonly audit: AuditFacade,
  ) {}

  /** The drawer the cash goes into; null for none. SHIFT_REQUIRED when the store wants one and there is none. */
  drawer(tx: Transaction, { actor }: CounterActor, storeId: number): Promise<Result<number | null>> {
    return this.shifts.forCash(actor, storeId, tx);
  }

  async write(
    tx: Transaction,
    by: CounterActor,
    topup: StoredTopup,
    { shiftId, externalNo }: { shiftId: number | null; externalNo: CounterTopup['externalNo'] },
  ): Promise<void> {
    const { id, storeId, memberId, payFen, bonusFen, method } = topup;
    await this.audit.record(tx, {
      ...by,
      action: 'topup.counter',
      subject: `topup:${id}`,
      storeId,
      after: { memberId, payFen, bonusFen, method, externalNo },
    });
    if (method !== 'cash') return;
    const batch = new WriteBatch();
    const staffId = by.actor.kind === 'staff' ? by.actor.staffId : null;
    this.shifts.recordIn(batch, { shiftId, storeId, staffId, kind: 'topup', refId: id, amountFen: payFen, at: tx.now });
    await tx.write(batch);
  }
}
