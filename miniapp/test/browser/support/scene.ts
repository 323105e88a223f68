import type { Phone } from './phones';

let brokenAt: string | null = null;

/** Who is in the story; filled before the first scene. */
export const phones: Phone[] = [];

/**
 * A scene that needs the ones before it: after a failure the rest is not played. What went wrong behind the screens
 * (errors on the console, refused requests) fails the scene in which it happened.
 */
export function scene(title: string, play: () => Promise<void>): void {
  it(title, async () => {
    if (brokenAt !== null) throw new Error(`not played, because "${brokenAt}" went wrong`);
    try {
      await play();
      expect(phones.flatMap(({ who, watch }) => watch.take().map((trouble) => `${who}: ${trouble}`))).toEqual([]);
    } catch (error) {
      brokenAt = title;
      await Promise.allSettled(phones.map((phone) => phone.shoot('went-wrong')));
      throw error;
    }
  });
}
