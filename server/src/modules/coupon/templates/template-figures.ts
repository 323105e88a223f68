import { Injectable } from '@nestjs/common';
import { type Result, ok, refuse } from '../../../kernel/result.js';
import { Database, ReadBatch } from '../../../platform/database/index.js';
import { OrganizationFacade } from '../../organization/index.js';
import type { CouponState } from '../coupon.types.js';
import type { CouponFigures } from './template.dto.js';
import { TemplateStore } from './template.store.js';

interface StateRow {
  state: CouponState;
  n: number;
  discount_fen: number;
}

interface StoreRow {
  used_store_id: number;
  n: number;
  discount_fen: number;
}

/** What became of a template's coupons, counted from the coupons themselves. */
@Injectable()
export class TemplateFigures {
  constructor(
    private readonly database: Database,
    private readonly templates: TemplateStore,
    private readonly organization: OrganizationFacade,
  ) {}

  async of(id: number): Promise<Result<CouponFigures>> {
    const template = await this.templates.find(id);
    if (!template) return refuse('COUPON_TEMPLATE_NOT_FOUND');
    const reads = new ReadBatch();
    const states = reads.add<StateRow>(
      `SELECT state, COUNT(*) AS n, COALESCE(SUM(discount_fen), 0) AS discount_fen FROM coupon
        WHERE template_id = ? GROUP BY state`,
      [id],
    );
    const stores = reads.add<StoreRow>(
      `SELECT used_store_id, COUNT(*) AS n, COALESCE(SUM(discount_fen), 0) AS discount_fen FROM coupon
        WHERE template_id = ? AND state = 'used' GROUP BY used_store_id ORDER BY n DESC, used_store_id`,
      [id],
    );
    await this.database.read(reads);
    const names = await this.organization.storesByIds(stores.rows.map((row) => row.used_store_id));
    const of = (state: CouponState): number => states.rows.find((row) => row.state === state)?.n ?? 0;
    return ok({
      issued: states.rows.reduce((sum, { n }) => sum + n, 0),
      open: of('issued'),
      held: of('held'),
      used: of('used'),
      expired: of('expired'),
      voided: of('void'),
      discountFen: states.rows.reduce((sum, row) => sum + row.discount_fen, 0),
      budgetFen: template.budgetFen,
      committedFen: template.committedFen,
      stores: stores.rows.map((row) => ({
        storeId: row.used_store_id,
        storeName: names.get(row.used_store_id)?.name ?? '',
        used: row.n,
        discountFen: row.discount_fen,
      })),
    });
  }
}
