import { assertInteger } from '@guike/shared';
import { UndoableMap } from '../../kernel/undoable-map.js';
import {
  type Account,
  type Unit,
  addressOf,
  hasLots,
  mayBeNegative,
  stripeOf,
  unitOf,
} from './account-address.rules.js';

/** An amount of an account with a common origin and expiry. `remaining` includes what is held. */
export interface LotState {
  readonly id: number;
  readonly originId: number;
  readonly original: number;
  readonly remaining: number;
  readonly held: number;
  readonly createdAt: Date;
  readonly availableAt: Date;
  readonly expiresAt: Date | null;
  /** Where it may be spent: `store:7`, `group:3`, `online`; null everywhere. What it means is for the owner's rules. */
  readonly scope: string | null;
}

export interface AccountState {
  readonly account: Account;
  readonly address: string;
  /** Null until the row exists. */
  readonly id: number | null;
  readonly balance: number;
  readonly held: number;
  /** Number of entries so far. */
  readonly seq: number;
  readonly lots: readonly LotState[];
}

export interface NewLot {
  readonly id: number;
  readonly originId: number;
  readonly availableAt: Date;
  readonly expiresAt: Date | null;
  readonly scope?: string | null;
}

/** One line of a journal. Positive raises the account, negative lowers it; member accounts name the lot they touch. */
export interface EntryDraft {
  readonly account: Account;
  readonly amount: number;
  readonly lotId?: number;
  readonly newLot?: NewLot;
}

export interface JournalDraft {
  readonly kind: string;
  /** The fact this journal records; a second journal for the same fact is impossible. */
  readonly bizKey: string;
  readonly at: Date;
  readonly memberId: number | null;
  readonly storeId: number | null;
  readonly orderId?: number;
  readonly topupId?: number;
  /** Chinese, shown to the member. */
  readonly title: string;
  /** Journal that this one undoes. */
  readonly reversalOf?: string;
  readonly entries: readonly EntryDraft[];
}

export interface HoldLine {
  readonly account: Account;
  readonly lotId: number;
  readonly amount: number;
}

/** An entry as it will be written: position and balance are known for member accounts only. */
export interface PlannedEntry {
  readonly address: string;
  readonly amount: number;
  readonly lotId: number | null;
  readonly seq: number | null;
  readonly balanceAfter: number | null;
}

export interface PlannedJournal {
  readonly draft: JournalDraft;
  readonly entries: readonly PlannedEntry[];
}

export interface MadeLot {
  readonly address: string;
  readonly lot: LotState;
}

export interface AccountChange {
  readonly account: Account;
  readonly balance: number;
  readonly held: number;
  readonly entries: number;
}

export interface LotChange {
  readonly remaining: number;
  readonly held: number;
}

/**
 * The ledger as one unit of work sees it: the member accounts it has loaded, moved in memory by each accepted command.
 * Pure, so that many commands can be decided one after the other and written together: the next one sees what the one
 * before did, and a refused one leaves no trace. What is written is `journals`, `changes` and `lotChanges`.
 */
export class LedgerBook {
  readonly journals: PlannedJournal[] = [];
  private readonly accounts: UndoableMap<string, AccountState>;
  private readonly changes = new UndoableMap<string, AccountChange>();
  private readonly lotChanges = new UndoableMap<number, LotChange>();
  private readonly lotsMade = new UndoableMap<number, MadeLot>();
  private readonly addressesByMember = new Map<number, Set<string>>();
  /** One for all journals of the book, so that it touches each shared account in one row. */
  private stripe: number | null = null;

  /** `loaded` holds the accounts as stored, and for members also those that don't exist yet are taken as empty. */
  constructor(loaded: readonly AccountState[]) {
    this.accounts = new UndoableMap(loaded.map((state) => [state.address, state]));
    for (const state of loaded) this.remember(state);
  }

  get newLots(): readonly MadeLot[] {
    return [...this.lotsMade.map.values()];
  }

  state(account: Account): AccountState {
    const address = addressOf(account);
    return this.accounts.map.get(address) ?? { account, address, id: null, balance: 0, held: 0, seq: 0, lots: [] };
  }

  /** All accounts of a member in this book, loaded or made since. */
  memberStates(memberId: number): AccountState[] {
    const addresses = this.addressesByMember.get(memberId) ?? [];
    return [...addresses].flatMap((address) => this.accounts.map.get(address) ?? []);
  }

  /** Accepts a balanced journal, or throws: what may be drawn is decided by the caller's rules before. */
  post(draft: JournalDraft): void {
    assertBalanced(draft);
    const stripe = (this.stripe ??= stripeOf(draft.bizKey));
    const entries = this.allOrNothing(() => draft.entries.map((entry) => this.applyEntry(entry, stripe, draft)));
    this.journals.push({ draft, entries });
  }

  hold(lines: readonly HoldLine[]): void {
    this.allOrNothing(() => lines.forEach((line) => this.moveHeld(line, line.amount)));
  }

  release(lines: readonly HoldLine[]): void {
    this.allOrNothing(() => lines.forEach((line) => this.moveHeld(line, -line.amount)));
  }

  accountChanges(): ReadonlyMap<string, AccountChange> {
    return this.changes.map;
  }

  changedLots(): ReadonlyMap<number, LotChange> {
    return this.lotChanges.map;
  }

