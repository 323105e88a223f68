import { Module } from '@nestjs/common';
import { SettingsModule } from '../settings/index.js';
import { MediaLinks } from './media-links.js';
import { MediaQuota } from './media-quota.js';
import { MediaUploads } from './media-uploads.service.js';
import { MediaController } from './media.controller.js';
import { MediaFacade } from './media.facade.js';
import { MediaPurge } from './media.job.js';
import { MEDIA_SETTINGS } from './media.settings.js';
import { MediaStaffController } from './media.staff.controller.js';
import { MediaStore } from './media.store.js';
import { PictureStudio } from './picture-studio.js';
import { PicturesController } from './pictures.public.controller.js';

@Module({
  imports: [SettingsModule.register(MEDIA_SETTINGS)],
  controllers: [MediaController, MediaStaffController, PicturesController],
  providers: [MediaStore, MediaLinks, MediaQuota, MediaUploads, MediaFacade, MediaPurge, PictureStudio],
  exports: [MediaFacade],
})
export class MediaModule {}
