import { Injectable } from '@nestjs/common';
import { type Result, ok, refuse } from '../../kernel/result.js';
import { IdGenerator, UnitOfWork } from '../../platform/database/index.js';
import { type MemberActor, type StaffActor, actorRef } from '../../platform/http/index.js';
import { MediaLinks } from './media-links.js';
import { MediaQuota } from './media-quota.js';
import type { UploadedPicture } from './media.dto.js';
import { MediaStore } from './media.store.js';
import { PictureStudio } from './picture-studio.js';

/** Takes a picture in. Until it becomes part of something nobody but the uploader has its address. */
@Injectable()
export class MediaUploads {
  constructor(
    private readonly quota: MediaQuota,
    private readonly studio: PictureStudio,
    private readonly store: MediaStore,
    private readonly uow: UnitOfWork,
    private readonly ids: IdGenerator,
    private readonly links: MediaLinks,
  ) {}

  async take(actor: MemberActor | StaffActor, upload: Buffer | undefined): Promise<Result<UploadedPicture>> {
    if (!upload || upload.length === 0) return refuse('MEDIA_NOT_A_PICTURE');
    const allowed = await this.quota.take(actor);
    if (!allowed.ok) return allowed;
    const clean = await this.studio.develop(upload);
    if (!clean.ok) return clean;
    const id = await this.ids.take();
    const addedAt = await this.uow.run(async (tx) => {
      await this.store.add(tx, { id, uploadedBy: actorRef(actor), clean: clean.value });
      return tx.now;
    });
    const link = (await this.links.of([id], addedAt)).get(id);
    if (!link) throw new Error(`no link for media ${id}`);
    const { width, height } = clean.value;
    return ok({ ...link, width, height });
  }
}
