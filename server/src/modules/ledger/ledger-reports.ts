import { Injectable } from '@nestjs/common';
import { Database, type Transaction, inList } from '../../platform/database/index.js';
import type { MemberBook } from './account-address.rules.js';
import type {
  CohortMonth,
  DebtJournal,
  DebtOfDay,
  FactAmounts,
  MoneyPosting,
  OutstandingBand,
  PrepaidMovement,
} from './ledger-reports.types.js';

/** The weight of a journal in checksums, as SQL over its id. */
export const CHECKSUM_OF = (id: string): string => `MOD(${id}, 9973)`;

interface PostingRow {
  id: number;
  kind: string;
  biz_key: string;
  store_id: number | null;
  effective_at: Date;
  business_date: string;
  book: MoneyPosting['book'];
  owner_id: number;
  entity_id: number;
  origin_id: number | null;
  amount: number;
}

interface MovementRow {
  entity_id: number;
  book: 'principal' | 'bonus';
  issued: number;
  redeemed: number;
  refunded: number;
  since: number;
  later: number;
  balance: number;
}

const MONTH_OF_LOT = "DATE_FORMAT(DATE_ADD(l.created_at, INTERVAL 8 HOUR), '%Y%m')";
/** Stored value that bought something: by an order, or at the points mall. */
export const BOUGHT = "(j.order_id IS NOT NULL OR j.kind IN ('mall.redeem', 'mall.return'))";
/** The entry that made the lot: all others move what is in it. */
const MADE_LOT = 'e.amount = l.original AND j.effective_at = l.created_at';

/** Few days of many accounts, or few accounts over many days: which is smaller is for us to know, not to be guessed. */
const JOURNALS_FIRST =
  'ledger_journal j JOIN ledger_entry e ON e.journal_id = j.id JOIN ledger_account a ON a.id = e.account_id';
const ACCOUNTS_FIRST =
  'ledger_account a JOIN ledger_entry e ON e.account_id = a.id JOIN ledger_journal j ON j.id = e.journal_id';

/** The ledger as finance asks about it: one statement for each question, so that each answer is of one moment. */
@Injectable()
export class LedgerReports {
  constructor(private readonly database: Database) {}

  /** All journals whose business key starts so (`order:7:`), as far as stored value and debts between entities go. */
  async postingsUnder(tx: Transaction, keyPrefix: string): Promise<MoneyPosting[]> {
    if (!/^[a-z-]+:\d+:$/.test(keyPrefix)) throw new RangeError(`not a prefix of business keys: ${keyPrefix}`);
    const rows = await tx.query<PostingRow>(
      `SELECT j.id, j.kind, j.biz_key, j.store_id, j.effective_at, j.business_date, a.book, a.owner_id, a.entity_id, l.origin_id,
              SUM(e.amount) AS amount
         FROM ledger_journal j JOIN ledger_entry e ON e.journal_id = j.id JOIN ledger_account a ON a.id = e.account_id
         LEFT JOIN ledger_lot l ON l.id = e.lot_id
        WHERE j.biz_key LIKE ? AND a.book IN ('principal', 'bonus', 'owes')
        GROUP BY j.id, j.kind, j.biz_key, j.store_id, j.effective_at, j.business_date, a.book, a.owner_id, a.entity_id, l.origin_id
        ORDER BY j.effective_at, j.id`,
      [`${keyPrefix}%`],
    );
    return rows.map((row) => ({
      journalId: row.id,
      kind: row.kind,
      bizKey: row.biz_key,
      storeId: row.store_id,
      at: row.effective_at,
      day: row.business_date,
      book: row.book,
      ownerId: row.owner_id,
      entityId: row.entity_id,
      originId: row.origin_id,
      amount: row.amount,
    }));
  }

  /** Fen that lie at WeChat Pay, over all entities. */
  async wechatMoney(): Promise<number> {
    const row = await this.database.one<{ balance: number | null }>(
      "SELECT SUM(balance) AS balance FROM ledger_account WHERE owner = 'entity' AND book = 'wechat'",
    );
    return 0 - (row?.balance ?? 0);
  }

  /** What each entity owes each other now. */
  debts(): Promise<{ debtorId: number; creditorId: number; amount: number }[]> {
    return this.database.query(
      `SELECT owner_id AS debtorId, entity_id AS creditorId, SUM(balance) AS amount FROM ledger_account
        WHERE owner = 'entity' AND book = 'owes' GROUP BY owner_id, entity_id`,
    );
  }

