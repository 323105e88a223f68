import { once } from 'node:events';
import { pngOf } from '../../src/cli/seed/png.js';
import type { Pixels } from '../../src/modules/media/picture-pixels.rules.js';
import { startThread } from '../../src/platform/threads/index.js';
import type { TestApp } from './app.js';
import type { Reply } from './client.js';
import type { DarkroomJob } from './darkroom.js';

export interface PictureReply {
  id: number;
  url: string;
  thumbnailUrl: string;
  width: number;
  height: number;
  code?: string;
  details?: Record<string, unknown>;
}

type Colour = readonly [red: number, green: number, blue: number, opacity: number];

/** A picture that a phone might take. Noise can't be compressed away, so it also has a size. */
export function aPicture(
  options: { width?: number; height?: number; noise?: boolean; colour?: Colour } = {},
): Pixels & { data: Uint8ClampedArray } {
  const { width = 640, height = 480, noise = false, colour = [184, 67, 42, 255] } = options;
  const pixels = new Uint32Array(width * height);
  const [one = 0] = new Uint32Array(Uint8Array.from(colour).buffer);
  pixels.fill(one);
  const data = new Uint8ClampedArray(pixels.buffer);
  if (noise) scatter(data);
  return { width, height, data };
}

/** Millions of times: looked up anew each time, as Jest's globals are, `Math.imul` alone would take seconds. */
const { imul } = Math;

function scatter(data: Uint8ClampedArray): void {
  let dice = 1;
  for (let at = 0; at < data.length; at += 1) {
    dice = (imul(dice, 1_103_515_245) + 12_345) >>> 0;
    if (at % 4 < 3) data[at] = dice >>> 24;
  }
}

export const asJpeg = async (picture: Pixels = aPicture()): Promise<Buffer> =>
  Buffer.from(await inDarkroom<Uint8Array>({ make: 'jpeg', of: picture }));

export const asWebp = async (picture: Pixels): Promise<Buffer> =>
  Buffer.from(await inDarkroom<Uint8Array>({ make: 'webp', of: picture }));

export function asPng({ width, height, data }: Pixels): Buffer {
  const lines = Array.from({ length: height }, (_, y) => [
    Buffer.from([0]),
    Buffer.from(data.subarray(y * width * 4, (y + 1) * width * 4)),
  ]);
  return pngOf({ width, height, colours: 'rgba', lines: Buffer.concat(lines.flat()) });
}

/** What a JPEG shows. */
export const pixelsOf = (jpeg: Buffer): Promise<Pixels> => inDarkroom<Pixels>({ make: 'pixels', of: jpeg });

async function inDarkroom<Made>(job: DarkroomJob): Promise<Made> {
  const worker = startThread(new URL('./darkroom', import.meta.url), { workerData: job });
  const [made] = (await once(worker, 'message')) as [Made];
  await worker.terminate();
  return made;
}

function word(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

/** What a phone writes before the pixels of a JPEG: itself, how it was held, and where. */
export function withExif(jpeg: Buffer, { orientation = 1 }: { orientation?: number } = {}): Buffer {
  const entry = (tag: number, type: number, count: number, value: Buffer): Buffer => {
    const bytes = Buffer.alloc(12);
    bytes.writeUInt16BE(tag, 0);
    bytes.writeUInt16BE(type, 2);
    bytes.writeUInt32BE(count, 4);
    value.copy(bytes, 8, 0, 4);
    return bytes;
  };
  const words = Buffer.from('SecretPhone\0Lin Xiaoman\0', 'latin1');
  const place = Buffer.concat([22, 1, 32, 1, 35, 1].map(word));
  const [wordsAt, placesAt] = [8 + 2 + 4 * 12 + 4, 8 + 2 + 4 * 12 + 4 + words.length];
  const main = [
    entry(0x010f, 2, 12, word(wordsAt)),
    entry(0x0112, 3, 1, Buffer.from([0, orientation])),
    entry(0x013b, 2, 12, word(wordsAt + 12)),
    entry(0x8825, 4, 1, word(placesAt)),
  ];
  const places = [
    entry(0x0001, 2, 2, Buffer.from('N\0', 'latin1')),
    entry(0x0002, 5, 3, word(placesAt + 2 + 2 * 12 + 4)),
  ];
  const tiff = [Buffer.from('MM\0*', 'latin1'), word(8), Buffer.from([0, 4]), ...main, word(0), words];
  const gps = [Buffer.from([0, 2]), ...places, word(0), place];
  return withSegment(jpeg, 0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), ...tiff, ...gps]));
}

/** A JPEG with something more before its pixels. */
export function withSegment(jpeg: Buffer, marker: number, data: Buffer): Buffer {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(data.length + 2);
  return Buffer.concat([jpeg.subarray(0, 2), Buffer.from([0xff, marker]), length, data, jpeg.subarray(2)]);
}

/** As the mini-program sends it: a form with the file in `file`. */
export async function uploadPicture(
  app: TestApp,
  { token }: { token: string },
  bytes: Buffer,
  options: { audience?: 'member' | 'staff'; field?: string; name?: string } = {},
): Promise<Reply<PictureReply>> {
  const form = new FormData();
  form.append(options.field ?? 'file', new Blob([new Uint8Array(bytes)]), options.name ?? 'photo.jpg');
  const reply = await fetch(`${app.url}/api/${options.audience ?? 'member'}/media`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
    body: form,
  });
  return { status: reply.status, body: (await reply.json()) as PictureReply, headers: reply.headers };
}

let plain: Promise<Buffer> | undefined;

/** Uploads a picture that must be taken. */
export async function givenPicture(
  app: TestApp,
  owner: { token: string },
  audience: 'member' | 'staff' = 'member',
): Promise<PictureReply> {
  plain ??= asJpeg();
  const reply = await uploadPicture(app, owner, await plain, { audience });
  if (reply.status !== 201) throw new Error(`the picture was not taken: ${JSON.stringify(reply.body)}`);
  return reply.body;
}
