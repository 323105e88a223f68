/** What the order of scenes depends on: a store's come one after the other, and so do a member's. */
interface Staged {
  readonly store: string;
  readonly who: { readonly index: number } | null;
}

/** A scene that tells itself, between those of the year. */
export interface AsideScene extends Staged {
  readonly kind: 'aside';
  readonly at: Date;
  readonly play: () => Promise<void>;
}

/** Scenes under way at the same time: enough that the database always has something to do. */
const MOST = 10;

/**
 * Plays scenes in the order of time, several at once: in a store and for a member one begins when the one before is
 * over, so that rows get their ids in the order of time; its news may still be on its way in the store, not for the member.
 */
export async function playAll<S extends Staged>(
  scenes: readonly S[],
  play: (scene: S, over: () => void) => Promise<void>,
): Promise<void> {
  const stores = new Map<string, Promise<void>>();
  const members = new Map<number, Promise<void>>();
  const underWay = new Set<Promise<void>>();
  const failures: unknown[] = [];
  for (const scene of scenes) {
    while (underWay.size >= MOST) await Promise.race(underWay);
    if (failures.length > 0) break;
    const member = scene.who?.index;
    const before = Promise.all([stores.get(scene.store), member === undefined ? undefined : members.get(member)]);
    let over = (): void => undefined;
    stores.set(scene.store, new Promise((resolve) => (over = resolve)));
    const whole = before
      .then(() => play(scene, over))
      .catch((error: unknown) => void failures.push(error))
      .finally(over);
    if (member !== undefined) members.set(member, whole);
    underWay.add(whole);
    void whole.then(() => underWay.delete(whole));
  }
  await Promise.all(underWay);
  if (failures.length > 0) throw failures[0];
}
