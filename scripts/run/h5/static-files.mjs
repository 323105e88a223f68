import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { extname, join, normalize, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const types = /** @type {Record<string, string>} */ ({
  '.css': 'text/css; charset=utf-8',
  '.gif': 'image/gif',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
});

const compressible = /^(text\/|application\/json|image\/svg)/;

/**
 * One answer, in every form a browser may ask for it.
 * @typedef {object} Page
 * @property {string} type
 * @property {string} etag
 * @property {string} caching
 * @property {Buffer} plain
 * @property {Buffer} [br]
 * @property {Buffer} [gzip]
 */

/**
 * @param {Buffer} plain
 * @param {string} type
 * @param {string} caching
 * @returns {Promise<Page>}
 */
export async function makePage(plain, type, caching) {
  const etag = `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`;
  if (!compressible.test(type) || plain.length < 1_024) return { type, etag, caching, plain };
  const [br, gz] = await Promise.all([
    promisify(brotliCompress)(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
    promisify(gzip)(plain, { level: 9 }),
  ]);
  return { type, etag, caching, plain, br, gzip: gz };
}

/**
 * Names with a content hash never change what they mean; everything else is asked for again each time.
 * @param {string} path
 */
export function cachingOf(path) {
  return /[.\-_][0-9a-f]{8,32}\.[a-z0-9]+$/.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache';
}

/**
 * The files of a folder, compressed once and kept in memory until they change.
 * @param {string} folder
 */
export function staticFiles(folder) {
  /** @type {Map<string, { version: string, page: Promise<Page> }>} */
  const kept = new Map();

  /**
   * @param {string} pathname as in the request, still encoded
   * @returns {Promise<Page | undefined>}
   */
  return async function find(pathname) {
    const file = fileFor(folder, pathname);
    const info = file ? statSync(file, { throwIfNoEntry: false }) : undefined;
    if (!file || !info?.isFile()) return undefined;
    const version = `${info.mtimeMs}-${info.size}-${info.ino}`;
    const known = kept.get(file);
    if (known?.version === version) return known.page;
    const type = types[extname(file)] ?? 'application/octet-stream';
    const page = makePage(readFileSync(file), type, cachingOf(file));
    kept.set(file, { version, page });
    return page;
  };
}

/**
 * @param {string} folder
 * @param {string} pathname
 * @returns {string | undefined} undefined for what nobody may have: outside the folder, or hidden
 */
export function fileFor(folder, pathname) {
  let path;
  try {
    path = decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
  if (path.includes('\0') || path.split(/[/\\]/).some((part) => part.startsWith('.'))) return undefined;
  const file = normalize(join(folder, path.endsWith('/') ? `${path}index.html` : path));
  return file.startsWith(folder + sep) ? file : undefined;
}
