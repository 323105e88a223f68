import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { type Result, ok, refuse } from '../../../kernel/result.js';
import { type Page, type PageQuery, cursorId, pageOf } from '../../../platform/http/index.js';
import { MemberFacade } from '../../member/index.js';
import { OrganizationFacade } from '../../organization/index.js';
import { ScopeWords } from '../scope-words.js';
import type { TransferLotView, TransferView } from './transfer.dto.js';
import { type OfferedLot, mayLookAt } from './transfer.rules.js';
import { type Transfer, TransferStore } from './transfer.store.js';

/** How transfers look to the two members who take part. */
@Injectable()
export class TransferViews {
  constructor(
    private readonly store: TransferStore,
    private readonly members: MemberFacade,
    private readonly organization: OrganizationFacade,
    private readonly words: ScopeWords,
    private readonly clock: Clock,
  ) {}

  async list(memberId: number, query: PageQuery): Promise<Page<TransferView>> {
    const transfers = await this.store.ofMember(memberId, cursorId(query), query.limit + 1);
    const page = pageOf(transfers, query.limit, (transfer) => transfer);
    return { ...page, items: await Promise.all(page.items.map((transfer) => this.view(transfer, memberId))) };
  }

  /** For the two of them only. */
  async one(memberId: number, id: number): Promise<Result<TransferView>> {
    const transfer = await this.store.find(id);
    if (!transfer || (transfer.fromMemberId !== memberId && transfer.toMemberId !== memberId))
      return refuse('TRANSFER_NOT_FOUND');
    return ok(await this.view(transfer, memberId));
  }

  /** For whoever was handed the code. */
  async byCode(memberId: number, code: string): Promise<Result<TransferView>> {
    const transfer = await this.store.byCode(code);
    if (!transfer || !mayLookAt(transfer, memberId)) return refuse('TRANSFER_NOT_FOUND');
    return ok(await this.view(transfer, memberId));
  }

  private async view(transfer: Transfer, memberId: number): Promise<TransferView> {
    const { id, principalFen, bonusFen, message, code } = transfer;
    const out = transfer.fromMemberId === memberId;
    const state = transfer.state === 'offered' && transfer.expiresAt <= this.clock.now() ? 'expired' : transfer.state;
    const [counterpart, lots] = await Promise.all([
      this.nameOf(out ? transfer.toMemberId : transfer.fromMemberId),
      Promise.all(transfer.lots.map((lot) => this.lotView(lot))),
    ]);
    return {
      id,
      direction: out ? 'out' : 'in',
      state,
      counterpart,
      principalFen,
      bonusFen,
      totalFen: principalFen + bonusFen,
      lots,
      message,
      code: state === 'offered' ? code : null,
      offeredAt: transfer.offeredAt.toISOString(),
      expiresAt: transfer.expiresAt.toISOString(),
      resolvedAt: transfer.resolvedAt?.toISOString() ?? null,
    };
  }

  private async nameOf(memberId: number | null): Promise<string | null> {
    const member = memberId === null ? null : await this.members.byId(memberId);
    return member ? `${member.nickname} ${member.phoneMasked}`.trim() : null;
  }

  private async lotView(lot: OfferedLot): Promise<TransferLotView> {
    const [issuer, scopeText] = await Promise.all([
      this.organization.legalEntity(lot.legalEntityId),
      this.words.of(lot.scope),
    ]);
    const { planName, principalFen, bonusFen, paidAt } = lot;
    return { planName, principalFen, bonusFen, issuerName: issuer?.name ?? '', scopeText, paidAt };
  }
}
