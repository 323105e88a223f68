import type { BillRow, BillSummary } from './trade-bill.types.js';

/** The file is not a bill as we know it: nothing in it can be believed. */
export class BillUnreadable extends Error {
  constructor(problem: string) {
    super(problem);
    this.name = 'BillUnreadable';
  }
}

const MAX_LINE = 16_384;
const MAX_ROWS = 2_000_000;

/** Titles by what we want of them; the first that the bill has counts. */
const TITLES = {
  state: ['交易状态'],
  transactionId: ['微信订单号'],
  outTradeNo: ['商户订单号'],
  amount: ['订单金额', '应结订单金额', '总金额'],
  outRefundNo: ['商户退款单号'],
  refunded: ['申请退款金额', '退款金额'],
  refundState: ['退款状态'],
  fee: ['手续费'],
} as const;

const SUMMARY_TITLES = {
  rows: ['总交易单数'],
  paid: ['订单总金额', '应结订单总金额', '总交易额'],
  refunded: ['申请退款总金额', '退款总金额', '总退款金额'],
  fee: ['手续费总金额'],
} as const;

type Columns<T extends Record<string, readonly string[]>> = Readonly<Record<keyof T, number>>;

/**
 * Reads WeChat's trade bill piece by piece: a header, rows whose cells begin with a back-tick, a header of totals and the
 * totals. Gives each row as soon as it is complete and returns the totals, so a bill of any length takes little memory.
 */
export function* readBill(pieces: Iterable<string>): Generator<BillRow, BillSummary> {
  let header: Columns<typeof TITLES> | null = null;
  let width = 0;
  let totals: Columns<typeof SUMMARY_TITLES> | null = null;
  let summary: BillSummary | null = null;
  let rows = 0;
  for (const line of linesOf(pieces)) {
    if (summary) throw new BillUnreadable('text after the totals');
    if (!line.startsWith('`')) {
      const titles = line.split(',');
      if (!header) {
        header = columnsOf(TITLES, titles);
        width = titles.length;
      } else if (!totals) totals = columnsOf(SUMMARY_TITLES, titles);
      else throw new BillUnreadable('a third header');
      continue;
    }
    if (!header) throw new BillUnreadable('no header');
    const cells = line.slice(1).split(',`');
    if (totals) {
      summary = summaryOf(cells, totals);
      continue;
    }
    rows += 1;
    if (rows > MAX_ROWS) throw new BillUnreadable('too many rows');
    yield cells.length === width
      ? rowOf(cells, header, rows)
      : { kind: 'unreadable', row: rows, problem: `${cells.length} cells under ${width} titles` };
  }
  if (!summary) throw new BillUnreadable('no totals: the bill is not complete');
  return summary;
}

function* linesOf(pieces: Iterable<string>): Generator<string> {
  let rest = '';
  let isFirst = true;
  for (const piece of pieces) {
    rest += piece;
    const lines = rest.split('\n');
    rest = lines.pop() ?? '';
    if (rest.length > MAX_LINE) throw new BillUnreadable('a line without an end');
    for (const line of lines) {
      yield cleaned(line, isFirst);
      isFirst = false;
    }
  }
  if (rest.trim() !== '') yield cleaned(rest, isFirst);
}

function cleaned(line: string, isFirst: boolean): string {
  if (line.length > MAX_LINE) throw new BillUnreadable('a line too long');
  const text = line.endsWith('\r') ? line.slice(0, -1) : line;
  return isFirst ? text.replace(/^\uFEFF/, '') : text;
}

function columnsOf<T extends Record<string, readonly string[]>>(wanted: T, titles: readonly string[]): Columns<T> {
  const columns: Record<string, number> = {};
  for (const [name, spellings] of Object.entries(wanted)) {
    const found = spellings.map((title) => titles.indexOf(title)).find((index) => index >= 0);
    if (found === undefined) throw new BillUnreadable(`no column “${spellings[0]}”`);
    columns[name] = found;
  }
  return columns as Columns<T>;
}

function rowOf(cells: readonly string[], header: Columns<typeof TITLES>, row: number): BillRow {
  const of = (name: keyof typeof TITLES): string => (cells[header[name]] ?? '').trim();
  const isRefund = of('state') === 'REFUND' || of('state') === 'REVOKED_REFUND';
  const amountFen = parseFen(of(isRefund ? 'refunded' : 'amount'));
  const feeThousandths = parseThousandths(of('fee'));
  const number = of(isRefund ? 'outRefundNo' : 'outTradeNo');
  if (amountFen === null || feeThousandths === null) return { kind: 'unreadable', row, problem: 'an amount' };
  if (!/^[\x21-\x7e]{1,64}$/.test(number)) return { kind: 'unreadable', row, problem: 'a number' };
  const outTradeNo = of('outTradeNo');
  return isRefund
    ? { kind: 'refund', outTradeNo, outRefundNo: number, state: stateOf(of('refundState')), amountFen, feeThousandths }
    : {
        kind: 'payment',
        outTradeNo,
        transactionId: of('transactionId'),
        state: stateOf(of('state')),
        amountFen,
        feeThousandths,
      };
}

function stateOf(text: string): string {
  return /^[A-Z_]{1,16}$/.test(text) ? text : 'UNKNOWN';
}

function summaryOf(cells: readonly string[], totals: Columns<typeof SUMMARY_TITLES>): BillSummary {
  const of = (name: keyof typeof SUMMARY_TITLES): string => (cells[totals[name]] ?? '').trim();
  const rows = /^\d{1,9}$/.test(of('rows')) ? Number(of('rows')) : null;
  const paidFen = parseFen(of('paid'));
  const refundedFen = parseFen(of('refunded'));
  const feeThousandths = parseThousandths(of('fee'));
  if (rows === null || paidFen === null || refundedFen === null || feeThousandths === null) {
    throw new BillUnreadable('totals that are no numbers');
  }
  return { rows, paidFen, refundedFen, feeThousandths };
}

/** “300.00” → 30000. Null for anything that is not an amount in whole fen. */
export function parseFen(text: string): number | null {
  const thousandths = parseThousandths(text);
  return thousandths === null || thousandths % 1_000 !== 0 ? null : thousandths / 1_000;
}

/** “0.60000” → 60000: five decimals of a yuan are thousandths of a fen. */
export function parseThousandths(text: string): number | null {
  const match = /^(-?)(\d{1,10})(?:\.(\d{1,5}))?$/.exec(text);
  if (!match) return null;
  const value = Number(match[2]) * 100_000 + Number((match[3] ?? '').padEnd(5, '0'));
  return match[1] === '-' && value !== 0 ? -value : value;
}
