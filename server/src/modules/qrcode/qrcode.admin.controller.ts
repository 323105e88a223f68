import {
  Body,
  Controller,
  Get,
  Header,
  HttpCode,
  Param,
  ParseIntPipe,
  Post,
  Query,
  StreamableFile,
} from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { type Result, unwrap } from '../../kernel/result.js';
import {
  AdminRoute,
  CurrentRequest,
  CurrentStaff,
  type Page,
  PageQuery,
  type RequestInfo,
  type StaffActor,
} from '../../platform/http/index.js';
import { QrCode, QrCodePage, QrCodeRequest } from './qrcode.dto.js';
import { QrCodeService } from './qrcode.service.js';
import { QrImageService } from './qr-image.service.js';

@ApiTags('admin: QR codes')
@AdminRoute('hq.qrcodes')
@Controller('admin/qr-codes')
export class QrCodeAdminController {
  constructor(
    private readonly codes: QrCodeService,
    private readonly images: QrImageService,
  ) {}

  @Get()
  @ApiOperation({ summary: 'QR codes of stores, guides and campaigns' })
  @ApiOkResponse({ type: QrCodePage })
  list(@Query() query: PageQuery): Promise<Page<QrCode>> {
    return this.codes.list(query);
  }

  /** A code for a store, a guide or a campaign; the same wish answers with the same code. */
  @Post()
  @ApiOperation({ summary: 'Make a QR code, or find the one that exists' })
  @HttpCode(200)
  @ApiOkResponse({ type: QrCode })
  create(
    @CurrentStaff() staff: StaffActor,
    @Body() body: QrCodeRequest,
    @CurrentRequest() request: RequestInfo,
  ): Promise<Result<QrCode>> {
    return this.codes.create(staff, body, request);
  }

  /** The picture to print. */
  @Get(':id/image')
  @ApiOperation({ summary: 'The picture to print' })
  @Header('Cache-Control', 'private, max-age=86400')
  @ApiProduces('image/png')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async image(@Param('id', ParseIntPipe) id: number): Promise<StreamableFile> {
    const { image, contentType } = unwrap(await this.images.picture(id));
    return new StreamableFile(image, { type: contentType, length: image.length });
  }
}
