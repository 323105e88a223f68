import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const SCREENSHOTS = join(__dirname, '../screenshots');

let pictures = 0;

/** Where the next picture of this story goes. */
export function nextPicture(who: string, name: string): string {
  pictures += 1;
  return join(SCREENSHOTS, `${String(pictures).padStart(2, '0')}-${who}-${name}.png`);
}

/** The pictures of the last time would be taken for those of this time. */
export function emptyAlbum(): void {
  rmSync(SCREENSHOTS, { recursive: true, force: true });
  mkdirSync(SCREENSHOTS, { recursive: true });
}
