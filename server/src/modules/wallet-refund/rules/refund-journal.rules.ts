import { type EntryDraft, type HoldLine, memberAccount, systemAccount } from '../../ledger/index.rules.js';
import type { PayoutMethod } from '../wallet-refund.types.js';

/** What a line takes out of the wallet: everything that was left of its lot. */
export interface HeldLot {
  readonly memberId: number;
  readonly legalEntityId: number;
  readonly principalLotId: number;
  readonly bonusLotId: number | null;
  readonly principalFen: number;
  readonly bonusFen: number;
}

export interface PaidBack {
  readonly refundFen: number;
  readonly interestFen: number;
  readonly by: 'wechat' | PayoutMethod;
  /** Whose drawer, for cash. */
  readonly storeId: number | null;
}

export function heldLines(lot: HeldLot): HoldLine[] {
  const { memberId, legalEntityId, principalLotId, bonusLotId, principalFen, bonusFen } = lot;
  const lines: HoldLine[] = [];
  if (principalFen > 0) {
    lines.push({
      account: memberAccount(memberId, 'principal', legalEntityId),
      lotId: principalLotId,
      amount: principalFen,
    });
  }
  if (bonusFen > 0 && bonusLotId !== null) {
    lines.push({ account: memberAccount(memberId, 'bonus', legalEntityId), lotId: bonusLotId, amount: bonusFen });
  }
  return lines;
}

/**
 * The lot ends: its principal goes to the member as far as the law says and lapses beyond; its bonus goes back to what it
 * cost and never becomes money. What the law grants beyond the principal that is left (interest, and the discount on
 * what was spent when lots are drawn principal first) is a cost of the issuer.
 */
export function refundEntries(lot: HeldLot, paid: PaidBack): EntryDraft[] {
  const { legalEntityId: entityId, principalFen, bonusFen } = lot;
  const { refundFen, interestFen } = paid;
  const fromPrincipal = Math.min(refundFen, principalFen);
  const system: readonly EntryDraft[] = [
    { account: tender(entityId, paid), amount: refundFen + interestFen },
    { account: systemAccount('entity', entityId, 'refund-cost'), amount: fromPrincipal - refundFen - interestFen },
    { account: systemAccount('entity', entityId, 'forfeited'), amount: principalFen - fromPrincipal },
    { account: systemAccount('entity', entityId, 'bonus-cost'), amount: bonusFen },
  ];
  const drawn = heldLines(lot).map(({ account, lotId, amount }): EntryDraft => ({ account, lotId, amount: -amount }));
  return [...drawn, ...system.filter(({ amount }) => amount !== 0)];
}

/** Assets count below zero, so money that leaves raises them. */
function tender(entityId: number, { by, storeId }: PaidBack): EntryDraft['account'] {
  switch (by) {
    case 'wechat':
      return systemAccount('entity', entityId, 'wechat');
    case 'bank':
      return systemAccount('entity', entityId, 'paid-out');
    case 'cash':
      if (storeId === null) throw new RangeError('cash comes out of a drawer');
      return systemAccount('store', storeId, 'cash');
  }
}
