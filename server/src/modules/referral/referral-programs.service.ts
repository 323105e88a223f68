import { Injectable } from '@nestjs/common';
import { type Result, ok, refuse } from '../../kernel/result.js';
import { UnitOfWork, isDuplicateKey } from '../../platform/database/index.js';
import type { RequestInfo, StaffActor } from '../../platform/http/index.js';
import { AuditFacade } from '../audit/index.js';
import type { ProgramChange, ReferralProgram, ReferralPrograms } from './referral.admin.dto.js';
import { ReferralStore } from './referral.store.js';
import type { Program } from './referral.types.js';

const HISTORY = 20;

/** What headquarters offers. A change is a new version: who joined under an old one keeps what was promised then. */
@Injectable()
export class ReferralProgramsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly store: ReferralStore,
    private readonly audit: AuditFacade,
  ) {}

  async show(): Promise<ReferralPrograms> {
    const [current, history] = await Promise.all([this.store.program(), this.store.history(HISTORY)]);
    return { current: programView(current), history: history.map(programView) };
  }

  async replace(actor: StaffActor, change: ProgramChange, request: RequestInfo): Promise<Result<ReferralProgram>> {
    const { baseVersion, startsAt, endsAt, rules, ...rest } = change;
    const [from, until] = [new Date(startsAt), endsAt === null ? null : new Date(endsAt)];
    if (until && until <= from) {
      return refuse('REQUEST_INVALID', { fields: [{ field: 'endsAt', problems: ['结束时间要晚于开始时间'] }] });
    }
    try {
      return await this.uow.run(async (tx) => {
        const before = await this.store.program(tx);
        if (before.version !== baseVersion) return refuse('CONFLICT', { version: before.version });
        await tx.insert('referral_program', [
          {
            version: baseVersion + 1,
            name: rest.name,
            active: rest.active ? 1 : 0,
            starts_at: from,
            ends_at: until,
            budget: rest.budget,
            rules: JSON.stringify(rules),
            created_by: actor.staffId,
            created_at: tx.now,
          },
        ]);
        const after = programView(await this.store.program(tx));
        await this.audit.record(tx, {
          actor,
          action: 'referral.program.replace',
          subject: `referral-program:${after.version}`,
          before: programView(before),
          after,
          request,
        });
        return ok(after);
      });
    } catch (error) {
      // Somebody else wrote this version between our look and our insert.
      if (isDuplicateKey(error)) return refuse('CONFLICT');
      throw error;
    }
  }
}

function programView(program: Program): ReferralProgram {
  return {
    version: program.version,
    baseVersion: Math.max(0, program.version - 1),
    name: program.name,
    active: program.active,
    startsAt: program.startsAt.toISOString(),
    endsAt: program.endsAt?.toISOString() ?? null,
    budget: program.budget,
    rewarded: program.rewarded,
    rules: program.rules,
    createdAt: program.createdAt.toISOString(),
  };
}
