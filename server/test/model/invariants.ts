import { ReconciliationService } from '../../src/modules/ledger/index.js';
import type { Shop } from './shop.js';

/**
 * What must hold after every step: the nightly proof, whose checks say I1–I3 and I5–I13 of the books and of every room,
 * and beside it what only somebody outside can see. Empty when all is well.
 */
export async function problems(shop: Shop): Promise<string[]> {
  const { problems: found } = await shop.get(ReconciliationService).run();
  const [money, topups] = await Promise.all([moneyOutside(shop), topupsGivenBack(shop)]);
  return [...found.map(({ check, detail }) => `${check}: ${detail}`), ...money, ...topups];
}

/** I4: what the books call ours or the members' is what lies in the drawers and what WeChat's own bill says. */
async function moneyOutside(shop: Shop): Promise<string[]> {
  const bill = await billOf(shop);
  const [books] = await shop.query<{ wechat: number | null; rest: number | null; drawers: number | null }>(
    `SELECT -SUM(CASE WHEN book = 'wechat' THEN balance ELSE 0 END) AS wechat,
            SUM(CASE WHEN book NOT IN ('wechat', 'cash') THEN balance ELSE 0 END) AS rest,
            (SELECT SUM(amount_fen) FROM cash_movement) AS drawers
       FROM ledger_account WHERE unit = 'fen'`,
  );
  const [wechat, rest, drawers] = [books?.wechat ?? 0, books?.rest ?? 0, books?.drawers ?? 0];
  return [
    ...(wechat === bill ? [] : [`I4: WeChat's bill says ${bill} fen, the ledger ${wechat}`]),
    ...(rest === bill + drawers
      ? []
      : [`I4: liabilities and income are ${rest} fen, WeChat and the drawers hold ${bill} + ${drawers}`]),
  ];
}

/** Success less refunds by WeChat's own account, without what we have not heard of yet or have declined. */
async function billOf(shop: Shop): Promise<number> {
  const { payments, refunds } = shop.till.wechat.control.state();
  const heard = await shop.query<{ out_trade_no: string }>(
    `SELECT p.out_trade_no FROM payment p WHERE p.state IN ('paid', 'refunded')
        AND NOT EXISTS (SELECT 1 FROM payment_refund r WHERE r.payment_id = p.id AND r.origin = 'declined')`,
  );
  const ours = new Set(heard.map((row) => row.out_trade_no));
  const paid = payments.filter(({ outTradeNo, paidAt }) => ours.has(outTradeNo) && paidAt !== undefined);
  const back = refunds.filter(({ outTradeNo, status }) => ours.has(outTradeNo) && status === 'SUCCESS');
  return sumOf(paid, ({ total }) => total) - sumOf(back, ({ amount }) => amount);
}

/** I6 and I12 for stored value: in however many hands a top-up has been, it gives back no more than was paid for it. */
async function topupsGivenBack(shop: Shop): Promise<string[]> {
  const rows = await shop.query<{ id: number; pay_fen: number; back: number }>(
    `SELECT t.id, t.pay_fen, SUM(l.refund_fen) AS back FROM topup t JOIN wallet_refund_line l ON l.topup_id = t.id
      WHERE l.state = 'paid' GROUP BY t.id, t.pay_fen HAVING SUM(l.refund_fen) > t.pay_fen`,
  );
  return rows.map((row) => `I12: top-up ${row.id} of ${row.pay_fen} fen has given back ${row.back}`);
}

function sumOf<T>(items: readonly T[], fenOf: (item: T) => number): number {
  return items.reduce((total, item) => total + fenOf(item), 0);
}
