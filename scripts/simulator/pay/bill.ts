import { shanghaiDate, shanghaiDateTime } from '../core/clock.js';
import type { Payment, Refund, SimulatorState } from '../core/state.js';
import type { Credentials } from '../keys.js';

/** WeChat's trade bill: CSV whose cells begin with a back-tick (against spreadsheets), a header, rows, and a summary. */

export const BILL_TYPES = ['ALL', 'SUCCESS', 'REFUND'] as const;
export type BillType = (typeof BILL_TYPES)[number];

/** 0.60 % of what the merchant keeps, in fen rounded half up. */
const FEE_BASIS_POINTS = 60;
const FEE_RATE = '0.60%';

type Merchant = Pick<Credentials, 'appid' | 'mchid'>;
type BillEntry = { kind: 'payment'; payment: Payment } | { kind: 'refund'; payment: Payment; refund: Refund };

interface Column {
  title: string;
  value(entry: BillEntry, merchant: Merchant): string;
  only?: readonly BillType[];
}

const refundOf = (entry: BillEntry) => (entry.kind === 'refund' ? entry.refund : undefined);
const yuan = (fen: number) =>
  `${fen < 0 ? '-' : ''}${Math.floor(Math.abs(fen) / 100)}.${String(Math.abs(fen) % 100).padStart(2, '0')}`;
const feeOf = (entry: BillEntry) => {
  const base = entry.kind === 'payment' ? entry.payment.total : -entry.refund.amount;
  return Math.sign(base) * Math.floor((Math.abs(base) * FEE_BASIS_POINTS + 5_000) / 10_000);
};
const time = (ms: number | undefined) => (ms === undefined ? '' : shanghaiDateTime(new Date(ms)));

const COLUMNS: readonly Column[] = [
  { title: '交易时间', value: (entry) => time(refundOf(entry)?.createdAt ?? entry.payment.paidAt) },
  { title: '公众账号ID', value: (_entry, { appid }) => appid },
  { title: '商户号', value: (_entry, { mchid }) => mchid },
  { title: '特约商户号', value: () => '0' },
  { title: '设备号', value: () => '' },
  { title: '微信订单号', value: ({ payment }) => payment.transactionId ?? '' },
  { title: '商户订单号', value: ({ payment }) => payment.outTradeNo },
  { title: '用户标识', value: ({ payment }) => payment.openid },
  { title: '交易类型', value: () => 'JSAPI' },
  { title: '交易状态', value: ({ kind }) => (kind === 'refund' ? 'REFUND' : 'SUCCESS') },
  { title: '付款银行', value: () => 'OTHERS' },
  { title: '货币种类', value: () => 'CNY' },
  { title: '应结订单金额', value: (entry) => yuan(entry.kind === 'payment' ? entry.payment.total : 0) },
  { title: '代金券金额', value: () => '0.00' },
  { title: '退款申请时间', value: (entry) => time(refundOf(entry)?.createdAt), only: ['REFUND'] },
  { title: '退款成功时间', value: (entry) => time(refundOf(entry)?.finishedAt), only: ['REFUND'] },
  { title: '微信退款单号', value: (entry) => refundOf(entry)?.refundId ?? '0', only: ['ALL', 'REFUND'] },
  { title: '商户退款单号', value: (entry) => refundOf(entry)?.outRefundNo ?? '0', only: ['ALL', 'REFUND'] },
  { title: '退款金额', value: (entry) => yuan(refundOf(entry)?.amount ?? 0), only: ['ALL', 'REFUND'] },
  { title: '充值券退款金额', value: () => '0.00', only: ['ALL', 'REFUND'] },
  { title: '退款类型', value: ({ kind }) => (kind === 'refund' ? 'ORIGINAL' : ''), only: ['ALL', 'REFUND'] },
  { title: '退款状态', value: (entry) => refundOf(entry)?.status ?? '', only: ['ALL', 'REFUND'] },
  { title: '商品名称', value: ({ payment }) => payment.description },
  { title: '商户数据包', value: ({ payment }) => payment.attach ?? '' },
  { title: '手续费', value: (entry) => `${yuan(feeOf(entry))}000` },
  { title: '费率', value: () => FEE_RATE },
  { title: '订单金额', value: ({ kind, payment }) => yuan(kind === 'payment' ? payment.total : 0) },
  { title: '申请退款金额', value: (entry) => yuan(refundOf(entry)?.amount ?? 0), only: ['ALL', 'REFUND'] },
  { title: '费率备注', value: () => '' },
];

const SUMMARY_TITLES = [
  '总交易单数',
  '应结订单总金额',
  '退款总金额',
  '充值券退款总金额',
  '手续费总金额',
  '订单总金额',
  '申请退款总金额',
];

/** The bill of one Beijing day, or undefined when nothing happened on it. */
export function tradeBill(state: SimulatorState, merchant: Merchant, date: string, type: BillType): string | undefined {
  const entries = entriesOf(state, date).filter(
    ({ kind }) => type === 'ALL' || (type === 'REFUND') === (kind === 'refund'),
  );
  if (entries.length === 0) return undefined;
  const columns = COLUMNS.filter(({ only }) => !only || only.includes(type));
  const rows = entries.map((entry) => cells(columns.map(({ value }) => value(entry, merchant))));
  const header = columns.map(({ title }) => title).join(',');
  const lines = [header, ...rows, SUMMARY_TITLES.join(','), cells(summary(entries))];
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

function entriesOf(state: SimulatorState, date: string): BillEntry[] {
  const onDate = (at: number | undefined) => at !== undefined && shanghaiDate(new Date(at)) === date;
  const entries: BillEntry[] = [];
  for (const payment of state.payments.values()) {
    if (onDate(payment.paidAt)) entries.push({ kind: 'payment', payment });
  }
  for (const refund of state.refunds.values()) {
    const payment = state.payments.get(refund.outTradeNo);
    if (payment && onDate(refund.createdAt)) entries.push({ kind: 'refund', payment, refund });
  }
  return entries;
}

function summary(entries: readonly BillEntry[]): string[] {
  const sum = (pick: (entry: BillEntry) => number) => entries.reduce((total, entry) => total + pick(entry), 0);
  const paid = sum((entry) => (entry.kind === 'payment' ? entry.payment.total : 0));
  const refunded = sum((entry) => refundOf(entry)?.amount ?? 0);
  const money = [paid, refunded, 0].map(yuan);
  return [String(entries.length), ...money, `${yuan(sum(feeOf))}000`, yuan(paid), yuan(refunded)];
}

/** A comma inside a value would shift the row; WeChat replaces it too. */
function cells(values: readonly string[]): string {
  return values.map((value) => `\`${value.replace(/[,\r\n]/g, ' ')}`).join(',');
}
