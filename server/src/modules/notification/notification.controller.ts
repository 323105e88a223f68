import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  CurrentMember,
  type MemberActor,
  MemberRoute,
  type Page,
  PageQuery,
  Public,
} from '../../platform/http/index.js';
import { InboxService } from './inbox.service.js';
import {
  InboxItem,
  InboxPage,
  ReadRequest,
  SubscribeCreditList,
  SubscribeResults,
  SubscribeTemplateList,
  UnreadCount,
} from './notification.dto.js';
import { SubscriptionService } from './subscription.service.js';

@ApiTags('messages')
@Controller()
export class NotificationController {
  constructor(
    private readonly inbox: InboxService,
    private readonly subscriptions: SubscriptionService,
  ) {}

  @Get('public/subscribe-templates')
  @ApiOperation({ summary: 'Message templates that the mini-program may ask to send' })
  @Public()
  @ApiOkResponse({ type: SubscribeTemplateList })
  templates(): Promise<SubscribeTemplateList> {
    return this.subscriptions.templates();
  }

  @Get('member/messages')
  @ApiOperation({ summary: 'The own messages, newest first' })
  @MemberRoute()
  @ApiOkResponse({ type: InboxPage })
  messages(@CurrentMember() member: MemberActor, @Query() query: PageQuery): Promise<Page<InboxItem>> {
    return this.inbox.list(member.memberId, query);
  }

  @Post('member/messages/read')
  @ApiOperation({ summary: 'Mark messages as read up to one' })
  @HttpCode(200)
  @MemberRoute()
  @ApiOkResponse({ type: UnreadCount })
  read(@CurrentMember() member: MemberActor, @Body() { upTo }: ReadRequest): Promise<UnreadCount> {
    return this.inbox.read(member.memberId, upTo);
  }

  @Get('member/subscribe-credits')
  @ApiOperation({ summary: 'Subscribe messages that I have allowed and that were not sent yet' })
  @MemberRoute()
  @ApiOkResponse({ type: SubscribeCreditList })
  async credits(@CurrentMember() member: MemberActor): Promise<SubscribeCreditList> {
    return { items: await this.subscriptions.credits(member) };
  }

  /** What the member tapped when the app asked for subscribe messages. */
  @Post('member/subscribe-results')
  @ApiOperation({ summary: 'What the member answered to WeChat’s question about messages' })
  @HttpCode(204)
  @MemberRoute()
  @ApiNoContentResponse()
  async results(@CurrentMember() member: MemberActor, @Body() { results }: SubscribeResults): Promise<void> {
    await this.subscriptions.record(member, results);
  }
}
