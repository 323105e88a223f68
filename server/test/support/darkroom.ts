import encodeWebp, { init as initWebpEncoder } from '@jsquash/webp/encode.js';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import { decodePicture, encodeJpeg } from '../../src/modules/media/picture-codecs.js';
import type { Pixels } from '../../src/modules/media/picture-pixels.rules.js';

/** A thread for tests: the codecs are ES modules that Jest cannot load. */
export type DarkroomJob =
  { readonly make: 'jpeg' | 'webp'; readonly of: Pixels } | { readonly make: 'pixels'; readonly of: Uint8Array };

async function done(job: DarkroomJob): Promise<Pixels | Uint8Array> {
  if (job.make === 'pixels') return decodePicture('jpeg', Buffer.from(job.of));
  if (job.make === 'jpeg') return encodeJpeg(job.of, 80);
  const file = createRequire(import.meta.url).resolve('@jsquash/webp/codec/enc/webp_enc_simd.wasm');
  await initWebpEncoder({ wasmBinary: await readFile(file) });
  const { width, height, data } = job.of;
  const pixels = { width, height, data: new Uint8ClampedArray(data), colorSpace: 'srgb' as const };
  return new Uint8Array(await encodeWebp(pixels));
}

parentPort?.postMessage(await done(workerData as DarkroomJob));
