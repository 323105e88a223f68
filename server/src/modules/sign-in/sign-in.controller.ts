import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Result, ok } from '../../kernel/result.js';
import { Command, CurrentMember, Idempotent, type MemberActor, MemberRoute } from '../../platform/http/index.js';
import type { IdempotentCommand } from '../../platform/idempotency/idempotency.js';
import { SignInCalendarService } from './sign-in-calendar.service.js';
import { MakeUpBody, SignInCalendar, SignInMonthQuery, SignInResult } from './sign-in.dto.js';
import { SignInService, type SignedIn } from './sign-in.service.js';

@ApiTags('member: sign-in')
@Controller('member/sign-in')
@MemberRoute()
export class SignInController {
  constructor(
    private readonly signIns: SignInService,
    private readonly calendar: SignInCalendarService,
  ) {}

  @Get()
  @ApiOperation({ summary: 'A month of the book of days, the streak and what comes next' })
  @ApiOkResponse({ type: SignInCalendar })
  month(@CurrentMember() member: MemberActor, @Query() { month }: SignInMonthQuery): Promise<Result<SignInCalendar>> {
    return this.calendar.month(member.memberId, month);
  }

  /** Once per business day: whoever comes again is told what the day has brought. */
  @Post()
  @ApiOperation({ summary: 'Sign in today' })
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: SignInResult })
  async signIn(
    @CurrentMember() member: MemberActor,
    @Command() command: IdempotentCommand,
  ): Promise<Result<SignInResult>> {
    return this.told(await this.signIns.signIn(command, member));
  }

  /** Uses a make-up card; the streak goes on as if the day had not been missed. */
  @Post('make-ups')
  @ApiOperation({ summary: 'Repair a missed day with a card' })
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: SignInResult })
  async makeUp(
    @CurrentMember() member: MemberActor,
    @Command() command: IdempotentCommand,
    @Body() { date }: MakeUpBody,
  ): Promise<Result<SignInResult>> {
    return this.told(await this.signIns.makeUp(command, member, date));
  }

  private async told(result: Result<SignedIn>): Promise<Result<SignInResult>> {
    return result.ok ? ok(await this.calendar.resultOf(result.value)) : result;
  }
}
