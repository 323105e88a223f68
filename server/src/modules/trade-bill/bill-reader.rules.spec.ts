import fc from 'fast-check';
import { BillUnreadable, parseFen, parseThousandths, readBill } from './bill-reader.rules.js';
import type { BillRow, BillSummary } from './trade-bill.types.js';

/** As WeChat's documentation shows the bill of all trade. */
const HEADER =
  '交易时间,公众账号ID,商户号,特约商户号,设备号,微信订单号,商户订单号,用户标识,交易类型,交易状态,付款银行,货币种类,应结订单金额,代金券金额,' +
  '微信退款单号,商户退款单号,退款金额,充值券退款金额,退款类型,退款状态,商品名称,商户数据包,手续费,费率,订单金额,申请退款金额,费率备注';
const TOTALS = '总交易单数,应结订单总金额,退款总金额,充值券退款总金额,手续费总金额,订单总金额,申请退款总金额';

interface Trade {
  readonly number: string;
  readonly refund: string | null;
  readonly fen: number;
  readonly fee: number;
  readonly name: string;
}

const yuan = (fen: number): string => `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`;
const feeText = (thousandths: number): string =>
  `${thousandths < 0 ? '-' : ''}${Math.floor(Math.abs(thousandths) / 100_000)}.${String(Math.abs(thousandths) % 100_000).padStart(5, '0')}`;

function rowText({ number, refund, fen, fee, name }: Trade): string {
  const paid = refund === null;
  const cells = [
    [
      '2026-11-20 23:59:59',
      'wx01',
      '16000',
      '0',
      '',
      '4200000',
      number,
      'openid',
      'JSAPI',
      paid ? 'SUCCESS' : 'REFUND',
    ],
    ['OTHERS', 'CNY', yuan(paid ? fen : 0), '0.00', paid ? '0' : '5030000', refund ?? '0', yuan(paid ? 0 : fen)],
    ['0.00', paid ? '' : 'ORIGINAL', paid ? '' : 'SUCCESS', name, '', feeText(fee), '0.60%', yuan(paid ? fen : 0)],
    [yuan(paid ? 0 : fen), ''],
  ].flat();
  return cells.map((cell) => `\`${cell}`).join(',');
}

function bill(trades: readonly Trade[], changes: { totals?: string; end?: string } = {}): string {
  const sum = (paid: boolean): number =>
    trades.filter(({ refund }) => (refund === null) === paid).reduce((total, { fen }) => total + fen, 0);
  const fee = trades.reduce((total, trade) => total + trade.fee, 0);
  const totals =
    changes.totals ??
    [
      '',
      String(trades.length),
      yuan(sum(true)),
      yuan(sum(false)),
      '0.00',
      feeText(fee),
      yuan(sum(true)),
      yuan(sum(false)),
    ]
      .join(',`')
      .slice(1);
  return `\uFEFF${[HEADER, ...trades.map(rowText), TOTALS, totals].join('\r\n')}\r\n${changes.end ?? ''}`;
}

function read(pieces: Iterable<string>): { rows: BillRow[]; summary: BillSummary } {
  const rows: BillRow[] = [];
  const reader = readBill(pieces);
  for (let next = reader.next(); ; next = reader.next()) {
    if (next.done) return { rows, summary: next.value };
    rows.push(next.value);
  }
}

const tea: Trade = { number: 'GK00000000001', refund: null, fen: 30_000, fee: 180_000, name: '储值' };
const back: Trade = { number: 'GK00000000001', refund: 'GR00000000009', fen: 5, fee: -30, name: '储值' };

