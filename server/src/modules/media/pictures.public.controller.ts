import { Controller, Get, Param, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Clock } from '../../kernel/clock.js';
import { type Result, ok, refuse, unwrap } from '../../kernel/result.js';
import { Public } from '../../platform/http/index.js';
import { MediaLinks } from './media-links.js';
import { PictureLinkQuery, PictureParams } from './media.dto.js';
import { MediaStore } from './media.store.js';

@ApiTags('public')
@Controller('public/media')
@Public()
export class PicturesController {
  constructor(
    private readonly links: MediaLinks,
    private readonly store: MediaStore,
    private readonly clock: Clock,
  ) {}

  /** The signature is the permission: it was given to somebody who may see what the picture belongs to. */
  @Get(':id/:size')
  @ApiOperation({ summary: 'A picture, by a link that some other answer contained' })
  @ApiProduces('image/jpeg')
  @ApiOkResponse({ content: { 'image/jpeg': { schema: { type: 'string', format: 'binary' } } } })
  async picture(
    @Param() params: PictureParams,
    @Query() query: PictureLinkQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const content = unwrap(await this.content(params, query));
    // What an address shows never changes; shared caches must not keep what is some people's only.
    void reply.header('Cache-Control', 'private, max-age=3600, immutable');
    void reply.header('Content-Security-Policy', "default-src 'none'; sandbox");
    // The mini-program in a browser may live on another host than the API.
    void reply.header('Cross-Origin-Resource-Policy', 'cross-origin');
    void reply.header('X-Content-Type-Options', 'nosniff');
    return new StreamableFile(content, {
      type: 'image/jpeg',
      disposition: `inline; filename="${params.id}.jpg"`,
      length: content.length,
    });
  }

  private async content({ id, size }: PictureParams, { until, signature }: PictureLinkQuery): Promise<Result<Buffer>> {
    if (!this.links.opens(id, size, until, signature, this.clock.now())) return refuse('MEDIA_LINK_EXPIRED');
    const content = await this.store.content(id, size);
    return content ? ok(content) : refuse('NOT_FOUND');
  }
}
