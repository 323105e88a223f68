import { createHash } from 'node:crypto';
import { isDuplicateKey } from '../../../platform/database/index.js';
import { type MemberMove, MoveConflict } from '../records/member-records.js';
import type { MergePart } from './merge.dto.js';
import type { MergeTrail } from './merge-work.js';

/** What a trail tells people, room by room. */
export function partsOf({ rooms }: MergeTrail): MergePart[] {
  return rooms.flatMap(({ room, title, trail }) =>
    typeof trail['words'] === 'string' ? [{ room, title, words: trail['words'] }] : [],
  );
}

/** What the person has seen, so that they agree to that and to nothing else. */
export function fingerprintOf({ fromId, intoId }: MemberMove, parts: readonly MergePart[]): string {
  const seen = JSON.stringify([fromId, intoId, parts.map(({ room, words }) => [room, words])]);
  return createHash('sha256').update(seen).digest('hex').slice(0, 32);
}

/** What stands against it, as an answer for people; null when the error is none of these. */
export function obstacleOf(error: unknown): string | null {
  if (error instanceof MoveConflict) return error.text;
  // The member was merged by somebody else in this very moment.
  return isDuplicateKey(error) ? '会员情况刚刚有变化，请重新查看' : null;
}
