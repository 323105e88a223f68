import { Injectable } from '@nestjs/common';
import { type Result, ok, refuse } from '../../../kernel/result.js';
import { Database } from '../../../platform/database/index.js';
import { type Page, pageOf } from '../../../platform/http/index.js';
import { AuthFacade } from '../../auth/index.js';
import { OrganizationFacade } from '../../organization/index.js';
import { ConsentService } from '../consents/consent.service.js';
import type { AdminMember, AdminMemberQuery, AdminMemberRow, IdentityBrief } from './member-card.dto.js';
import { memberRow } from './member-cards.service.js';
import { MemberPageService } from './member-page.service.js';
import type { MemberStatus } from '../member.entity.js';
import { MemberSearcher } from './member-search.js';
import { MemberViews } from './member-views.js';

const RECENT = 30;

interface OriginRow {
  status: MemberStatus;
  source: string;
  campaign: string | null;
  invited_by_staff_id: number | null;
}

/** Everything the rooms know of one member. */
@Injectable()
export class Member360 {
  constructor(
    private readonly database: Database,
    private readonly pages: MemberPageService,
    private readonly consents: ConsentService,
    private readonly views: MemberViews,
    private readonly auth: AuthFacade,
  ) {}

  async of(id: number): Promise<Result<AdminMember>> {
    const origin = await this.database.one<OriginRow>(
      'SELECT status, source, campaign, invited_by_staff_id FROM member WHERE id = ?',
      [id],
    );
    if (!origin) return refuse('MEMBER_NOT_FOUND');
    const [page, identities, consents, recent, inviter] = await Promise.all([
      this.pages.page(id),
      this.identities(id),
      this.consents.list(id),
      this.views.recent(id, RECENT),
      origin.invited_by_staff_id === null ? null : this.auth.staff(origin.invited_by_staff_id),
    ]);
    if (!page.ok) return page;
    const { unreadMessages: _unread, personalised: _consented, ...known } = page.value;
    return ok({
      ...known,
      status: origin.status,
      source: origin.source,
      campaign: origin.campaign === null ? null : { code: origin.campaign, name: origin.campaign },
      invitedBy: inviter && { id: inviter.id, name: inviter.name, title: inviter.title },
      identities,
      consents,
      recent,
    });
  }

  private async identities(id: number): Promise<IdentityBrief[]> {
    const rows = await this.database.query<{ kind: string; bound_at: Date }>(
      'SELECT kind, bound_at FROM member_identity WHERE member_id = ? ORDER BY bound_at, kind',
      [id],
    );
    return rows.map((row) => ({ kind: row.kind, boundAt: row.bound_at.toISOString() }));
  }
}

/** Members for headquarters: everyone, still without numbers in full. */
@Injectable()
export class AdminMembersService {
  constructor(
    private readonly searcher: MemberSearcher,
    private readonly views: MemberViews,
    private readonly organization: OrganizationFacade,
    private readonly member: Member360,
  ) {}

  async list(query: AdminMemberQuery): Promise<Page<AdminMemberRow>> {
    const found = await this.searcher.find({
      query,
      stores: query.storeId === undefined ? 'chain' : [query.storeId],
      ...(query.tier === undefined ? {} : { within: this.views.membersOfTier(query.tier) }),
    });
    const stores = await this.organization.storesByIds(found.flatMap(({ info }) => info.homeStoreId ?? []));
    return pageOf(found, query.limit, (member) => ({
      ...memberRow(member),
      status: member.info.status,
      homeStoreName: (member.info.homeStoreId && stores.get(member.info.homeStoreId)?.name) || null,
      joinedAt: member.info.joinedAt.toISOString(),
    }));
  }

  show(id: number): Promise<Result<AdminMember>> {
    return this.member.of(id);
  }
}
