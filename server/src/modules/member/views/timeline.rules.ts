/**
 * A page of what came newest first, of one entry more than the page holds. The next page begins strictly before an
 * instant, so entries of one instant are never parted: those that would be are left for the next page together.
 */
export function timelinePage<E extends { readonly at: string }>(
  entries: readonly E[],
  limit: number,
): { items: E[]; nextBefore: string | null } {
  if (entries.length <= limit) return { items: [...entries], nextBefore: null };
  const next = entries[limit] as E;
  const whole = entries.slice(0, limit).filter(({ at }) => at !== next.at);
  // A page full of one instant: better some of it than the same page for ever.
  const items = whole.length > 0 ? whole : entries.slice(0, limit);
  return { items, nextBefore: (items.at(-1) as E).at };
}
