import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, pagesById } from '../../platform/database/index.js';
import { AuditFacade } from '../audit/index.js';
import { LedgerFacade } from '../ledger/index.js';
import { settleKey } from './ledger-posting.js';

interface SoldRow {
  readonly id: number;
  readonly order_no: string;
  readonly wallet_fen: number;
}

/**
 * I10 and I11: no sale without its journal and no journal without its order, and no return that nobody answers for. What
 * commits together is read in an order in which a sale made meanwhile can't look like half of one.
 */
@Injectable()
export class OrderChecks implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly ledger: LedgerFacade,
    private readonly audit: AuditFacade,
  ) {}

  onModuleInit(): void {
    this.ledger.registerCheck({
      name: 'sale has its journal',
      title: '每笔已支付订单都有入账凭证，储值部分一致',
      run: (most) => this.journals(most),
    });
    this.ledger.registerCheck({
      name: 'journal has its order',
      title: '每笔订单凭证都有订单',
      run: (most) => this.orders(most),
    });
    this.ledger.registerCheck({
      name: 'return has its audit line',
      title: '每笔退货都有审计记录',
      run: (most) => this.auditLines(most),
    });
  }

  private async journals(most: number): Promise<string[]> {
    const problems: string[] = [];
    const sold = (afterId: number, limit: number): Promise<SoldRow[]> =>
      this.database.query<SoldRow>(
        `SELECT id, order_no, wallet_fen FROM sales_order
          WHERE id > ? AND state IN ('paid', 'refunding', 'refunded') AND (payable_fen > 0 OR points_used > 0) ORDER BY id LIMIT ?`,
        [afterId, limit],
      );
    for await (const page of pagesById(sold)) {
      const amounts = await this.ledger.reports.factAmounts(page.map(({ id }) => settleKey(id)));
      for (const { id, order_no: orderNo, wallet_fen: walletFen } of page) {
        const posted = amounts.get(settleKey(id));
        const drawn = posted && 0 - posted.principal - posted.bonus;
        if (drawn === undefined) problems.push(`order ${orderNo} is paid and has no journal`);
        else if (drawn !== walletFen) {
          problems.push(`order ${orderNo} took ${walletFen} fen from the wallet, its journal ${drawn}`);
        }
      }
      if (problems.length >= most) break;
    }
    return problems.slice(0, most);
  }

  private async orders(most: number): Promise<string[]> {
    const problems: string[] = [];
    const journals = (afterId: number, limit: number) => this.ledger.reports.orderJournals(afterId, limit);
    for await (const page of pagesById(journals)) {
      const rows = await this.database.query<{ id: number }>('SELECT id FROM sales_order WHERE id IN (?)', [
        page.map(({ orderId }) => orderId),
      ]);
      const known = new Set(rows.map(({ id }) => id));
      for (const { id, bizKey, orderId } of page) {
        if (!known.has(orderId)) problems.push(`journal ${id} (${bizKey}) is of order ${orderId}, which is not there`);
      }
      if (problems.length >= most) break;
    }
    return problems.slice(0, most);
  }

  private async auditLines(most: number): Promise<string[]> {
    const problems: string[] = [];
    const returns = (afterId: number, limit: number) =>
      this.database.query<{ id: number; order_id: number }>(
        'SELECT id, order_id FROM sales_return WHERE id > ? ORDER BY id LIMIT ?',
        [afterId, limit],
      );
    for await (const page of pagesById(returns)) {
      const lines = await this.audit.subjectsWith(
        'order.refund',
        page.map((row) => `order:${row.order_id}`),
      );
      for (const { id, order_id: orderId } of page) {
        if (!lines.has(`order:${orderId}`)) problems.push(`return ${id} of order ${orderId} has no audit line`);
      }
      if (problems.length >= most) break;
    }
    return problems.slice(0, most);
  }
}