  /** A command refused at its last line has not moved the first. */
  private allOrNothing<T>(work: () => T): T {
    const parts = [this.accounts, this.changes, this.lotChanges, this.lotsMade];
    try {
      const result = work();
      for (const part of parts) part.keep();
      return result;
    } catch (error) {
      for (const part of parts) part.takeBack();
      throw error;
    }
  }

  private setState(state: AccountState): void {
    this.accounts.set(state.address, state);
    this.remember(state);
  }

  private remember({ account, address }: AccountState): void {
    if (account.owner !== 'member') return;
    const addresses = this.addressesByMember.get(account.ownerId);
    if (addresses) addresses.add(address);
    else this.addressesByMember.set(account.ownerId, new Set([address]));
  }

  private applyEntry(entry: EntryDraft, stripe: number, draft: JournalDraft): PlannedEntry {
    assertInteger(entry.amount);
    const address = addressOf(entry.account, stripe);
    this.rememberChange(address, entry.account, { balance: entry.amount, held: 0, entries: 1 });
    if (entry.account.owner !== 'member') {
      return { address, amount: entry.amount, lotId: null, seq: null, balanceAfter: null };
    }
    const before = this.state(entry.account);
    const lots = hasLots(entry.account) ? this.applyToLots(before, entry, draft) : before.lots;
    const after: AccountState = { ...before, balance: before.balance + entry.amount, seq: before.seq + 1, lots };
    assertCovered(after);
    this.setState(after);
    return {
      address,
      amount: entry.amount,
      lotId: entry.newLot?.id ?? entry.lotId ?? null,
      seq: after.seq,
      balanceAfter: after.balance,
    };
  }

  private applyToLots(state: AccountState, entry: EntryDraft, draft: JournalDraft): LotState[] {
    if (entry.newLot) {
      if (entry.amount <= 0) throw new RangeError('a new lot needs a positive amount');
      const lot: LotState = {
        ...entry.newLot,
        scope: entry.newLot.scope ?? null,
        original: entry.amount,
        remaining: entry.amount,
        held: 0,
        createdAt: draft.at,
      };
      this.lotsMade.set(lot.id, { address: state.address, lot });
      return [...state.lots, lot];
    }
    return this.changeLot(state, entry.lotId, entry.amount, 0);
  }

  private moveHeld(line: HoldLine, amount: number): void {
    assertInteger(amount);
    const state = this.state(line.account);
    this.rememberChange(state.address, line.account, { balance: 0, held: amount, entries: 0 });
    const after: AccountState = {
      ...state,
      held: state.held + amount,
      lots: this.changeLot(state, line.lotId, 0, amount),
    };
    assertCovered(after);
    this.setState(after);
  }

  private changeLot(state: AccountState, lotId: number | undefined, remaining: number, held: number): LotState[] {
    if (lotId === undefined) throw new RangeError(`${state.address}: a movement must name its lot`);
    const lots = state.lots.map((lot) =>
      lot.id === lotId ? { ...lot, remaining: lot.remaining + remaining, held: lot.held + held } : lot,
    );
    const lot = lots.find(({ id }) => id === lotId);
    // A credit may return to a lot that was empty and so was not loaded; the conditional UPDATE guards it.
    if (!lot && remaining <= 0) throw new RangeError(`${state.address}: lot ${lotId} is not there`);
    if (lot && (lot.held < 0 || lot.remaining < lot.held || lot.remaining > lot.original)) {
      throw new RangeError(`${state.address}: lot ${lotId} would be out of bounds`);
    }
    this.rememberLotChange(lotId, lot, remaining, held);
    return lots;
  }

  /** A lot made in this same unit of work is simply inserted as it is in the end. */
  private rememberLotChange(lotId: number, lot: LotState | undefined, remaining: number, held: number): void {
    const made = this.lotsMade.map.get(lotId);
    if (made && lot) {
      this.lotsMade.set(lotId, { ...made, lot });
      return;
    }
    const total = this.lotChanges.map.get(lotId) ?? { remaining: 0, held: 0 };
    this.lotChanges.set(lotId, { remaining: total.remaining + remaining, held: total.held + held });
  }

  private rememberChange(address: string, account: Account, by: Omit<AccountChange, 'account'>): void {
    const total = this.changes.map.get(address) ?? { balance: 0, held: 0, entries: 0 };
    this.changes.set(address, {
      account,
      balance: total.balance + by.balance,
      held: total.held + by.held,
      entries: total.entries + by.entries,
    });
  }
}

function assertBalanced(draft: JournalDraft): void {
  if (draft.entries.length < 2) throw new RangeError(`${draft.bizKey}: a journal needs two entries or more`);
  const sums = new Map<Unit, number>();
  for (const { account, amount } of draft.entries) {
    if (amount === 0) throw new RangeError(`${draft.bizKey}: an entry of zero says nothing`);
    const unit = unitOf(account);
    sums.set(unit, (sums.get(unit) ?? 0) + amount);
  }
  for (const [unit, sum] of sums) {
    if (sum !== 0) throw new RangeError(`${draft.bizKey}: ${unit} entries sum to ${sum}, not 0`);
  }
}

function assertCovered(state: AccountState): void {
  if (state.held < 0 || (state.balance < state.held && !mayBeNegative(state.account)))
    throw new RangeError(`${state.address} would be overdrawn`);
}
