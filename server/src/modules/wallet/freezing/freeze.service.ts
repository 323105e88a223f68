import { Injectable } from '@nestjs/common';
import { type Result, ok, refuse } from '../../../kernel/result.js';
import { type Transaction, UnitOfWork } from '../../../platform/database/index.js';
import {
  type MemberActor,
  type RequestInfo,
  type StaffAct,
  type StaffActor,
  actorRef,
  storeScope,
} from '../../../platform/http/index.js';
import { AuditFacade } from '../../audit/index.js';
import { MemberFacade } from '../../member/index.js';
import { type FrozenKind, FreezeStore, type IdentityCheck, type StatusChange } from './freeze.store.js';
import type { StaffWalletStatus, WalletStatusView } from './freeze.dto.js';
import { walletStatusChanged } from '../wallet.events.js';

const SHOWN_CHANGES = 10;

/**
 * Stopping wallets and letting them go again. A member stops their own at once; to use it again they prove the phone,
 * or show at a counter who they are. What the house has stopped only headquarters lets go.
 */
@Injectable()
export class FreezeService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly store: FreezeStore,
    private readonly members: MemberFacade,
    private readonly audit: AuditFacade,
  ) {}

  async status(memberId: number): Promise<WalletStatusView> {
    const { status, frozenKind, frozenAt } = await this.store.statusOf(memberId);
    return { status, frozenKind, frozenAt: frozenAt?.toISOString() ?? null };
  }

  async statusFor(actor: StaffActor, memberId: number): Promise<Result<StaffWalletStatus>> {
    if (!(await this.inSight(actor, memberId))) return refuse('MEMBER_NOT_FOUND');
    const [status, changes] = await Promise.all([this.status(memberId), this.store.history(memberId, SHOWN_CHANGES)]);
    return ok({ ...status, changes: changes.map((line) => ({ ...line, at: line.at.toISOString() })) });
  }

  /** Reporting a loss twice is no mistake: it is stopped either way. */
  async reportLoss(actor: MemberActor, reason: string | null, request: RequestInfo): Promise<WalletStatusView> {
    const change = { ...this.ownChange(actor), identityCheck: 'session' as const, reason };
    await this.uow.run(async (tx) => {
      if (await this.store.freeze(tx, 'loss', change))
        await this.tell(tx, 'frozen', 'loss', change, { actor, request });
    });
    return this.status(actor.memberId);
  }

  async recover(actor: MemberActor, phoneCode: string, request: RequestInfo): Promise<Result<WalletStatusView>> {
    const proven = await this.members.provePhone(actor.memberId, phoneCode);
    if (!proven.ok) return proven;
    const change = { ...this.ownChange(actor), identityCheck: 'phone_code' as const, reason: null };
    const lifted = await this.uow.run((tx) => this.lift(tx, ['loss'], change, { actor, request }));
    return lifted.ok ? ok(await this.status(actor.memberId)) : lifted;
  }

  async stop(
    act: StaffAct,
    memberId: number,
    { kind, reason }: { kind: FrozenKind; reason: string },
  ): Promise<Result<StaffWalletStatus>> {
    const storeId = await this.placeOf(act.actor, memberId);
    if (storeId === undefined) return refuse('MEMBER_NOT_FOUND');
    const change = { memberId, by: actorRef(act.actor), storeId, identityCheck: null, reason };
    const frozen = await this.uow.run(async (tx) => {
      if (!(await this.store.freeze(tx, kind, change))) return refuse('WALLET_FROZEN');
      await this.tell(tx, 'frozen', kind, change, act);
      return ok(null);
    });
    return frozen.ok ? this.statusFor(act.actor, memberId) : frozen;
  }

  /** In a store for what was reported lost, after looking at who it is; what the house has stopped only for the chain. */
  async letGo(
    act: StaffAct,
    memberId: number,
    { identityCheck, reason }: { identityCheck: IdentityCheck; reason: string },
  ): Promise<Result<StaffWalletStatus>> {
    const storeId = await this.placeOf(act.actor, memberId);
    if (storeId === undefined) return refuse('MEMBER_NOT_FOUND');
    const kinds: readonly FrozenKind[] =
      storeScope(act.actor, 'wallet.freeze') === 'chain' ? ['loss', 'hold'] : ['loss'];
    const change = { memberId, by: actorRef(act.actor), storeId, identityCheck, reason };
    const lifted = await this.uow.run((tx) => this.lift(tx, kinds, change, act));
    return lifted.ok ? this.statusFor(act.actor, memberId) : lifted;
  }

  private async lift(
    tx: Transaction,
    kinds: readonly FrozenKind[],
    change: StatusChange,
    act: StaffAct | { actor: MemberActor; request: RequestInfo },
  ): Promise<Result<null>> {
    const lifted = await this.store.unfreeze(tx, kinds, change);
    if (lifted === null) {
      const { status } = await this.store.statusOf(change.memberId, tx);
      return refuse(status === 'frozen' ? 'WALLET_HELD_BY_HOUSE' : 'WALLET_NOT_FROZEN');
    }
    await this.tell(tx, 'active', lifted, change, act);
    return ok(null);
  }

  private async tell(
    tx: Transaction,
    status: 'active' | 'frozen',
    kind: FrozenKind,
    change: StatusChange,
    act: StaffAct | { actor: MemberActor; request: RequestInfo },
  ): Promise<void> {
    await this.audit.record(tx, {
      ...act,
      action: status === 'frozen' ? 'wallet.freeze' : 'wallet.unfreeze',
      subject: `member:${change.memberId}`,
      storeId: change.storeId,
      after: { kind, identityCheck: change.identityCheck },
      ...(change.reason === null ? {} : { reason: change.reason }),
    });
    tx.emit(walletStatusChanged(status, { memberId: change.memberId, kind, by: change.by }));
  }

  private ownChange(actor: MemberActor): Pick<StatusChange, 'memberId' | 'by' | 'storeId'> {
    return { memberId: actor.memberId, by: actorRef(actor), storeId: null };
  }

  private async inSight(actor: StaffActor, memberId: number): Promise<boolean> {
    return (await this.placeOf(actor, memberId)) !== undefined;
  }

  /** The member's home store; undefined when the actor has no say about this member. */
  private async placeOf(actor: StaffActor, memberId: number): Promise<number | null | undefined> {
    const member = await this.members.byId(memberId);
    if (!member || member.status === 'closed') return undefined;
    const scope = storeScope(actor, 'wallet.freeze');
    if (scope === 'chain') return member.homeStoreId;
    return member.homeStoreId !== null && scope.includes(member.homeStoreId) ? member.homeStoreId : undefined;
  }
}
