import { formatFen, multiplyDivideFloor } from '@guike/shared';

/** What is counted of everybody's work, and may be paid for. Names of fen end in `_fen`. */
export const METRICS = [
  'sales_fen',
  'guided_fen',
  'topup_fen',
  'conversion_fen',
  'orders',
  'topups',
  'joins',
  'follow_ups',
  'conversions',
  'bookings',
] as const;
export type Metric = (typeof METRICS)[number];

export const METRIC_TITLES: Readonly<Record<Metric, string>> = {
  sales_fen: '本人销售',
  guided_fen: '名下会员消费',
  topup_fen: '储值',
  conversion_fen: '跟进转化金额',
  orders: '成交单数',
  topups: '储值笔数',
  joins: '新会员',
  follow_ups: '完成跟进',
  conversions: '跟进转化',
  bookings: '完成服务',
};

export type Figures = Readonly<Record<Metric, number>>;

/** A rate of money in basis points, or so many fen for each piece; a band counts for what lies within it. */
export interface RateRule {
  readonly metric: Metric;
  readonly kind: 'rate';
  readonly bands: readonly { readonly from: number; readonly basisPoints: number }[];
}

export interface PieceRule {
  readonly metric: Metric;
  readonly kind: 'piece';
  readonly bands: readonly { readonly from: number; readonly fen: number }[];
}

export type CommissionRule = RateRule | PieceRule;

export interface StatementLine {
  readonly metric: Metric;
  readonly title: string;
  /** What was counted: fen or pieces. */
  readonly base: number;
  readonly fen: number;
  /** How it came about, ready to read. */
  readonly explanation: string;
}

export interface Statement {
  readonly lines: readonly StatementLine[];
  readonly totalFen: number;
}

const isMoney = (metric: Metric): boolean => metric.endsWith('_fen');

/** Bands begin at 0 and rise; a rate is of money, a price is of pieces; no metric is paid twice. */
export function rulesProblem(rules: readonly CommissionRule[]): string | null {
  const seen = new Set<Metric>();
  for (const { metric, kind, bands } of rules) {
    if (seen.has(metric)) return `${METRIC_TITLES[metric]}不能有两条规则`;
    seen.add(metric);
    if (isMoney(metric) !== (kind === 'rate')) return `${METRIC_TITLES[metric]}的计提方式不对`;
    if (bands[0]?.from !== 0) return `${METRIC_TITLES[metric]}须从 0 开始`;
    const rises = bands.every(({ from }, index) => index === 0 || from > (bands[index - 1]?.from as number));
    if (!rises) return `${METRIC_TITLES[metric]}的分档须从小到大`;
  }
  return null;
}

interface Slice {
  readonly within: number;
  readonly index: number;
}

/** What of the base lies in each band. A month that took back more than it sold has nothing to be paid for. */
function slices(base: number, froms: readonly number[]): Slice[] {
  return froms.flatMap((from, index) => {
    const until = froms[index + 1] ?? Number.MAX_SAFE_INTEGER;
    const within = Math.min(base, until) - from;
    return within > 0 ? [{ within, index }] : [];
  });
}

const percent = (basisPoints: number): string => `${(basisPoints / 100).toFixed(2).replace(/\.?0+$/, '')}%`;

function lineOf(rule: CommissionRule, base: number): StatementLine {
  const parts = slices(
    base,
    rule.bands.map(({ from }) => from),
  ).map(({ within, index }) => {
    if (rule.kind === 'rate') {
      const basisPoints = rule.bands[index]?.basisPoints ?? 0;
      const fen = multiplyDivideFloor(within, basisPoints, 10_000);
      return { fen, words: `${formatFen(within)} × ${percent(basisPoints)} = ${formatFen(fen)}` };
    }
    const each = rule.bands[index]?.fen ?? 0;
    return { fen: within * each, words: `${within} × ${formatFen(each)} = ${formatFen(within * each)}` };
  });
  const counted = isMoney(rule.metric) ? formatFen(base) : String(base);
  return {
    metric: rule.metric,
    title: METRIC_TITLES[rule.metric],
    base,
    fen: parts.reduce((sum, { fen }) => sum + fen, 0),
    explanation: parts.length === 0 ? `本月 ${counted}，没有提成` : parts.map(({ words }) => words).join('；'),
  };
}

/** A month's commission, explained line by line; every line is rounded down to the fen, the sum is the sum of the lines. */
export function statementOf(rules: readonly CommissionRule[], figures: Figures): Statement {
  const lines = rules.map((rule) => lineOf(rule, figures[rule.metric]));
  return { lines, totalFen: lines.reduce((sum, { fen }) => sum + fen, 0) };
}
