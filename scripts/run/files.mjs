import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * @template T
 * @param {string} file
 * @param {T} otherwise
 * @returns {T}
 */
export function readJson(file, otherwise) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return otherwise;
  }
}

/**
 * Written beside and renamed, so that nobody ever reads half a file.
 * @param {string} file
 * @param {unknown} value
 * @param {{ mode?: number }} [options]
 */
export function writeJson(file, value, options) {
  writeWhole(file, `${JSON.stringify(value, null, 2)}\n`, options);
}

/**
 * @param {string} file
 * @param {string} text
 * @param {{ mode?: number }} [options]
 */
export function writeWhole(file, text, { mode = 0o644 } = {}) {
  mkdirSync(dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}.tmp`;
  writeFileSync(draft, text, { mode });
  renameSync(draft, file);
}
