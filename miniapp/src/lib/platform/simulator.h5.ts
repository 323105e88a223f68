import { simulatorUrl } from '../env';
import { networkError } from '../errors';
import { storage } from '../storage';

/** Stands in for "the person whose WeChat this is" while developing in a browser. */
export interface SimulatedUser {
  user: string;
  phone: string;
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

/** A number that looks real and is always the same for the same name, in the range no operator hands out. */
export function suggestedPhone(user: string): string {
  let hash = 7;
  for (const letter of user) hash = (hash * 31 + letter.charCodeAt(0)) % 100_000_000;
  return `139${String(hash).padStart(8, '0')}`;
}

export function currentUser(): SimulatedUser | null {
  const kept = storage.read<SimulatedUser>(SLOT);
  const wanted = fromAddress();
  if (wanted === null || kept?.user === wanted) return kept;
  const chosen = { user: wanted, phone: suggestedPhone(wanted) };
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
