import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock.js';
import { type Result, ok, refuse } from '../../kernel/result.js';
import { type StaffActor, holdsAt } from '../../platform/http/index.js';
import { MemberFacade } from '../member/index.js';
import { OrganizationFacade } from '../organization/index.js';
import { fullRefundUntil } from './rules/refund-computation.rules.js';
import { type LotQuote, RefundQuotes } from './refund-quotes.js';
import { type RefundReason, causeOf } from './rules/refund-reason.rules.js';
import type { RefundPreview, RefundableLot } from './wallet-refund.dto.js';
import { lotView } from './wallet-refund.view.js';

const OBSTACLE: Readonly<Record<NonNullable<LotQuote['obstacle']>, string>> = {
  held: '有金额被订单、预约、转赠或退款占用，办完或取消后再申请',
  nothing: '已消费的部分超过实付金额，没有可退的金额；余额可继续使用',
};

/** What would come back, line by line, before anybody has asked for it. */
@Injectable()
export class RefundPreviews {
  constructor(
    private readonly quotes: RefundQuotes,
    private readonly members: MemberFacade,
    private readonly organization: OrganizationFacade,
    private readonly clock: Clock,
  ) {}

  async of(memberId: number, reason: RefundReason): Promise<RefundPreview> {
    const cause = causeOf(reason);
    const at = this.clock.now();
    const quotes = await this.quotes.preview({ memberId, cause, at });
    return { reason, cause, lots: await Promise.all(quotes.map((quote) => this.lot(quote, at))) };
  }

  async atCounter(
    actor: StaffActor,
    wanted: { memberId: number; storeId: number; reason: RefundReason },
  ): Promise<Result<RefundPreview>> {
    if (!holdsAt(actor, 'wallet.refund', wanted.storeId)) return refuse('STORE_NOT_FOUND');
    if (!(await this.members.byId(wanted.memberId))) return refuse('MEMBER_NOT_FOUND');
    return ok(await this.of(wanted.memberId, wanted.reason));
  }

  private async lot({ lot, computation, path, profile, obstacle }: LotQuote, at: Date): Promise<RefundableLot> {
    const until = fullRefundUntil(lot.paidAt, profile.fullRefundDays);
    const issuer = await this.organization.legalEntity(lot.legalEntityId);
    return {
      ...lotView(computation, path),
      issuerId: lot.legalEntityId,
      issuerName: issuer?.name ?? '',
      unavailableReason: obstacle && OBSTACLE[obstacle],
      fullRefundUntil: computation.rule === 'unused' && at < until ? until.toISOString() : null,
    };
  }
}
