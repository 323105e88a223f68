import { Injectable } from '@nestjs/common';
import { type Result, ok, refuse } from '../../kernel/result.js';
import { startThread } from '../../platform/threads/index.js';
import type { CleanPicture } from './media.types.js';
import { readHeader } from './picture-header.rules.js';
import type { DevelopedPicture, PictureJob } from './picture-worker.js';
import { hasSaneSize, kindOf } from './picture.rules.js';

/** An honest picture takes one or two; whatever takes longer was made to. */
const SECONDS = 15;
/** Each takes a processor and up to half a gigabyte. */
const AT_ONCE = 2;
const MAX_WAITING = 30;

/** Writes a picture anew: upright, of bearable size, as JPEG, without place, device, comments or whatever follows it. */
@Injectable()
export class PictureStudio {
  private busy = 0;
  private readonly waiting: (() => void)[] = [];

  async develop(upload: Buffer): Promise<Result<CleanPicture>> {
    if (!kindOf(upload)) return refuse('MEDIA_NOT_A_PICTURE');
    const header = readHeader(upload);
    if (!header) return refuse('MEDIA_BROKEN');
    if (!hasSaneSize(header)) return refuse('MEDIA_SIZE_REFUSED');
    if (this.waiting.length >= MAX_WAITING) return refuse('UNAVAILABLE', { retryAfterSeconds: SECONDS });
    await this.enter();
    try {
      const developed = await developedIn({ header, upload });
      if (!developed) return refuse('MEDIA_BROKEN');
      const { width, height, picture, thumbnail } = developed;
      return ok({ width, height, picture: Buffer.from(picture), thumbnail: Buffer.from(thumbnail) });
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

const DARKROOM = new URL('./picture-worker', import.meta.url);

/**
 * A thread of its own for each picture, and a new one for the next: it can be stopped in the midst of its work, its
 * memory goes with it, and a decoder that fell over has no second picture to spoil. Null when nothing came of it.
 */
async function developedIn(job: PictureJob): Promise<DevelopedPicture | null> {
  const worker = startThread(DARKROOM, {
    workerData: job,
    // The codecs' words are English and about their own insides.
    stdout: true,
    stderr: true,
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise((resolve) => {
      timer = setTimeout(() => resolve(null), SECONDS * 1_000);
      worker.once('message', (developed: DevelopedPicture) => resolve(developed));
      worker.once('error', () => resolve(null));
      worker.once('exit', () => resolve(null));
    });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}
