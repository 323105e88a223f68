import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import { LedgerFacade } from '../ledger/index.js';

interface TemplateRow {
  id: number;
  issued: number;
  coupons: number;
  committed: number;
  cost: number;
}

/** I7: stock and budget are what the coupons say. The path of a coupon's states is held by its row and a CHECK. */
@Injectable()
export class CouponChecks implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly ledger: LedgerFacade,
  ) {}

  onModuleInit(): void {
    this.ledger.registerCheck({
      name: 'coupon template = its coupons',
      title: '券模板的已发数量与占用预算等于各张券之和',
      run: (most) => this.run(most),
    });
  }

  private async run(most: number): Promise<string[]> {
    const rows = await this.database.query<TemplateRow>(
      `SELECT t.id, t.issued, COUNT(c.id) AS coupons, t.committed_fen AS committed,
              COALESCE(SUM(CASE WHEN c.state IN ('issued', 'held', 'used') THEN c.cost_fen ELSE 0 END), 0) AS cost
         FROM coupon_template t LEFT JOIN coupon c ON c.template_id = t.id
        GROUP BY t.id, t.issued, t.committed_fen HAVING t.issued <> COUNT(c.id) OR t.committed_fen <> cost LIMIT ${most}`,
    );
    return rows.map(
      (row) =>
        `coupon template ${row.id} says ${row.issued} issued for ${row.committed} fen, its coupons ${row.coupons} for ${row.cost}`,
    );
  }
}
