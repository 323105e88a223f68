import { newCommandKey, runCommand } from './command';
import type { CommandStore } from './command';
import { ApiError } from './errors';

function memoryStore(): CommandStore & { size: () => number } {
  const values = new Map<string, string>();
  return {
    read: <T>(name: string): T | null => {
      const text = values.get(name);
      return text === undefined ? null : (JSON.parse(text) as T);
    },
    write: (name, value) => void values.set(name, JSON.stringify(value)),
    remove: (name) => void values.delete(name),
    size: () => values.size,
  };
}

function keys(): () => string {
  let last = 0;
  return () => `key-${(last += 1)}`;
}

const lost = (): Promise<never> => Promise.reject(new ApiError('NETWORK_UNREACHABLE', '断网', 0));
const refused = (): Promise<never> => Promise.reject(new ApiError('WALLET_INSUFFICIENT', '余额不足', 422));

it('keeps the key while nobody knows the outcome', async () => {
  const store = memoryStore();
  const next = keys();
  const used: string[] = [];
  const send = (reply: () => Promise<string>) => (key: string) => {
    used.push(key);
    return reply();
  };
  await expect(runCommand(store, 'topup', { planId: 1 }, send(lost), next)).rejects.toThrow('断网');
  await expect(
    runCommand(
      store,
      'topup',
      { planId: 1 },
      send(() => Promise.resolve('done')),
      next,
    ),
  ).resolves.toBe('done');
  expect(used).toEqual(['key-1', 'key-1']);
  expect(store.size()).toBe(0);
});

it('takes a new key for a new command, after a certain answer of either kind', async () => {
  const store = memoryStore();
  const next = keys();
  const used: string[] = [];
  const note = (key: string): Promise<string> => {
    used.push(key);
    return Promise.resolve('done');
  };
  await runCommand(store, 'topup', { planId: 1 }, note, next);
  await expect(runCommand(store, 'topup', { planId: 1 }, refused, next)).rejects.toThrow('余额不足');
  await runCommand(store, 'topup', { planId: 1 }, note, next);
  expect(used).toEqual(['key-1', 'key-3']);
});

it('never sends another body under a kept key', async () => {
  const store = memoryStore();
  const next = keys();
  const used: string[] = [];
  await runCommand(store, 'topup', { planId: 1 }, lost, next).catch(() => undefined);
  await runCommand(store, 'topup', { planId: 2 }, (key) => Promise.resolve(used.push(key)), next);
  expect(used).toEqual(['key-2']);
});

it('makes keys the server accepts, all different', () => {
  const made = Array.from({ length: 1000 }, () => newCommandKey());
  expect(new Set(made).size).toBe(1000);
  for (const key of made) expect(key).toMatch(/^[0-9A-Za-z_-]{1,128}$/);
});
