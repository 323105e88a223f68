import type { MemberStatus } from './member.entity.js';
import type { Birthday } from './birthday.rules.js';

/** What other rooms may know about a member. No number in full, no identities. */
export interface MemberInfo {
  readonly id: number;
  readonly memberNo: string;
  readonly nickname: string;
  readonly phoneMasked: string;
  readonly homeStoreId: number | null;
  /** Who brought the member in; who looks after the member now is `StaffFacade.guideOf`. */
  readonly guideStaffId: number | null;
  readonly status: MemberStatus;
  readonly joinedAt: Date;
  readonly birthday: Birthday | null;
}
