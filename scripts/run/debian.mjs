import { ask, findProgram, runLogged } from './shell.mjs';
import { inLocal } from './paths.mjs';

export const isDebian = () => process.platform === 'linux' && findProgram(['apt-get']) !== undefined;

/**
 * What has to stand before a command that needs administrator rights: nothing as root, sudo where it asks for no
 * password, and undefined where neither is so.
 * @returns {string[] | undefined}
 */
export function privilege() {
  if (process.getuid?.() === 0) return [];
  return findProgram(['sudo']) && ask('sudo', ['-n', 'true']).ok ? ['sudo', '-n'] : undefined;
}

/**
 * The first set of packages that this distribution offers in full.
 * @param {string[][]} alternatives
 * @param {string[]} [aptOptions]
 */
export function offered(alternatives, aptOptions = []) {
  return alternatives.find((names) =>
    names.every((name) => /Candidate: (?!\(none\))/.test(ask('apt-cache', [...aptOptions, 'policy', name]).output)),
  );
}

/**
 * Installs the first set of packages on offer, refreshing the package lists only when nothing is found in them or
 * they turn out to be stale.
 *
 * @param {string[][]} alternatives
 * @param {string} label names the log file
 * @returns {Promise<{ ok: boolean, logFile: string }>}
 */
export async function installDebian(alternatives, label) {
  const logFile = inLocal('logs', `apt-${label}.log`);
  const rights = privilege();
  if (!rights) return { ok: false, logFile };
  /** @param {string[]} args */
  const apt = async (args) => {
    const [command = '', ...rest] = [
      ...rights,
      'env',
      'DEBIAN_FRONTEND=noninteractive',
      'apt-get',
      '-q',
      '-y',
      '-o',
      'DPkg::Lock::Timeout=300',
      ...args,
    ];
    return (await runLogged(command, rest, { logFile, append: true })).code === 0;
  };
  for (const refresh of [false, true]) {
    if (refresh && !(await apt(['update']))) break;
    const packages = offered(alternatives);
    if (packages && (await apt(['install', '--no-install-recommends', ...packages]))) return { ok: true, logFile };
  }
  return { ok: false, logFile };
}
