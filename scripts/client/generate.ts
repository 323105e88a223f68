/** npm run generate:client: writes the typed interface in shared from what the server says of itself. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt } from '../run/builds.mjs';
import { inLocal, inRoot } from '../run/paths.mjs';
import { reportAndExit } from '../run/problem.mjs';
import { mustRun } from '../run/shell.mjs';
import { renderClient } from './render.js';

const TARGET = inRoot('shared', 'src', 'api.generated.ts');

async function main(): Promise<void> {
  await ensureBuilt('shared');
  await ensureBuilt('server');
  const text = await renderClient(await describedByServer());
  const previous = await readFile(TARGET, 'utf8').catch(() => '');
  if (text !== previous) await writeFile(TARGET, text);
  console.log(text === previous ? 'The client is current.' : 'Wrote shared/src/api.generated.ts.');
}

/** By the built server, because decorators only leave their metadata behind when swc compiles them. */
async function describedByServer(): Promise<unknown> {
  const folder = await mkdtemp(join(tmpdir(), 'guike-openapi-'));
  try {
    const file = join(folder, 'openapi.json');
    await mustRun(process.execPath, [inRoot('server', 'dist', 'cli.js'), 'openapi', file], {
      logFile: inLocal('logs', 'generate-client.log'),
      sentence: 'The server could not describe its interface.',
    });
    return JSON.parse(await readFile(file, 'utf8')) as unknown;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

main().catch(reportAndExit);
