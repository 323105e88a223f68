import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { createSimulator, type SimulatorOptions } from './index.js';

const USAGE = `tsx scripts/simulator/main.ts [--port N] [--host 127.0.0.1] [--keys-dir DIR] [--state-file FILE]
  [--time-compression N] [--h5-base URL] [--mode cert|public_key] [--notify-host HOST]… [--config JSONFILE]`;

/** Command line over config file over defaults. */
function readOptions(): SimulatorOptions {
  const { values } = parseArgs({
    options: {
      port: { type: 'string' },
      host: { type: 'string' },
      'keys-dir': { type: 'string' },
      'state-file': { type: 'string' },
      'time-compression': { type: 'string' },
      'h5-base': { type: 'string' },
      'notify-host': { type: 'string', multiple: true },
      mode: { type: 'string' },
      config: { type: 'string' },
    },
  });
  const fromFile = values.config ? (JSON.parse(readFileSync(values.config, 'utf8')) as SimulatorOptions) : {};
  const fromCommandLine: SimulatorOptions = {
    port: wholeNumber('port', values.port),
    host: values.host,
    keysDir: values['keys-dir'],
    stateFile: values['state-file'],
    timeCompression: wholeNumber('time-compression', values['time-compression']),
    h5Base: values['h5-base'],
    notifyHosts: values['notify-host'],
    mode: values.mode as SimulatorOptions['mode'],
  };
  const given = Object.entries(fromCommandLine).filter(([, value]) => value !== undefined);
  return { ...fromFile, ...Object.fromEntries(given) };
}

function wholeNumber(name: string, value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (!/^\d+$/.test(value)) throw new Error(`--${name} must be a whole number`);
  return Number(value);
}

async function main(): Promise<void> {
  const simulator = await createSimulator(readOptions());
  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    simulator.close().then(
      () => process.exit(0),
      (error: unknown) => fail(error),
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  process.stdout.write(`${JSON.stringify({ url: simulator.url })}\n`);
}

function fail(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\nUsage: ${USAGE}\n`);
  process.exit(1);
}

main().catch(fail);
