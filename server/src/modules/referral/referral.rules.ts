import type { Program, ReferralReason, ReferralRules, Risk, StaffPolicy } from './referral.types.js';

const DAY_MS = 86_400_000;

/** Somebody on the payroll, and where they work. */
export interface OnPayroll {
  readonly staffId: number;
  readonly storeIds: readonly number[];
}

export interface JoinFact {
  readonly referrerActive: boolean;
  /** One of the friend's identities is the referrer's: another app, the same person. */
  readonly samePerson: boolean;
  /** The friend was a member before and closed the account. */
  readonly cameBack: boolean;
  readonly referrerStaff: OnPayroll | null;
  readonly friendStaff: OnPayroll | null;
  /** The referrer looked at their code from the very device the friend joined from, within a day. */
  readonly sameDevice: boolean;
  /** Friends who joined from there within a day, this one included. */
  readonly fromDevice: number;
  readonly fromNetwork: number;
  readonly throughReferrer: number;
}

export type JoinVerdict =
  | { readonly kind: 'bound'; readonly risk: Risk | null; readonly buyUntil: Date }
  | { readonly kind: 'refused'; readonly reason: ReferralReason };

/** Whether the programme takes newcomers at this time. */
export function isRunning(program: Pick<Program, 'active' | 'startsAt' | 'endsAt'>, at: Date): boolean {
  return program.active && program.startsAt <= at && (program.endsAt === null || at < program.endsAt);
}

/** What comes of a friend who has joined through a member's code. A suspicion never refuses: people look at it. */
export function judgeJoin(fact: JoinFact, rules: ReferralRules, at: Date): JoinVerdict {
  const reason = refusalOfJoin(fact, rules.staff);
  if (reason) return { kind: 'refused', reason };
  return { kind: 'bound', risk: riskOf(fact, rules), buyUntil: new Date(at.getTime() + rules.purchaseDays * DAY_MS) };
}

function refusalOfJoin(fact: JoinFact, staff: StaffPolicy): ReferralReason | null {
  if (fact.samePerson) return 'SELF';
  if (fact.cameBack) return 'CAME_BACK';
  if (!fact.referrerActive) return 'REFERRER_CLOSED';
  if (staff === 'allowed') return null;
  if (fact.friendStaff) return 'STAFF_FRIEND';
  return fact.referrerStaff && staff === 'none' ? 'STAFF_REFERRER' : null;
}

function riskOf(fact: JoinFact, rules: ReferralRules): Risk | null {
  if (fact.sameDevice) return 'SAME_DEVICE';
  if (fact.fromDevice > rules.deviceDaily) return 'DEVICE_CROWD';
  if (fact.fromNetwork > rules.networkDaily) return 'NETWORK_CROWD';
  return fact.throughReferrer > rules.referrerDaily ? 'REFERRER_RUSH' : null;
}

export interface PurchaseFact {
  readonly paidAt: Date;
  readonly buyUntil: Date;
  readonly payableFen: number;
  readonly storeId: number;
  /** Who made the sale. */
  readonly staffId: number | null;
  readonly referrerStaff: OnPayroll | null;
}

export type PurchaseVerdict =
  /** Too small: a later one may still count. */
  | { readonly kind: 'passed over' }
  | { readonly kind: 'counts'; readonly dueAt: Date }
  | { readonly kind: 'ended'; readonly state: 'expired' | 'void'; readonly reason: ReferralReason };

/** Whether this purchase of a friend is the one that earns the reward. */
export function judgePurchase(fact: PurchaseFact, rules: ReferralRules): PurchaseVerdict {
  if (fact.paidAt >= fact.buyUntil) return { kind: 'ended', state: 'expired', reason: 'NOT_BOUGHT' };
  if (fact.payableFen < rules.minimumFen) return { kind: 'passed over' };
  const { referrerStaff } = fact;
  if (referrerStaff && rules.staff !== 'allowed') {
    if (referrerStaff.staffId === fact.staffId) return { kind: 'ended', state: 'void', reason: 'STAFF_OWN_SALE' };
    if (referrerStaff.storeIds.includes(fact.storeId)) {
      return { kind: 'ended', state: 'void', reason: 'STAFF_OWN_STORE' };
    }
  }
  return { kind: 'counts', dueAt: new Date(fact.paidAt.getTime() + rules.waitDays * DAY_MS) };
}

/** Whether a return of this instant takes back a reward that was given then. */
export function takesBack(at: { readonly rewarded: Date; readonly returned: Date }, rules: ReferralRules): boolean {
  return at.returned.getTime() < at.rewarded.getTime() + rules.clawBackDays * DAY_MS;
}

/** Whether what is left of the purchase after returns still earns the reward. */
export function stillCounts(order: { payableFen: number; refundedFen: number }, rules: ReferralRules): boolean {
  const left = order.payableFen - order.refundedFen;
  return left > 0 && left >= rules.minimumFen;
}
