import { Controller, Post, UploadedFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { UploadedMultipartFile } from '@nestjs/platform-fastify/multipart';
import type { Result } from '../../kernel/result.js';
import { CurrentMember, type MemberActor, MemberRoute } from '../../platform/http/index.js';
import { MediaUploads } from './media-uploads.service.js';
import { UploadedPicture } from './media.dto.js';
import { PictureUpload } from './upload.decorators.js';

@ApiTags('member: pictures')
@Controller('member/media')
@MemberRoute()
export class MediaController {
  constructor(private readonly uploads: MediaUploads) {}

  @Post()
  @PictureUpload()
  @ApiOperation({ summary: 'Upload a picture, to name it where something takes pictures; forgotten when nothing does' })
  @ApiCreatedResponse({ type: UploadedPicture })
  upload(
    @CurrentMember() member: MemberActor,
    @UploadedFile() file: UploadedMultipartFile | undefined,
  ): Promise<Result<UploadedPicture>> {
    return this.uploads.take(member, file?.buffer);
  }
}
