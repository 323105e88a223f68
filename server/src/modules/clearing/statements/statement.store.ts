import { Injectable } from '@nestjs/common';
import { IdGenerator, type Row, type Transaction } from '../../../platform/database/index.js';
import type { Month } from './month.rules.js';
import type { PairMonth, Standing, Statement } from './statement.rules.js';

/** Rows of closed months. */
@Injectable()
export class StatementStore {
  constructor(private readonly ids: IdGenerator) {}

  async lockMonths(
    tx: Transaction,
    months: readonly Month[],
  ): Promise<{ month: Month; state: 'closing' | 'closed' }[]> {
    return tx.query('SELECT month, state FROM clearing_month WHERE month IN (?) ORDER BY month FOR UPDATE', [months]);
  }

  /** Lines of a month, summed up by who issued and who honoured. */
  pairsOf(tx: Transaction, month: Month): Promise<PairMonth[]> {
    return tx.query<PairMonth>(
      `SELECT issuing_entity_id AS issuingEntityId, honouring_entity_id AS honouringEntityId, SUM(principal_fen) AS principalFen,
              SUM(bonus_fen - honouring_share_fen) AS bonusFen, SUM(CASE WHEN kind = 'payment' THEN 0 ELSE other_fen END) AS otherFen,
              SUM(CASE WHEN kind = 'payment' THEN other_fen ELSE 0 END) AS paymentFen, COUNT(*) AS \`lines\`
         FROM clearing_line WHERE month = ? AND issuing_entity_id <> honouring_entity_id
        GROUP BY issuing_entity_id, honouring_entity_id`,
      [month],
    );
  }

  standings(tx: Transaction, month: Month): Promise<Standing[]> {
    return tx.query<Standing>(
      'SELECT legal_entity_id AS legalEntityId, counterparty_id AS counterpartyId, closing_fen AS closingFen FROM clearing_balance WHERE month = ? AND closing_fen <> 0',
      [month],
    );
  }

  async insert(
    tx: Transaction,
    month: Month,
    statements: readonly Statement[],
    names: ReadonlyMap<number, string>,
  ): Promise<void> {
    const ids = await this.ids.takeMany(statements.length);
    const nameOf = (entityId: number): string => names.get(entityId) ?? `主体 ${entityId}`;
    await tx.insert(
      'clearing_statement',
      statements.map((statement, index) => ({
        id: ids[index] as number,
        month,
        legal_entity_id: statement.legalEntityId,
        entity_name: nameOf(statement.legalEntityId),
        state: 'draft',
        line_count: statement.lines,
        opening_fen: statement.openingFen,
        receivable_fen: statement.receivableFen,
        payable_fen: statement.payableFen,
        payments_fen: statement.paymentsFen,
        closing_fen: statement.closingFen,
        created_at: tx.now,
      })),
    );
    await tx.insert(
      'clearing_balance',
      statements.flatMap((statement, index) =>
        statement.balances.map((balance): Row => ({
          statement_id: ids[index] as number,
          counterparty_id: balance.counterpartyId,
          counterparty_name: nameOf(balance.counterpartyId),
          month,
          legal_entity_id: statement.legalEntityId,
          opening_fen: balance.openingFen,
          receivable_principal_fen: balance.receivablePrincipalFen,
          receivable_bonus_fen: balance.receivableBonusFen,
          receivable_other_fen: balance.receivableOtherFen,
          payable_principal_fen: balance.payablePrincipalFen,
          payable_bonus_fen: balance.payableBonusFen,
          payable_other_fen: balance.payableOtherFen,
          payments_fen: balance.paymentsFen,
          closing_fen: balance.closingFen,
        })),
      ),
    );
  }
}