describe('reading the bill', () => {
  it('takes payments, refunds and totals in fen', () => {
    expect(read([bill([tea, back])])).toEqual({
      rows: [
        {
          kind: 'payment',
          outTradeNo: 'GK00000000001',
          transactionId: '4200000',
          state: 'SUCCESS',
          amountFen: 30_000,
          feeThousandths: 180_000,
        },
        {
          kind: 'refund',
          outTradeNo: 'GK00000000001',
          outRefundNo: 'GR00000000009',
          state: 'SUCCESS',
          amountFen: 5,
          feeThousandths: -30,
        },
      ],
      summary: { rows: 2, paidFen: 30_000, refundedFen: 5, feeThousandths: 179_970 },
    });
  });

  it('is not led astray by commas in what people wrote', () => {
    const { rows } = read([bill([{ ...tea, name: '充300,送60, 实惠' }])]);
    expect(rows).toEqual([expect.objectContaining({ kind: 'payment', amountFen: 30_000 })]);
  });

  it('puts a row aside that has another number of cells, or an amount that is none', () => {
    const text = bill([tea, tea, tea]).split('\r\n');
    text[2] = (text[2] as string).replace(',`CNY', '');
    text[3] = (text[3] as string)
      .replace('`300.00,`0.00,`0,', '`300.00,`0.00,`0,')
      .replace(/`300\.00(?=,`0\.00,`$)/, '`300.0x');
    const { rows } = read([text.join('\r\n')]);
    expect(rows.map((row) => (row.kind === 'unreadable' ? [row.row, row.problem] : row.kind))).toEqual([
      'payment',
      [2, '26 cells under 27 titles'],
      [3, 'an amount'],
    ]);
  });

  it.each([
    ['nothing', '', 'not complete'],
    ['a page of the gateway', '<html><body>502</body></html>', 'no column'],
    ['a bill cut off before its totals', bill([tea]).split('\r\n').slice(0, 2).join('\r\n'), 'not complete'],
    ['a bill without a column we need', bill([tea]).replaceAll('订单金额', 'x').replaceAll('应结', 'y'), 'no column'],
    ['totals that are no numbers', bill([tea], { totals: '`1,`x,`0.00,`0.00,`0.00000,`x,`0.00' }), 'no numbers'],
    ['text after the totals', bill([tea], { end: '`1' }), 'after the totals'],
    ['a line without an end', 'x'.repeat(20_000), 'without an end'],
  ])('refuses %s', (_, text, problem) => {
    expect(() => read([text])).toThrow(BillUnreadable);
    expect(() => read([text])).toThrow(problem);
  });

  const trade: fc.Arbitrary<Trade> = fc.record({
    number: fc.stringMatching(/^GK[0-9A-Z]{11}$/),
    refund: fc.option(fc.stringMatching(/^GR[0-9A-Z]{11}$/)),
    fen: fc.integer({ min: 1, max: 99_999_999_999 }),
    fee: fc.integer({ min: -1_000_000, max: 1_000_000 }),
    name: fc.string({ unit: fc.constantFrom('茶', '=', '"', ',', ' ', '+', 'é') }),
  });

  it('reads any bill the same however it is cut into pieces', () => {
    fc.assert(
      fc.property(fc.array(trade, { maxLength: 8 }), fc.array(fc.nat(200)), (trades, cuts) => {
        const text = bill(trades.map((one) => ({ ...one, name: one.name.replaceAll(',`', '') })));
        const pieces: string[] = [];
        let start = 0;
        for (const length of cuts) {
          pieces.push(text.slice(start, start + length));
          start += length;
        }
        const { rows, summary } = read([...pieces, text.slice(start)]);
        expect(rows.map((row) => (row.kind === 'unreadable' ? row : [row.amountFen, row.feeThousandths]))).toEqual(
          trades.map(({ fen, fee }) => [fen, fee]),
        );
        expect(summary).toEqual(read([text]).summary);
        expect(summary.rows).toBe(trades.length);
      }),
    );
  });

  it('never takes garbage for a bill, nor breaks on it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: fc.constantFrom('`', ',', '\r', '\n', '1', '.', '茶', '\u0000') })),
        (pieces) => {
          expect(() => read(pieces)).toThrow(BillUnreadable);
        },
      ),
    );
  });
});

describe('amounts of the bill', () => {
  it('are whole fen or nothing', () => {
    expect(['300.00', '0.05', '7', '0.1', '-3.20'].map(parseFen)).toEqual([30_000, 5, 700, 10, -320]);
    expect(['', '1.005', '1,000.00', '1e3', '￥1.00', '+1', '0x10', '99999999999'].map(parseFen)).toEqual(
      new Array(8).fill(null),
    );
  });

  it('of fees have five decimals', () => {
    expect(['0.60000', '-0.06000', '1.80001', '0'].map(parseThousandths)).toEqual([60_000, -6_000, 180_001, 0]);
  });
});
