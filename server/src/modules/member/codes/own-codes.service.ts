import { Injectable } from '@nestjs/common';
import { type Result, ok, refuse } from '../../../kernel/result.js';
import { UnitOfWork } from '../../../platform/database/index.js';
import { OrganizationFacade } from '../../organization/index.js';
import { SettingsFacade } from '../../settings/index.js';
import type { MemberCode, MemberCodeState } from './member-code.dto.js';
import type { CodePurpose } from './member-code.entity.js';
import { MemberCodeService } from './member-code.service.js';
import { MemberDirectory } from '../member.directory.js';
import { codeSeconds } from '../member.settings.js';

/** The code page of a member: a fresh code, and what has become of the one shown. */
@Injectable()
export class OwnCodesService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly codes: MemberCodeService,
    private readonly directory: MemberDirectory,
    private readonly organization: OrganizationFacade,
    private readonly settings: SettingsFacade,
  ) {}

  async issue(memberId: number, purpose: CodePurpose): Promise<Result<MemberCode>> {
    const ttlSeconds = await this.settings.get(codeSeconds, 'chain');
    return this.uow.run(async (tx) => {
      const member = await this.directory.byId(memberId, tx);
      if (purpose === 'pay' && member?.status !== 'active') return refuse('MEMBER_FROZEN');
      const { code, barcode, expiresAt } = await this.codes.issue(tx, memberId, purpose, ttlSeconds);
      return ok({ code, barcode, purpose, expiresAt: expiresAt.toISOString(), ttlSeconds });
    });
  }

  async state(memberId: number, code: string): Promise<Result<MemberCodeState>> {
    const sight = await this.codes.sight(memberId, code);
    if (!sight) return refuse('MEMBER_CODE_INVALID');
    const store = sight.usedStoreId === null ? null : await this.organization.store(sight.usedStoreId);
    return ok({ state: sight.state, usedAt: sight.usedAt?.toISOString() ?? null, storeName: store?.name ?? null });
  }
}
