import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import { type LedgerCheck, LedgerFacade } from '../../ledger/index.js';

interface Difference {
  month: string;
  entity: number;
  counterparty: number;
  said: number;
  lines: number;
}

/** A closed month stays what it was: each balance is the one before it and its lines, and what one side owes the other is owed. */
@Injectable()
export class StatementCheck implements LedgerCheck, OnModuleInit {
  readonly name = 'statements = lines';
  readonly title = '月结对账单等于其明细之和';

  constructor(
    private readonly database: Database,
    private readonly ledger: LedgerFacade,
  ) {}

  onModuleInit(): void {
    this.ledger.registerCheck(this);
  }

  async run(most: number): Promise<string[]> {
    const moved = await this.database.query<Difference>(
      `SELECT b.month, b.legal_entity_id AS entity, b.counterparty_id AS counterparty, b.closing_fen - b.opening_fen AS said, COALESCE(SUM(l.owed), 0) AS \`lines\`
         FROM clearing_balance b LEFT JOIN (
           SELECT month, honouring_entity_id AS entity, issuing_entity_id AS counterparty, owed_fen AS owed FROM clearing_line
            WHERE month IS NOT NULL AND issuing_entity_id <> honouring_entity_id
           UNION ALL
           SELECT month, issuing_entity_id, honouring_entity_id, -owed_fen FROM clearing_line
            WHERE month IS NOT NULL AND issuing_entity_id <> honouring_entity_id
         ) AS l ON l.month = b.month AND l.entity = b.legal_entity_id AND l.counterparty = b.counterparty_id
        GROUP BY b.month, b.legal_entity_id, b.counterparty_id, b.closing_fen, b.opening_fen
       HAVING b.closing_fen - b.opening_fen <> COALESCE(SUM(l.owed), 0) LIMIT ${most}`,
    );
    const lopsided = await this.database.query<Difference>(
      `SELECT a.month, a.legal_entity_id AS entity, a.counterparty_id AS counterparty, a.closing_fen AS said, COALESCE(b.closing_fen, 0) AS \`lines\`
         FROM clearing_balance a LEFT JOIN clearing_balance b
           ON b.legal_entity_id = a.counterparty_id AND b.counterparty_id = a.legal_entity_id AND b.month = a.month
        WHERE a.closing_fen + COALESCE(b.closing_fen, 0) <> 0 LIMIT ${most}`,
    );
    return [
      ...moved.map(
        ({ month, entity, counterparty, said, lines }) =>
          `statement ${month} of entity ${entity} moves ${said} fen towards entity ${counterparty}, its lines ${lines}`,
      ),
      ...lopsided.map(
        ({ month, entity, counterparty, said, lines }) =>
          `statement ${month} of entity ${entity} says ${said} fen towards entity ${counterparty}, whose own says ${lines}`,
      ),
    ].slice(0, most);
  }
}
