import type { TierLadder, TierRung } from '../../lib/api-types';

/** The rung the member climbs to: the one the server speaks of, otherwise the lowest above. */
export function nextRung({ current, ladder }: TierLadder): TierRung | null {
  const named = ladder.find(({ code }) => code === current.next?.code);
  if (named) return named;
  return [...ladder].sort((one, other) => one.level - other.level).find(({ level }) => level > current.level) ?? null;
}
