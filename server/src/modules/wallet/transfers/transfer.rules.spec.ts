import fc from 'fast-check';
import { LedgerBook, type AccountState } from '../../ledger/ledger-book.rules.js';
import { addressOf, memberAccount } from '../../ledger/account-address.rules.js';
import {
  asOffered,
  chosenLots,
  holdLines,
  inNewHands,
  isTransferable,
  mayLookAt,
  offerTotals,
  offeredLot,
  transferEntries,
} from './transfer.rules.js';
import { availableFen } from '../wallet.rules.js';
import type { WalletLot } from '../wallet.types.js';

const GIVER = 7;
const RECEIVER = 8;
const AT = new Date('2026-11-21T06:00:00.000Z');

const lotOf = (lotKey: number, changes: Partial<WalletLot> = {}): WalletLot => ({
  lotKey,
  topupId: lotKey,
  memberId: GIVER,
  principalLotId: lotKey * 10,
  bonusLotId: lotKey * 10 + 1,
  paidFen: 30_000,
  bonusFen: 6_000,
  remainingPrincipalFen: 20_000,
  remainingBonusFen: 4_000,
  heldPrincipalFen: 0,
  heldBonusFen: 0,
  planId: 1,
  planName: '充300送60',
  termsHash: 'h',
  legalEntityId: 1,
  storeId: 3,
  source: 'wechat',
  transactionId: 't',
  paymentId: 5,
  interestOperatorBp: 300,
  interestMemberBp: 150,
  scope: null,
  gifts: [],
  transferId: null,
  paidAt: AT,
  ...changes,
});

const hands = (index: number) => ({ lotKey: 900 + index, principalLotId: 1000 + index, bonusLotId: 2000 + index });

/** The giver's accounts as the ledger would load them. */
function bookOf(lots: readonly WalletLot[]): LedgerBook {
  const states = new Map<string, AccountState>();
  for (const lot of lots) {
    for (const [book, id, remaining] of [
      ['principal', lot.principalLotId, lot.remainingPrincipalFen],
      ['bonus', lot.bonusLotId, lot.remainingBonusFen],
    ] as const) {
      if (id === null || remaining === 0) continue;
      const account = memberAccount(GIVER, book, lot.legalEntityId);
      const address = addressOf(account);
      const before = states.get(address) ?? { account, address, id: 1, balance: 0, held: 0, seq: 0, lots: [] };
      const part = { id, originId: lot.lotKey, original: remaining, remaining, held: 0, scope: lot.scope };
      states.set(address, {
        ...before,
        balance: before.balance + remaining,
        lots: [...before.lots, { ...part, createdAt: AT, availableAt: AT, expiresAt: null }],
      });
    }
  }
  return new LedgerBook([...states.values()]);
}

describe('what may be given', () => {
  it('is a top-up of which something is left and nothing is in use', () => {
    expect(isTransferable(lotOf(1))).toBe(true);
    expect(isTransferable(lotOf(1, { remainingPrincipalFen: 0, remainingBonusFen: 0 }))).toBe(false);
    expect(isTransferable(lotOf(1, { heldBonusFen: 1 }))).toBe(false);
  });

  it('is all that was chosen, or nothing', () => {
    const lots = [lotOf(1), lotOf(2), lotOf(3, { heldPrincipalFen: 5 })];
    expect(chosenLots(lots, [1, 2])?.map(({ lotKey }) => lotKey)).toEqual([1, 2]);
    expect(chosenLots(lots, [1, 3])).toBeNull();
    expect(chosenLots(lots, [1, 4])).toBeNull();
  });
});

describe('who may look at an offer', () => {
  const offer = { fromMemberId: GIVER, toMemberId: null, state: 'offered' } as const;
  it.each([
    [offer, 99, true],
    [{ ...offer, toMemberId: RECEIVER }, RECEIVER, true],
    [{ ...offer, toMemberId: RECEIVER }, GIVER, true],
    [{ ...offer, toMemberId: RECEIVER }, 99, false],
    [{ ...offer, toMemberId: RECEIVER, state: 'accepted' as const }, 99, true],
  ])('%j seen by %i: %s', (transfer, memberId, seen) => {
    expect(mayLookAt(transfer, memberId)).toBe(seen);
  });
});

describe('the movement', () => {
  const amount = fc.integer({ min: 0, max: 50_000 });
  const lots = fc
    .array(fc.record({ principal: amount, bonus: amount, issuer: fc.integer({ min: 1, max: 3 }) }), {
      minLength: 1,
      maxLength: 5,
    })
    .map((list) =>
      list.map(({ principal, bonus, issuer }, index) =>
        lotOf(index + 1, {
          remainingPrincipalFen: principal + 1,
          remainingBonusFen: bonus,
          legalEntityId: issuer,
          scope: index % 2 === 0 ? null : 'store:3',
        }),
      ),
    );

  it('leaves the giver nothing of it and gives the receiver all, from the same issuers and with the same scope', () => {
    fc.assert(
      fc.property(lots, (given) => {
        const book = bookOf(given);
        book.hold(holdLines(given));
        expect(availableFen(book.memberStates(GIVER))).toBe(0);
        book.release(holdLines(given));
        const moves = given.map((lot, index) => ({ lot, hands: hands(index) }));
        const entries = transferEntries(moves, RECEIVER, AT);
        book.post({ kind: 't', bizKey: 't', at: AT, memberId: GIVER, storeId: null, title: '', entries });
        const { principalFen, bonusFen } = offerTotals(given.map(offeredLot));
        expect(book.memberStates(GIVER).every(({ balance }) => balance === 0)).toBe(true);
        expect(availableFen(book.memberStates(RECEIVER))).toBe(principalFen + bonusFen);
        for (const issuer of [1, 2, 3]) {
          const of = (memberId: number) =>
            entries
              .filter(({ account }) => account.ownerId === memberId && account.entityId === issuer)
              .reduce((sum, entry) => sum + entry.amount, 0);
          expect(of(GIVER) + of(RECEIVER)).toBe(0);
        }
        const scopes = new Map(book.newLots.map(({ lot }) => [lot.originId, lot.scope]));
        moves.forEach(({ lot, hands: { lotKey } }) => expect(scopes.get(lotKey)).toBe(lot.scope));
      }),
    );
  });

  it('keeps where it came from, and names the transfer', () => {
    const lot = lotOf(1);
    expect(inNewHands(lot, hands(0), { memberId: RECEIVER, transferId: 77 })).toEqual({
      ...lot,
      lotKey: 900,
      memberId: RECEIVER,
      principalLotId: 1000,
      bonusLotId: 2000,
      transferId: 77,
    });
    expect(
      inNewHands({ ...lot, remainingBonusFen: 0 }, hands(0), { memberId: RECEIVER, transferId: 77 }).bonusLotId,
    ).toBe(null);
  });

  it('moves what was offered, not what came back to the lot since', () => {
    const [moved] = asOffered([lotOf(1, { remainingPrincipalFen: 25_000 })], [offeredLot(lotOf(1))]);
    expect(moved).toMatchObject({ remainingPrincipalFen: 20_000, remainingBonusFen: 4_000 });
    expect(() => asOffered([], [offeredLot(lotOf(1))])).toThrow(/no lot 1/);
  });
});
