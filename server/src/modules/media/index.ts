export { MediaModule } from './media.module.js';
export { type MediaAttachment, MediaFacade } from './media.facade.js';
export { PictureView, WithPictures } from './media.dto.js';
export type { MediaLink, MediaOwner } from './media.types.js';
export { MediaEntity, MediaPieceEntity, MediaQuotaEntity } from './media.entity.js';
