import { simulatorUrl } from '../env';
import { networkError } from '../errors';
import { storage } from '../storage';

/** Stands in for "the person whose WeChat this is" while developing in a browser. */
export interface SimulatedUser {
  user: string;
  /** null: the number the simulated account is bound to. */
  phone: string | null;
}

const SLOT = 'dev.user';

function fromAddress(): string | null {
  const texts = [window.location.search, window.location.hash.split('?')[1] ?? ''];
  for (const text of texts) {
    const user = new URLSearchParams(text).get('user');
    if (user) return user;
  }
  return null;
}

export function currentUser(): SimulatedUser | null {
  const kept = storage.read<SimulatedUser>(SLOT);
  const wanted = fromAddress();
  if (wanted === null || kept?.user === wanted) return kept;
  const chosen = { user: wanted, phone: null };
  storage.write(SLOT, chosen);
  return chosen;
}

export function keepUser(user: SimulatedUser): void {
  storage.write(SLOT, user);
}

export function dropUser(): void {
  storage.remove(SLOT);
}

export async function askSimulator<T>(path: string, body: unknown): Promise<T> {
  try {
    const reply = await fetch(`${simulatorUrl}${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!reply.ok) throw networkError();
    return (await reply.json()) as T;
  } catch {
    throw networkError();
  }
}
