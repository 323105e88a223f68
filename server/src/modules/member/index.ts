export { MemberModule } from './member.module.js';
export { MemberFacade } from './member.facade.js';
export type { Reader } from './member.directory.js';
export type { MemberInfo } from './member.info.js';
export type { MemberStatus } from './member.entity.js';
export type { Birthday } from './birthday.rules.js';
export { birthdaysOn } from './birthday-calendar.rules.js';
export type { CodePurpose } from './codes/member-code.entity.js';
export type { ConsentPurpose } from './consents/consent-texts.rules.js';
export type { IssuedGrant } from './codes/grant.service.js';
export type { GoodGrant, GrantPlace, GrantedMember, GrantsInHand } from './codes/grants-in-hand.js';
export type { JoinByPhone, JoinedMember } from './join/join.service.js';
export { MEMBER_CLOSED, MEMBER_JOINED, type MemberClosed, type MemberJoined } from './member.events.js';
/** For rooms that must know how somebody came. */
export { JoinFacts } from './join/join-facts.js';
export { JoinMarks, type JoinTraceInfo, type PlaceMarks } from './join/join-marks.js';
/** For rooms that keep something of members. */
export {
  type MemberMove,
  type MemberRecordKeeper,
  MemberRecords,
  MoveConflict,
  type MoveTrail,
} from './records/member-records.js';
/** For rooms that take part in views of a member. */
export {
  type ListQuestion,
  type MemberIdQuery,
  type MemberList,
  type MemberPageParts,
  type MemberRowParts,
  type MemberViewContributor,
  MemberViews,
} from './views/member-views.js';
export {
  Benefit,
  GuideBrief,
  NextTier,
  PointsSummary,
  RecentActivity,
  TIER_THEMES,
  TierCard,
  type TierTheme,
  WalletSummary,
} from './views/member-view.dto.js';
