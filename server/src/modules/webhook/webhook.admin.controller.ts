import { Body, Controller, Delete, Get, HttpCode, Param, ParseIntPipe, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Result } from '../../kernel/result.js';
import {
  AdminRoute,
  CurrentRequest,
  CurrentStaff,
  type RequestInfo,
  type StaffActor,
} from '../../platform/http/index.js';
import { EndpointService } from './endpoints/endpoint.service.js';
import {
  WebhookEndpointBody,
  WebhookEndpointCreated,
  WebhookEndpointList,
  WebhookEndpointView,
} from './webhook.dto.js';
import { WEBHOOK_EVENTS } from './webhook.payloads.js';

@ApiTags('admin: webhooks')
@Controller('admin/webhooks')
@AdminRoute('hq.webhooks')
export class WebhookAdminController {
  constructor(private readonly endpoints: EndpointService) {}

  @Get()
  @ApiOperation({ summary: 'Who is told of what happens, and what there is to be told' })
  @ApiOkResponse({ type: WebhookEndpointList })
  async list(): Promise<WebhookEndpointList> {
    const events = WEBHOOK_EVENTS.map(({ type, version, title }) => ({ type, version, title }));
    return { items: await this.endpoints.list(), events };
  }

  @Post()
  @ApiOperation({ summary: 'Add an endpoint; its secret is shown this once' })
  @ApiCreatedResponse({ type: WebhookEndpointCreated })
  create(
    @CurrentStaff() actor: StaffActor,
    @CurrentRequest() request: RequestInfo,
    @Body() body: WebhookEndpointBody,
  ): Promise<Result<WebhookEndpointCreated>> {
    return this.endpoints.create({ actor, request }, body);
  }

  @Put(':id')
  @ApiOperation({ summary: 'Change an endpoint; one that was given up is tried again' })
  @ApiOkResponse({ type: WebhookEndpointView })
  change(
    @CurrentStaff() actor: StaffActor,
    @CurrentRequest() request: RequestInfo,
    @Param('id', ParseIntPipe) id: number,
    @Body() body: WebhookEndpointBody,
  ): Promise<Result<WebhookEndpointView>> {
    return this.endpoints.change({ actor, request }, id, body);
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Remove an endpoint and all that was sent to it' })
  @ApiNoContentResponse()
  remove(
    @CurrentStaff() actor: StaffActor,
    @CurrentRequest() request: RequestInfo,
    @Param('id', ParseIntPipe) id: number,
  ): Promise<Result<null>> {
    return this.endpoints.remove({ actor, request }, id);
  }

  @Post(':id/rotate-secret')
  @HttpCode(200)
  @ApiOperation({ summary: 'Make a new secret; the old one signs beside it for a day' })
  @ApiOkResponse({ type: WebhookEndpointCreated })
  rotate(
    @CurrentStaff() actor: StaffActor,
    @CurrentRequest() request: RequestInfo,
    @Param('id', ParseIntPipe) id: number,
  ): Promise<Result<WebhookEndpointCreated>> {
    return this.endpoints.rotate({ actor, request }, id);
  }
}
