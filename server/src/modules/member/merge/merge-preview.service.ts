import { Injectable } from '@nestjs/common';
import { type Result, ok, refuse } from '../../../kernel/result.js';
import { IdGenerator, UnitOfWork } from '../../../platform/database/index.js';
import { MemberDirectory } from '../member.directory.js';
import type { MemberInfo } from '../member.info.js';
import type { MergePair, MergeParty, MergePreview } from './merge.dto.js';
import { fingerprintOf, obstacleOf, partsOf } from './merge-trail.js';
import { type MergeTrail, MergeWork } from './merge-work.js';

/** Takes what was tried back: a preview is the real thing, undone. */
class OnlyTried extends Error {
  constructor(readonly trail: MergeTrail) {
    super('only tried');
  }
}

/** What merging two members would carry over. */
@Injectable()
export class MergePreviewService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly ids: IdGenerator,
    private readonly directory: MemberDirectory,
    private readonly work: MergeWork,
  ) {}

  async preview({ fromId, intoId }: MergePair): Promise<Result<MergePreview>> {
    const members = await this.directory.byIds([fromId, intoId]);
    const [from, into] = [members.get(fromId), members.get(intoId)];
    if (!from || !into) return refuse('MEMBER_NOT_FOUND');
    const move = { mergeId: await this.ids.take(), fromId, intoId };
    try {
      return await this.uow.run(async (tx) => {
        throw new OnlyTried(await this.work.begin(tx, move));
      });
    } catch (error) {
      const parts = error instanceof OnlyTried ? partsOf(error.trail) : [];
      const obstacle = obstacleOf(error);
      if (obstacle === null && !(error instanceof OnlyTried)) throw error;
      return ok({ from: party(from), into: party(into), parts, obstacle, fingerprint: fingerprintOf(move, parts) });
    }
  }
}

function party({ id, memberNo, nickname, phoneMasked, joinedAt }: MemberInfo): MergeParty {
  return { id, memberNo, nickname, phoneMasked, joinedAt: joinedAt.toISOString() };
}
