import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Result } from '../../../kernel/result.js';
import {
  AdminRoute,
  CurrentRequest,
  CurrentStaff,
  type RequestInfo,
  type StaffActor,
} from '../../../platform/http/index.js';
import { ReplayService } from './replay.service.js';
import {
  WebhookAttemptView,
  WebhookDeliveryPage,
  WebhookDeliveryQuery,
  WebhookDeliveryView,
  WebhookReplayBody,
  WebhookReplayed,
} from '../webhook.dto.js';

@ApiTags('admin: webhooks')
@Controller('admin/webhooks')
@AdminRoute('hq.webhooks')
export class DeliveryAdminController {
  constructor(private readonly replays: ReplayService) {}

  @Post(':id/ping')
  @HttpCode(200)
  @ApiOperation({ summary: 'Send a message about nothing now, to see whether anybody answers' })
  @ApiOkResponse({ type: WebhookAttemptView })
  ping(@Param('id', ParseIntPipe) id: number): Promise<Result<WebhookAttemptView>> {
    return this.replays.ping(id);
  }

  @Get(':id/deliveries')
  @ApiOperation({ summary: 'What was sent to an endpoint and what came of it, newest first' })
  @ApiOkResponse({ type: WebhookDeliveryPage })
  list(
    @Param('id', ParseIntPipe) id: number,
    @Query() query: WebhookDeliveryQuery,
  ): Promise<Result<WebhookDeliveryPage>> {
    return this.replays.list(id, query);
  }

  @Post(':id/deliveries/:deliveryId/replay')
  @HttpCode(200)
  @ApiOperation({ summary: 'Send a message once more, under the same id' })
  @ApiOkResponse({ type: WebhookDeliveryView })
  replay(
    @CurrentStaff() actor: StaffActor,
    @CurrentRequest() request: RequestInfo,
    @Param('id', ParseIntPipe) id: number,
    @Param('deliveryId', ParseIntPipe) deliveryId: number,
  ): Promise<Result<WebhookDeliveryView>> {
    return this.replays.replay({ actor, request }, id, deliveryId);
  }

  @Post(':id/deliveries/:deliveryId/skip')
  @HttpCode(200)
  @ApiOperation({ summary: 'Leave out a message that stands in the way of those after it' })
  @ApiOkResponse({ type: WebhookDeliveryView })
  skip(
    @CurrentStaff() actor: StaffActor,
    @CurrentRequest() request: RequestInfo,
    @Param('id', ParseIntPipe) id: number,
    @Param('deliveryId', ParseIntPipe) deliveryId: number,
  ): Promise<Result<WebhookDeliveryView>> {
    return this.replays.skip({ actor, request }, id, deliveryId);
  }

  @Post(':id/replay')
  @HttpCode(200)
  @ApiOperation({ summary: 'Send everything of a time once more, under the same ids' })
  @ApiOkResponse({ type: WebhookReplayed })
  replaySince(
    @CurrentStaff() actor: StaffActor,
    @CurrentRequest() request: RequestInfo,
    @Param('id', ParseIntPipe) id: number,
    @Body() body: WebhookReplayBody,
  ): Promise<Result<WebhookReplayed>> {
    return this.replays.replaySince({ actor, request }, id, body);
  }
}
