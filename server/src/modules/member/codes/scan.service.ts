import { Injectable } from '@nestjs/common';
import { type Result, ok, refuse } from '../../../kernel/result.js';
import { type Transaction, UnitOfWork } from '../../../platform/database/index.js';
import { actorRef, holdsAt } from '../../../platform/http/index.js';
import { GrantService, type IssuedGrant } from './grant.service.js';
import type { GrantPlace } from './grants-in-hand.js';
import { judgeScans } from './member-code.rules.js';
import { type ConsumedCode, MemberCodeService } from './member-code.service.js';

export type Scan = ConsumedCode & IssuedGrant;

/** Turns a code on a member's screen into a grant for whoever scanned it. Guessing codes is slowed down, per actor. */
@Injectable()
export class ScanService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly codes: MemberCodeService,
    private readonly grants: GrantService,
  ) {}

  async scan(text: string, place: GrantPlace): Promise<Result<Scan>> {
    const { actor, storeId } = place;
    if (!holdsAt(actor, 'member.read', storeId) && !holdsAt(actor, 'order.settle', storeId))
      return refuse('STORE_NOT_FOUND');
    return this.uow.run(async (tx) => {
      const { failures, retryAfterSeconds } = await this.guard(tx, actorRef(actor));
      if (retryAfterSeconds > 0) return refuse('TOO_MANY_REQUESTS', { retryAfterSeconds });
      const consumed = await this.codes.consume(tx, text, place);
      if (!consumed.ok) {
        // Only what is no code at all counts as a guess; a code that was too slow is an honest one.
        if (consumed.refusal.code === 'MEMBER_CODE_INVALID') await this.count(tx, actorRef(actor), failures);
        return consumed;
      }
      const issued = await this.grants.issue(tx, { ...consumed.value, ...place });
      return ok({ ...consumed.value, ...issued });
    });
  }

  /** Writing the row first makes scans of one actor wait for each other, so that none slips through between two counts. */
  private async guard(tx: Transaction, actor: string): Promise<ReturnType<typeof judgeScans>> {
    await tx.execute(
      'INSERT INTO scan_guard (actor, window_started_at, failures) VALUES (?, ?, 0) ON DUPLICATE KEY UPDATE failures = failures',
      [actor, tx.now],
    );
    const rows = await tx.query<{ window_started_at: Date; failures: number }>(
      'SELECT window_started_at, failures FROM scan_guard WHERE actor = ?',
      [actor],
    );
    const row = rows[0];
    return row
      ? judgeScans({ windowStartedAt: row.window_started_at, failures: row.failures }, tx.now)
      : { failures: 0, retryAfterSeconds: 0 };
  }

  private async count(tx: Transaction, actor: string, failures: number): Promise<void> {
    if (failures === 0) {
      await tx.execute('UPDATE scan_guard SET failures = 1, window_started_at = ? WHERE actor = ?', [tx.now, actor]);
    } else {
      await tx.execute('UPDATE scan_guard SET failures = failures + 1 WHERE actor = ?', [actor]);
    }
  }
}
