import { Injectable } from '@nestjs/common';
import { type Result, ok } from '../../kernel/result.js';
import { PasswordHasher } from '../../platform/crypto/password-hasher.js';
import { Tokens } from '../../platform/crypto/tokens.js';
import { UnitOfWork } from '../../platform/database/index.js';
import type { RequestInfo, StaffActor } from '../../platform/http/index.js';
import { AuditFacade } from '../audit/index.js';
import { StaffAccess } from './staff-access.js';
import { StaffDesk } from './staff-desk.js';

const TEMPORARY_BYTES = 12;

/** For people who have forgotten theirs: a new random password, good for one login that must choose another. */
@Injectable()
export class PasswordResetService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly desk: StaffDesk,
    private readonly hasher: PasswordHasher,
    private readonly tokens: Tokens,
    private readonly access: StaffAccess,
    private readonly audit: AuditFacade,
  ) {}

  async reset(actor: StaffActor, request: RequestInfo, id: number): Promise<Result<string>> {
    const temporaryPassword = this.tokens.create(TEMPORARY_BYTES);
    const passwordHash = await this.hasher.hash(temporaryPassword);
    return this.uow.run(async (tx): Promise<Result<string>> => {
      const held = await this.desk.hold(tx, actor, id);
      if (!held.ok) return held;
      await tx.execute(
        'UPDATE staff_account SET password_hash = ?, must_change_password = 1, updated_at = ? WHERE id = ?',
        [passwordHash, tx.now, id],
      );
      await this.access.startOver(tx, id, held.value.username);
      const subject = `staff:${id}`;
      await this.audit.record(tx, { actor, request, action: 'auth.password.reset', subject });
      return ok(temporaryPassword);
    });
  }
}
