import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout. Every other path is named from here, so the commands work from any directory. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Everything that belongs to this machine alone: data, secrets, logs. Never committed; `npm run reset` empties it. */
export const local = join(root, '.local');

/** @param {string[]} parts */
export const inRoot = (...parts) => join(root, ...parts);

/** @param {string[]} parts */
export const inLocal = (...parts) => join(local, ...parts);

/** @param {string} name a program installed by `npm ci` */
export const binary = (name) => inRoot('node_modules', '.bin', name);
