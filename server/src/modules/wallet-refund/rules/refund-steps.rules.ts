import { formatFen, formatFenShort } from '@guike/shared';
import type { LotFacts, LotRefund } from './refund-computation.rules.js';
import type { RefundStep } from '../wallet-refund.types.js';

/** The computation of a lot as the member reads it, line by line, down to what they get. */
export function stepsOf(
  lot: LotFacts,
  refund: LotRefund,
  deduction: { fen: number; reason: string } | null,
): RefundStep[] {
  const steps: RefundStep[] = [{ title: '充值实付', detail: null, amountFen: lot.paidFen }];
  if (refund.consumedFen > 0) steps.push(countedStep(lot, refund));
  const earlierFen = Math.min(lot.earlier?.refundFen ?? 0, lot.paidFen - refund.countedFen);
  if (earlierFen > 0) steps.push({ title: '此前已退', detail: null, amountFen: -earlierFen });
  const beyondFen = lot.paidFen - refund.countedFen - earlierFen - refund.refundFen;
  if (beyondFen > 0) steps.push({ title: '以账户余额为限', detail: null, amountFen: -beyondFen });
  if (deduction && deduction.fen > 0) {
    steps.push({ title: '扣减赠品折价', detail: deduction.reason, amountFen: -deduction.fen });
  }
  return steps;
}

function countedStep(lot: LotFacts, { rule, consumedFen, countedFen }: LotRefund): RefundStep {
  const consumed = `已消费 ${formatFen(consumedFen)}`;
  if (rule === 'member') {
    const capped = consumedFen > countedFen ? `，最多计到实付 ${formatFenShort(lot.paidFen)}` : '';
    return { title: '已消费', detail: `${consumed}，按原价计${capped}`, amountFen: -countedFen };
  }
  if (lot.bonusFen === 0) return { title: '已消费', detail: consumed, amountFen: -countedFen };
  const face = formatFenShort(lot.paidFen + lot.bonusFen);
  return {
    title: '已消费折合实付',
    detail: `${consumed} × 实付 ${formatFenShort(lot.paidFen)} ÷ 到账 ${face}，保留充值优惠`,
    amountFen: -countedFen,
  };
}

/** What is no longer there once the refund is made. */
export function voidText(lot: LotFacts): string | null {
  return lot.bonusLeftFen === 0 ? null : `未用完的赠送 ${formatFenShort(lot.bonusLeftFen)} 随退款作废`;
}

const RULE_TEXT: Readonly<Record<LotRefund['rule'], string>> = {
  unused: '充值后短期内未使用，实付全额退',
  early: '充值后短期内退款，已消费部分保留充值优惠',
  small_balance: '余额较少，已消费部分保留充值优惠',
  operator: '因商家原因退款，已消费部分保留充值优惠',
  member: '因个人原因退款，已消费部分按原价计算',
};

/** Chinese: which rule the amount follows. */
export function ruleText(rule: LotRefund['rule']): string {
  return RULE_TEXT[rule];
}
