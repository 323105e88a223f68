import { crc32, deflateSync } from 'node:zlib';

export interface PngContent {
  readonly width: number;
  readonly height: number;
  readonly colours: keyof typeof COLOUR_TYPES;
  /** A filter byte, 0 for none, before each row of pixels. */
  readonly lines: Buffer;
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const COLOUR_TYPES = { grey: 0, rgb: 2, rgba: 6 } as const;

/** The one format that takes nothing but what Node has: parts with a length and a sum, and deflated rows. */
export function pngOf({ width, height, colours, lines }: PngContent): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, COLOUR_TYPES[colours]], 8);
  return Buffer.concat([
    SIGNATURE,
    part('IHDR', header),
    part('IDAT', deflateSync(lines)),
    part('IEND', Buffer.alloc(0)),
  ]);
}

function part(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  return Buffer.concat([word(data.length), body, word(crc32(body))]);
}

function word(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}
