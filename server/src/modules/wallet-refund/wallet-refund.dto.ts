import { ApiProperty, IntersectionType } from '@nestjs/swagger';
import { PageOf } from '../../platform/http/index.js';
import { REFUND_REASON_CODES, type RefundReason } from './rules/refund-reason.rules.js';
import {
  PAYOUT_METHODS,
  type PayoutMethod,
  REFUND_CAUSES,
  REFUND_LINE_STATES,
  REFUND_RULES,
  REFUND_WAYS,
  type RefundCause,
  type RefundLineState,
  type RefundRule,
  type RefundWay,
  WALLET_REFUND_STATES,
  type WalletRefundState,
} from './wallet-refund.types.js';

export class RefundStepView {
  @ApiProperty({ description: 'Chinese' })
  title: string;

  @ApiProperty({ type: String, nullable: true, description: 'Chinese: where the amount comes from.' })
  detail: string | null;

  @ApiProperty({ type: 'integer', description: 'fen; below zero when it is taken off. The steps sum to `refundFen`.' })
  amountFen: number;
}

export class RefundLotView {
  @ApiProperty({ type: 'integer', description: 'The top-up as this member holds it.' })
  lotKey: number;

  @ApiProperty({ example: '充300送60' })
  planName: string;

  @ApiProperty({ format: 'date-time' })
  paidAt: string;

  @ApiProperty({ type: 'integer', description: 'fen paid' })
  paidFen: number;

  @ApiProperty({ type: 'integer', description: 'fen given on top' })
  bonusFen: number;

  @ApiProperty({ type: 'integer', description: 'fen left, paid and given together' })
  leftFen: number;

  @ApiProperty({ enum: REFUND_RULES })
  rule: RefundRule;

  @ApiProperty({ description: 'Chinese: which rule the amount follows.' })
  ruleText: string;

  @ApiProperty({ type: [RefundStepView], description: 'The computation line by line.' })
  steps: RefundStepView[];

  @ApiProperty({ type: 'integer', description: 'fen given back, before interest' })
  refundFen: number;

  @ApiProperty({ type: String, nullable: true, description: 'Chinese: what is void afterwards.' })
  voidText: string | null;

  @ApiProperty({ enum: REFUND_WAYS })
  way: RefundWay;

  @ApiProperty({ description: 'Chinese: how the money comes back.' })
  wayText: string;

  @ApiProperty({ type: [String], description: 'What came with it beside money.' })
  gifts: string[];
}

export class RefundableLot extends RefundLotView {
  @ApiProperty({ type: 'integer' })
  issuerId: number;

  @ApiProperty({ description: 'The company that took the money and owes it.' })
  issuerName: string;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Chinese: why it can’t be given back now; null when it can.',
  })
  unavailableReason: string | null;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'Unused, it comes back in full until then.',
  })
  fullRefundUntil: string | null;
}

export class RefundPreview {
  @ApiProperty({ enum: REFUND_REASON_CODES })
  reason: RefundReason;

  @ApiProperty({ enum: REFUND_CAUSES })
  cause: RefundCause;

  @ApiProperty({ type: [RefundableLot], description: 'Top-ups with money left, oldest first.' })
  lots: RefundableLot[];
}

export class RefundLotProgress extends RefundLotView {
  @ApiProperty({ enum: REFUND_LINE_STATES })
  state: RefundLineState;

  @ApiProperty({ description: 'Chinese' })
  stateText: string;

  @ApiProperty({ type: 'integer', description: 'fen of interest, so far or as paid' })
  interestFen: number;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'When the member had the money.' })
  returnedAt: string | null;
}

export class RefundMoment {
  @ApiProperty({ description: 'Chinese' })
  title: string;

  @ApiProperty({ type: String, nullable: true, description: 'Chinese' })
  detail: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'Null for what is still to come.' })
  at: string | null;
}

