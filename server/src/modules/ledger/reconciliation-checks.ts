import { BOUGHT } from './ledger-reports.js';
import type { Row } from '../../platform/database/index.js';

/** Finds rows that must not exist. */
export interface LedgerQuery {
  readonly name: string;
  readonly title: string;
  readonly sql: string;
  readonly describe: (row: Row) => string;
}

/** Invariants I1–I3, I8, I9 and I12 of the books, which the ledger can prove from its own rows. */
export const LEDGER_QUERIES: readonly LedgerQuery[] = [
  {
    name: 'journal balances',
    title: '每笔凭证借贷相等',
    sql: `SELECT j.id, j.biz_key, a.unit, SUM(e.amount) AS difference FROM ledger_journal j
            JOIN ledger_entry e ON e.journal_id = j.id JOIN ledger_account a ON a.id = e.account_id
           GROUP BY j.id, j.biz_key, a.unit HAVING SUM(e.amount) <> 0`,
    describe: (row) => `journal ${row['id']} (${row['biz_key']}) is off by ${row['difference']} ${row['unit']}`,
  },
  {
    name: 'journal has entries',
    title: '每笔凭证都有分录',
    sql: `SELECT j.id, j.biz_key FROM ledger_journal j LEFT JOIN ledger_entry e ON e.journal_id = j.id WHERE e.journal_id IS NULL`,
    describe: (row) => `journal ${row['id']} (${row['biz_key']}) has no entries`,
  },
  {
    name: 'entry has a journal and an account',
    title: '每条分录都有凭证和账户',
    sql: `SELECT e.journal_id, e.line FROM ledger_entry e LEFT JOIN ledger_journal j ON j.id = e.journal_id
            LEFT JOIN ledger_account a ON a.id = e.account_id WHERE j.id IS NULL OR a.id IS NULL`,
    describe: (row) => `entry ${row['journal_id']}/${row['line']} hangs in the air`,
  },
  {
    name: 'balance = sum of entries',
    title: '账户余额等于分录之和',
    sql: `SELECT a.address, a.balance, a.seq, COALESCE(s.total, 0) AS total, COALESCE(s.entries, 0) AS entries FROM ledger_account a
            LEFT JOIN (SELECT account_id, SUM(amount) AS total, COUNT(*) AS entries FROM ledger_entry GROUP BY account_id) s ON s.account_id = a.id
           WHERE a.balance <> COALESCE(s.total, 0) OR a.seq <> COALESCE(s.entries, 0)`,
    describe: (row) =>
      `account ${row['address']} has ${row['balance']} at position ${row['seq']}, its ${row['entries']} entries sum to ${row['total']}`,
  },
  {
    name: 'balance = sum of lots',
    title: '账户余额等于批次之和',
    sql: `SELECT a.address, a.balance, a.held, COALESCE(s.remaining, 0) AS remaining, COALESCE(s.held, 0) AS lots_held FROM ledger_account a
            LEFT JOIN (SELECT account_id, SUM(remaining) AS remaining, SUM(held) AS held FROM ledger_lot GROUP BY account_id) s ON s.account_id = a.id
           WHERE a.book IN ('principal', 'bonus', 'points') AND (a.balance <> COALESCE(s.remaining, 0) OR a.held <> COALESCE(s.held, 0))`,
    describe: (row) =>
      `account ${row['address']} has ${row['balance']} (held ${row['held']}), its lots ${row['remaining']} (held ${row['lots_held']})`,
  },
  {
    name: 'lot = sum of its entries',
    title: '批次余额等于其分录之和',
    sql: `SELECT l.id, a.address, l.remaining, COALESCE(s.total, 0) AS total FROM ledger_lot l JOIN ledger_account a ON a.id = l.account_id
            LEFT JOIN (SELECT lot_id, SUM(amount) AS total FROM ledger_entry WHERE lot_id IS NOT NULL GROUP BY lot_id) s ON s.lot_id = l.id
           WHERE l.remaining <> COALESCE(s.total, 0) OR l.is_open <> (l.remaining > 0)`,
    describe: (row) =>
      `lot ${row['id']} of ${row['address']} has ${row['remaining']}, its entries sum to ${row['total']}`,
  },
  {
    name: 'held = sum of pending holds',
    title: '冻结金额等于未了结的冻结之和',
    sql: `SELECT l.id, a.address, l.held, COALESCE(s.total, 0) AS total FROM ledger_lot l JOIN ledger_account a ON a.id = l.account_id
            LEFT JOIN (SELECT x.lot_id, SUM(x.amount) AS total FROM ledger_hold h JOIN ledger_hold_line x ON x.hold_id = h.id
                        WHERE h.state = 'pending' GROUP BY x.lot_id) s ON s.lot_id = l.id
           WHERE l.held <> COALESCE(s.total, 0)`,
    describe: (row) =>
      `lot ${row['id']} of ${row['address']} holds ${row['held']}, its pending holds sum to ${row['total']}`,
  },
  {
    name: 'running balance',
    title: '每条分录后的余额连续无缺',
    sql: `SELECT address, seq, balance_after, running FROM (
            SELECT a.address, e.seq, e.balance_after, SUM(e.amount) OVER (PARTITION BY e.account_id ORDER BY e.seq) AS running,
                   ROW_NUMBER() OVER (PARTITION BY e.account_id ORDER BY e.seq) AS position
              FROM ledger_entry e JOIN ledger_account a ON a.id = e.account_id WHERE a.owner = 'member'
          ) AS x WHERE seq IS NULL OR seq <> position OR balance_after <> running`,
    describe: (row) =>
      `account ${row['address']} entry ${row['seq']} says ${row['balance_after']}, the running total is ${row['running']}`,
  },
  {
    // CHECKs say the same; they can be switched off, and a restored table may have none.
    name: 'nothing below zero',
    title: '会员余额与批次不为负',
    sql: `SELECT a.address, a.balance, a.held FROM ledger_account a
           WHERE a.owner = 'member' AND a.book <> 'points-debt' AND (a.held < 0 OR a.balance < a.held)
          UNION ALL
          SELECT CONCAT('lot ', l.id), l.remaining, l.held FROM ledger_lot l
           WHERE l.held < 0 OR l.remaining < l.held OR l.remaining > l.original`,
    describe: (row) => `${row['address']} has ${row['balance']} and holds ${row['held']}`,
  },
  {
    // I8 for the whole chain: what members have is what was issued less what was redeemed, expired and adjusted.
    name: 'books sum to zero',
    title: '全部账户按单位合计为零',
    sql: `SELECT unit, SUM(balance) AS difference FROM ledger_account GROUP BY unit HAVING SUM(balance) <> 0`,
    describe: (row) => `all accounts in ${row['unit']} sum to ${row['difference']}`,
  },
  {
    name: 'owes mirrors owed-by',
    title: '主体间应付与应收互为镜像',
    sql: `SELECT debtor, creditor, SUM(owes) AS owes, SUM(owed_by) AS owed_by FROM (
            SELECT owner_id AS debtor, entity_id AS creditor, balance AS owes, 0 AS owed_by FROM ledger_account WHERE owner = 'entity' AND book = 'owes'
            UNION ALL
            SELECT entity_id, owner_id, 0, balance FROM ledger_account WHERE owner = 'entity' AND book = 'owed-by'
          ) AS pairs GROUP BY debtor, creditor HAVING SUM(owes) + SUM(owed_by) <> 0`,
    describe: (row) =>
      `entity ${row['debtor']} owes entity ${row['creditor']} ${row['owes']} fen, whose books say ${-Number(row['owed_by'])}`,
  },
  {
    // I12: outside of orders, what leaves bonus lots goes back to what it cost or lapses; it never becomes money.
    name: 'bonus is never paid out',
    title: '赠送金额不曾变成现金退出',
    sql: `SELECT j.id, j.biz_key, SUM(e.amount) AS difference FROM ledger_journal j
            JOIN ledger_entry e ON e.journal_id = j.id JOIN ledger_account a ON a.id = e.account_id
           WHERE NOT ${BOUGHT} AND a.book IN ('bonus', 'bonus-cost', 'forfeited')
           GROUP BY j.id, j.biz_key HAVING SUM(e.amount) < 0`,
    describe: (row) =>
      `journal ${row['id']} (${row['biz_key']}) turns ${-Number(row['difference'])} fen of bonus into money`,
  },
];
