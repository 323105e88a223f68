import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { readJson } from '../../platform/database/index.js';
import { AdminRoute, cursorId, pageOf } from '../../platform/http/index.js';
import { type NoticeRow, PaymentNotices } from './payment-notices.js';
import {
  PaymentNoticePage,
  PaymentNoticeQuery,
  type PaymentNoticeView,
  PaymentPage,
  PaymentQuery,
  type PaymentView,
} from './payment.dto.js';
import { PaymentStore, type StoredPayment } from './payment.store.js';

@ApiTags('admin: payment')
@Controller('admin/payments')
@AdminRoute('hq.finance')
export class PaymentAdminController {
  constructor(
    private readonly payments: PaymentStore,
    private readonly notices: PaymentNotices,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Payments, newest first' })
  @ApiOkResponse({ type: PaymentPage })
  async list(@Query() query: PaymentQuery): Promise<PaymentPage> {
    const [where, params] = query.state === undefined ? ['id < ?', []] : ['id < ? AND state = ?', [query.state]];
    const rows = await this.payments.list(where, [cursorId(query), ...params], query.limit + 1);
    return pageOf(rows, query.limit, paymentView);
  }

  /** What WeChat told us; `parked` and `mismatch` wait for a person. */
  @Get('notices')
  @ApiOperation({ summary: 'Notices received from WeChat Pay and what came of each' })
  @ApiOkResponse({ type: PaymentNoticePage })
  async listNotices(@Query() query: PaymentNoticeQuery): Promise<PaymentNoticePage> {
    const rows = await this.notices.list(query.outcome, cursorId(query), query.limit + 1);
    return pageOf(rows, query.limit, noticeView);
  }
}

function paymentView(payment: StoredPayment): PaymentView {
  return {
    id: payment.id,
    outTradeNo: payment.outTradeNo,
    purpose: payment.purpose,
    refId: payment.refId,
    memberId: payment.memberId,
    storeId: payment.storeId,
    amountFen: payment.amountFen,
    refundedFen: payment.refundedFen,
    state: payment.state,
    transactionId: payment.transactionId,
    createdAt: payment.createdAt.toISOString(),
    expiresAt: payment.expiresAt.toISOString(),
    paidAt: payment.paidAt?.toISOString() ?? null,
  };
}

function noticeView(row: NoticeRow): PaymentNoticeView {
  return {
    id: row.id,
    noticeId: row.notice_id,
    kind: row.kind,
    source: row.source,
    outTradeNo: row.out_trade_no,
    outcome: row.outcome,
    reason: row.reason,
    summary: readJson<Record<string, unknown>>(row.summary),
    receivedAt: row.received_at.toISOString(),
  };
}
