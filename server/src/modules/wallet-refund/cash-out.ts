import { Injectable } from '@nestjs/common';
import { type Result, ok, refuse } from '../../kernel/result.js';
import type { Transaction, WriteBatch } from '../../platform/database/index.js';
import type { StaffAct, StaffActor } from '../../platform/http/index.js';
import { AuditFacade } from '../audit/index.js';
import { SettingsFacade } from '../settings/index.js';
import { ShiftFacade } from '../shift/index.js';
import type { StoredPayout, StoredRefund } from './wallet-refund.rows.js';
import { WALLET_REFUND_CASH_LIMIT_FEN } from './wallet-refund.settings.js';

/** What a payout by hand leaves behind beside the refund itself: the drawer's movement and the line in the log. */
@Injectable()
export class CashOut {
  constructor(
    private readonly shifts: ShiftFacade,
    private readonly settings: SettingsFacade,
    private readonly audits: AuditFacade,
  ) {}

  async draw(tx: Transaction, batch: WriteBatch, actor: StaffActor, payout: StoredPayout): Promise<Result<null>> {
    const { storeId, amountFen } = payout;
    if (storeId === null) throw new RangeError('cash comes out of a drawer');
    const limitFen = await this.settings.get(WALLET_REFUND_CASH_LIMIT_FEN, { storeId });
    if (amountFen > limitFen) return refuse('WALLET_REFUND_CASH_LIMIT', { limitFen });
    const shift = await this.shifts.forCash(actor, storeId, tx);
    if (!shift.ok) return shift;
    this.shifts.recordIn(batch, {
      shiftId: shift.value,
      storeId,
      staffId: actor.staffId,
      kind: 'payout',
      refId: payout.id,
      amountFen: -amountFen,
      at: tx.now,
    });
    return ok(null);
  }

  audit(tx: Transaction, by: StaffAct, refund: StoredRefund, payout: StoredPayout): Promise<void> {
    const { method, amountFen, proofNo, payeeNote } = payout;
    return this.audits.record(tx, {
      ...by,
      action: 'wallet_refund.payout',
      subject: `wallet-refund:${refund.id}`,
      storeId: refund.storeId,
      after: { method, amountFen, proofNo, payeeNote },
    });
  }
}
