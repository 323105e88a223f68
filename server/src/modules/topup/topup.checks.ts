import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, pagesById } from '../../platform/database/index.js';
import { AuditFacade } from '../audit/index.js';
import { LedgerFacade } from '../ledger/index.js';

interface PaidRow {
  readonly id: number;
  readonly pay_fen: number;
  readonly bonus_fen: number;
  readonly method: 'wechat' | 'cash' | 'card';
}

/** I5 and I11: money taken is in the wallet once, with its bonus; and who took it at a counter is known. */
@Injectable()
export class TopupChecks implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly ledger: LedgerFacade,
    private readonly audit: AuditFacade,
  ) {}

  onModuleInit(): void {
    this.ledger.registerCheck({
      name: 'top-up = its journal',
      title: '每笔已支付充值都按原额入账，柜台充值有审计记录',
      run: (most) => this.run(most),
    });
  }

  private async run(most: number): Promise<string[]> {
    const problems: string[] = [];
    const paid = (afterId: number, limit: number): Promise<PaidRow[]> =>
      this.database.query<PaidRow>(
        `SELECT id, pay_fen, bonus_fen, method FROM topup
          WHERE id > ? AND state IN ('paid', 'refunding', 'refunded') ORDER BY id LIMIT ?`,
        [afterId, limit],
      );
    for await (const page of pagesById(paid)) {
      const amounts = await this.ledger.reports.factAmounts(page.map(({ id }) => `topup:${id}:credit`));
      const atCounter = page.filter(({ method }) => method !== 'wechat');
      const lines = await this.audit.subjectsWith(
        'topup.counter',
        atCounter.map(({ id }) => `topup:${id}`),
      );
      for (const { id, pay_fen: payFen, bonus_fen: bonusFen } of page) {
        const credited = amounts.get(`topup:${id}:credit`);
        if (!credited) problems.push(`top-up ${id} is paid and has no journal`);
        else if (credited.principal !== payFen || credited.bonus !== bonusFen) {
          problems.push(
            `top-up ${id} of ${payFen} + ${bonusFen} fen was credited as ${credited.principal} + ${credited.bonus}`,
          );
        }
      }
      problems.push(
        ...atCounter
          .filter(({ id }) => !lines.has(`topup:${id}`))
          .map(({ id }) => `top-up ${id} at the counter has no audit line`),
      );
      if (problems.length >= most) break;
    }
    return problems.slice(0, most);
  }
}
