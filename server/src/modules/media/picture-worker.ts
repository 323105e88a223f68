import { parentPort, workerData } from 'node:worker_threads';
import { decodePicture, encodeJpeg } from './picture-codecs.js';
import type { PictureHeader } from './picture-header.rules.js';
import { fittedInto, middleOf, scaled, upright, wholeOf } from './picture-pixels.rules.js';

const LONGEST_SIDE = 1_600;
const THUMBNAIL_SIDE = 360;

export interface PictureJob {
  readonly header: PictureHeader;
  readonly upload: Uint8Array;
}

export interface DevelopedPicture {
  readonly width: number;
  readonly height: number;
  readonly picture: Uint8Array;
  readonly thumbnail: Uint8Array;
}

async function develop({ header, upload }: PictureJob): Promise<DevelopedPicture> {
  const decoded = await decodePicture(header.kind, Buffer.from(upload));
  if (decoded.width !== header.width || decoded.height !== header.height) throw new Error('not the size it promised');
  const small = scaled(decoded, wholeOf(decoded), fittedInto(decoded, LONGEST_SIDE));
  const pixels = upright(small, header.orientation);
  const square = scaled(pixels, middleOf(pixels), { width: THUMBNAIL_SIDE, height: THUMBNAIL_SIDE });
  const { width, height } = pixels;
  return { width, height, picture: await encodeJpeg(pixels, 82), thumbnail: await encodeJpeg(square, 74) };
}

parentPort?.postMessage(await develop(workerData as PictureJob));
