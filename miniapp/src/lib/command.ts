import { ApiError } from './errors';

/** The part of storage a command needs, so that a test can bring its own. */
export interface CommandStore {
  read<T>(name: string): T | null;
  write(name: string, value: unknown): void;
  remove(name: string): void;
}

interface Pending {
  key: string;
  body: string;
}

/**
 * A command that moves value is sent under a key which lives until the server's answer is certain. A lost reply, a closed
 * mini-program or a second tap therefore repeats the same command instead of making another.
 */
export async function runCommand<T>(
  store: CommandStore,
  name: string,
  body: unknown,
  send: (key: string) => Promise<T>,
  newKey: () => string,
): Promise<T> {
  const slot = `command.${name}`;
  const text = JSON.stringify(body);
  const kept = store.read<Pending>(slot);
  const pending = kept?.body === text ? kept : { key: newKey(), body: text };
  store.write(slot, pending);
  try {
    const reply = await send(pending.key);
    store.remove(slot);
    return reply;
  } catch (error) {
    if (!(error instanceof ApiError) || !error.unknownOutcome) store.remove(slot);
    throw error;
  }
}

const ALPHABET = '0123456789abcdefghijklmnopqrstuvwxyz';

/** Uniqueness is what matters here, not secrecy: WeChat's runtime has no synchronous secure random source. */
export function newCommandKey(now: number = Date.now(), random: () => number = Math.random): string {
  let tail = '';
  for (let index = 0; index < 20; index += 1) tail += ALPHABET[Math.floor(random() * ALPHABET.length)];
  return `mp-${now.toString(36)}-${tail}`;
}
