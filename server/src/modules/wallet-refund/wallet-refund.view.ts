import { formatDay, formatFenShort } from '@guike/shared';
import { REFUND_REASONS } from './rules/refund-reason.rules.js';
import { mayCancel } from './rules/refund-state.rules.js';
import { ruleText } from './rules/refund-steps.rules.js';
import { interestDue, pathText } from './rules/refund-way.rules.js';
import type {
  RefundLotProgress,
  RefundLotView,
  RefundMoment,
  RefundPayoutView,
  WalletRefund,
  WalletRefundBrief,
} from './wallet-refund.dto.js';
import type { StoredLine, StoredPayout, StoredRefund } from './wallet-refund.rows.js';
import type { LotComputation, RefundLineState, WalletRefundState } from './wallet-refund.types.js';
import type { RefundPath } from './rules/refund-way.rules.js';

export interface RefundPlace {
  readonly storeName: string;
  readonly storePhone: string;
  readonly issuerName: string;
}

const STATE_TEXT: Readonly<Record<WalletRefundState, string>> = {
  requested: '等待审核',
  refunding: '退款中',
  stuck: '退款受阻，门店处理中',
  manual_payout: '等待线下退款',
  refunded: '已退回微信',
  paid_out: '已退款',
  rejected: '未通过',
  cancelled: '已撤回',
};

const LINE_TEXT: Readonly<Record<RefundLineState, string>> = {
  waiting: '待审核',
  refunding: '退款中',
  stuck: '处理中',
  manual: '待线下退款',
  paid: '已到账',
  void: '未退',
};

export function stateText(state: WalletRefundState): string {
  return STATE_TEXT[state];
}

export function lotView(lot: LotComputation, path: RefundPath): RefundLotView {
  return {
    lotKey: lot.lotKey,
    planName: lot.planName,
    paidAt: lot.paidAt,
    paidFen: lot.paidFen,
    bonusFen: lot.bonusFen,
    leftFen: lot.principalLeftFen + lot.bonusLeftFen,
    rule: lot.rule,
    ruleText: ruleText(lot.rule),
    steps: [...lot.steps],
    refundFen: lot.refundFen,
    voidText: lot.voidText,
    way: path.way,
    wayText: pathText(path),
    gifts: lot.gifts.map(({ title, quantity }) => (quantity > 1 ? `${title} × ${quantity}` : title)),
  };
}

export function briefView(refund: StoredRefund, storeName: string): WalletRefundBrief {
  return {
    id: refund.id,
    state: refund.state,
    stateText: stateText(refund.state),
    reasonText: REFUND_REASONS[refund.reason].title,
    refundFen: refund.refundFen,
    requestedAt: refund.requestedAt.toISOString(),
    dueOn: refund.dueOn,
    storeName,
  };
}

export function refundView(
  refund: StoredRefund,
  lines: readonly StoredLine[],
  place: RefundPlace,
  now: Date,
): WalletRefund {
  const interestFen = lines.reduce((sum, line) => sum + interestNow(refund, line, lines, now), 0);
  const returnedFen = lines
    .filter(({ state }) => state === 'paid')
    .reduce((sum, line) => sum + line.refundFen + line.interestFen, 0);
  return {
    ...briefView(refund, place.storeName),
    cause: refund.cause,
    askedCause: refund.askedCause,
    note: refund.note,
    interestFen,
    totalFen: refund.refundFen + interestFen,
    returnedFen,
    decisionNote: refund.decisionNote,
    issuerName: place.issuerName,
    storePhone: place.storePhone,
    lots: refund.computation.lots.map((lot) => lotProgress(refund, lot, lines, now)),
    moments: momentsOf(refund, lines),
    cancellable: refund.endedAt === null && mayCancel(lines),
  };
}

/** Fixed once the money has left; until then it grows day by day. */
function interestNow(refund: StoredRefund, line: StoredLine, lines: readonly StoredLine[], now: Date): number {
  switch (line.state) {
    case 'void':
      return 0;
    case 'paid':
    case 'refunding':
    case 'stuck':
      return line.interestFen;
    case 'waiting':
    case 'manual':
      return interestDue(line, lines, refund.requestedAt, now);
  }
}

function lotProgress(
  refund: StoredRefund,
  lot: LotComputation,
  lines: readonly StoredLine[],
  now: Date,
): RefundLotProgress {
  const own = lines.filter(({ lotKey }) => lotKey === lot.lotKey);
  const line = own.find(({ kind }) => kind === 'lot') as StoredLine;
  return {
    ...lotView(lot, line),
    state: line.state,
    stateText: LINE_TEXT[line.state],
    interestFen: own.reduce((sum, each) => sum + interestNow(refund, each, lines, now), 0),
    returnedAt: line.state === 'paid' ? (line.paidAt?.toISOString() ?? null) : null,
  };
}

/** The story as the member reads it, the step that comes next without a time. */
function momentsOf(refund: StoredRefund, lines: readonly StoredLine[]): RefundMoment[] {
  const moments: RefundMoment[] = [{ title: '已提交申请', detail: null, at: refund.requestedAt.toISOString() }];
  if (refund.state === 'cancelled') return [...moments, moment('您已撤回申请', '储值余额已恢复使用', refund.endedAt)];
  if (refund.state === 'rejected') return [...moments, moment('未通过审核', refund.decisionNote, refund.decidedAt)];
  moments.push(
    refund.decidedAt === null
      ? moment('等待门店审核', `最晚 ${formatDay(refund.dueOn)}前办结`, null)
      : moment('已通过审核', refund.decisionNote, refund.decidedAt),
  );
  for (const line of lines) if (line.state === 'paid') moments.push(paidMoment(line));
  const next = nextMoment(refund);
  return next ? [...moments, next] : moments;
}

function paidMoment(line: StoredLine): RefundMoment {
  const amount = formatFenShort(line.refundFen + line.interestFen);
  return moment(line.payoutId === null ? `${amount} 已退回微信` : `${amount} 已由门店付给您`, null, line.paidAt);
}

function nextMoment({ state, dueOn }: StoredRefund): RefundMoment | null {
  switch (state) {
    case 'requested':
      return moment('退款到账', null, null);
    case 'refunding':
      return moment('微信退款中', '零钱支付的通常几分钟到账，银行卡支付的约 1–3 个工作日', null);
    case 'stuck':
      return moment('微信退款受阻', '您的余额已妥善保留，门店会尽快联系您', null);
    case 'manual_payout':
      return moment('等待线下退款', `门店将在 ${formatDay(dueOn)}前付给您本人`, null);
    default:
      return null;
  }
}

function moment(title: string, detail: string | null, at: Date | null): RefundMoment {
  return { title, detail, at: at?.toISOString() ?? null };
}

export function payoutView({ method, amountFen, proofNo, payeeNote, paidAt }: StoredPayout): RefundPayoutView {
  return { method, amountFen, proofNo, payeeNote, paidAt: paidAt.toISOString() };
}
