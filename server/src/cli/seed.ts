import { existsSync } from 'node:fs';
import { AppConfig } from '../platform/config/app-config.js';
import type { CliCommand } from './commands.js';
import { print } from './context.js';
import { tellDemo } from './seed/demo.js';

const MEMBERS = 300;

const NO_LOGINS = ' It is no finished demo chain: "npm run reset" begins again.';

/** The demo's logins are written when its story is told to the end. */
function unfinished({ demoFile }: AppConfig): boolean {
  return demoFile !== null && !existsSync(demoFile);
}

/** The demo chain, told through the real use cases on an empty database. */
export const seed: CliCommand = {
  summary: 'Make the demo chain on an empty database: seed [--members <number>]',
  async run(args) {
    const members = args[0] === '--members' ? Number(args[1]) : MEMBERS;
    if (!Number.isInteger(members) || members < 1 || members > 2_000) {
      print('Give a number of members from 1 to 2000: seed --members 300');
      return 2;
    }
    // The story's tills and phones are one process, far busier than any till or phone.
    const config = AppConfig.fromEnvironment({ ...process.env, RATE_LIMIT_PER_MINUTE: '1000000' });
    if (config.production) {
      print('The demo chain does not belong into production.');
      return 1;
    }
    const told = await tellDemo(config, { members, print });
    if (told === null) print(`There is data already; left as it is.${unfinished(config) ? NO_LOGINS : ''}`);
    return 0;
  },
};
