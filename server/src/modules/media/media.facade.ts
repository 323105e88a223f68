import { Injectable } from '@nestjs/common';
import { type Result, ok, refuse } from '../../kernel/result.js';
import { IdGenerator, type Transaction } from '../../platform/database/index.js';
import { type Actor, actorRef } from '../../platform/http/index.js';
import { MediaLinks } from './media-links.js';
import { MediaStore } from './media.store.js';
import type { MediaLink, MediaOwner } from './media.types.js';
import { PictureStudio } from './picture-studio.js';

/** Pictures that become part of something, in the order in which they are shown. */
export interface MediaAttachment {
  readonly mediaIds: readonly number[];
  readonly owner: MediaOwner;
  /** Only one's own uploads can be attached. */
  readonly by: Actor;
}

/** Pictures for rooms that take some. A room asks for links only of what the person who reads may see. */
@Injectable()
export class MediaFacade {
  constructor(
    private readonly store: MediaStore,
    private readonly picturesLinks: MediaLinks,
    private readonly studio: PictureStudio,
    private readonly ids: IdGenerator,
  ) {}

  /** Makes uploads part of something, once and for good. Refused when one is not this person's, gone or used already. */
  async attach(tx: Transaction, { mediaIds, owner, by }: MediaAttachment): Promise<Result<null>> {
    if (mediaIds.length === 0) return ok(null);
    const attached = await this.store.attach(tx, mediaIds, owner, actorRef(by));
    return attached === new Set(mediaIds).size ? ok(null) : refuse('MEDIA_NOT_FOUND');
  }

  /** Of several things of one kind, in the order in which they were attached. */
  picturesOf(kind: string, ownerIds: readonly number[], tx?: Transaction): Promise<Map<number, number[]>> {
    return this.store.ofOwners(kind, ownerIds, tx);
  }

  links(ids: readonly number[], now: Date): Promise<Map<number, MediaLink>> {
    return this.picturesLinks.of(ids, now);
  }

  /** Both at once: what to show beside each of several things. */
  async linksOf(kind: string, ownerIds: readonly number[], now: Date): Promise<Map<number, MediaLink[]>> {
    const pictures = await this.store.ofOwners(kind, ownerIds);
    const links = await this.picturesLinks.of([...pictures.values()].flat(), now);
    return new Map([...pictures].map(([owner, ids]) => [owner, ids.flatMap((id) => links.get(id) ?? [])]));
  }

  /** The thing is gone, or its pictures tell too much about somebody who has left. */
  async eraseIn(tx: Transaction, kind: string, ownerIds: readonly number[]): Promise<void> {
    const pictures = await this.store.ofOwners(kind, ownerIds, tx);
    await this.store.remove(tx, [...pictures.values()].flat());
  }

  /** Takes in and attaches a picture that no upload brought, such as one of the demo chain's. */
  async addIn(tx: Transaction, picture: Buffer, owner: MediaOwner, by: Actor): Promise<Result<number>> {
    const clean = await this.studio.develop(picture);
    if (!clean.ok) return clean;
    const id = await this.ids.take();
    await this.store.add(tx, { id, uploadedBy: actorRef(by), clean: clean.value });
    const attached = await this.attach(tx, { mediaIds: [id], owner, by });
    return attached.ok ? ok(id) : attached;
  }
}
