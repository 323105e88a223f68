import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentMember, type MemberActor, MemberRoute, type Page } from '../../platform/http/index.js';
import { type LedgerLine, LedgerLinePage, LedgerQuery, WalletView } from './wallet.dto.js';
import { WalletPage } from './wallet-page.js';
import { WalletService } from './wallet.service.js';

@ApiTags('member: wallet')
@MemberRoute()
@Controller('member')
export class WalletController {
  constructor(
    private readonly wallet: WalletService,
    private readonly page: WalletPage,
  ) {}

  @Get('wallet')
  @ApiOperation({ summary: 'Stored value: principal, bonus, what is held, room under the cap, lots' })
  @ApiOkResponse({ type: WalletView })
  view(@CurrentMember() member: MemberActor): Promise<WalletView> {
    return this.page.of(member.memberId);
  }

  @Get('ledger')
  @ApiOperation({ summary: 'Every movement of wallet, points or growth with the balance after it, newest first' })
  @ApiOkResponse({ type: LedgerLinePage })
  history(@CurrentMember() member: MemberActor, @Query() query: LedgerQuery): Promise<Page<LedgerLine>> {
    return this.wallet.history(member.memberId, query);
  }
}
