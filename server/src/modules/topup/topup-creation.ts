import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { canonicalJson } from '../../kernel/canonical-json.js';
import { type Result, ok, refuse } from '../../kernel/result.js';
import { IdGenerator, type Transaction, isDuplicateKey } from '../../platform/database/index.js';
import { OrganizationFacade, type StoreInfo } from '../organization/index.js';
import { ScopeWords, scopeOf } from '../wallet/index.js';
import { PlanStore } from './plans/plan.store.js';
import { TopupMember } from './topup-member.js';
import { faceFen, judgePlan, planTerms } from './topup.rules.js';
import { type NewTopup, type StoredTopup, TopupStore } from './topup.store.js';
import type { TopupMethod, TopupPlanData } from './topup.types.js';

export interface WantedTopup {
  readonly topupId: number;
  readonly memberId: number;
  readonly place: TopupPlace;
  readonly planId: number;
  readonly method: TopupMethod;
  /** Who asked: `member:7`, `staff:3`. */
  readonly createdBy: string;
  readonly externalNo?: string;
}

/** The store as it is known before the transaction. */
export interface TopupPlace {
  readonly store: StoreInfo;
  readonly groupIds: readonly number[];
}

/** Makes top-ups: chooses nothing by itself, reserves room under the cap, and keeps what was accepted. */
@Injectable()
export class TopupCreation {
  constructor(
    private readonly ids: IdGenerator,
    private readonly organization: OrganizationFacade,
    private readonly plans: PlanStore,
    private readonly topups: TopupStore,
    private readonly members: TopupMember,
    private readonly words: ScopeWords,
  ) {}

  attachPayment(tx: Transaction, topupId: number, paymentId: number): Promise<void> {
    return this.topups.attachPayment(tx, topupId, paymentId);
  }

  newId(): Promise<number> {
    return this.ids.take();
  }

  async place(storeId: number): Promise<TopupPlace | null> {
    const store = await this.organization.store(storeId);
    if (!store?.active) return null;
    return { store, groupIds: await this.organization.groupPath(store.groupId) };
  }

  async create(tx: Transaction, wanted: WantedTopup): Promise<Result<StoredTopup>> {
    const plan = await this.plans.find(tx, wanted.planId);
    if (!plan) return refuse('TOPUP_PLAN_UNAVAILABLE');
    const allowed = await this.allowed(tx, wanted, plan);
    if (!allowed.ok) return allowed;
    if (await this.isTaken(tx, wanted)) return refuse('TOPUP_EXTERNAL_NO_TAKEN');
    const topup = newTopup(wanted, plan, await this.words.of(scopeOf(plan.use)));
    try {
      await this.topups.insert(tx, topup);
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
      // Of twins with one number of the till, the slower one finds the faster one's row only now.
      if (await this.isTaken(tx, wanted)) return refuse('TOPUP_EXTERNAL_NO_TAKEN');
      return refuse('TOPUP_PLAN_UNAVAILABLE', { reason: '已有一笔首次充值正在支付，请先完成或取消' });
    }
    // After the top-up's own row: closing takes the two in the same order.
    const reserved = await this.members.reserve(tx, wanted.memberId, faceFen(plan));
    if (!reserved.ok) return reserved;
    return ok({ ...topup, state: 'created', walletAfterFen: null, createdAt: tx.now, paidAt: null });
  }

  private async isTaken(tx: Transaction, { externalNo, place }: WantedTopup): Promise<boolean> {
    return externalNo !== undefined && (await this.topups.externalNoTaken(tx, place.store.id, externalNo));
  }

  private async allowed(tx: Transaction, wanted: WantedTopup, plan: TopupPlanData): Promise<Result<null>> {
    const member = await this.members.standing(tx, wanted.memberId);
    if (!member.ok) return member;
    const verdict = judgePlan(plan, {
      now: tx.now,
      storeId: wanted.place.store.id,
      groupIds: wanted.place.groupIds,
      tierCode: member.value.tierCode,
      paidTopups: await this.topups.paidCount(wanted.memberId, tx),
      // The cap is judged by the reservation itself.
      roomFen: Number.MAX_SAFE_INTEGER,
      announceDays: 1,
    });
    if (verdict.kind === 'available') return ok(null);
    return verdict.kind === 'hidden'
      ? refuse('TOPUP_PLAN_UNAVAILABLE')
      : refuse('TOPUP_PLAN_UNAVAILABLE', { reason: verdict.reason });
  }
}

/** The terms as accepted are kept with the top-up; their hash goes with the money for as long as it lives. */
function newTopup(wanted: WantedTopup, plan: TopupPlanData, scopeText: string): NewTopup {
  const terms = planTerms(plan, scopeText);
  return {
    id: wanted.topupId,
    memberId: wanted.memberId,
    storeId: wanted.place.store.id,
    legalEntityId: wanted.place.store.legalEntityId,
    planId: plan.id,
    plan: {
      name: plan.name,
      audience: plan.audience,
      terms,
      scope: scopeOf(plan.use),
      coupons: plan.coupons,
      gifts: plan.gifts,
    },
    termsHash: createHash('sha256').update(canonicalJson(terms)).digest('hex'),
    payFen: plan.payFen,
    bonusFen: plan.bonusFen,
    bonusPoints: plan.bonusPoints,
    method: wanted.method,
    paymentId: null,
    createdBy: wanted.createdBy,
    externalNo: wanted.externalNo ?? null,
  };
}
