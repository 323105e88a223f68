import { Injectable } from '@nestjs/common';
import { type Result, ok, refuse } from '../../../kernel/result.js';
import { UnitOfWork } from '../../../platform/database/index.js';
import type { RequestInfo, StaffActor } from '../../../platform/http/index.js';
import { AuditFacade } from '../../audit/index.js';

/**
 * A number has found a new owner: the member who had it before keeps everything else, wallet above all, and signs in by
 * WeChat. Whoever has the number now can join with it, as somebody new.
 */
@Injectable()
export class PhoneReleaseService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly audit: AuditFacade,
  ) {}

  release(actor: StaffActor, memberId: number, reason: string, request: RequestInfo): Promise<Result<null>> {
    return this.uow.run(async (tx) => {
      const [row] = await tx.query<{ phone_last4: string | null }>(
        'SELECT phone_last4 FROM member WHERE id = ? FOR UPDATE',
        [memberId],
      );
      if (!row) return refuse('MEMBER_NOT_FOUND');
      await tx.execute('UPDATE member SET phone_sealed = NULL, phone_index = NULL, phone_last4 = NULL WHERE id = ?', [
        memberId,
      ]);
      const before = { phoneLast4: row.phone_last4 };
      const subject = `member:${memberId}`;
      await this.audit.record(tx, { actor, action: 'member.phone.release', subject, before, reason, request });
      return ok(null);
    });
  }
}
