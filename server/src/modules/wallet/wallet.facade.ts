import { Injectable } from '@nestjs/common';
import type { BusinessDate } from '@guike/shared';
import type { Result } from '../../kernel/result.js';
import type { ReadBatch, Transaction, WriteBatch } from '../../platform/database/index.js';
import { LedgerFacade } from '../ledger/index.js';
import { WalletCredit } from './wallet-credit.js';
import { WalletGate } from './wallet-gate.js';
import type { SpendLimits, WalletState } from './wallet-limits.rules.js';
import { WalletLots } from './wallet-lots.js';
import type { WalletPlace } from './wallet-scope.rules.js';
import { WalletTermsReader } from './wallet-terms.js';
import type { DrawPolicy } from './wallet.rules.js';
import type { TopupCredit, WalletBalances, WalletLot } from './wallet.types.js';

/** What decides how a wallet pays somewhere. */
export interface WalletTerms extends SpendLimits {
  readonly policy: DrawPolicy;
  /** For `drawWallet` and `availableFen`. */
  readonly place: WalletPlace;
}

/**
 * Stored value of members. Spending is part of checkout: `lockIn` before the ledger's accounts are opened, `mayPay`,
 * `drawWallet`, `spendEntries`, and `spendManyIn` among the writes.
 */
@Injectable()
export class WalletFacade {
  constructor(
    private readonly gate: WalletGate,
    private readonly crediting: WalletCredit,
    private readonly lots: WalletLots,
    private readonly reader: WalletTermsReader,
    private readonly ledger: LedgerFacade,
  ) {}

  async balances(memberId: number): Promise<WalletBalances> {
    const [{ principal, bonus, held }, { status }] = await Promise.all([
      this.ledger.balancesOf(memberId),
      this.gate.stateOf(memberId),
    ]);
    return { principalFen: principal, bonusFen: bonus, totalFen: principal + bonus, heldFen: held, status };
  }

  /** How much more the member may receive, pending top-ups counted. */
  room(memberId: number): Promise<{ capFen: number; roomFen: number }> {
    return this.gate.room(memberId);
  }

  /** How wallets pay in this store; `online` when nobody stands at its counter. Settings and structure are cached. */
  terms(storeId: number, channel: WalletPlace['channel'] = 'store'): Promise<WalletTerms> {
    return this.reader.at(storeId, channel);
  }

  /** Locks the wallet rows as one of several questions asked together; a member without one has never had any money. */
  lockIn(reads: ReadBatch, memberIds: readonly number[]): () => Map<number, WalletState> {
    return this.gate.lockIn(reads, memberIds);
  }

  /** The same without locks, for showing what could be paid. */
  statesIn(reads: ReadBatch, memberIds: readonly number[]): () => Map<number, WalletState> {
    return this.gate.statesIn(reads, memberIds);
  }

  /** Counts what members (fen by member id) spend today as part of a batch; their rows are locked and have been judged. */
  spendManyIn(batch: WriteBatch, spends: ReadonlyMap<number, number>, today: BusinessDate): void {
    this.gate.spendManyIn(batch, spends, today);
  }

  /** Every top-up this member holds or has held, oldest first, with what is left of it. */
  lotsOf(tx: Transaction | null, memberId: number): Promise<WalletLot[]> {
    return this.lots.of(tx, memberId);
  }

  /** The store that sold each of these top-ups, by the origin of the ledger's lots. */
  issuingStores(tx: Transaction, originIds: readonly number[]): Promise<Map<number, number>> {
    return this.lots.issuingStores(tx, originIds);
  }

  /** Reserves room under the cap for a top-up of `faceFen` (paid + bonus). Not for a frozen wallet. */
  reserveTopupRoom(tx: Transaction, memberId: number, faceFen: number): Promise<Result<null>> {
    return this.gate.reserve(tx, memberId, faceFen);
  }

  releaseTopupRoom(tx: Transaction, memberId: number, faceFen: number): Promise<void> {
    return this.gate.release(tx, memberId, faceFen);
  }

  /** Turns a reservation into money, once per top-up. A wallet frozen meanwhile still gets what was paid. */
  creditTopup(tx: Transaction, credit: TopupCredit): Promise<{ totalFen: number }> {
    return this.crediting.credit(tx, credit);
  }
}
