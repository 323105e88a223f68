/** What is counted. Entries of a journal sum to zero in each unit by itself. */
export type Unit = 'fen' | 'point' | 'growth';

/**
 * Accounts of a member. Principal and bonus are claims on one legal entity, so there is one pair per issuer.
 * `points-debt` is below zero while points that a return took back had been spent already; the next points earned fill it.
 */
export type MemberBook = 'principal' | 'bonus' | 'points' | 'points-debt' | 'growth';

/** The other side of every movement: places and reasons of the chain itself. They may run below zero. */
export type SystemBook =
  | 'sales' // store: what was sold
  | 'cash' // store: in the drawer (below zero: an asset)
  | 'card' // store: other tender handled by the till (asset)
  | 'wechat' // entity: at WeChat Pay (asset)
  | 'bonus-cost' // entity: bonus granted with top-ups (an expense)
  | 'refund-cost' // entity: giving stored value back beyond its principal left, by law: interest above all (an expense)
  | 'owes' // entity: owed to another entity whose store honoured our top-ups
  | 'owed-by' // entity: due from another entity (asset)
  | 'voucher' // entity: due from a platform whose voucher we honoured (asset)
  | 'forfeited' // entity: stored value that lapsed by law or agreement (income)
  | 'deposits' // entity: taken for bookings by WeChat, neither given back nor kept yet
  | 'bank' // entity: bank account through which entities settle with each other (asset)
  | 'paid-out' // entity: stored value given back by hand, outside of WeChat (asset gone)
  | 'points-expired' // chain
  | 'points-adjusted' // chain: corrections by hand
  | 'points-issued' // chain
  | 'points-redeemed' // store
  | 'growth-issued'; // chain

export interface MemberAccount {
  readonly owner: 'member';
  readonly ownerId: number;
  readonly book: MemberBook;
  /** Issuing legal entity of principal and bonus; 0 for points and growth, which are the chain's. */
  readonly entityId: number;
}

export interface SystemAccount {
  readonly owner: 'store' | 'entity' | 'chain';
  readonly ownerId: number;
  readonly book: SystemBook;
  /** The other entity of `owes` and `owed-by`; 0 elsewhere. */
  readonly entityId: number;
}

export type Account = MemberAccount | SystemAccount;

const UNITS: Readonly<Record<MemberBook | SystemBook, Unit>> = {
  principal: 'fen',
  bonus: 'fen',
  sales: 'fen',
  cash: 'fen',
  card: 'fen',
  wechat: 'fen',
  'bonus-cost': 'fen',
  'refund-cost': 'fen',
  owes: 'fen',
  'owed-by': 'fen',
  voucher: 'fen',
  forfeited: 'fen',
  deposits: 'fen',
  'paid-out': 'fen',
  bank: 'fen',
  'points-expired': 'point',
  'points-adjusted': 'point',
  points: 'point',
  'points-debt': 'point',
  'points-issued': 'point',
  'points-redeemed': 'point',
  growth: 'growth',
  'growth-issued': 'growth',
};

export const memberAccount = (memberId: number, book: MemberBook, entityId = 0): MemberAccount => ({
  owner: 'member',
  ownerId: memberId,
  book,
  entityId,
});

export const systemAccount = (
  owner: SystemAccount['owner'],
  ownerId: number,
  book: SystemBook,
  entityId = 0,
): SystemAccount => ({
  owner,
  ownerId,
  book,
  entityId,
});

export function unitOf(account: Account): Unit {
  return UNITS[account.book];
}

/** Principal, bonus and points come in lots; growth and debt are only sums. */
export function hasLots(account: Account): boolean {
  return account.book === 'principal' || account.book === 'bonus' || account.book === 'points';
}

/** A member's balance never runs below zero, except for the one account that says so in its name. */
export function mayBeNegative(account: Account): boolean {
  return account.owner !== 'member' || account.book === 'points-debt';
}

/**
 * System accounts that every settle touches are split into stripes, so that concurrent journals don't queue for one
 * row. The stripe follows from the journal's business key.
 */
export const STRIPES = 16;

export function stripeOf(bizKey: string): number {
  let hash = 0;
  for (let index = 0; index < bizKey.length; index += 1) hash = (Math.imul(hash, 31) + bizKey.charCodeAt(index)) | 0;
  return (hash >>> 0) % STRIPES;
}

/**
 * `owner/ownerId/book/entityId/stripe`. Segments contain no slash and their number is fixed, so different accounts
 * have different addresses and an address reads back as its account.
 */
export function addressOf(account: Account, stripe = 0): string {
  return `${account.owner}/${account.ownerId}/${account.book}/${account.entityId}/${account.owner === 'member' ? 0 : stripe}`;
}

export function parseAddress(address: string): { account: Account; stripe: number } | null {
  const match = /^(member|store|entity|chain)\/(\d{1,16})\/([a-z-]{1,24})\/(\d{1,16})\/(\d{1,3})$/.exec(address);
  if (!match) return null;
  const [, owner, ownerId, book, entityId, stripe] = match as unknown as [
    string,
    Account['owner'],
    string,
    Account['book'],
    string,
    string,
  ];
  if (!Object.hasOwn(UNITS, book)) return null;
  const parsed = {
    account: { owner, ownerId: Number(ownerId), book, entityId: Number(entityId) } as Account,
    stripe: Number(stripe),
  };
  // One account, one address: another spelling of the same numbers is none.
  return addressOf(parsed.account, parsed.stripe) === address ? parsed : null;
}
