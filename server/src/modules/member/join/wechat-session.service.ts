import { Injectable } from '@nestjs/common';
import { type Result, ok } from '../../../kernel/result.js';
import { UnitOfWork } from '../../../platform/database/index.js';
import { AuthFacade } from '../../auth/index.js';
import type { MemberSession } from '../member.dto.js';
import { MemberDirectory } from '../member.directory.js';
import { ClosureService } from '../privacy/closure.service.js';
import { WechatIdentity } from './wechat-identity.js';

/** Signs a WeChat identity in, member or not yet: refusing to join leaves browsing possible. */
@Injectable()
export class WechatSessionService {
  constructor(
    private readonly identity: WechatIdentity,
    private readonly uow: UnitOfWork,
    private readonly directory: MemberDirectory,
    private readonly auth: AuthFacade,
    private readonly closures: ClosureService,
  ) {}

  async login(code: string): Promise<Result<MemberSession>> {
    const person = await this.identity.login(code);
    if (!person.ok) return person;
    const { openid, unionid } = person.value;
    return this.uow.run(async (tx) => {
      const member = await this.directory.byOpenid(openid, tx);
      const memberId = member?.id ?? null;
      // Whoever comes back within the days to think wants to stay.
      if (memberId !== null) await this.closures.cancel(tx, memberId, 'sign-in');
      const { token, expiresAt } = await this.auth.openMemberSession(tx, { openid, unionid, memberId });
      return ok({ token, expiresAt: expiresAt.toISOString(), memberId });
    });
  }
}
