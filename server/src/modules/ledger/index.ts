export { LedgerFacade } from './ledger.facade.js';
export { type ExpiringLot, type ExpiryWindow, LedgerLots } from './ledger-lots.js';
export { LedgerModule } from './ledger.module.js';
export { JournalExists } from './ledger-store.js';
export type { LedgerCheck } from './ledger-checks.js';
export type {
  CohortMonth,
  DebtJournal,
  DebtOfDay,
  FactAmounts,
  MoneyPosting,
  OutstandingBand,
  PrepaidMovement,
} from './ledger-reports.types.js';
export { CHECKSUM_OF } from './ledger-reports.js';
export { ReconciliationService, type ReconciliationReport } from './reconciliation.service.js';
export type { Hold, HoldDraft } from './holds.service.js';
export type { HistoryLine, MemberBalances } from './ledger-history.js';
export * from './index.rules.js';

/** `ledger.hold_expired`: a hold was given back because nobody resolved it in time. */
export interface LedgerHoldExpired {
  readonly bizKey: string;
  readonly memberId: number;
}
