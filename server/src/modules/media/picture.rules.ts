/** Kinds of pictures that are taken, told by their bytes: names and content types say what somebody wants us to believe. */
export type PictureKind = 'jpeg' | 'png' | 'webp';

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

export function kindOf(bytes: Uint8Array): PictureKind | null {
  if (begins(bytes, [0xff, 0xd8, 0xff])) return 'jpeg';
  if (begins(bytes, PNG)) return 'png';
  if (begins(bytes, letters('RIFF')) && begins(bytes.subarray(8), letters('WEBP'))) return 'webp';
  return null;
}

/** A header can promise more pixels than a server has memory: today's largest phone cameras, and not more. */
export const MAX_PIXELS = 60_000_000;
const MAX_SIDE = 16_383;
const MIN_SIDE = 8;

export function hasSaneSize({ width, height }: { readonly width: number; readonly height: number }): boolean {
  const sides = [width, height];
  return sides.every((side) => side >= MIN_SIDE && side <= MAX_SIDE) && width * height <= MAX_PIXELS;
}

/** Pieces of at most `size` bytes; at least one. */
export function piecesOf(content: Buffer, size: number): Buffer[] {
  const pieces: Buffer[] = [];
  for (let start = 0; start < content.length || pieces.length === 0; start += size) {
    pieces.push(content.subarray(start, start + size));
  }
  return pieces;
}

/**
 * Links end on the full multiple of their validity, so that a page that is opened again asks for the same address and
 * the phone finds the picture among what it has already. Valid for once to twice as long as is promised.
 */
export function linkExpiry(now: Date, validMinutes: number): number {
  const window = validMinutes * 60;
  return (Math.floor(now.getTime() / 1_000 / window) + 2) * window;
}

function begins(bytes: Uint8Array, start: readonly number[]): boolean {
  return bytes.length >= start.length && start.every((byte, index) => bytes[index] === byte);
}

function letters(text: string): number[] {
  return [...text].map((letter) => letter.charCodeAt(0));
}