  /** Everything one entity has come to owe another, by business day; on or after `since` when given. */
  debtsByDay(since?: string): Promise<DebtOfDay[]> {
    // Some days are read from their journals, the whole history from the few accounts.
    const [source, filter, params] =
      since === undefined ? [ACCOUNTS_FIRST, '', []] : [JOURNALS_FIRST, 'AND j.business_date >= ?', [since]];
    return this.database.query<DebtOfDay>(
      `SELECT STRAIGHT_JOIN a.owner_id AS debtorId, a.entity_id AS creditorId, j.business_date AS day, j.kind, SUM(e.amount) AS amount,
              SUM(e.amount * ${CHECKSUM_OF('j.id')}) AS checksum
         FROM ${source}
        WHERE a.owner = 'entity' AND a.book = 'owes' ${filter}
        GROUP BY a.owner_id, a.entity_id, j.business_date, j.kind`,
      params,
    );
  }

  /** The journals behind one line of {@link debtsByDay}. */
  debtJournals({
    debtorId,
    creditorId,
    day,
  }: Pick<DebtOfDay, 'debtorId' | 'creditorId' | 'day'>): Promise<DebtJournal[]> {
    return this.database.query<DebtJournal>(
      `SELECT STRAIGHT_JOIN j.id AS journalId, j.biz_key AS bizKey, j.created_at AS createdAt, SUM(e.amount) AS amount
         FROM ${JOURNALS_FIRST}
        WHERE a.owner = 'entity' AND a.owner_id = ? AND a.book = 'owes' AND a.entity_id = ? AND j.business_date = ?
        GROUP BY j.id, j.biz_key, j.created_at`,
      [debtorId, creditorId, day],
    );
  }

  /** What lies in lots, by the issuer and by how old the lot is: `cuts` are instants, the newest first. */
  outstandingByAge(cuts: readonly Date[]): Promise<OutstandingBand[]> {
    const branches = cuts.map((_, index) => `WHEN l.created_at > ? THEN ${index}`).join(' ');
    return this.database.query<OutstandingBand>(
      `SELECT a.entity_id AS entityId, a.book, CASE ${branches} ELSE ${cuts.length} END AS band, SUM(l.remaining) AS amount, COUNT(*) AS lots
         FROM ledger_lot l JOIN ledger_account a ON a.id = l.account_id
        WHERE l.is_open = 1 AND a.owner = 'member' AND a.book IN ('principal', 'bonus', 'points')
        GROUP BY a.entity_id, a.book, band ORDER BY a.entity_id, a.book, band`,
      [...cuts],
    );
  }

  /** What lies in lots of one kind, by the issuer and the month of issue. */
  outstandingByMonth(book: MemberBook): Promise<{ entityId: number; cohort: string; amount: number }[]> {
    return this.database.query(
      `SELECT a.entity_id AS entityId, DATE_FORMAT(DATE_ADD(l.created_at, INTERVAL 8 HOUR), '%Y-%m') AS cohort, SUM(l.remaining) AS amount
         FROM ledger_lot l JOIN ledger_account a ON a.id = l.account_id
        WHERE l.is_open = 1 AND a.owner = 'member' AND a.book = ? GROUP BY a.entity_id, cohort`,
      [book],
    );
  }

  /** What became of the lots of each month since, month by month. Reads the whole history: for a job, not for a page. */
  cohorts(book: MemberBook, since: Date): Promise<CohortMonth[]> {
    return this.database.query<CohortMonth>(
      `SELECT DATE_FORMAT(DATE_ADD(l.created_at, INTERVAL 8 HOUR), '%Y-%m') AS cohort,
              PERIOD_DIFF(DATE_FORMAT(j.business_date, '%Y%m'), ${MONTH_OF_LOT}) AS age,
              SUM(CASE WHEN ${MADE_LOT} THEN e.amount ELSE 0 END) AS issued,
              SUM(CASE WHEN ${MADE_LOT} OR NOT ${BOUGHT} THEN 0 ELSE -e.amount END) AS redeemed,
              SUM(CASE WHEN ${MADE_LOT} OR ${BOUGHT} THEN 0 ELSE -e.amount END) AS withdrawn
         FROM ledger_account a JOIN ledger_lot l ON l.account_id = a.id
         JOIN ledger_entry e ON e.lot_id = l.id JOIN ledger_journal j ON j.id = e.journal_id
        WHERE a.owner = 'member' AND a.book = ? AND l.created_at >= ?
        GROUP BY cohort, age ORDER BY cohort, age`,
      [book, since],
    );
  }

