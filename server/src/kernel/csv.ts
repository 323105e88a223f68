/**
 * CSV as spreadsheets in China open it without being asked: UTF-8 with a byte order mark, CRLF, and nothing in a text
 * that a spreadsheet would run as a formula.
 */
export const BYTE_ORDER_MARK = '\uFEFF';

/** Text is made harmless; amounts are ours, so a minus in front of one is only a minus. */
export type CsvCell = string | number | null | { readonly fen: number };

/** Also the full-width twins, which some spreadsheets read as the real thing. */
const STARTS_FORMULA = /^[\s\p{Cc}]*[=+\-@＝＋－＠]|^[\t\r]/u;

export function csvRow(cells: readonly CsvCell[]): string {
  return `${cells.map(cellText).join(',')}\r\n`;
}

/** 12345 → 123.45: plain digits, so that the cell is a number. */
export function yuan(fen: number): string {
  if (!Number.isSafeInteger(fen)) throw new RangeError(`not a safe integer: ${fen}`);
  const digits = String(Math.abs(fen)).padStart(3, '0');
  return `${fen < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

function cellText(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  return typeof cell === 'string' ? quoted(cell) : yuan(cell.fen);
}

function quoted(text: string): string {
  const harmless = STARTS_FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n']/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
