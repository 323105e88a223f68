import { Injectable } from '@nestjs/common';
import { businessDate } from '@guike/shared';
import { Clock } from '../../kernel/clock.js';
import { type Result, ok, refuse } from '../../kernel/result.js';
import type { SqlParam } from '../../platform/database/index.js';
import { type Page, type StaffActor, actorRef, cursorId, holdsAt, pageOf } from '../../platform/http/index.js';
import { MemberFacade } from '../member/index.js';
import { OrganizationFacade } from '../organization/index.js';
import { dueLines } from './refund-payouts.service.js';
import { hasEnded } from './rules/refund-state.rules.js';
import type {
  StaffWalletRefund,
  StaffWalletRefundBrief,
  WalletRefund,
  WalletRefundBrief,
} from './wallet-refund.dto.js';
import type { AdminRefundListQuery, RefundListQuery } from './wallet-refund-input.dto.js';
import type { StoredLine, StoredRefund } from './wallet-refund.rows.js';
import { WalletRefundStore } from './wallet-refund.store.js';
import { type RefundPlace, briefView, payoutView, refundView } from './wallet-refund.view.js';

/** How refunds look to members, to staff of the store that handles them, and to headquarters. */
@Injectable()
export class RefundViews {
  constructor(
    private readonly store: WalletRefundStore,
    private readonly members: MemberFacade,
    private readonly organization: OrganizationFacade,
    private readonly clock: Clock,
  ) {}

  async own(memberId: number, id: number): Promise<Result<WalletRefund>> {
    const refund = await this.store.find(id);
    if (refund?.memberId !== memberId) return refuse('WALLET_REFUND_NOT_FOUND');
    return ok(await this.view(refund, await this.store.lines([id])));
  }

  async listOfMember(memberId: number, query: RefundListQuery): Promise<Page<WalletRefundBrief>> {
    const rows = await this.rows(query, ['member_id = ?', [memberId]]);
    const names = await this.storeNames(rows);
    return pageOf(rows, query.limit, (refund) => briefView(refund, names.get(refund.storeId) ?? ''));
  }

  async inScope(actor: StaffActor, id: number): Promise<Result<StaffWalletRefund>> {
    const refund = await this.store.find(id);
    if (!refund || !holdsAt(actor, 'wallet.refund', refund.storeId)) return refuse('WALLET_REFUND_NOT_FOUND');
    const lines = await this.store.lines([id]);
    const [view, member, payouts] = await Promise.all([
      this.view(refund, lines),
      this.members.byId(refund.memberId),
      this.store.payouts(id),
    ]);
    return ok({
      ...view,
      memberId: refund.memberId,
      memberName: member?.nickname ?? '',
      phoneMasked: member?.phoneMasked ?? '',
      overdue: this.isOverdue(refund),
      askedBy: refund.requestedBy.startsWith('staff:') ? 'staff' : 'member',
      problem: lines.find(({ problem }) => problem !== null)?.problem ?? null,
      ...this.actions(actor, refund, lines),
      payouts: payouts.map(payoutView),
    });
  }

  async listOfStore(storeId: number, query: RefundListQuery): Promise<Page<StaffWalletRefundBrief>> {
    return this.staffPage(query, ['store_id = ?', [storeId]]);
  }

  async listOfChain(query: AdminRefundListQuery): Promise<Page<StaffWalletRefundBrief>> {
    if (query.overdue !== 'true') return this.staffPage(query, ['1 = 1', []]);
    return this.staffPage(query, ['ended_at IS NULL AND due_on < ?', [businessDate(this.clock.now())]]);
  }

  private actions(
    actor: StaffActor,
    refund: StoredRefund,
    lines: readonly StoredLine[],
  ): Pick<StaffWalletRefund, 'manualFen' | 'approvable' | 'payable' | 'retryable'> {
    const me = actorRef(actor);
    const due = dueLines(refund, lines, this.clock.now());
    const mayApprove = holdsAt(actor, 'wallet.refund.approve', refund.storeId);
    const mayPay = holdsAt(actor, 'wallet.refund.payout', refund.storeId);
    return {
      manualFen: due.reduce((sum, { line, interestFen }) => sum + line.refundFen + interestFen, 0),
      approvable: refund.state === 'requested' && mayApprove && refund.requestedBy !== me,
      payable: due.length > 0 && mayPay && due.every(({ line }) => line.manualBy !== me),
      retryable: mayApprove && lines.some(({ state }) => state === 'stuck'),
    };
  }

  private async staffPage(
    query: RefundListQuery,
    where: readonly [string, readonly SqlParam[]],
  ): Promise<Page<StaffWalletRefundBrief>> {
    const rows = await this.rows(query, where);
    const [names, members] = await Promise.all([
      this.storeNames(rows),
      this.members.byIds([...new Set(rows.map(({ memberId }) => memberId))]),
    ]);
    return pageOf(rows, query.limit, (refund) => ({
      ...briefView(refund, names.get(refund.storeId) ?? ''),
      memberId: refund.memberId,
      memberName: members.get(refund.memberId)?.nickname ?? '',
      phoneMasked: members.get(refund.memberId)?.phoneMasked ?? '',
      overdue: this.isOverdue(refund),
    }));
  }

  private rows(
    query: RefundListQuery,
    [where, params]: readonly [string, readonly SqlParam[]],
  ): Promise<StoredRefund[]> {
    const state = query.state === undefined ? '' : ' AND state = ?';
    const values = [...params, cursorId(query), ...(query.state === undefined ? [] : [query.state])];
    return this.store.list(`${where} AND id < ?${state}`, values, query.limit + 1);
  }

  private isOverdue({ state, dueOn }: StoredRefund): boolean {
    return !hasEnded(state) && dueOn < businessDate(this.clock.now());
  }

  private async view(refund: StoredRefund, lines: readonly StoredLine[]): Promise<WalletRefund> {
    const [store, issuer] = await Promise.all([
      this.organization.store(refund.storeId),
      this.organization.legalEntity(refund.legalEntityId),
    ]);
    const place: RefundPlace = {
      storeName: store?.name ?? '',
      storePhone: store?.phone ?? '',
      issuerName: issuer?.name ?? '',
    };
    return refundView(refund, lines, place, this.clock.now());
  }

  private async storeNames(rows: readonly StoredRefund[]): Promise<Map<number, string>> {
    const stores = await this.organization.storesByIds([...new Set(rows.map(({ storeId }) => storeId))]);
    return new Map([...stores].map(([id, { name }]) => [id, name]));
  }
}
