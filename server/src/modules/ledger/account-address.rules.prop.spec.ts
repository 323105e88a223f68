import fc from 'fast-check';
import {
  type Account,
  type MemberBook,
  STRIPES,
  type SystemBook,
  addressOf,
  hasLots,
  mayBeNegative,
  memberAccount,
  parseAddress,
  stripeOf,
  systemAccount,
  unitOf,
} from './account-address.rules.js';

const MEMBER_BOOKS: MemberBook[] = ['principal', 'bonus', 'points', 'points-debt', 'growth'];
const SYSTEM_BOOKS: SystemBook[] = [
  'sales',
  'cash',
  'card',
  'wechat',
  'bonus-cost',
  'refund-cost',
  'owes',
  'owed-by',
  'points-issued',
  'points-redeemed',
  'growth-issued',
];

const id = fc.oneof(fc.nat(30), fc.maxSafeNat());
const account: fc.Arbitrary<Account> = fc.oneof(
  fc
    .record({ ownerId: id, book: fc.constantFrom(...MEMBER_BOOKS), entityId: id })
    .map(({ ownerId, book, entityId }) => memberAccount(ownerId, book, entityId)),
  fc
    .record({
      owner: fc.constantFrom('store' as const, 'entity' as const, 'chain' as const),
      ownerId: id,
      book: fc.constantFrom(...SYSTEM_BOOKS),
      entityId: id,
    })
    .map(({ owner, ownerId, book, entityId }) => systemAccount(owner, ownerId, book, entityId)),
);
const stripe = fc.nat(STRIPES - 1);

describe('account addresses', () => {
  it('read back as the account they were made of', () => {
    fc.assert(
      fc.property(account, stripe, (given, ofStripe) => {
        expect(parseAddress(addressOf(given, ofStripe))).toEqual({
          account: given,
          stripe: given.owner === 'member' ? 0 : ofStripe,
        });
      }),
    );
  });

  it('are the same for the same account only', () => {
    fc.assert(
      fc.property(account, stripe, account, stripe, (one, oneStripe, other, otherStripe) => {
        const sameStripe = one.owner === 'member' || oneStripe === otherStripe;
        const same = sameStripe && JSON.stringify(one) === JSON.stringify(other);
        expect(addressOf(one, oneStripe) === addressOf(other, otherStripe)).toBe(same);
      }),
    );
  });

  it('have one spelling: whatever is accepted is written back the same', () => {
    const digits = fc.stringMatching(/^\d{1,17}$/);
    const text = fc
      .tuple(
        fc.constantFrom('member', 'store', 'entity', 'chain', 'Member', ''),
        digits,
        fc.constantFrom(...MEMBER_BOOKS, ...SYSTEM_BOOKS, 'constructor', 'tips'),
        digits,
        digits,
      )
      .map((parts) => parts.join('/'));
    fc.assert(
      fc.property(text, (address) => {
        const parsed = parseAddress(address);
        if (parsed) expect(addressOf(parsed.account, parsed.stripe)).toBe(address);
      }),
    );
  });

  it.each([
    'member/007/points/0/0',
    'member/7/points/0/3',
    'member/7/constructor/0/0',
    'member/7/points/0',
    'member/7/points/0/0/0',
    'member/7/points/0/0 ',
    'robot/7/points/0/0',
    'member/-7/points/0/0',
    'member/9999999999999999/points/0/0',
  ])('%p is no address', (address) => expect(parseAddress(address)).toBeNull());

  it('fit their column of 96 characters', () => {
    fc.assert(fc.property(account, (given) => expect(addressOf(given, STRIPES - 1).length).toBeLessThanOrEqual(96)));
  });
});

describe('kinds of accounts', () => {
  it('only points debt may run below zero among a member’s', () => {
    const negative = MEMBER_BOOKS.filter((book) => mayBeNegative(memberAccount(1, book)));
    expect(negative).toEqual(['points-debt']);
    expect(SYSTEM_BOOKS.every((book) => mayBeNegative(systemAccount('chain', 0, book)))).toBe(true);
  });

  it('money and points come in lots; growth and debt don’t', () => {
    expect(MEMBER_BOOKS.filter((book) => hasLots(memberAccount(1, book)))).toEqual(['principal', 'bonus', 'points']);
  });

  it('count fen, points or growth', () => {
    expect(MEMBER_BOOKS.map((book) => unitOf(memberAccount(1, book)))).toEqual([
      'fen',
      'fen',
      'point',
      'point',
      'growth',
    ]);
  });
});

describe('stripes', () => {
  it('follow from the fact alone and lie within their number', () => {
    fc.assert(
      fc.property(fc.string(), (bizKey) => {
        expect(stripeOf(bizKey)).toBe(stripeOf(bizKey));
        expect(stripeOf(bizKey)).toBeGreaterThanOrEqual(0);
        expect(stripeOf(bizKey)).toBeLessThan(STRIPES);
      }),
    );
  });

  it('share out consecutive orders evenly enough that no row gets three times its part', () => {
    const counts = new Array<number>(STRIPES).fill(0);
    const orders = 1_600;
    for (let order = 0; order < orders; order += 1) {
      const chosen = stripeOf(`order:${100_001 + order}:settle`);
      counts[chosen] = (counts[chosen] ?? 0) + 1;
    }
    expect(Math.max(...counts)).toBeLessThan((orders / STRIPES) * 3);
    expect(Math.min(...counts)).toBeGreaterThan(0);
  });
});
