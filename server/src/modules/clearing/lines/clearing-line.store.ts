import { Injectable } from '@nestjs/common';
import {
  Database,
  IdGenerator,
  ReadBatch,
  type Row,
  type Transaction,
  WriteBatch,
} from '../../../platform/database/index.js';
import { CHECKSUM_OF } from '../../ledger/index.js';
import type { ClearingFact, ClearingLine, SharedSoFar } from './clearing.rules.js';

/** What the lines say of one entity's debt to another on one business day. */
export interface ClearedDay {
  readonly debtorId: number;
  readonly creditorId: number;
  readonly day: string;
  /** Before the bonus is shared, and what the sharing takes off. */
  readonly gross: number;
  readonly share: number;
  /** Of `gross`, as the ledger has it. */
  readonly checksum: number;
}

const ORDER_SOURCES = `SELECT issuing_entity_id AS issuingEntityId, issuing_store_id AS issuingStoreId, MIN(honouring_bp) AS honouringBp,
       SUM(bonus_fen) AS bonusFen, SUM(honouring_share_fen) AS honouringShareFen
  FROM clearing_line WHERE order_id = ? AND kind IN ('spend', 'return') GROUP BY issuing_entity_id, issuing_store_id`;

/** The rows of what has been cleared. They are only ever added. */
@Injectable()
export class ClearingLineStore {
  constructor(
    private readonly database: Database,
    private readonly ids: IdGenerator,
  ) {}

  /** Those who clear the same order wait here for each other; then what is known of it. */
  async lockOrder(tx: Transaction, orderId: number): Promise<{ cleared: Set<number>; shared: SharedSoFar[] }> {
    await tx.execute(
      'INSERT INTO clearing_order (order_id, facts) VALUES (?, 0) ON DUPLICATE KEY UPDATE facts = facts',
      [orderId],
    );
    const reads = new ReadBatch();
    const facts = reads.add<{ journal_id: number }>('SELECT journal_id FROM clearing_fact WHERE order_id = ?', [
      orderId,
    ]);
    const shared = reads.add<SharedSoFar>(ORDER_SOURCES, [orderId]);
    await tx.read(reads);
    return { cleared: new Set(facts.rows.map((row) => row.journal_id)), shared: [...shared.rows] };
  }

  /** A second time for the same journal is a duplicate key. */
  async addTo(
    batch: WriteBatch,
    facts: readonly ClearingFact[],
    of: { orderId: number | null; note: string; now: Date },
  ): Promise<void> {
    const lines = facts.flatMap((fact) => fact.lines.map((line, index) => ({ fact, line, index })));
    const ids = await this.ids.takeMany(lines.length);
    batch.insert(
      'clearing_fact',
      facts.map((fact) => ({
        journal_id: fact.journalId,
        biz_key: fact.bizKey,
        order_id: of.orderId,
        business_date: fact.day,
        effective_at: fact.at,
        recorded_at: of.now,
      })),
    );
    batch.insert(
      'clearing_line',
      lines.map(({ fact, line, index }, position) => ({
        id: ids[position] as number,
        journal_id: fact.journalId,
        line: index + 1,
        order_id: of.orderId,
        ...amountsOf(line),
        note: of.note,
        business_date: fact.day,
        effective_at: fact.at,
        month: null,
      })),
    );
    if (of.orderId !== null) {
      batch.add('UPDATE clearing_order SET facts = facts + ? WHERE order_id = ?', [facts.length, of.orderId]);
    }
  }

  /** Debts between entities as the lines have them, to be held against the ledger's. */
  byDay(since?: string): Promise<ClearedDay[]> {
    const [filter, params] = since === undefined ? ['', []] : ['AND business_date >= ?', [since]];
    return this.database.query<ClearedDay>(
      `SELECT issuing_entity_id AS debtorId, honouring_entity_id AS creditorId, business_date AS day,
              SUM(principal_fen + bonus_fen + other_fen) AS gross, SUM(honouring_share_fen) AS share,
              SUM((principal_fen + bonus_fen + other_fen) * ${CHECKSUM_OF('journal_id')}) AS checksum
         FROM clearing_line WHERE issuing_entity_id <> honouring_entity_id ${filter}
        GROUP BY issuing_entity_id, honouring_entity_id, business_date`,
      params,
    );
  }

  async amountsByJournal(of: Pick<ClearedDay, 'debtorId' | 'creditorId' | 'day'>): Promise<Map<number, number>> {
    const rows = await this.database.query<{ journal_id: number; amount: number }>(
      `SELECT journal_id, SUM(owed_fen) AS amount FROM clearing_line
        WHERE issuing_entity_id = ? AND honouring_entity_id = ? AND business_date = ? GROUP BY journal_id`,
      [of.debtorId, of.creditorId, of.day],
    );
    return new Map(rows.map((row) => [row.journal_id, row.amount]));
  }

  /** When the newest cleared fact happened. */
  async newest(): Promise<Date | null> {
    const row = await this.database.one<{ at: Date | null }>('SELECT MAX(effective_at) AS at FROM clearing_fact');
    return row?.at ?? null;
  }

  /** Open position of each pair of entities in one direction: everything ever recorded. */
  positions(): Promise<{ debtorId: number; creditorId: number; owedFen: number }[]> {
    return this.database.query(
      `SELECT issuing_entity_id AS debtorId, honouring_entity_id AS creditorId, SUM(owed_fen) AS owedFen FROM clearing_line
        WHERE issuing_entity_id <> honouring_entity_id GROUP BY issuing_entity_id, honouring_entity_id`,
    );
  }
}

function amountsOf(line: ClearingLine): Row {
  return {
    kind: line.kind,
    issuing_entity_id: line.issuingEntityId,
    issuing_store_id: line.issuingStoreId,
    honouring_entity_id: line.honouringEntityId,
    honouring_store_id: line.honouringStoreId,
    principal_fen: line.principalFen,
    bonus_fen: line.bonusFen,
    honouring_bp: line.honouringBp,
    honouring_share_fen: line.honouringShareFen,
    other_fen: line.otherFen,
    owed_fen: line.owedFen,
  };
}
