import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';

/**
 * A digest of the content of files and folders: the same exactly when nothing that went into a build has changed.
 * Times don't count, so a fresh checkout or a switched branch builds only what really differs.
 *
 * @param {string[]} inputs relative to `base`; what doesn't exist is left out
 * @param {{ base?: string, ignore?: (path: string) => boolean }} [options]
 */
export function fingerprint(inputs, { base = root, ignore = () => false } = {}) {
  const hash = createHash('sha256').update(process.version);
  for (const file of inputs.flatMap((input) => filesOf(base, input, ignore)).sort()) {
    const content = readFileSync(join(base, file));
    hash.update(`\0${file}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

/**
 * @param {string} base
 * @param {string} path
 * @param {(path: string) => boolean} ignore
 * @returns {string[]}
 */
function filesOf(base, path, ignore) {
  if (ignore(path)) return [];
  const info = statSync(join(base, path), { throwIfNoEntry: false });
  if (info?.isFile()) return [path];
  if (!info?.isDirectory()) return [];
  return readdirSync(join(base, path)).flatMap((name) => filesOf(base, `${path}/${name}`, ignore));
}
