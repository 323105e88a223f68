import {
  Body,
  Controller,
  Delete,
  Get,
  Header,
  HttpCode,
  Param,
  ParseIntPipe,
  Post,
  StreamableFile,
} from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Throttle } from '@nestjs/throttler';
import { businessDate } from '@guike/shared';
import { type Result, unwrap } from '../../../kernel/result.js';
import {
  CurrentMember,
  CurrentRequest,
  Guessable,
  type MemberActor,
  MemberRoute,
  Public,
  type RequestInfo,
} from '../../../platform/http/index.js';
import { ClosureService } from './closure.service.js';
import { DataExportService } from './data-export.service.js';
import { PhoneProofs } from './phone-proof.js';
import { ClosureView, DataExportView, DataExports, ExportLink, ExportToken, PhoneProof } from './privacy.dto.js';

/** Each exchange of a phone code costs the chain money. */
const PROOFS = { credential: { limit: 10, ttl: 60_000 } };

@ApiTags('member: privacy')
@MemberRoute()
@Controller('member/privacy')
export class PrivacyController {
  constructor(
    private readonly exports: DataExportService,
    private readonly closures: ClosureService,
    private readonly proofs: PhoneProofs,
  ) {}

  @Get('exports')
  @ApiOperation({ summary: 'Own data taken along lately' })
  @ApiOkResponse({ type: DataExports })
  list(@CurrentMember() member: MemberActor): Promise<DataExports> {
    return this.exports.list(member.memberId);
  }

  /** The bundle is made within minutes; one at a time. */
  @Post('exports')
  @ApiOperation({ summary: 'Ask for all that is kept about oneself' })
  @HttpCode(200)
  @Throttle(PROOFS)
  @ApiOkResponse({ type: DataExportView })
  async ask(
    @CurrentMember() member: MemberActor,
    @Body() { phoneCode }: PhoneProof,
    @CurrentRequest() request: RequestInfo,
  ): Promise<Result<DataExportView>> {
    const proof = await this.proofs.prove(member.memberId, phoneCode);
    return proof.ok ? this.exports.ask(member, request) : proof;
  }

  @Post('exports/:id/link')
  @ApiOperation({ summary: 'A link to fetch the bundle, good for some minutes' })
  @HttpCode(200)
  @Throttle(PROOFS)
  @ApiOkResponse({ type: ExportLink })
  async link(
    @CurrentMember() member: MemberActor,
    @Param('id', ParseIntPipe) id: number,
    @Body() { phoneCode }: PhoneProof,
    @CurrentRequest() request: RequestInfo,
  ): Promise<Result<ExportLink>> {
    const proof = await this.proofs.prove(member.memberId, phoneCode);
    return proof.ok ? this.exports.link(member, id, request) : proof;
  }

  @Get('closure')
  @ApiOperation({ summary: 'What stands against closing the account, and the wish under way' })
  @ApiOkResponse({ type: ClosureView })
  closure(@CurrentMember() member: MemberActor): Promise<ClosureView> {
    return this.closures.show(member.memberId);
  }

  /** Ends after some days, unless the member signs in again or withdraws. */
  @Post('closure')
  @ApiOperation({ summary: 'Ask to close the account' })
  @HttpCode(200)
  @Throttle(PROOFS)
  @ApiOkResponse({ type: ClosureView })
  async close(
    @CurrentMember() member: MemberActor,
    @Body() { phoneCode }: PhoneProof,
    @CurrentRequest() request: RequestInfo,
  ): Promise<Result<ClosureView>> {
    const proof = await this.proofs.prove(member.memberId, phoneCode);
    return proof.ok ? this.closures.ask(member, request) : proof;
  }

  @Delete('closure')
  @ApiOperation({ summary: 'Keep the account after all' })
  @ApiOkResponse({ type: ClosureView })
  withdraw(@CurrentMember() member: MemberActor, @CurrentRequest() request: RequestInfo): Promise<Result<ClosureView>> {
    return this.closures.withdraw(member, request);
  }
}

@ApiTags('public')
@Public()
@Controller('public/data-exports')
export class DataExportFileController {
  constructor(private readonly exports: DataExportService) {}

  /** The token is all it takes: it was made a moment ago for somebody who proved their phone. */
  @Get(':token')
  @ApiOperation({ summary: 'The bundle of own data behind a link' })
  @Guessable()
  @Header('Cache-Control', 'no-store')
  @ApiProduces('application/zip')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async file(@Param() { token }: ExportToken, @CurrentRequest() request: RequestInfo): Promise<StreamableFile> {
    const { bundle, at } = unwrap(await this.exports.fetch(token, request));
    const name = `我的数据-${businessDate(at)}.zip`;
    return new StreamableFile(bundle, {
      type: 'application/zip',
      length: bundle.length,
      disposition: `attachment; filename="data.zip"; filename*=UTF-8''${encodeURIComponent(name)}`,
    });
  }
}
