import { Injectable } from '@nestjs/common';
import { maskName } from '@guike/shared';
import { type Result, ok, refuse } from '../../../kernel/result.js';
import { type IdempotentCommand, Idempotency } from '../../../platform/idempotency/idempotency.js';
import { type MachineActor, type RequestInfo, holdsAt } from '../../../platform/http/index.js';
import { AuditFacade } from '../../audit/index.js';
import { JoinService } from './join.service.js';
import { MemberDirectory } from '../member.directory.js';
import type { PosLookupResult, PosMember, PosMemberLookup, PosMemberRequest } from './member.pos.dto.js';
import { MemberSearcher } from '../views/member-search.js';
import { normalizePhone } from '../phone.rules.js';
import { ScanService } from '../codes/scan.service.js';

/** Members at a till. A till may find any member of the chain, but only by what the member says or shows in full. */
@Injectable()
export class PosMembersService {
  constructor(
    private readonly scans: ScanService,
    private readonly directory: MemberDirectory,
    private readonly searcher: MemberSearcher,
    private readonly joining: JoinService,
    private readonly idempotency: Idempotency,
    private readonly audit: AuditFacade,
  ) {}

  async lookup(
    actor: MachineActor,
    { code, phone, memberNo, storeId }: PosMemberLookup,
  ): Promise<Result<PosLookupResult>> {
    if (!holdsAt(actor, 'member.read', storeId)) return refuse('STORE_NOT_FOUND');
    if (code !== undefined) {
      const scan = await this.scans.scan(code.trim(), { actor, storeId });
      return scan.ok ? this.answer(scan.value.memberId, scan.value.grant) : scan;
    }
    const number = phone === undefined ? null : normalizePhone(phone);
    const member = number
      ? await this.directory.byPhone(number)
      : memberNo
        ? await this.directory.byMemberNo(memberNo)
        : null;
    return member ? this.answer(member.id, null) : refuse('MEMBER_NOT_FOUND');
  }

  /** 首单即会员: who gives a number at the till is a member. */
  async join(
    actor: MachineActor,
    body: PosMemberRequest,
    command: IdempotentCommand,
    request: RequestInfo,
  ): Promise<Result<PosMember>> {
    const { storeId, phone, name } = body;
    if (!holdsAt(actor, 'member.join', storeId)) return refuse('STORE_NOT_FOUND');
    const welcomePoints = await this.joining.welcomePointsAt(storeId);
    const joined = await this.idempotency.run(command, async (tx) => {
      const member = await this.joining.joinByPhone(tx, {
        phone,
        storeId,
        source: 'pos',
        nickname: name ?? null,
        welcomePoints,
      });
      if (!member.ok) return member;
      const { id, created } = member.value;
      if (created)
        await this.audit.record(tx, { actor, action: 'member.join', subject: `member:${id}`, storeId, request });
      return ok(id);
    });
    return joined.ok ? this.describe(joined.value) : joined;
  }

  private async answer(memberId: number, grant: string | null): Promise<Result<PosLookupResult>> {
    const member = await this.describe(memberId);
    return member.ok ? ok({ member: member.value, grant }) : member;
  }

  private async describe(memberId: number): Promise<Result<PosMember>> {
    const [found] = await this.searcher.describe([memberId]);
    if (!found) return refuse('MEMBER_NOT_FOUND');
    const { info, parts } = found;
    return ok({
      id: info.id,
      memberNo: info.memberNo,
      nameMasked: maskName(info.nickname),
      phoneMasked: info.phoneMasked,
      tierCode: parts.tierCode,
      tierName: parts.tierName,
      walletTotalFen: parts.walletTotalFen,
      points: parts.points,
    });
  }
}
