import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const require = createRequire(import.meta.url);

/** The compiler is there wherever the sources are; what runs after the build has neither. */
interface Compiler {
  transformSync(source: string, options: object): { code: string };
}

const SERVER = fileURLToPath(new URL('../../..', import.meta.url));
/** Within the folder of packages, so that the modules find them. */
const CACHE = join(SERVER, 'node_modules/.cache/threads');
const OUR_IMPORTS = /^(?:import|export) (?!type )[^;]*?from '(\.[^']+)\.js';$/gm;
const OPTIONS = {
  swcrc: false,
  jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
  module: { type: 'es6' },
};

/**
 * The address of a TypeScript module's JavaScript, made together with all of ours that it imports. A folder by their
 * content holds it, so that only the first of many threads, whichever process starts it, has to wait for the compiler.
 */
export function compiled(file: string): URL {
  const sources = new Map<string, string>();
  collect(file, sources);
  const digest = createHash('sha256');
  for (const [path, source] of sources) digest.update(`${path}\0${source.length}\0${source}`);
  const folder = join(CACHE, digest.digest('hex').slice(0, 16));
  if (!existsSync(folder)) write(folder, sources);
  return pathToFileURL(placeOf(file, folder));
}

function collect(file: string, sources: Map<string, string>): void {
  if (sources.has(file)) return;
  const source = readFileSync(file, 'utf8');
  sources.set(file, source);
  for (const [, path] of source.matchAll(OUR_IMPORTS)) collect(resolve(dirname(file), `${path}.ts`), sources);
}

/** Takes its place by renaming, because several processes may do this at once; the same comes of it in each. */
function write(folder: string, sources: ReadonlyMap<string, string>): void {
  const { transformSync } = require('@swc/core') as Compiler;
  const draft = `${folder}.${process.pid}`;
  for (const [file, source] of sources) {
    const place = placeOf(file, draft);
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(place, transformSync(source, { ...OPTIONS, filename: file }).code);
  }
  writeFileSync(join(draft, 'package.json'), '{ "type": "module" }');
  try {
    renameSync(draft, folder);
  } catch (error) {
    rmSync(draft, { recursive: true });
    if (!existsSync(folder)) throw error;
  }
}

function placeOf(file: string, folder: string): string {
  return join(folder, relative(SERVER, file)).replace(/\.ts$/, '.js');
}
