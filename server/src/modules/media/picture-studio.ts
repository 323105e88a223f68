import { Injectable } from '@nestjs/common';
import sharp from 'sharp';
import { type Result, ok, refuse } from '../../kernel/result.js';
import type { CleanPicture } from './media.types.js';
import { MAX_PIXELS, hasSaneSize, kindOf } from './picture.rules.js';

const LONGEST_SIDE = 1_600;
const THUMBNAIL_SIDE = 360;
const PAPER = '#ffffff';
const SECONDS = 10;
/** Decoding takes a thread of the few that files and passwords need too. */
const AT_ONCE = 2;
const MAX_WAITING = 30;

// A decoder that is never called has no hole: whatever slips through the check by bytes meets only these three.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({ operation: ['VipsForeignLoadJpeg', 'VipsForeignLoadPng', 'VipsForeignLoadWebp'] });
sharp.cache(false);
sharp.concurrency(1);

/** Writes a picture anew: upright, of bearable size, as JPEG, without place, device, comments or whatever follows it. */
@Injectable()
export class PictureStudio {
  private busy = 0;
  private readonly waiting: (() => void)[] = [];

  async develop(upload: Buffer): Promise<Result<CleanPicture>> {
    if (!kindOf(upload)) return refuse('MEDIA_NOT_A_PICTURE');
    if (this.waiting.length >= MAX_WAITING) return refuse('UNAVAILABLE', { retryAfterSeconds: SECONDS });
    await this.enter();
    try {
      return await developed(upload);
    } finally {
      this.leave();
    }
  }

  private async enter(): Promise<void> {
    if (this.busy >= AT_ONCE) await new Promise<void>((resolve) => this.waiting.push(resolve));
    else this.busy += 1;
  }

  /** The place of whoever leaves is the next one's. */
  private leave(): void {
    const next = this.waiting.shift();
    if (next) next();
    else this.busy -= 1;
  }
}

async function developed(upload: Buffer): Promise<Result<CleanPicture>> {
  try {
    const input = () => sharp(upload, { failOn: 'error', limitInputPixels: MAX_PIXELS, sequentialRead: true });
    if (!hasSaneSize(await input().metadata())) return refuse('MEDIA_SIZE_REFUSED');
    const { data: picture, info } = await input()
      .autoOrient()
      .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: PAPER })
      .jpeg({ quality: 82, progressive: true })
      .timeout({ seconds: SECONDS })
      .toBuffer({ resolveWithObject: true });
    const thumbnail = await sharp(picture)
      .resize({ width: THUMBNAIL_SIDE, height: THUMBNAIL_SIDE, fit: 'cover' })
      .jpeg({ quality: 74 })
      .toBuffer();
    return ok({ width: info.width, height: info.height, picture, thumbnail });
  } catch (error) {
    // The decoder's words are English and about its own insides.
    const tooLarge = error instanceof Error && error.message.includes('pixel limit');
    return refuse(tooLarge ? 'MEDIA_SIZE_REFUSED' : 'MEDIA_BROKEN');
  }
}
