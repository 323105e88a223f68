/** Adds to package-lock.json what npm left out of it (see lockfile.mjs). Run after `npm install` when a test says so. */
import { readJson, writeJson } from './files.mjs';
import { missingEntries } from './lockfile.mjs';
import { inRoot } from './paths.mjs';

const file = inRoot('package-lock.json');
const lock = readJson(file, { packages: /** @type {import('./lockfile.mjs').LockEntries} */ ({}) });
const missing = missingEntries(lock.packages);
const all = Object.entries({ ...lock.packages, ...missing });
const packages = Object.fromEntries(all.sort(([one], [other]) => one.localeCompare(other, 'en')));
writeJson(file, { ...lock, packages });
console.log(`${Object.keys(missing).length} entries added to package-lock.json`);
