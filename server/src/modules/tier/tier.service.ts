import { Injectable } from '@nestjs/common';
import { businessDate } from '@guike/shared';
import { type Result, ok, refuse } from '../../kernel/result.js';
import { type Transaction, UnitOfWork, WriteConflict, isDuplicateKey } from '../../platform/database/index.js';
import { type StaffAct, actorRef } from '../../platform/http/index.js';
import { AuditFacade } from '../audit/index.js';
import { MemberFacade } from '../member/index.js';
import { TierMeasures } from './tier-measures.js';
import { type RuleSet, TierRuleSets } from './tier-rule-sets.js';
import { reasonText } from './tier-words.rules.js';
import { tierChanged } from './tier.events.js';
import { decideTier, grantedState, levelOf, sameState, startingState, tierAt } from './tier.rules.js';
import { type StoredTier, TierStore } from './tier.store.js';
import type { TierMove } from './tier.types.js';

const MAX_LOOKS = 3;

export interface TierGrant {
  readonly tierCode: string;
  readonly reason: string;
  /** Last business day of the granted tier. */
  readonly until: string;
}

/** Members moving on the ladder one at a time. The monthly review moves them in bulk. */
@Injectable()
export class TierService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly ruleSets: TierRuleSets,
    private readonly store: TierStore,
    private readonly measures: TierMeasures,
    private readonly members: MemberFacade,
    private readonly audit: AuditFacade,
  ) {}

  async start(tx: Transaction, memberId: number): Promise<void> {
    await this.standing(tx, memberId, await this.ruleSets.current(tx));
  }

  async evaluate(tx: Transaction, memberId: number, cause: string): Promise<TierMove | null> {
    const ruleSet = await this.ruleSets.current(tx);
    const today = businessDate(tx.now);
    for (let look = 1; look <= MAX_LOOKS; look += 1) {
      const before = await this.standing(tx, memberId, ruleSet);
      const values = (await this.measures.valuesOf([memberId], ruleSet.rules, today, tx)).get(memberId) ?? new Map();
      const decision = decideTier(ruleSet.rules, values, before.state, 'event', today);
      if (sameState(decision.state, before.state)) return null;
      // Waits for whoever is writing the row; when they have, the facts are looked at again.
      if (!(await this.store.replace(tx, before, decision.state, ruleSet.version))) continue;
      return decision.cause === null ? null : this.moved(tx, before, decision.state.code, ruleSet, cause);
    }
    throw new WriteConflict(`member_tier of ${memberId}`);
  }

  async grant(editor: StaffAct, memberId: number, grant: TierGrant): Promise<Result<void>> {
    const ruleSet = await this.ruleSets.newest();
    const level = ruleSet.rules.tiers.findIndex((tier) => tier.code === grant.tierCode);
    if (level === -1) return refuse('TIER_UNKNOWN');
    return this.uow.run(async (tx) => {
      if (grant.until < businessDate(tx.now)) return refuse('TIER_GRANT_OVER');
      if (!(await this.members.byId(memberId, tx))) return refuse('MEMBER_NOT_FOUND');
      await this.standing(tx, memberId, ruleSet);
      const before = await this.store.lock(tx, memberId);
      if (!before) throw new Error(`member ${memberId} has lost the tier row that this transaction saw`);
      if (level < levelOf(ruleSet.rules, before.state.code)) return refuse('TIER_GRANT_BELOW');
      await this.store.replace(tx, before, grantedState(grant.tierCode, grant.until), ruleSet.version);
      await this.recordGrant(tx, editor, { before, grant, ruleSet });
      return ok(undefined);
    });
  }

  private async recordGrant(
    tx: Transaction,
    editor: StaffAct,
    { before, grant, ruleSet }: { before: StoredTier; grant: TierGrant; ruleSet: RuleSet },
  ): Promise<void> {
    const { memberId, state } = before;
    const tier = tierAt(ruleSet.rules, levelOf(ruleSet.rules, grant.tierCode));
    const reason = reasonText('granted', tier);
    await this.store.remember(tx, [
      {
        memberId,
        from: state.code,
        to: tier.code,
        cause: 'granted',
        reason,
        actor: actorRef(editor.actor),
        ruleVersion: ruleSet.version,
      },
    ]);
    await this.audit.record(tx, {
      ...editor,
      action: 'tier.grant',
      subject: `member:${memberId}`,
      before: { tierCode: state.code, until: state.manualUntil },
      after: { tierCode: tier.code, until: grant.until },
      reason: grant.reason,
    });
    if (tier.code === state.code) return;
    const fromName = tierAt(ruleSet.rules, levelOf(ruleSet.rules, state.code)).name;
    tx.emit(
      tierChanged({ memberId, from: state.code, fromName, to: tier.code, toName: tier.name, direction: 'up', reason }),
    );
  }

  /** The member's row, begun on the lowest tier when there is none. */
  private async standing(tx: Transaction, memberId: number, ruleSet: RuleSet): Promise<StoredTier> {
    const found = (await this.store.find([memberId], tx)).get(memberId);
    if (found) return found;
    const state = startingState(ruleSet.rules);
    const ruleVersion = ruleSet.version;
    try {
      await this.store.insert(tx, memberId, state, ruleVersion);
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
      // Whoever was faster has committed: a duplicate is only reported after that.
      const theirs = (await this.store.find([memberId], tx)).get(memberId);
      if (theirs) return theirs;
      throw new WriteConflict(`member_tier of ${memberId}`);
    }
    const reason = reasonText('joined', tierAt(ruleSet.rules, 0));
    await this.store.remember(tx, [
      { memberId, from: null, to: state.code, cause: 'joined', reason, actor: 'system:tier', ruleVersion },
    ]);
    return { memberId, state, since: tx.now, ruleVersion, revision: 1 };
  }

  private async moved(
    tx: Transaction,
    before: StoredTier,
    to: string,
    { rules, version }: RuleSet,
    cause: string,
  ): Promise<TierMove> {
    const from = tierAt(rules, levelOf(rules, before.state.code));
    const target = tierAt(rules, levelOf(rules, to));
    const reason = reasonText('upgraded', target);
    const memberId = before.memberId;
    const entry = { memberId, from: before.state.code, to, cause: 'upgraded', reason, ruleVersion: version } as const;
    await this.store.remember(tx, [{ ...entry, actor: `system:${cause}`.slice(0, 80) }]);
    tx.emit(
      tierChanged({
        memberId,
        from: before.state.code,
        fromName: from.name,
        to,
        toName: target.name,
        direction: 'up',
        reason,
      }),
    );
    return { from: before.state.code, to, direction: 'up', reason };
  }
}
