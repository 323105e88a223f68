import { spawn, type ChildProcess } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';

const LAST_WORDS = 8_000;

export interface Program {
  readonly name: string;
  /** The end of what it has printed, for the story of a failure. */
  output(): string;
  /** The exit code, once it has one. */
  readonly ended: Promise<number | null>;
  /** Ends it at once. */
  kill(): Promise<void>;
}

const programs = new Set<ChildProcess>();
// A runner that is interrupted takes its processes with it.
process.once('exit', () => programs.forEach((child) => child.kill('SIGKILL')));

export function run(name: string, args: readonly string[], env: Readonly<Record<string, string>>): Program {
  const child = spawn(process.execPath, ['--enable-source-maps', ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  programs.add(child);
  let said = '';
  const hear = (chunk: Buffer): void => {
    said = (said + chunk.toString()).slice(-LAST_WORDS);
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => {
      programs.delete(child);
      resolve(code);
    });
  });
  return {
    name,
    ended,
    output: () => said,
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** Runs to the end, which must be a good one. */
export async function runToEnd(
  name: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<string> {
  const program = run(name, args, env);
  const code = await program.ended;
  if (code !== 0) throw new Error(`${name} ended with code ${code}:\n${program.output()}`);
  return program.output();
}

export async function waitUntilReady(program: Program, url: string): Promise<void> {
  let over: number | null | undefined;
  void program.ended.then((code) => (over = code));
  for (const giveUp = Date.now() + 60_000; Date.now() < giveUp; await pause(100)) {
    if (over !== undefined) throw new Error(`${program.name} ended with code ${over}:\n${program.output()}`);
    const ready = await fetch(url).then(
      async (reply) => {
        await reply.arrayBuffer();
        return reply.ok;
      },
      () => false,
    );
    if (ready) return;
  }
  throw new Error(`${program.name} did not become ready:\n${program.output()}`);
}
