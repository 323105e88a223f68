import { ERRORS } from '@guike/shared';
import { AuthFacade } from '../modules/auth/index.js';
import type { CliCommand } from './commands.js';
import { inApplication, print } from './context.js';

/** The password comes from the environment, so that it does not end up in a shell's history. */
export const createAdministrator: CliCommand = {
  summary: 'Make the first administrator: create-administrator <username> <name>, password in ADMIN_PASSWORD',
  run: ([username, name]) => {
    const password = process.env['ADMIN_PASSWORD'];
    if (username === undefined || name === undefined || password === undefined) {
      print('Give a username and a name, and the password in ADMIN_PASSWORD.');
      return Promise.resolve(2);
    }
    return inApplication(async (app) => {
      const made = await app.get(AuthFacade, { strict: false }).createFirstAdministrator({ username, name, password });
      print(made.ok ? `${username} may now sign in.` : ERRORS[made.refusal.code].message);
      return made.ok ? 0 : 1;
    });
  },
};
