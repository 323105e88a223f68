import { Controller, Logger, Post, Req, Res } from '@nestjs/common';
import {
  ApiInternalServerErrorResponse,
  ApiNoContentResponse,
  ApiOperation,
  ApiTags,
  ApiUnauthorizedResponse,
} from '@nestjs/swagger';
import { SkipThrottle } from '@nestjs/throttler';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SignedWebhook } from '../../platform/http/index.js';
import { type WechatPayNotification, WechatPayNotificationParser } from '../../platform/wechat/index.js';
import { PaymentAlarms } from './payment-alarms.js';
import { NoticeRefusal } from './payment.dto.js';
import { PaymentSettlement } from './payment-settlement.js';
import { RefundSettlement } from './refund-settlement.js';

const FAILED: NoticeRefusal = { code: 'FAIL', message: '失败' };

/**
 * Where WeChat Pay tells of payments and refunds. Nothing is read from the database before the signature over the raw
 * bytes holds. 204: understood, don't come again — also for what we put aside for a person, because repeating it would
 * not make it right. 401: not from WeChat. 500: come again, WeChat does for a day.
 */
@ApiTags('webhooks')
@Controller('webhooks/wechat-pay')
@SkipThrottle({ credential: true, address: true })
export class PaymentWebhookController {
  private readonly logger = new Logger('Payment');

  constructor(
    private readonly parser: WechatPayNotificationParser,
    private readonly payments: PaymentSettlement,
    private readonly refunds: RefundSettlement,
    private readonly alarms: PaymentAlarms,
  ) {}

  @Post('notify')
  @SignedWebhook()
  @ApiOperation({
    summary: 'Notifications of WeChat Pay',
    description: 'Authenticated by the signature over the raw body.',
  })
  @ApiNoContentResponse({ description: 'Understood.' })
  @ApiUnauthorizedResponse({ type: NoticeRefusal, description: 'Not signed by WeChat, or too old.' })
  @ApiInternalServerErrorResponse({ type: NoticeRefusal, description: 'Not heard; WeChat sends it again.' })
  async notify(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const status = await this.handle(request);
    if (status === 204) await reply.status(204).send();
    else await reply.status(status).send(FAILED);
  }

  private async handle(request: FastifyRequest): Promise<204 | 401 | 500> {
    try {
      const notification = await this.parser.parseNotification(request.rawBody ?? Buffer.alloc(0), request.headers);
      if (notification.kind === 'rejected') {
        this.alarms.rejected(notification.reason);
        return 401;
      }
      await this.hear(notification);
      return 204;
    } catch (error) {
      this.logger.error({ error }, 'payment notice could not be handled');
      return 500;
    }
  }

  private async hear(notification: Exclude<WechatPayNotification, { kind: 'rejected' }>): Promise<void> {
    if (notification.kind === 'payment') await this.payments.notified(notification.id, notification.transaction);
    else await this.refunds.notified(notification.id, notification.refund);
  }
}