  /**
   * Stored value by issuer over [from, to) business days. What bought something is redeemed (returns count back); of the
   * rest, what came in is issued and what went out is refunded. A transfer leaves its issuer's sum as it was. So opening
   * + issued − redeemed − refunded = closing by construction, whatever kinds of journals there will be.
   */
  async prepaidMovements(from: string, to: string): Promise<PrepaidMovement[]> {
    const rows = await this.database.query<MovementRow>(
      `SELECT entity_id, book, SUM(issued) AS issued, SUM(redeemed) AS redeemed, SUM(refunded) AS refunded, SUM(since) AS since,
              SUM(later) AS later, SUM(balance) AS balance
         FROM (
           SELECT entity_id, book,
                  CASE WHEN is_later = 0 AND of_order = 0 THEN GREATEST(delta, 0) ELSE 0 END AS issued,
                  CASE WHEN is_later = 0 AND of_order = 1 THEN -delta ELSE 0 END AS redeemed,
                  CASE WHEN is_later = 0 AND of_order = 0 THEN GREATEST(-delta, 0) ELSE 0 END AS refunded,
                  delta AS since, CASE WHEN is_later = 1 THEN delta ELSE 0 END AS later, 0 AS balance
             FROM (
               SELECT STRAIGHT_JOIN a.entity_id, a.book, j.id, (j.business_date >= ?) AS is_later, ${BOUGHT} AS of_order, SUM(e.amount) AS delta
                 FROM ${JOURNALS_FIRST}
                WHERE j.business_date >= ? AND a.owner = 'member' AND a.book IN ('principal', 'bonus')
                GROUP BY a.entity_id, a.book, j.id, is_later, of_order
             ) AS moves
           UNION ALL
           SELECT entity_id, book, 0, 0, 0, 0, 0, balance FROM ledger_account WHERE owner = 'member' AND book IN ('principal', 'bonus')
         ) AS parts
        GROUP BY entity_id, book ORDER BY entity_id, book`,
      [to, from],
    );
    return rows.map((row) => ({
      entityId: row.entity_id,
      book: row.book,
      opening: row.balance - row.since,
      issued: row.issued,
      redeemed: row.redeemed,
      refunded: row.refunded,
      closing: row.balance - row.later,
    }));
  }

  /** What the journals of these facts did to stored value; facts without a journal are absent. */
  async factAmounts(bizKeys: readonly string[]): Promise<Map<string, FactAmounts>> {
    if (bizKeys.length === 0) return new Map();
    const rows = await this.database.query<{ biz_key: string } & Record<keyof FactAmounts, number | null>>(
      `SELECT j.biz_key, SUM(CASE WHEN a.book = 'principal' THEN e.amount ELSE 0 END) AS principal,
              SUM(CASE WHEN a.book = 'bonus' THEN e.amount ELSE 0 END) AS bonus,
              SUM(CASE WHEN a.book IN ('points', 'points-debt') THEN e.amount ELSE 0 END) AS points,
              SUM(CASE WHEN a.book = 'growth' THEN e.amount ELSE 0 END) AS growth
         FROM ledger_journal j LEFT JOIN ledger_entry e ON e.journal_id = j.id LEFT JOIN ledger_account a ON a.id = e.account_id
        WHERE j.biz_key IN (?) GROUP BY j.biz_key`,
      [inList(bizKeys)],
    );
    return new Map(
      rows.map(({ biz_key: key, principal, bonus, points, growth }) => [
        key,
        { principal: principal ?? 0, bonus: bonus ?? 0, points: points ?? 0, growth: growth ?? 0 },
      ]),
    );
  }

  /** What is still set aside for these facts, by their keys; absent when nothing is. */
  async heldFor(bizKeys: readonly string[]): Promise<Map<string, number>> {
    if (bizKeys.length === 0) return new Map();
    const rows = await this.database.query<{ biz_key: string; amount: number }>(
      `SELECT h.biz_key, SUM(l.amount) AS amount FROM ledger_hold h JOIN ledger_hold_line l ON l.hold_id = h.id
        WHERE h.state = 'pending' AND h.biz_key IN (?) GROUP BY h.biz_key`,
      [inList(bizKeys)],
    );
    return new Map(rows.map(({ biz_key: key, amount }) => [key, amount]));
  }

  /** Journals that say they belong to an order, by id: to be paged through. */
  orderJournals(afterId: number, limit: number): Promise<{ id: number; bizKey: string; orderId: number }[]> {
    return this.database.query(
      'SELECT id, biz_key AS bizKey, order_id AS orderId FROM ledger_journal WHERE id > ? AND order_id IS NOT NULL ORDER BY id LIMIT ?',
      [afterId, limit],
    );
  }

  /** Members whose stored value would be above `fen` even if no return had ever brought anything back. */
  walletsAbove(fen: number, limit: number): Promise<{ memberId: number; balance: number; returned: number }[]> {
    return this.database.query(
      `SELECT memberId, balance, returned FROM (
         SELECT w.owner_id AS memberId, w.balance,
                (SELECT COALESCE(SUM(e.amount), 0) FROM ledger_account a JOIN ledger_entry e ON e.account_id = a.id
                   JOIN ledger_journal j ON j.id = e.journal_id
                  WHERE a.owner = 'member' AND a.owner_id = w.owner_id AND a.book IN ('principal', 'bonus')
                    AND e.amount > 0 AND ${BOUGHT}) AS returned
           FROM (SELECT owner_id, SUM(balance) AS balance FROM ledger_account WHERE owner = 'member' AND book IN ('principal', 'bonus')
                  GROUP BY owner_id HAVING SUM(balance) > ?) AS w
       ) AS found WHERE balance - returned > ? LIMIT ?`,
      [fen, fen, limit],
    );
  }
}
