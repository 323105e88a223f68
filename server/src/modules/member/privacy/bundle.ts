import { formatFen, formatInstant } from '@guike/shared';
import { BYTE_ORDER_MARK, type CsvCell, csvRow } from '../../../kernel/csv.js';
import { type ZipFile, zipOf } from './zip.js';

export type ExportedLine = Readonly<Record<string, unknown>>;

/** What one room keeps of a member. */
export interface ExportedPart {
  readonly room: string;
  readonly title: string;
  readonly lines: readonly ExportedLine[];
}

export interface BundleHead {
  readonly chainName: string;
  readonly memberNo: string;
  readonly at: Date;
}

/** Headings for people; what has none here is shown by its own name. */
const WORDS: Readonly<Record<string, string>> = {
  at: '时间',
  title: '事项',
  name: '名称',
  kind: '类型',
  state: '状态',
  status: '状态',
  reason: '原因',
  note: '备注',
  phone: '手机号',
  nickname: '昵称',
  memberNo: '会员号',
  birthday: '生日',
  gender: '性别',
  occupation: '职业',
  source: '来源',
  homeStore: '所属门店',
  store: '门店',
  storeId: '门店编号',
  orderNo: '订单号',
  amountFen: '金额',
  payableFen: '应付',
  listFen: '原价',
  refundedFen: '已退',
  paidFen: '本金',
  bonusFen: '赠送',
  principalFen: '本金',
  points: '积分',
  growth: '成长值',
  balanceAfter: '变动后余额',
  book: '账户',
  amount: '变动',
  joinedAt: '加入时间',
  createdAt: '创建时间',
  paidAt: '支付时间',
  boughtAt: '消费时间',
  rewardedAt: '奖励时间',
  validFrom: '生效时间',
  validUntil: '有效期至',
  usedAt: '使用时间',
  expiresAt: '到期时间',
  endedAt: '结束时间',
  since: '开始时间',
  purpose: '用途',
  version: '版本',
  granted: '是否同意',
  channel: '渠道',
  value: '内容',
  number: '编号',
  quantity: '数量',
  items: '明细',
  summary: '内容',
  body: '内容',
  role: '角色',
  staff: '服务人员',
};

/** A page to read, a table for each part, and all of it for machines. */
export function bundleOf(head: BundleHead, parts: readonly ExportedPart[]): Buffer {
  const kept = parts.filter(({ lines }) => lines.length > 0);
  const files: ZipFile[] = [
    { name: '我的数据.html', text: pageOf(head, kept) },
    ...kept.map((part) => ({ name: `表格/${part.title}.csv`, text: tableOf(part) })),
    { name: 'data.json', text: `${JSON.stringify(jsonOf(head, parts), null, 2)}\n` },
  ];
  return zipOf(files, head.at);
}

function jsonOf({ memberNo, at }: BundleHead, parts: readonly ExportedPart[]): unknown {
  return {
    memberNo,
    exportedAt: at.toISOString(),
    rooms: Object.fromEntries(parts.map(({ room, title, lines }) => [room, { title, lines }])),
  };
}

function columnsOf({ lines }: ExportedPart): string[] {
  return [...new Set(lines.flatMap((line) => Object.keys(line)))];
}

function tableOf(part: ExportedPart): string {
  const columns = columnsOf(part);
  const rows = part.lines.map((line) => csvRow(columns.map((column) => csvCell(column, line[column]))));
  return `${BYTE_ORDER_MARK}${csvRow(columns.map(wordOf))}${rows.join('')}`;
}

function csvCell(column: string, value: unknown): CsvCell {
  if (column.endsWith('Fen') && typeof value === 'number') return { fen: value };
  return textOf(column, value);
}

function pageOf({ chainName, memberNo, at }: BundleHead, parts: readonly ExportedPart[]): string {
  const sections = parts.map((part) => {
    const columns = columnsOf(part);
    const head = columns.map((column) => `<th>${escaped(wordOf(column))}</th>`).join('');
    const rows = part.lines.map(
      (line) => `<tr>${columns.map((column) => `<td>${escaped(textOf(column, line[column]))}</td>`).join('')}</tr>`,
    );
    return `<h2>${escaped(part.title)}</h2><div><table><tr>${head}</tr>${rows.join('')}</table></div>`;
  });
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>我的数据</title>
<style>body{font:16px/1.6 system-ui,sans-serif;color:#2B2622;background:#F7F3EE;margin:2rem auto;max-width:60rem;padding:0 1rem}
div{overflow-x:auto}table{border-collapse:collapse;background:#fff}th,td{border:1px solid #E8E0D6;padding:.4rem .8rem;text-align:left;white-space:nowrap}h2{margin-top:2rem}</style>
<h1>${escaped(chainName)} · 我的数据</h1>
<p>会员号 ${escaped(memberNo)}，导出于 ${formatInstant(at)}（北京时间）。金额单位为元。同样的内容在“表格”文件夹里可以用电子表格打开，data.json 供其他软件读取。</p>
${sections.join('\n')}
</html>
`;
}

function wordOf(column: string): string {
  return WORDS[column] ?? column;
}

function textOf(column: string, value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return formatInstant(value);
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'number') return column.endsWith('Fen') ? formatFen(value) : String(value);
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
