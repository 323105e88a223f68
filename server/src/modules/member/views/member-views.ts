import { Injectable } from '@nestjs/common';
import type { SqlParam } from '../../../platform/database/index.js';
import type {
  GuideBrief,
  PointsSummary,
  RecentActivity,
  TierCard,
  TierTheme,
  WalletSummary,
} from './member-view.dto.js';

/** What the rooms above add to the member's own page. Each room gives its own part and leaves the others out. */
export interface MemberPageParts {
  tier: TierCard;
  wallet: WalletSummary;
  points: PointsSummary;
  growth: number;
  unreadMessages: number;
  /** Coupons that can be used now. */
  coupons: number;
  guide: GuideBrief | null;
  personalised: boolean;
}

/** What they add to a member in a list of staff or headquarters. */
export interface MemberRowParts {
  tierCode: string;
  tierName: string;
  tierTheme: TierTheme;
  walletTotalFen: number;
  principalFen: number;
  bonusFen: number;
  points: number;
  growth: number;
  lastOrderAt: Date | null;
  guide: GuideBrief | null;
}

/**
 * Port through which higher rooms take part in views of a member without this room knowing them. A room registers one
 * in `onModuleInit` with {@link MemberViews.register}. Each method answers in one statement, however many members.
 */
export interface MemberViewContributor {
  page?(memberId: number): Promise<Partial<MemberPageParts>>;
  rows?(memberIds: readonly number[]): Promise<ReadonlyMap<number, Partial<MemberRowParts>>>;
  /** A SELECT of the ids of all members in the tier, for use inside `IN (…)`: the tier room alone knows it. */
  membersOfTier?(code: string): MemberIdQuery;
  /** A SELECT of ids for use inside `IN (…)`, from the room that knows the list; null from the others. */
  membersOnList?(list: MemberList, asked: ListQuestion): Promise<MemberIdQuery | null>;
  /** Newest first, at most `limit`; with `before` only what happened earlier than that. */
  recent?(memberId: number, limit: number, before: Date | null): Promise<RecentActivity[]>;
}

/** Lists that staff look through, each known to one room. */
export const MEMBER_LISTS = ['mine', 'new', 'birthday', 'dormant', 'high_value', 'coupon_expiring', 'wallet'] as const;
export type MemberList = (typeof MEMBER_LISTS)[number];

export interface ListQuestion {
  readonly staffId: number;
  readonly now: Date;
}

/** A statement of a higher room that this room puts into its own. */
export interface MemberIdQuery {
  readonly sql: string;
  readonly params: readonly SqlParam[];
}

/** What a member shows before a higher room has written anything about them. */
const EMPTY_PAGE: Omit<MemberPageParts, 'tier'> = {
  wallet: { principalFen: 0, bonusFen: 0, totalFen: 0, heldFen: 0, status: 'active' },
  points: { balance: 0, pending: 0, worthFen: 0 },
  growth: 0,
  unreadMessages: 0,
  coupons: 0,
  guide: null,
  personalised: false,
};

export const EMPTY_ROW: MemberRowParts = {
  tierCode: '',
  tierName: '',
  tierTheme: 'stone',
  walletTotalFen: 0,
  principalFen: 0,
  bonusFen: 0,
  points: 0,
  growth: 0,
  lastOrderAt: null,
  guide: null,
};

@Injectable()
export class MemberViews {
  private readonly contributors: MemberViewContributor[] = [];

  register(contributor: MemberViewContributor): void {
    this.contributors.push(contributor);
  }

  async page(memberId: number): Promise<MemberPageParts> {
    const parts = await Promise.all(this.contributors.flatMap((contributor) => contributor.page?.(memberId) ?? []));
    const { tier, ...rest } = Object.assign({}, EMPTY_PAGE, ...parts) as Partial<MemberPageParts> & typeof EMPTY_PAGE;
    if (!tier) throw new Error('no room contributes the tier of a member');
    return { ...rest, tier };
  }

  async rows(memberIds: readonly number[]): Promise<Map<number, MemberRowParts>> {
    if (memberIds.length === 0) return new Map();
    const parts = await Promise.all(this.contributors.flatMap((contributor) => contributor.rows?.(memberIds) ?? []));
    return new Map(
      memberIds.map((id) => [id, Object.assign({}, EMPTY_ROW, ...parts.map((part) => part.get(id))) as MemberRowParts]),
    );
  }

  membersOfTier(code: string): MemberIdQuery {
    for (const contributor of this.contributors) {
      if (contributor.membersOfTier) return contributor.membersOfTier(code);
    }
    throw new Error('no room knows who is in a tier');
  }

  async membersOnList(list: MemberList, asked: ListQuestion): Promise<MemberIdQuery> {
    for (const contributor of this.contributors) {
      const query = await contributor.membersOnList?.(list, asked);
      if (query) return query;
    }
    throw new Error(`no room knows the list ${list}`);
  }

  async recent(memberId: number, limit: number, before: Date | null = null): Promise<RecentActivity[]> {
    const parts = await Promise.all(
      this.contributors.flatMap((contributor) => contributor.recent?.(memberId, limit, before) ?? []),
    );
    return parts
      .flat()
      .sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
      .slice(0, limit);
  }
}
