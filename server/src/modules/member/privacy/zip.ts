import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipFile {
  /** UTF-8, with slashes between folders. */
  readonly name: string;
  readonly text: string;
}

const LOCAL_HEADER = 0x0403_4b50;
const CENTRAL_HEADER = 0x0201_4b50;
const END_OF_CENTRAL = 0x0605_4b50;
const VERSION = 20;
/** Names are UTF-8. */
const UTF8_NAMES = 0x0800;
const DEFLATE = 8;
const DOS_EPOCH = 1980;

/**
 * A ZIP archive as every system opens it: deflated files, one directory at the end. Small enough to be our own: no
 * streams, no ZIP64, so all of it stays below 4 GB by far.
 */
export function zipOf(files: readonly ZipFile[], at: Date): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let position = 0;
  for (const { name, text } of files) {
    const plain = Buffer.from(text, 'utf8');
    const packed = deflateRawSync(plain);
    const path = Buffer.from(name, 'utf8');
    const facts = factsOf(plain, packed, path, at);
    const local = Buffer.alloc(4);
    local.writeUInt32LE(LOCAL_HEADER);
    directory.push(centralEntry(facts, path, position));
    parts.push(local, facts, path, packed);
    position += local.length + facts.length + path.length + packed.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(END_OF_CENTRAL, 0);
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(position, 16);
  return Buffer.concat([...parts, central, end]);
}

/** What both headers say of a file, in the same order: 26 bytes. */
function factsOf(plain: Buffer, packed: Buffer, path: Buffer, at: Date): Buffer {
  const facts = Buffer.alloc(26);
  facts.writeUInt16LE(VERSION, 0);
  facts.writeUInt16LE(UTF8_NAMES, 2);
  facts.writeUInt16LE(DEFLATE, 4);
  facts.writeUInt16LE((at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | (at.getUTCSeconds() >> 1), 6);
  facts.writeUInt16LE(((at.getUTCFullYear() - DOS_EPOCH) << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate(), 8);
  facts.writeUInt32LE(crc32(plain), 10);
  facts.writeUInt32LE(packed.length, 14);
  facts.writeUInt32LE(plain.length, 18);
  facts.writeUInt16LE(path.length, 22);
  return facts;
}

function centralEntry(facts: Buffer, path: Buffer, position: number): Buffer {
  const head = Buffer.alloc(6);
  head.writeUInt32LE(CENTRAL_HEADER, 0);
  head.writeUInt16LE(VERSION, 4);
  const tail = Buffer.alloc(14);
  tail.writeUInt32LE(position, 10);
  return Buffer.concat([head, facts, tail, path]);
}
