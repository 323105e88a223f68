import { Injectable } from '@nestjs/common';
import { type Result, ok, refuseField } from '../../../kernel/result.js';
import type { Transaction } from '../../../platform/database/index.js';
import { SettingsFacade } from '../../settings/index.js';
import { MemberDirectory } from '../member.directory.js';
import type { MemberInfo } from '../member.info.js';
import { MemberRegistration } from './member-registration.js';
import { welcomePoints } from '../member.settings.js';
import { normalizePhone } from '../phone.rules.js';

export interface JoinByPhone {
  readonly phone: string;
  readonly storeId: number | null;
  /** Way in: `miniapp`, `pos`, `staff`, `import` … */
  readonly source: string;
  readonly nickname?: string | null;
  readonly guideStaffId?: number | null;
  readonly invitedByMemberId?: number | null;
  readonly campaign?: string | null;
  /** Read before the transaction where possible: then joining needs no second connection. */
  readonly welcomePoints?: number;
}

export type JoinedMember = MemberInfo & { readonly created: boolean };

/** Becoming a member by phone number: at the till, by staff, by import, and as the inner part of joining in WeChat. */
@Injectable()
export class JoinService {
  constructor(
    private readonly directory: MemberDirectory,
    private readonly registration: MemberRegistration,
    private readonly settings: SettingsFacade,
  ) {}

  welcomePointsAt(storeId: number | null): Promise<number> {
    return this.settings.get(welcomePoints, storeId === null ? 'chain' : { storeId });
  }

  async joinByPhone(tx: Transaction, join: JoinByPhone): Promise<Result<JoinedMember>> {
    const phone = normalizePhone(join.phone);
    if (!phone) return refuseField('phone', '不是有效的手机号');
    const existing = await this.directory.byPhone(phone, tx);
    if (existing) return ok({ ...existing, created: false });
    const created = await this.registration.create(tx, {
      phone,
      nickname: join.nickname ?? null,
      storeId: join.storeId,
      guideStaffId: join.guideStaffId ?? null,
      invitedByMemberId: join.invitedByMemberId ?? null,
      campaign: join.campaign ?? null,
      source: join.source,
      welcomePoints: join.welcomePoints ?? (await this.welcomePointsAt(join.storeId)),
    });
    return ok({ ...created, created: true });
  }
}
