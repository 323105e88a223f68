import { readJson } from '../../platform/database/index.js';
import type { RefundReason } from './rules/refund-reason.rules.js';
import type {
  ManualReason,
  PayoutMethod,
  RefundCause,
  RefundComputation,
  RefundLineState,
  RefundWay,
  WalletRefundState,
} from './wallet-refund.types.js';

export interface StoredRefund {
  readonly id: number;
  readonly memberId: number;
  readonly legalEntityId: number;
  readonly storeId: number;
  readonly state: WalletRefundState;
  readonly reason: RefundReason;
  readonly askedCause: RefundCause;
  readonly cause: RefundCause;
  readonly note: string | null;
  readonly requestedBy: string;
  readonly requestedAt: Date;
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
  readonly decisionNote: string | null;
  readonly dueOn: string;
  readonly refundFen: number;
  readonly computation: RefundComputation;
  readonly endedAt: Date | null;
}

export interface StoredLine {
  readonly refundId: number;
  readonly line: number;
  readonly kind: 'lot' | 'interest';
  readonly lotKey: number;
  readonly topupId: number;
  readonly storeId: number;
  readonly paymentId: number | null;
  readonly paidFen: number;
  readonly principalLotId: number;
  readonly bonusLotId: number | null;
  readonly principalFen: number;
  readonly bonusFen: number;
  readonly refundFen: number;
  readonly deductionFen: number;
  readonly interestBp: number;
  readonly interestFen: number;
  readonly way: RefundWay;
  readonly manualReason: ManualReason | null;
  readonly state: RefundLineState;
  readonly tries: number;
  readonly paymentRefundId: number | null;
  readonly problem: string | null;
  readonly manualBy: string | null;
  readonly payoutId: number | null;
  readonly paidAt: Date | null;
}

export interface StoredPayout {
  readonly id: number;
  readonly refundId: number;
  readonly method: PayoutMethod;
  readonly amountFen: number;
  readonly storeId: number | null;
  readonly proofNo: string;
  readonly payeeNote: string;
  readonly paidBy: string;
  readonly paidAt: Date;
}

export interface RefundRow {
  id: number;
  member_id: number;
  legal_entity_id: number;
  store_id: number;
  state: WalletRefundState;
  reason: RefundReason;
  asked_cause: RefundCause;
  cause: RefundCause;
  note: string | null;
  requested_by: string;
  requested_at: Date;
  decided_by: string | null;
  decided_at: Date | null;
  decision_note: string | null;
  due_on: string;
  refund_fen: number;
  computation: unknown;
  ended_at: Date | null;
}

export interface LineRow {
  refund_id: number;
  line: number;
  kind: 'lot' | 'interest';
  lot_key: number;
  topup_id: number;
  store_id: number;
  payment_id: number | null;
  paid_fen: number;
  principal_lot_id: number;
  bonus_lot_id: number | null;
  principal_fen: number;
  bonus_fen: number;
  refund_fen: number;
  deduction_fen: number;
  interest_bp: number;
  interest_fen: number;
  way: RefundWay;
  manual_reason: ManualReason | null;
  state: RefundLineState;
  tries: number;
  payment_refund_id: number | null;
  problem: string | null;
  manual_by: string | null;
  payout_id: number | null;
  paid_at: Date | null;
}

export interface PayoutRow {
  id: number;
  refund_id: number;
  method: PayoutMethod;
  amount_fen: number;
  store_id: number | null;
  proof_no: string;
  payee_note: string;
  paid_by: string;
  paid_at: Date;
}

export const REFUND_COLUMNS = `id, member_id, legal_entity_id, store_id, state, reason, asked_cause, cause, note, requested_by,
  requested_at, decided_by, decided_at, decision_note, due_on, refund_fen, computation, ended_at`;

export const LINE_COLUMNS = `refund_id, line, kind, lot_key, topup_id, store_id, payment_id, paid_fen, principal_lot_id,
  bonus_lot_id, principal_fen, bonus_fen, refund_fen, deduction_fen, interest_bp, interest_fen, way, manual_reason, state,
  tries, payment_refund_id, problem, manual_by, payout_id, paid_at`;

export const PAYOUT_COLUMNS = 'id, refund_id, method, amount_fen, store_id, proof_no, payee_note, paid_by, paid_at';

export function storedRefund(row: RefundRow): StoredRefund {
  return {
    id: row.id,
    memberId: row.member_id,
    legalEntityId: row.legal_entity_id,
    storeId: row.store_id,
    state: row.state,
    reason: row.reason,
    askedCause: row.asked_cause,
    cause: row.cause,
    note: row.note,
    requestedBy: row.requested_by,
    requestedAt: row.requested_at,
    decidedBy: row.decided_by,
    decidedAt: row.decided_at,
    decisionNote: row.decision_note,
    dueOn: row.due_on,
    refundFen: row.refund_fen,
    computation: readJson<RefundComputation>(row.computation),
    endedAt: row.ended_at,
  };
}

export function storedLine(row: LineRow): StoredLine {
  return {
    refundId: row.refund_id,
    line: row.line,
    kind: row.kind,
    lotKey: row.lot_key,
    topupId: row.topup_id,
    storeId: row.store_id,
    paymentId: row.payment_id,
    paidFen: row.paid_fen,
    principalLotId: row.principal_lot_id,
    bonusLotId: row.bonus_lot_id,
    principalFen: row.principal_fen,
    bonusFen: row.bonus_fen,
    refundFen: row.refund_fen,
    deductionFen: row.deduction_fen,
    interestBp: row.interest_bp,
    interestFen: row.interest_fen,
    way: row.way,
    manualReason: row.manual_reason,
    state: row.state,
    tries: row.tries,
    paymentRefundId: row.payment_refund_id,
    problem: row.problem,
    manualBy: row.manual_by,
    payoutId: row.payout_id,
    paidAt: row.paid_at,
  };
}

export function storedPayout(row: PayoutRow): StoredPayout {
  return {
    id: row.id,
    refundId: row.refund_id,
    method: row.method,
    amountFen: row.amount_fen,
    storeId: row.store_id,
    proofNo: row.proof_no,
    payeeNote: row.payee_note,
    paidBy: row.paid_by,
    paidAt: row.paid_at,
  };
}
