import fc from 'fast-check';
import { csvRow, yuan } from './csv.js';

describe('csvRow', () => {
  it('writes amounts as plain yuan with two decimals', () => {
    expect(csvRow([{ fen: 123_456 }, { fen: -5 }, { fen: 0 }, 7, null])).toBe('1234.56,-0.05,0.00,7,\r\n');
    expect(() => yuan(0.5)).toThrow(RangeError);
  });

  it('quotes what would break a row', () => {
    expect(csvRow(['a,b', 'say "hi"', 'two\r\nlines', '安静'])).toBe('"a,b","say ""hi""","two\r\nlines",安静\r\n');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '＝1', '－2+3', '＠x'])(
    'keeps %j from being run',
    (text) => {
      const row = csvRow([text]);
      expect(row.startsWith(`"'`)).toBe(true);
    },
  );

  it('reads back as what was written, whatever the text', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 1, maxLength: 5 }), (texts) => {
        const read = cellsOf(csvRow(texts));
        expect(read).toHaveLength(texts.length);
        read.forEach((cell, index) => {
          const text = texts[index] as string;
          expect([text, `'${text}`]).toContain(cell);
          expect(/^[=+\-@＝＋－＠\t\r]/u.test(cell)).toBe(false);
        });
      }),
    );
  });
});

/** A reader by RFC 4180, for one row. */
function cellsOf(row: string): string[] {
  const cells: string[] = [];
  let rest = row.replace(/\r\n$/, '');
  for (;;) {
    const match = /^(?:"((?:[^"]|"")*)"|([^,]*))(,|$)/.exec(rest) as RegExpExecArray;
    cells.push(match[1] === undefined ? (match[2] as string) : match[1].replaceAll('""', '"'));
    if (match[3] === '') return cells;
    rest = rest.slice(match[0].length);
  }
}
