/**
 * npm leaves packages for other platforms out of the lock file when the registry it was made with didn't offer them,
 * and then `npm ci` refuses the file, on every platform. What is missing can be told from the file itself: native
 * packages name their variants, with exact versions, as optional dependencies.
 *
 * @typedef {object} LockEntry
 * @property {string} [version]
 * @property {boolean} [optional]
 * @property {boolean} [dev]
 * @property {string[]} [os]
 * @property {string[]} [cpu]
 * @property {string[]} [libc]
 * @property {Record<string, string>} [optionalDependencies]
 *
 * @typedef {Record<string, LockEntry>} LockEntries
 */

const systems = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32'];
const processors = ['arm64', 'arm', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64'];

/**
 * Where Node finds `name` from the package at `path`: there, or in an enclosing node_modules.
 * @param {LockEntries} entries
 * @param {string} path
 * @param {string} name
 */
function found(entries, path, name) {
  for (let place = path; ; place = place.slice(0, Math.max(0, place.lastIndexOf('/node_modules/')))) {
    const entry = entries[`${place ? `${place}/` : ''}node_modules/${name}`];
    if (entry) return entry;
    if (!place.includes('/node_modules/')) return place ? entries[`node_modules/${name}`] : undefined;
  }
}

/**
 * The entries that the file should have and hasn't.
 * @param {LockEntries} entries
 * @returns {LockEntries}
 */
export function missingEntries(entries) {
  /** @type {LockEntries} */
  const missing = {};
  for (const [path, { optionalDependencies = {}, dev }] of Object.entries(entries)) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      const variant = platformOf(name);
      const exact = /^\d+\.\d+\.\d+[\w.-]*$/.test(version);
      if (!variant || !exact || found(entries, path, name)?.version === version) continue;
      const place = found(entries, path, name) ? `${path}/node_modules/${name}` : `node_modules/${name}`;
      missing[place] = { version, ...variant, ...(dev ? { dev } : {}), optional: true };
    }
  }
  return missing;
}

/**
 * @param {string} name such as `@swc/core-linux-arm64-musl`
 * @returns {Pick<LockEntry, 'os' | 'cpu' | 'libc'> | undefined} undefined for optional packages of another kind
 */
export function platformOf(name) {
  const words = (name.split('/').at(-1) ?? '').split('-');
  const os = systems.find((system) => words.includes(system));
  const cpu = processors.find((processor) => words.includes(processor));
  const armOfLinux = !cpu && words.some((word) => word.startsWith('armv7')) ? 'arm' : undefined;
  if (!os || !(cpu ?? armOfLinux)) return undefined;
  const musl = words.some((word) => word.startsWith('musl'));
  const libc = os === 'linux' ? (musl ? ['musl'] : words.some((word) => word.startsWith('gnu')) && ['glibc']) : false;
  return { os: [os], cpu: [cpu ?? armOfLinux ?? ''], ...(libc ? { libc } : {}) };
}
