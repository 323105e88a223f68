import type { Phone } from '../browser/support/phones';

/**
 * Who holds the phone: nobody we know, a member of the demo chain by their WeChat name, or staff by their user name.
 * `+large` behind it: with the largest letters, as elder people set them (`lin+large`).
 */
export type Person = 'guest' | `staff:${string}` | (string & {});

/** One picture of the book: a page of the mini-program in one of its states. */
export interface Scene {
  /** File name, without blanks: `signin-calendar`. */
  readonly name: string;
  /** Chinese caption on the contact sheet. */
  readonly title: string;
  readonly as: Person;
  /** Where it begins: `/packages/signin/calendar/index`. */
  readonly path: string;
  /** What leads from there to the state in the picture: taps, words, scrolling. */
  readonly act?: (phone: Phone) => Promise<void>;
}

/** Brings an element to the middle of the screen, for what lies below the first sight. */
export async function scrollTo(phone: Phone, id: string): Promise<void> {
  await phone.at(id).evaluate((element) => element.scrollIntoView({ block: 'center' }));
}

/** To the end of a long page. */
export async function scrollDown(phone: Phone, by = 600): Promise<void> {
  await phone.page.evaluate((distance) => {
    const boxes = [document.scrollingElement, ...document.querySelectorAll('.taro_page')];
    for (const box of boxes) box?.scrollBy(0, distance);
  }, by);
}
