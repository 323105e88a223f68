import { Injectable } from '@nestjs/common';
import { Database, type Row, type Transaction, inList, readJson } from '../../platform/database/index.js';
import { LedgerFacade } from '../ledger/index.js';
import { SettingsFacade } from '../settings/index.js';
import { INTEREST_MEMBER_BP, INTEREST_OPERATOR_BP } from './wallet.settings.js';
import type { LotGift, TopupCredit, WalletLot } from './wallet.types.js';

interface LotRow {
  lot_key: number;
  topup_id: number;
  member_id: number;
  principal_lot_id: number;
  bonus_lot_id: number | null;
  paid_fen: number;
  bonus_fen: number;
  plan_id: number;
  plan_name: string;
  terms_hash: string;
  legal_entity_id: number;
  store_id: number;
  source: WalletLot['source'];
  transaction_id: string | null;
  payment_id: number | null;
  interest_operator_bp: number;
  interest_member_bp: number;
  scope: string | null;
  gifts: unknown;
  transfer_id: number | null;
  paid_at: Date;
}

const COLUMNS = `lot_key, topup_id, member_id, principal_lot_id, bonus_lot_id, paid_fen, bonus_fen, plan_id, plan_name,
  terms_hash, legal_entity_id, store_id, source, transaction_id, payment_id, interest_operator_bp, interest_member_bp,
  scope, gifts, transfer_id, paid_at`;

/** The rows behind the money: which top-up it came from, on which terms, and who holds it. */
@Injectable()
export class WalletLots {
  constructor(
    private readonly database: Database,
    private readonly ledger: LedgerFacade,
    private readonly settings: SettingsFacade,
  ) {}

  /** In the order in which they came into these hands, drained ones too. In a transaction, as it sees them. */
  async of(tx: Transaction | null, memberId: number): Promise<WalletLot[]> {
    const rows = await (tx ?? this.database).query<LotRow>(
      `SELECT ${COLUMNS} FROM wallet_lot WHERE member_id = ? ORDER BY principal_lot_id`,
      [memberId],
    );
    const ids = rows.flatMap((row) => [row.principal_lot_id, row.bonus_lot_id ?? []].flat());
    const amounts = await this.ledger.lotAmounts(ids, tx ?? undefined);
    const of = (id: number | null): { remaining: number; held: number } =>
      (id === null ? undefined : amounts.get(id)) ?? { remaining: 0, held: 0 };
    return rows.map((row) => lotView(row, of(row.principal_lot_id), of(row.bonus_lot_id)));
  }

  /** The store that sold each of these top-ups, by the key of the lot. */
  async issuingStores(tx: Transaction, lotKeys: readonly number[]): Promise<Map<number, number>> {
    if (lotKeys.length === 0) return new Map();
    const rows = await tx.query<{ lot_key: number; store_id: number }>(
      'SELECT lot_key, store_id FROM wallet_lot WHERE lot_key IN (?)',
      [lotKeys],
    );
    return new Map(rows.map((row) => [row.lot_key, row.store_id]));
  }

  /** The first row of a top-up, with the rates of interest of its day. */
  async recordCredit(
    tx: Transaction,
    credit: TopupCredit,
    lots: { principalLotId: number; bonusLotId: number | null },
  ): Promise<void> {
    const [operatorBp, memberBp] = await Promise.all([
      this.settings.get(INTEREST_OPERATOR_BP, 'chain'),
      this.settings.get(INTEREST_MEMBER_BP, 'chain'),
    ]);
    const lot: WalletLot = {
      ...credit,
      ...lots,
      lotKey: credit.topupId,
      remainingPrincipalFen: credit.paidFen,
      remainingBonusFen: credit.bonusFen,
      heldPrincipalFen: 0,
      heldBonusFen: 0,
      paymentId: credit.paymentId ?? null,
      interestOperatorBp: operatorBp,
      interestMemberBp: memberBp,
      scope: credit.scope ?? null,
      gifts: credit.gifts ?? [],
      transferId: null,
      paidAt: credit.at,
    };
    await tx.insert('wallet_lot', [{ ...lotRow(lot), credit_key: credit.transactionId }]);
  }

  /** The same top-ups in other hands: their origin goes with them, the payment stays known but is not theirs to claim. */
  async recordTransfer(tx: Transaction, lots: readonly WalletLot[]): Promise<void> {
    await tx.insert(
      'wallet_lot',
      lots.map((lot) => ({ ...lotRow(lot), credit_key: null })),
    );
  }

  /** They were never in these hands after all; the rows in the hands before are still there. */
  async takeBack(tx: Transaction, memberId: number, lotKeys: readonly number[]): Promise<void> {
    await tx.execute('DELETE FROM wallet_lot WHERE member_id = ? AND lot_key IN (?)', [memberId, inList(lotKeys)]);
  }
}

function lotRow(lot: WalletLot): Row {
  return {
    lot_key: lot.lotKey,
    topup_id: lot.topupId,
    member_id: lot.memberId,
    principal_lot_id: lot.principalLotId,
    bonus_lot_id: lot.bonusLotId,
    paid_fen: lot.paidFen,
    bonus_fen: lot.bonusFen,
    plan_id: lot.planId,
    plan_name: lot.planName,
    terms_hash: lot.termsHash,
    legal_entity_id: lot.legalEntityId,
    store_id: lot.storeId,
    source: lot.source,
    transaction_id: lot.transactionId,
    payment_id: lot.paymentId,
    interest_operator_bp: lot.interestOperatorBp,
    interest_member_bp: lot.interestMemberBp,
    scope: lot.scope,
    gifts: lot.gifts.length === 0 ? null : JSON.stringify(lot.gifts),
    transfer_id: lot.transferId,
    paid_at: lot.paidAt,
  };
}

function lotView(
  row: LotRow,
  principal: { remaining: number; held: number },
  bonus: { remaining: number; held: number },
): WalletLot {
  return {
    lotKey: row.lot_key,
    topupId: row.topup_id,
    memberId: row.member_id,
    principalLotId: row.principal_lot_id,
    bonusLotId: row.bonus_lot_id,
    paidFen: row.paid_fen,
    bonusFen: row.bonus_fen,
    remainingPrincipalFen: principal.remaining,
    remainingBonusFen: bonus.remaining,
    heldPrincipalFen: principal.held,
    heldBonusFen: bonus.held,
    planId: row.plan_id,
    planName: row.plan_name,
    termsHash: row.terms_hash,
    legalEntityId: row.legal_entity_id,
    storeId: row.store_id,
    source: row.source,
    transactionId: row.transaction_id,
    paymentId: row.payment_id,
    interestOperatorBp: row.interest_operator_bp,
    interestMemberBp: row.interest_member_bp,
    scope: row.scope,
    gifts: row.gifts === null ? [] : readJson<LotGift[]>(row.gifts),
    transferId: row.transfer_id,
    paidAt: row.paid_at,
  };
}
