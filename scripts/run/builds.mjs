import { existsSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { readJson, writeJson } from './files.mjs';
import { fingerprint } from './fingerprint.mjs';
import { withLock } from './lock.mjs';
import { binary, inLocal, inRoot } from './paths.mjs';
import { mustRun } from './shell.mjs';

/**
 * @typedef {object} Build
 * @property {string} title
 * @property {string[]} inputs what the result depends on
 * @property {string} output
 * @property {string} folder where the command runs
 * @property {(draft: string) => [command: string, args: string[], env?: Record<string, string>]} command makes `draft`
 */

const common = ['package-lock.json', 'tsconfig.json'];

/** @param {'weapp' | 'h5'} type @returns {Build} */
const miniapp = (type) => ({
  title: type === 'weapp' ? 'WeChat mini-program' : 'H5 mini-program',
  inputs: [...common, 'miniapp', 'shared/src'],
  output: `miniapp/dist/${type}`,
  folder: 'miniapp',
  // The output folder reaches miniapp/config through the environment; Taro has no option for it.
  command: (draft) => [
    binary('taro'),
    ['build', '--type', type],
    { CI: '1', NODE_ENV: 'production', MINIAPP_OUTPUT: relative(inRoot('miniapp'), draft) },
  ],
});

/** @type {Record<'shared' | 'server' | 'weapp' | 'h5', Build>} */
export const builds = {
  shared: {
    title: 'shared',
    inputs: [...common, 'shared'],
    output: 'shared/dist',
    folder: 'shared',
    command: (draft) => [binary('tsc'), ['-p', 'tsconfig.build.json', '--outDir', draft]],
  },
  server: {
    title: 'server',
    inputs: [...common, 'server/src', 'server/package.json', 'server/.swcrc'],
    output: 'server/dist',
    folder: 'server',
    // A syntax error should end in the line it is on, not in the compiler's own backtrace.
    command: (draft) => [
      binary('swc'),
      ['src', '-d', draft, '--strip-leading-paths', '--quiet'],
      { RUST_BACKTRACE: '0' },
    ],
  },
  weapp: miniapp('weapp'),
  h5: miniapp('h5'),
};

/** @typedef {keyof typeof builds} BuildName */

/** Results, caches and tests don't change what is built. @param {string} path */
const irrelevant = (path) =>
  ['node_modules', 'dist', 'test', '.temp', '.swc', 'coverage'].includes(basename(path)) ||
  /\.(spec|int-spec)\.tsx?$|\.tsbuildinfo$/.test(path);

/** @param {BuildName} name */
export const buildStamp = (name) => fingerprint(builds[name].inputs, { ignore: irrelevant });

const stampFile = inLocal('builds.json');

/** @returns {Partial<Record<BuildName, string>>} */
const stamps = () => readJson(stampFile, {});

/**
 * Builds what has changed since it was last built. The result is made beside the old one and takes its place by
 * renaming, so a server that runs from the old one never finds half a folder.
 *
 * @param {BuildName} name
 * @param {{ force?: boolean }} [options]
 * @returns {Promise<{ built: boolean, stamp: string }>}
 */
export function ensureBuilt(name, { force = false } = {}) {
  return withLock(`build-${name}`, async () => {
    const { title, output, folder, command } = builds[name];
    const stamp = buildStamp(name);
    const target = inRoot(output);
    if (!force && existsSync(target) && stamps()[name] === stamp) return { built: false, stamp };

    const draft = join(dirname(target), `.${basename(target)}.${process.pid}`);
    const discard = () => rmSync(draft, { recursive: true, force: true });
    process.once('exit', discard);
    const [program, args, env] = command(draft);
    await mustRun(program, args, {
      cwd: inRoot(folder),
      env,
      logFile: inLocal('logs', `build-${name}.log`),
      sentence: `Building the ${title} failed; the messages above (all of them in .local/logs/build-${name}.log) say where.`,
    });
    if (!existsSync(draft)) throw new Error(`The build of ${name} put its result elsewhere than in ${draft}.`);
    replace(target, draft);
    process.off('exit', discard);
    await withLock('builds-json', async () => writeJson(stampFile, { ...stamps(), [name]: stamp }));
    return { built: true, stamp };
  });
}

/**
 * @param {string} target
 * @param {string} draft
 */
function replace(target, draft) {
  const previous = `${draft}.previous`;
  if (existsSync(target)) renameSync(target, previous);
  renameSync(draft, target);
  rmSync(previous, { recursive: true, force: true });
}
