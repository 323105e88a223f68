import { StateMachine } from '../../../kernel/state-machine.js';
import { type EntryDraft, type HoldLine, memberAccount } from '../../ledger/index.rules.js';
import type { TransferState } from './wallet-transfer.entity.js';
import type { WalletLot } from '../wallet.types.js';

export const transferStates = new StateMachine<TransferState>({
  offered: ['accepted', 'declined', 'cancelled', 'expired'],
});

/** A top-up as it was offered. */
export interface OfferedLot {
  readonly lotKey: number;
  readonly topupId: number;
  readonly planName: string;
  readonly principalFen: number;
  readonly bonusFen: number;
  readonly legalEntityId: number;
  readonly scope: string | null;
  /** ISO instant. */
  readonly paidAt: string;
}

/** Fresh ids for one top-up in its new hands. */
export interface NewHands {
  readonly lotKey: number;
  readonly principalLotId: number;
  readonly bonusLotId: number;
}

/**
 * Top-ups are given as a whole: with them go their terms, and what was consumed of them stays consumed, so what the law
 * would refund is the same before and after. One that is being used for something cannot go.
 */
export function isTransferable(lot: WalletLot): boolean {
  return remainingFen(lot) > 0 && lot.heldPrincipalFen + lot.heldBonusFen === 0;
}

export function remainingFen(lot: Pick<WalletLot, 'remainingPrincipalFen' | 'remainingBonusFen'>): number {
  return lot.remainingPrincipalFen + lot.remainingBonusFen;
}

/** The chosen top-ups, or null when one of them isn't there to be given. */
export function chosenLots(lots: readonly WalletLot[], lotKeys: readonly number[]): WalletLot[] | null {
  const chosen = lots.filter(({ lotKey }) => lotKeys.includes(lotKey));
  return chosen.length === new Set(lotKeys).size && chosen.every(isTransferable) ? chosen : null;
}

export function offeredLot(lot: WalletLot): OfferedLot {
  return {
    lotKey: lot.lotKey,
    topupId: lot.topupId,
    planName: lot.planName,
    principalFen: lot.remainingPrincipalFen,
    bonusFen: lot.remainingBonusFen,
    legalEntityId: lot.legalEntityId,
    scope: lot.scope,
    paidAt: lot.paidAt.toISOString(),
  };
}

export function offerTotals(lots: readonly OfferedLot[]): { principalFen: number; bonusFen: number } {
  return {
    principalFen: lots.reduce((sum, { principalFen }) => sum + principalFen, 0),
    bonusFen: lots.reduce((sum, { bonusFen }) => sum + bonusFen, 0),
  };
}

/** The lots of an offer with the amounts that were offered: what came back to one meanwhile stays with the giver. */
export function asOffered(lots: readonly WalletLot[], offered: readonly OfferedLot[]): WalletLot[] {
  return offered.map(({ lotKey, principalFen, bonusFen }) => {
    const lot = lots.find((candidate) => candidate.lotKey === lotKey);
    if (!lot) throw new Error(`the giver has no lot ${lotKey}`);
    return { ...lot, remainingPrincipalFen: principalFen, remainingBonusFen: bonusFen };
  });
}

/** Whoever has the code may look, unless the offer is meant for somebody else. */
export function mayLookAt(
  transfer: { fromMemberId: number; toMemberId: number | null; state: TransferState },
  memberId: number,
): boolean {
  if (transfer.state !== 'offered' || transfer.toMemberId === null) return true;
  return transfer.toMemberId === memberId || transfer.fromMemberId === memberId;
}

/** What is set aside while nobody has taken the offer. */
export function holdLines(lots: readonly WalletLot[]): HoldLine[] {
  return lots.flatMap((lot) => partsOf(lot).map(({ account, lotId, amount }) => ({ account, lotId, amount })));
}

/** Both sides of the journal: the giver's lots are emptied, the receiver gets the same from the same issuer. */
export function transferEntries(
  moves: readonly { readonly lot: WalletLot; readonly hands: NewHands }[],
  toMemberId: number,
  at: Date,
): EntryDraft[] {
  return moves.flatMap(({ lot, hands }) =>
    partsOf(lot).flatMap(({ book, account, lotId, amount }): EntryDraft[] => [
      { account, lotId, amount: -amount },
      {
        account: memberAccount(toMemberId, book, lot.legalEntityId),
        amount,
        newLot: {
          id: book === 'principal' ? hands.principalLotId : hands.bonusLotId,
          originId: hands.lotKey,
          availableAt: at,
          expiresAt: null,
          scope: lot.scope,
        },
      },
    ]),
  );
}

/** The row of the top-up in its new hands: everything about its origin stays as it was. */
export function inNewHands(lot: WalletLot, hands: NewHands, to: { memberId: number; transferId: number }): WalletLot {
  return {
    ...lot,
    lotKey: hands.lotKey,
    memberId: to.memberId,
    principalLotId: hands.principalLotId,
    bonusLotId: lot.remainingBonusFen > 0 ? hands.bonusLotId : null,
    transferId: to.transferId,
  };
}

interface LotPart extends HoldLine {
  readonly book: 'principal' | 'bonus';
}

function partsOf(lot: WalletLot): LotPart[] {
  const part = (book: 'principal' | 'bonus', lotId: number | null, amount: number): LotPart[] =>
    lotId === null || amount === 0
      ? []
      : [{ book, account: memberAccount(lot.memberId, book, lot.legalEntityId), lotId, amount }];
  return [
    ...part('principal', lot.principalLotId, lot.remainingPrincipalFen),
    ...part('bonus', lot.bonusLotId, lot.remainingBonusFen),
  ];
}
