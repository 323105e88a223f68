import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import { LedgerFacade } from '../ledger/index.js';

interface CountRow {
  id: number;
  used: number;
  uses: number;
  held: number;
  holds: number;
}

/** What a card says was used and promised of it is what its uses say. */
@Injectable()
export class TreatmentChecks implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly ledger: LedgerFacade,
  ) {}

  onModuleInit(): void {
    this.ledger.registerCheck({
      name: 'treatment card = its uses',
      title: '每张次卡的已用次数与预留次数等于使用记录',
      run: (most) => this.run(most),
    });
  }

  private async run(most: number): Promise<string[]> {
    const rows = await this.database.query<CountRow>(
      `SELECT c.id, c.times - c.left_times AS used, c.held, COUNT(CASE WHEN u.state = 'used' THEN 1 END) AS uses,
              COUNT(CASE WHEN u.state = 'held' THEN 1 END) AS holds
         FROM treatment_card c LEFT JOIN treatment_use u ON u.card_id = c.id
        GROUP BY c.id, c.times, c.left_times, c.held HAVING used <> uses OR c.held <> holds LIMIT ${most}`,
    );
    return rows.map(
      ({ id, used, uses, held, holds }) =>
        `treatment card ${id} says ${used} used and ${held} held, its uses ${uses} and ${holds}`,
    );
  }
}
