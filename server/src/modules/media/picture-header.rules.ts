import { type PictureKind, kindOf } from './picture.rules.js';

/** What a file says of itself before anything of it is decoded. */
export interface PictureHeader {
  readonly kind: PictureKind;
  readonly width: number;
  readonly height: number;
  /** As EXIF counts them: 1 is upright, 6 lies on its left side. */
  readonly orientation: number;
}

interface Part {
  readonly type: string;
  readonly data: Buffer;
}

/**
 * Reads a file's frame, not its pixels. Null when the file contradicts itself or ends before its end: decoders fill what
 * is missing with grey, and where two readers could differ about the size, one of them would be a way past the limit.
 */
export function readHeader(bytes: Buffer): PictureHeader | null {
  const kind = kindOf(bytes);
  if (!kind) return null;
  const seen = { jpeg: readJpeg, png: readPng, webp: readWebp }[kind](bytes);
  return seen && { kind, ...seen };
}

type Seen = Omit<PictureHeader, 'kind'> | null;
type Size = Pick<PictureHeader, 'width' | 'height'>;

const START = 0xd8;
const END = 0xd9;
const SCAN = 0xda;
const EXIF = 0xe1;
const EXIF_PREFIX = 'Exif\0\0';
/** A progressive JPEG has ten or so; each of thousands of empty ones would go over all pixels again. */
const MOST_SCANS = 100;
/** Tables that share the range of the frames' markers. */
const NO_FRAMES = new Set([0xc4, 0xc8, 0xcc]);

function readJpeg(bytes: Buffer): Seen {
  let size: Size | null = null;
  let orientation = 1;
  let scans = 0;
  for (let at = 2; ;) {
    const found = nextMarker(bytes, at);
    if (!found || found.marker === START) return null;
    if (found.marker === END) return size && isSane(scans) ? { ...size, orientation } : null;
    at = found.end;
    if (standsAlone(found.marker)) continue;
    const segment = segmentAt(bytes, at);
    if (!segment) return null;
    if (isFrame(found.marker)) {
      if (size || segment.length < 6) return null;
      size = { height: segment.readUInt16BE(1), width: segment.readUInt16BE(3) };
    }
    if (found.marker === SCAN) scans += 1;
    if (found.marker === EXIF) orientation = orientationIn(segment) ?? orientation;
    at += segment.length + 2;
  }
}

/** The next marker, past pixels and padding: a zero after 0xff is a pixel, more of 0xff is padding. */
function nextMarker(bytes: Buffer, from: number): { marker: number; end: number } | null {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at)) {
    while (bytes[at] === 0xff) at += 1;
    const marker = bytes[at];
    if (marker === undefined) return null;
    at += 1;
    if (marker !== 0) return { marker, end: at };
  }
  return null;
}

function segmentAt(bytes: Buffer, at: number): Buffer | null {
  if (at + 2 > bytes.length) return null;
  const length = bytes.readUInt16BE(at);
  return length < 2 || at + length > bytes.length ? null : bytes.subarray(at + 2, at + length);
}

const isSane = (scans: number): boolean => scans > 0 && scans <= MOST_SCANS;
const standsAlone = (marker: number): boolean => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7);
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && !NO_FRAMES.has(marker);

function readPng(bytes: Buffer): Seen {
  const parts = partsOfPng(bytes);
  const [header] = parts;
  if (header?.type !== 'IHDR' || header.data.length !== 13 || parts.at(-1)?.type !== 'IEND') return null;
  if (parts.filter(({ type }) => type === 'IHDR').length !== 1) return null;
  const turned = parts.find(({ type }) => type === 'eXIf');
  return {
    width: header.data.readUInt32BE(0),
    height: header.data.readUInt32BE(4),
    orientation: (turned && orientationIn(turned.data)) ?? 1,
  };
}

/** Up to its end or the first part that is cut off. */
function partsOfPng(bytes: Buffer): Part[] {
  const parts: Part[] = [];
  for (let at = 8; at + 12 <= bytes.length && parts.at(-1)?.type !== 'IEND';) {
    const length = bytes.readUInt32BE(at);
    if (at + 12 + length > bytes.length) return parts;
    parts.push({
      type: bytes.toString('latin1', at + 4, at + 8),
      data: bytes.subarray(at + 8, at + 8 + length),
    });
    at += 12 + length;
  }
  return parts;
}

function readWebp(bytes: Buffer): Seen {
  const end = bytes.readUInt32LE(4) + 8;
  const parts = end > bytes.length ? null : partsOfRiff(bytes.subarray(0, end));
  if (!parts) return null;
  const sizes = parts.map(sizeInWebp).filter((size) => size !== null);
  const [size] = sizes;
  if (!size || !sizes.every((other) => other.width === size.width && other.height === size.height)) return null;
  const turned = parts.find(({ type }) => type === 'EXIF');
  return { ...size, orientation: (turned && orientationIn(turned.data)) ?? 1 };
}

function partsOfRiff(bytes: Buffer): Part[] | null {
  const parts: Part[] = [];
  for (let at = 12; at + 8 <= bytes.length;) {
    const length = bytes.readUInt32LE(at + 4);
    if (at + 8 + length > bytes.length) return null;
    parts.push({ type: bytes.toString('latin1', at, at + 4), data: bytes.subarray(at + 8, at + 8 + length) });
    at += 8 + length + (length % 2);
  }
  return parts;
}

/** The canvas, and the frames that lie on it; null for parts that say nothing of a size. */
function sizeInWebp({ type, data }: Part): Size | null {
  if (type === 'VP8X' && data.length >= 10) {
    return { width: data.readUIntLE(4, 3) + 1, height: data.readUIntLE(7, 3) + 1 };
  }
  if (type === 'VP8 ' && data.length >= 10) {
    return { width: data.readUInt16LE(6) & 0x3fff, height: data.readUInt16LE(8) & 0x3fff };
  }
  if (type === 'VP8L' && data.length >= 5) {
    const packed = data.readUInt32LE(1);
    return { width: (packed & 0x3fff) + 1, height: ((packed >>> 14) & 0x3fff) + 1 };
  }
  return null;
}

const ORIENTATION = 0x0112;

/** From a block of EXIF, with or without the prefix that JPEG puts before it; null when it doesn't say or is broken. */
function orientationIn(block: Buffer): number | null {
  const tiff = block.toString('latin1', 0, 6) === EXIF_PREFIX ? block.subarray(6) : block;
  if (tiff.length < 14) return null;
  const order = tiff.toString('latin1', 0, 4);
  if (order !== 'II*\0' && order !== 'MM\0*') return null;
  const small = order === 'II*\0';
  const short = (at: number) => (small ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const first = small ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  if (first + 2 > tiff.length) return null;
  const entries = Math.min(short(first), Math.floor((tiff.length - first - 2) / 12));
  for (let entry = 0; entry < entries; entry += 1) {
    const at = first + 2 + entry * 12;
    if (short(at) !== ORIENTATION) continue;
    const value = short(at + 8);
    return value >= 1 && value <= 8 ? value : null;
  }
  return null;
}
