/** npm run stop: ends everything that `npm start` started. Data stays. */
import './check-node.mjs';
import { reportAndExit } from './problem.mjs';
import { exitOnSignals } from './steps.mjs';
import { stopEverything } from './stop-everything.mjs';

exitOnSignals();
stopEverything().then((ended) => {
  if (ended === 0) console.log('  Nothing was running.');
}, reportAndExit);
