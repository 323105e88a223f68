import { Injectable } from '@nestjs/common';
import { type Result, ok, refuse } from '../../../kernel/result.js';
import { UnitOfWork } from '../../../platform/database/index.js';
import {
  type Page,
  type RequestInfo,
  type ScopedActor,
  type StaffActor,
  pageOf,
  storeScope,
} from '../../../platform/http/index.js';
import { AuditFacade } from '../../audit/index.js';
import { OrganizationFacade, storeBrief } from '../../organization/index.js';
import type {
  MemberTimeline,
  StaffMemberCard,
  StaffMemberListQuery,
  StaffMemberRow,
  TimelineQuery,
  UnmaskedPhone,
} from './member-card.dto.js';
import { MemberDirectory } from '../member.directory.js';
import { type FoundMember, MemberSearcher } from './member-search.js';
import { MemberViews } from './member-views.js';
import { timelinePage } from './timeline.rules.js';

const RECENT = 10;

/** Members as staff see them: only those of their stores, numbers masked; what lies elsewhere does not exist for them. */
@Injectable()
export class MemberCardsService {
  constructor(
    private readonly searcher: MemberSearcher,
    private readonly views: MemberViews,
    private readonly directory: MemberDirectory,
    private readonly organization: OrganizationFacade,
    private readonly uow: UnitOfWork,
    private readonly audit: AuditFacade,
  ) {}

  async list(actor: StaffActor, query: StaffMemberListQuery): Promise<Result<Page<StaffMemberRow>>> {
    const scope = storeScope(actor, 'member.read');
    const { storeId, list } = query;
    if (storeId !== undefined && scope !== 'chain' && !scope.includes(storeId)) return refuse('STORE_NOT_FOUND');
    const found = await this.searcher.find({
      query,
      stores: storeId === undefined ? scope : [storeId],
      ...(list === undefined ? {} : { list: { name: list, staffId: actor.staffId } }),
    });
    return ok(pageOf(found, query.limit, memberRow));
  }

  async card(actor: StaffActor, memberId: number): Promise<Result<StaffMemberCard>> {
    const member = await this.directory.byId(memberId);
    if (!member || !inScope(actor, member.homeStoreId, 'member.read')) return refuse('MEMBER_NOT_FOUND');
    return this.cardFor(actor, memberId);
  }

  /** What happened to the member, in whatever store: whoever serves a guest should know what the others know. */
  async timeline(actor: StaffActor, memberId: number, query: TimelineQuery): Promise<Result<MemberTimeline>> {
    const member = await this.directory.byId(memberId);
    if (!member || !inScope(actor, member.homeStoreId, 'member.read')) return refuse('MEMBER_NOT_FOUND');
    const before = query.before === undefined ? null : new Date(query.before);
    return ok(timelinePage(await this.views.recent(memberId, query.limit + 1, before), query.limit));
  }

  /** For whoever may see this very member, by scope or because the member has just shown their code. */
  async cardFor(actor: ScopedActor, memberId: number): Promise<Result<StaffMemberCard>> {
    const [[found], recent] = await Promise.all([
      this.searcher.describe([memberId]),
      this.views.recent(memberId, RECENT),
    ]);
    if (!found || found.info.status === 'closed') return refuse('MEMBER_NOT_FOUND');
    const { info, parts } = found;
    const store = info.homeStoreId === null ? null : await this.organization.store(info.homeStoreId);
    return ok({
      ...memberRow(found),
      homeStore: store && storeBrief(store),
      joinedAt: info.joinedAt.toISOString(),
      growth: parts.growth,
      principalFen: parts.principalFen,
      bonusFen: parts.bonusFen,
      birthday: info.birthday && { month: info.birthday.month, day: info.birthday.day },
      guide: parts.guide,
      mine: actor.kind === 'staff' && parts.guide?.id === actor.staffId,
      recent,
    });
  }

  /** The whole number, for a reason that stays in the audit log. */
  unmaskPhone(
    actor: StaffActor,
    memberId: number,
    reason: string,
    request: RequestInfo,
  ): Promise<Result<UnmaskedPhone>> {
    return this.uow.run(async (tx) => {
      const member = await this.directory.byId(memberId, tx);
      if (!member || !inScope(actor, member.homeStoreId, 'member.unmask')) return refuse('MEMBER_NOT_FOUND');
      const phone = await this.directory.phoneOf(memberId, tx);
      if (!phone) return refuse('MEMBER_NOT_FOUND');
      const subject = `member:${memberId}`;
      await this.audit.record(tx, {
        actor,
        action: 'member.unmaskPhone',
        subject,
        storeId: member.homeStoreId,
        reason,
        request,
      });
      return ok({ phone: phone.replace(/^\+86/, '') });
    });
  }
}

function inScope(actor: StaffActor, storeId: number | null, permission: 'member.read' | 'member.unmask'): boolean {
  const scope = storeScope(actor, permission);
  return scope === 'chain' || (storeId !== null && scope.includes(storeId));
}

export function memberRow({ info, parts }: FoundMember): StaffMemberRow {
  return {
    id: info.id,
    memberNo: info.memberNo,
    name: info.nickname,
    phoneMasked: info.phoneMasked,
    tierName: parts.tierName,
    tierTheme: parts.tierTheme,
    lastOrderAt: parts.lastOrderAt?.toISOString() ?? null,
    walletTotalFen: parts.walletTotalFen,
    points: parts.points,
    guideName: parts.guide?.name ?? null,
  };
}