export class WalletRefundBrief {
  @ApiProperty({ type: 'integer' })
  id: number;

  @ApiProperty({ enum: WALLET_REFUND_STATES })
  state: WalletRefundState;

  @ApiProperty({ description: 'Chinese' })
  stateText: string;

  @ApiProperty({ description: 'Chinese' })
  reasonText: string;

  @ApiProperty({ type: 'integer', description: 'fen, before interest' })
  refundFen: number;

  @ApiProperty({ format: 'date-time' })
  requestedAt: string;

  @ApiProperty({ format: 'date', description: 'The last day for us to pay.' })
  dueOn: string;

  @ApiProperty({ description: 'The store that handles it.' })
  storeName: string;
}

export class WalletRefund extends WalletRefundBrief {
  @ApiProperty({ enum: REFUND_CAUSES, description: 'As decided; as asked until then.' })
  cause: RefundCause;

  @ApiProperty({ enum: REFUND_CAUSES })
  askedCause: RefundCause;

  @ApiProperty({ type: String, nullable: true })
  note: string | null;

  @ApiProperty({ type: 'integer', description: 'fen of interest from the request, so far or as paid' })
  interestFen: number;

  @ApiProperty({ type: 'integer', description: 'fen in all' })
  totalFen: number;

  @ApiProperty({ type: 'integer', description: 'fen that the member has already' })
  returnedFen: number;

  @ApiProperty({ type: String, nullable: true, description: 'What was said with the decision.' })
  decisionNote: string | null;

  @ApiProperty({ description: 'The company that owes the money.' })
  issuerName: string;

  @ApiProperty({ description: 'Of the store that handles it.' })
  storePhone: string;

  @ApiProperty({ type: [RefundLotProgress] })
  lots: RefundLotProgress[];

  @ApiProperty({ type: [RefundMoment], description: 'What has happened and what comes next.' })
  moments: RefundMoment[];

  @ApiProperty({ description: 'The member may still think better of it.' })
  cancellable: boolean;
}

export class RefundPayoutView {
  @ApiProperty({ enum: PAYOUT_METHODS })
  method: PayoutMethod;

  @ApiProperty({ type: 'integer', description: 'fen' })
  amountFen: number;

  @ApiProperty()
  proofNo: string;

  @ApiProperty({ description: 'How it was made sure that the payee is the member.' })
  payeeNote: string;

  @ApiProperty({ format: 'date-time' })
  paidAt: string;
}

/** What staff see beside what the member sees. */
class RefundAtDesk {
  @ApiProperty({ type: 'integer' })
  memberId: number;

  @ApiProperty()
  memberName: string;

  @ApiProperty({ example: '138****8000' })
  phoneMasked: string;

  @ApiProperty({ description: 'Should have been paid by now.' })
  overdue: boolean;
}

export class StaffWalletRefundBrief extends IntersectionType(WalletRefundBrief, RefundAtDesk) {}

export class StaffWalletRefund extends IntersectionType(WalletRefund, RefundAtDesk) {
  @ApiProperty({ enum: ['member', 'staff'], description: 'Who asked.' })
  askedBy: 'member' | 'staff';

  @ApiProperty({ type: String, nullable: true, description: 'Why WeChat could not pay.' })
  problem: string | null;

  @ApiProperty({ type: 'integer', description: 'fen that wait to be paid by hand, interest of today included' })
  manualFen: number;

  @ApiProperty({ description: 'This person may approve or reject it now.' })
  approvable: boolean;

  @ApiProperty({ description: 'This person may pay out what waits.' })
  payable: boolean;

  @ApiProperty({ description: 'This person may send on what is stuck.' })
  retryable: boolean;

  @ApiProperty({ type: [RefundPayoutView] })
  payouts: RefundPayoutView[];
}

export class WalletRefundPage extends PageOf(WalletRefundBrief) {}
export class StaffWalletRefundPage extends PageOf(StaffWalletRefundBrief) {}
