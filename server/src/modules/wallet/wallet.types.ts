export interface WalletBalances {
  readonly principalFen: number;
  readonly bonusFen: number;
  readonly totalFen: number;
  readonly heldFen: number;
  readonly status: 'active' | 'frozen';
}

/** What came with a top-up beside money. A refund may weigh it, so it has a value. */
export interface LotGift {
  readonly kind: 'points' | 'coupon' | 'gift';
  /** Chinese. */
  readonly title: string;
  readonly quantity: number;
  /** Fen, all of them together. */
  readonly valueFen: number;
}

export interface TopupCredit {
  readonly memberId: number;
  readonly topupId: number;
  readonly storeId: number;
  readonly legalEntityId: number;
  readonly paidFen: number;
  readonly bonusFen: number;
  readonly planId: number;
  readonly planName: string;
  /** SHA-256 of the terms the member accepted. */
  readonly termsHash: string;
  readonly transactionId: string | null;
  readonly paymentId?: number | null;
  readonly source: 'wechat' | 'cash' | 'card';
  /** Where it may be spent, as `scopeOf` says it; everywhere when left out. */
  readonly scope?: string | null;
  readonly gifts?: readonly LotGift[];
  readonly at: Date;
}

/** A top-up as one member holds it, with what is left of it. */
export interface WalletLot {
  readonly lotKey: number;
  readonly topupId: number;
  readonly memberId: number;
  readonly principalLotId: number;
  readonly bonusLotId: number | null;
  /** Fen paid and given when it was topped up, whoever held it then. */
  readonly paidFen: number;
  readonly bonusFen: number;
  readonly remainingPrincipalFen: number;
  readonly remainingBonusFen: number;
  readonly heldPrincipalFen: number;
  readonly heldBonusFen: number;
  readonly planId: number;
  readonly planName: string;
  readonly termsHash: string;
  readonly legalEntityId: number;
  readonly storeId: number;
  readonly source: 'wechat' | 'cash' | 'card';
  readonly transactionId: string | null;
  readonly paymentId: number | null;
  readonly interestOperatorBp: number;
  readonly interestMemberBp: number;
  /** null | `store:7` | `group:3` | `online`. */
  readonly scope: string | null;
  readonly gifts: readonly LotGift[];
  /** The transfer that brought it; null when the member paid it themselves. */
  readonly transferId: number | null;
  readonly paidAt: Date;
}
