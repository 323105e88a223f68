import { timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Tokens } from '../../platform/crypto/tokens.js';
import { SettingsFacade } from '../settings/index.js';
import { LINK_MINUTES } from './media.settings.js';
import type { MediaLink, PictureSize } from './media.types.js';
import { linkExpiry } from './picture.rules.js';

/** Addresses that open one picture for some minutes, to whoever was given them: an image tag sends no credentials. */
@Injectable()
export class MediaLinks {
  constructor(
    private readonly tokens: Tokens,
    private readonly settings: SettingsFacade,
  ) {}

  async of(ids: readonly number[], now: Date): Promise<Map<number, MediaLink>> {
    const until = linkExpiry(now, await this.settings.get(LINK_MINUTES, 'chain'));
    return new Map(
      ids.map((id) => [
        id,
        { id, url: this.path(id, 'picture', until), thumbnailUrl: this.path(id, 'thumbnail', until) },
      ]),
    );
  }

  opens(id: number, size: PictureSize, until: number, signature: string, now: Date): boolean {
    const given = Buffer.from(signature, 'base64url');
    const expected = this.sign(id, size, until);
    return given.length === expected.length && timingSafeEqual(given, expected) && now.getTime() < until * 1_000;
  }

  private path(id: number, size: PictureSize, until: number): string {
    return `/api/public/media/${id}/${size}?until=${until}&signature=${this.sign(id, size, until).toString('base64url')}`;
  }

  /** No session token contains the separator, so a signature can never stand for one. */
  private sign(id: number, size: PictureSize, until: number): Buffer {
    return this.tokens.hash(`media-link|${id}|${size}|${until}`);
  }
}
