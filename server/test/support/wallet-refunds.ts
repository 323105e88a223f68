import { randomUUID } from 'node:crypto';
import type { Reply } from './client.js';
import type { TestStaff } from './headquarters.js';
import type { TestMember } from './people.js';
import { type OpenTopup, type Till, givenTopup } from './till.js';

/** The parts of a refund that tests look at. */
export interface RefundBody {
  id: number;
  state: string;
  cause: string;
  refundFen: number;
  interestFen: number;
  totalFen: number;
  returnedFen: number;
  dueOn: string;
  cancellable: boolean;
  decisionNote: string | null;
  lots: RefundLotBody[];
  moments: { title: string; detail: string | null; at: string | null }[];
  code?: string;
  details?: Record<string, unknown>;
}

export interface RefundLotBody {
  lotKey: number;
  refundFen: number;
  interestFen: number;
  rule: string;
  state: string;
  way: string;
  wayText: string;
  voidText: string | null;
  unavailableReason?: string | null;
  fullRefundUntil?: string | null;
  steps: { title: string; detail: string | null; amountFen: number }[];
}

export interface StaffRefundBody extends RefundBody {
  manualFen: number;
  approvable: boolean;
  payable: boolean;
  retryable: boolean;
  problem: string | null;
  overdue: boolean;
  payouts: { method: string; amountFen: number; proofNo: string }[];
}

/** Paid through WeChat, and credited. */
export async function givenPaidTopup(till: Till, member: TestMember, planId: number): Promise<OpenTopup> {
  const topup = await givenTopup(till, member, planId);
  till.wechat.control.pay(topup.payment);
  await till.wechat.control.settled();
  return topup;
}

export async function previewOf(member: TestMember, reason = 'changed_mind'): Promise<RefundLotBody[]> {
  const reply = await member.client.post<{ lots: RefundLotBody[] }>('/member/wallet-refunds/preview', { reason });
  if (reply.status !== 200) throw new Error(`no preview: ${JSON.stringify(reply.body)}`);
  return reply.body.lots;
}

export interface WantedRefund {
  reason?: string;
  lotKeys?: number[];
  expectedFen?: number;
  note?: string;
  storeId?: number;
}

/** Asks for what the preview says, unless told to expect another sum. */
export async function askRefund(
  member: TestMember,
  wanted: WantedRefund = {},
  key: string = randomUUID(),
): Promise<Reply<RefundBody>> {
  const { reason = 'changed_mind' } = wanted;
  const lots = (await previewOf(member, reason)).filter(({ lotKey }) => wanted.lotKeys?.includes(lotKey) ?? true);
  const expectedFen = lots.reduce((sum, { refundFen }) => sum + refundFen, 0);
  return member.client.post('/member/wallet-refunds', { expectedFen, ...wanted, reason }, { 'idempotency-key': key });
}

export async function refundOf(member: TestMember, id: number): Promise<RefundBody> {
  return (await member.client.get<RefundBody>(`/member/wallet-refunds/${id}`)).body;
}

export async function refundAsSeenBy(staff: TestStaff, id: number): Promise<StaffRefundBody> {
  return (await staff.client.get<StaffRefundBody>(`/staff/wallet-refunds/${id}`)).body;
}

/** `approve`, `reject`, `payouts` or `retry`. */
export function actOn(
  staff: TestStaff,
  id: number,
  act: 'approve' | 'reject' | 'payouts' | 'retry',
  body: Record<string, unknown> = {},
  key: string = randomUUID(),
): Promise<Reply<StaffRefundBody>> {
  return staff.client.post(`/staff/wallet-refunds/${id}/${act}`, body, { 'idempotency-key': key });
}

export const BANK_PAYOUT = { method: 'bank', payeeNote: '户名与会员一致' } as const;
