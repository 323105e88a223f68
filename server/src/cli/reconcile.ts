import { ReconciliationService } from '../modules/ledger/index.js';
import type { CliCommand } from './commands.js';
import { inApplication, print } from './context.js';

/** Exit code 1 when anything is off, so that a scheduler notices. */
export const reconcile: CliCommand = {
  summary: 'Prove that entries, lots and balances agree for every account, and every room with the ledger',
  run: () =>
    inApplication(async (app) => {
      const report = await app.get(ReconciliationService, { strict: false }).run();
      const seconds = (report.finishedAt.getTime() - report.startedAt.getTime()) / 1_000;
      const scope = `${report.accounts} accounts, ${report.journals} journals, ${report.checks} checks, ${seconds.toFixed(1)} s`;
      if (report.problems.length === 0) {
        print(`Balanced: ${scope}.`);
        return 0;
      }
      print(`NOT balanced: ${report.problems.length} problems in ${scope}. The first:`);
      for (const { check, detail } of report.problems) print(`  ${check}: ${detail}`);
      return 1;
    }),
};
