/** The H5 mini-program as a program of its own, for `npm start`. */
import { parseArgs } from 'node:util';
import { startH5Server } from './h5/server.mjs';

const { values } = parseArgs({
  options: {
    folder: { type: 'string' },
    port: { type: 'string', default: '0' },
    api: { type: 'string' },
    simulator: { type: 'string' },
  },
});
if (!values.folder || !values.api) {
  console.error('Usage: serve-h5.mjs --folder <built H5> --api <url> [--simulator <url>] [--port <n>]');
  process.exit(2);
}

const server = await startH5Server({
  folder: values.folder,
  apiUrl: values.api,
  simulatorUrl: values.simulator,
  port: Number(values.port),
});
console.log(JSON.stringify({ url: server.url }));
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void server.close().then(() => process.exit(0)));
