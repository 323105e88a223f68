import decodeJpeg, { init as initJpegDecoder } from '@jsquash/jpeg/decode.js';
import encodeAsJpeg, { init as initJpegEncoder } from '@jsquash/jpeg/encode.js';
import decodePng, { init as initPngDecoder } from '@jsquash/png/decode.js';
import decodeWebp, { init as initWebpDecoder } from '@jsquash/webp/decode.js';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Pixels } from './picture-pixels.rules.js';
import type { PictureKind } from './picture.rules.js';

// The codecs are WebAssembly: whatever a picture makes of a decoder's holes, it sees no memory but the decoder's own.
const resolve = createRequire(import.meta.url).resolve;
const programme = (path: string): Promise<Buffer> => readFile(resolve(path));

type Decode = (upload: Buffer) => Promise<Pixels>;

const DECODERS: Readonly<Record<PictureKind, Decode>> = {
  jpeg: async (upload) => {
    await initJpegDecoder({ wasmBinary: await programme('@jsquash/jpeg/codec/dec/mozjpeg_dec.wasm') });
    return decodeJpeg(plain(upload));
  },
  png: async (upload) => {
    await initPngDecoder(await programme('@jsquash/png/codec/pkg/squoosh_png_bg.wasm'));
    return decodePng(plain(upload));
  },
  webp: async (upload) => {
    await initWebpDecoder({ wasmBinary: await programme('@jsquash/webp/codec/dec/webp_dec.wasm') });
    return decodeWebp(plain(upload));
  },
};

export const decodePicture = (kind: PictureKind, upload: Buffer): Promise<Pixels> => DECODERS[kind](upload);

export async function encodeJpeg({ width, height, data }: Pixels, quality: number): Promise<Buffer> {
  await initJpegEncoder({ wasmBinary: await programme('@jsquash/jpeg/codec/enc/mozjpeg_enc.wasm') });
  const pixels = new Uint8ClampedArray(data);
  return Buffer.from(await encodeAsJpeg({ width, height, data: pixels, colorSpace: 'srgb' }, { quality }));
}

/** The bytes alone: a Buffer may lie in the midst of a larger piece of memory. */
function plain(bytes: Buffer): ArrayBuffer {
  const copy = new ArrayBuffer(bytes.length);
  new Uint8Array(copy).set(bytes);
  return copy;
}
