export const MEMBER_JOINED = 'member.joined';

/** Somebody became a member: once per member, whatever way in. */
export interface MemberJoined {
  memberId: number;
  storeId: number | null;
  /** Guide whose code was scanned. */
  guideStaffId: number | null;
  /** Friend whose personal code was scanned. */
  invitedByMemberId: number | null;
  campaign: string | null;
  source: string;
  /** What the member was promised when joining. */
  welcomePoints: number;
}

export const MEMBER_CLOSED = 'member.closed';

/** An account has ended at the member's wish. What named the person is gone. */
export interface MemberClosed {
  memberId: number;
}
