import { Injectable } from '@nestjs/common';
import type { ReadBatch, Transaction } from '../../platform/database/index.js';
import type { TierCard } from '../member/index.js';
import { TierCards } from './tier-cards.js';
import { TierMeasures } from './tier-measures.js';
import { TierService } from './tier.service.js';
import type { MemberTier, TierMove, TierRecord } from './tier.types.js';

/** The room's front door: what other rooms may ask of it. */
@Injectable()
export class TierFacade {
  constructor(
    private readonly tiers: TierService,
    private readonly cards: TierCards,
    private readonly measures: TierMeasures,
  ) {}

  /** The card a member sees. Somebody without a tier yet is shown the lowest. */
  cardOf(memberId: number): Promise<TierCard> {
    return this.cards.of(memberId);
  }

  /** What checkout applies. Somebody without a tier yet has the lowest. Inside a transaction, pass it. */
  async memberTier(memberId: number, tx?: Transaction): Promise<MemberTier> {
    const tiers = await this.cards.tiersOf([memberId], tx);
    return tiers.get(memberId) as MemberTier;
  }

  /** The same for many, in one statement; every id asked for has an answer. */
  memberTiers(memberIds: readonly number[]): Promise<ReadonlyMap<number, MemberTier>> {
    return this.cards.tiersOf(memberIds);
  }

  /** The same as one of several questions asked together; the ladder itself is cached. */
  memberTiersIn(reads: ReadBatch, memberIds: readonly number[]): Promise<() => ReadonlyMap<number, MemberTier>> {
    return this.cards.tiersIn(reads, memberIds);
  }

  /** Codes of the ladder in force, lowest first. */
  codes(): Promise<string[]> {
    return this.cards.codes();
  }

  /** Names by code of the ladder in force. */
  names(): Promise<ReadonlyMap<string, string>> {
    return this.cards.names();
  }

  /** Adds to the member's day, or takes away what was undone. Call {@link evaluate} after it. */
  record(tx: Transaction, memberId: number, record: TierRecord): Promise<void> {
    return this.measures.record(tx, memberId, record);
  }

  /**
   * Upgrades at once when a threshold is crossed, and never lowers. Reads what this transaction has written, the ledger
   * included; of two evaluations in parallel one makes the move. `cause` says what happened: `order:7`.
   */
  evaluate(tx: Transaction, memberId: number, cause: string): Promise<TierMove | null> {
    return this.tiers.evaluate(tx, memberId, cause);
  }

  /** Puts a new member on the lowest tier; a repetition changes nothing. */
  start(tx: Transaction, memberId: number): Promise<void> {
    return this.tiers.start(tx, memberId);
  }
}
