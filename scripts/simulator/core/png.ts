import { crc32, deflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const GRAYSCALE = 0;

function chunk(type: string, data: Buffer): Buffer {
  const content = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(content), 4);
  return Buffer.concat([frame.subarray(0, 4), content, frame.subarray(4)]);
}

/** A square black and white PNG; `dark(x, y)` says which modules of a grid of `size` are black. */
export function squarePng(width: number, size: number, dark: (x: number, y: number) => boolean): Buffer {
  const scale = Math.max(1, Math.floor(width / size));
  const margin = Math.floor((width - size * scale) / 2);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(width, 4);
  header.writeUInt8(8, 8);
  header.writeUInt8(GRAYSCALE, 9);
  // One leading byte a row names its filter; 0 is none.
  const stride = width + 1;
  const pixels = Buffer.alloc(stride * width, 0xff);
  for (let row = 0; row < width; row += 1) {
    pixels.writeUInt8(0, row * stride);
    const y = Math.floor((row - margin) / scale);
    for (let column = 0; column < width; column += 1) {
      const x = Math.floor((column - margin) / scale);
      const inside = x >= 0 && y >= 0 && x < size && y < size;
      if (inside && dark(x, y)) pixels.writeUInt8(0, row * stride + 1 + column);
    }
  }
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(pixels)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
