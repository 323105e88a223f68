import { Injectable } from '@nestjs/common';
import { ERRORS } from '@guike/shared';
import { type Result, ok, refuse } from '../../../kernel/result.js';
import type { SqlParam } from '../../../platform/database/index.js';
import { cursorId, pageOf } from '../../../platform/http/index.js';
import { RedemptionService } from './redemption.service.js';
import { RedemptionStore } from './redemption.store.js';
import type {
  VoucherRedemptionPage,
  VoucherRedemptionQuery,
  VoucherRedemptionView,
} from '../mapping/voucher.admin.dto.js';
import { refusalCode } from '../voucher-refusals.js';
import { maskCertificate } from '../voucher.rules.js';
import type { RedemptionData } from '../voucher.types.js';

/** Redemptions as headquarters sees them. */
@Injectable()
export class RedemptionQueries {
  constructor(
    private readonly store: RedemptionStore,
    private readonly advancing: RedemptionService,
  ) {}

  async list(query: VoucherRedemptionQuery): Promise<VoucherRedemptionPage> {
    const conditions = ['id < ?'];
    const params: SqlParam[] = [cursorId(query)];
    for (const [column, value] of Object.entries({ state: query.state, store_id: query.storeId })) {
      if (value === undefined) continue;
      conditions.push(`${column} = ?`);
      params.push(value);
    }
    const rows = await this.store.list(conditions.join(' AND '), params, query.limit + 1);
    return pageOf(rows, query.limit, redemptionView);
  }

  async askAgain(id: number): Promise<Result<VoucherRedemptionView>> {
    const before = await this.find(id);
    if (!before) return refuse('NOT_FOUND');
    await this.advancing.advance(before.orderId);
    return ok(redemptionView((await this.find(id)) ?? before));
  }

  private async find(id: number): Promise<RedemptionData | null> {
    return (await this.store.list('id = ?', [id], 1))[0] ?? null;
  }
}

function redemptionView(row: RedemptionData): VoucherRedemptionView {
  return {
    id: row.id,
    orderId: row.orderId,
    platform: row.platform,
    codeMasked: maskCertificate(row.certificate),
    storeId: row.storeId,
    dealId: row.dealId,
    title: row.title,
    valueFen: row.valueFen,
    paysFen: row.paysFen,
    state: row.state,
    refusal: row.refusal === null ? null : ERRORS[refusalCode(row.refusal)].message,
    problem: row.problem,
    verifyId: row.verifyId,
    verifiedAt: row.verifiedAt?.toISOString() ?? null,
    cancelUntil: row.cancelUntil?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
  };
}
