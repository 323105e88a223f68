/** The room's door for pure code: accounts and what may be written about them. */
export {
  type Account,
  type MemberBook,
  type SystemBook,
  memberAccount,
  systemAccount,
} from './account-address.rules.js';
export type {
  AccountState,
  EntryDraft,
  HoldLine,
  JournalDraft,
  LedgerBook,
  LotState,
  NewLot,
} from './ledger-book.rules.js';
