/* Looking at the pages while writing them: npx tsx miniapp/test/support/serve.ts [port] */
import { join } from 'node:path';
import { startFakeServer } from './fake-server';

const folder = join(__dirname, '../../dist/h5');
startFakeServer(folder, Number(process.argv[2] ?? 0)).then(
  ({ url }) => process.stdout.write(`${url}\n`),
  (error: unknown) => {
    process.stderr.write(`${String(error)}\n`);
    process.exitCode = 1;
  },
);
