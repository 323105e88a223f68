import { npm } from './dependencies.mjs';
import { binary } from './paths.mjs';

/**
 * What `npm test` checks. The quick checks come first, so that a slip is known within a minute; they and the builds run
 * side by side, and then what Jest runs, one stage after the other.
 *
 * @typedef {'database' | 'browser' | import('./builds.mjs').BuildName} Need
 * @typedef {object} Check
 * @property {string} title
 * @property {string} command
 * @property {string[]} args
 * @typedef {object} Stage
 * @property {string} name for a Jest stage also the name of the Jest project
 * @property {Need[]} needs
 * @property {Check[]} [checks] programs that pass or fail as a whole; stages without are run by Jest
 * @property {number} [workers] Jest processes; 1 where tests measure, kill processes or drive a browser, else 2
 * @property {number} [minutes] after which the stage counts as hanging
 */

/** @param {string} workspace @returns {Check} */
const typesOf = (workspace) => {
  const [command, first] = npm();
  return { title: workspace, command, args: [...first, 'run', '--silent', 'check:types', '-w', workspace] };
};

/** @type {Stage[]} */
export const stages = [
  {
    name: 'format',
    needs: [],
    checks: [{ title: 'prettier', command: binary('prettier'), args: ['--check', '--log-level', 'warn', '.'] }],
  },
  {
    name: 'lint',
    needs: ['shared'],
    checks: [{ title: 'eslint', command: binary('eslint'), args: ['--max-warnings', '0', '.'] }],
  },
  {
    name: 'types',
    needs: ['shared'],
    checks: [
      typesOf('shared'),
      typesOf('server'),
      typesOf('miniapp'),
      { title: 'scripts', command: binary('tsc'), args: ['-p', 'scripts/tsconfig.json', '--noEmit'] },
    ],
  },
  { name: 'architecture', needs: [] },
  { name: 'unit', needs: [] },
  { name: 'integration', needs: ['database', 'shared'] },
  { name: 'concurrency', needs: ['database', 'shared', 'server'] },
  { name: 'faults', needs: ['database', 'shared', 'server'], workers: 1 },
  { name: 'model', needs: ['database', 'shared'], workers: 1 },
  { name: 'e2e', needs: ['database', 'shared', 'server'], workers: 1 },
  { name: 'weapp', needs: ['database', 'shared', 'server', 'weapp'], workers: 1 },
  { name: 'browser', needs: ['database', 'shared', 'server', 'h5', 'browser'], workers: 1 },
];
