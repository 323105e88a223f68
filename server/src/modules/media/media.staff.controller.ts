import { Controller, Post, UploadedFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { UploadedMultipartFile } from '@nestjs/platform-fastify/multipart';
import type { Result } from '../../kernel/result.js';
import { CurrentStaff, type StaffActor, StaffRoute } from '../../platform/http/index.js';
import { MediaUploads } from './media-uploads.service.js';
import { UploadedPicture } from './media.dto.js';
import { PictureUpload } from './upload.decorators.js';

@ApiTags('staff: pictures')
@Controller('staff/media')
@StaffRoute('complaint.handle', 'service.record', 'hq.complaints')
export class MediaStaffController {
  constructor(private readonly uploads: MediaUploads) {}

  @Post()
  @PictureUpload()
  @ApiOperation({ summary: 'Upload a picture, to name it where something takes pictures; forgotten when nothing does' })
  @ApiCreatedResponse({ type: UploadedPicture })
  upload(
    @CurrentStaff() staff: StaffActor,
    @UploadedFile() file: UploadedMultipartFile | undefined,
  ): Promise<Result<UploadedPicture>> {
    return this.uploads.take(staff, file?.buffer);
  }
}
