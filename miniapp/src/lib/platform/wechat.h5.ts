import type { PayParams, SubscribeResult } from '../api-types';
import { apiBase, simulatorUrl } from '../env';
import { playChime } from './chime';
import { askUser } from './questions';
import { askSimulator, currentUser, dropUser, keepUser } from './simulator';
import type { SimulatedUser } from './simulator';
import type { Place, Platform, PayOutcome } from './types';

export async function knownUser(): Promise<SimulatedUser> {
  const known = currentUser();
  if (known) return known;
  const chosen = await askUser();
  keepUser(chosen);
  return chosen;
}

async function leaveForCashier(params: PayParams, returnPath: string): Promise<PayOutcome> {
  const { user } = await knownUser();
  const back = `${window.location.origin}${window.location.pathname}#${returnPath}`;
  const query = new URLSearchParams({ ...params, user, return: back });
  window.location.href = `${simulatorUrl}/cashier?${query.toString()}`;
  // The page is about to be left; whoever waits for an answer must not go on meanwhile.
  return new Promise(() => undefined);
}

function askLocation(): Promise<Place | null> {
  if (!navigator.geolocation) return Promise.resolve(null);
  return new Promise((resolve) => {
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => resolve({ latitude: coords.latitude, longitude: coords.longitude }),
      () => resolve(null),
      { timeout: 5000, maximumAge: 60_000 },
    );
  });
}

export const platform: Platform = {
  kind: 'h5',
  canScan: false,
  knowsUser: () => currentUser() !== null,
  async loginCode() {
    const { user } = await knownUser();
    const { code } = await askSimulator<{ code: string }>('/sim/login-codes', { user });
    return code;
  },
  pay: leaveForCashier,
  scan: () => Promise.resolve(null),
  async subscribe(templateIds): Promise<SubscribeResult[]> {
    const { user } = await knownUser();
    await askSimulator('/sim/subscriptions', { user, templateIds, accept: true });
    return templateIds.map((templateId) => ({ templateId, result: 'accept' }));
  },
  brightScreen: () => undefined,
  buzz: () => navigator.vibrate?.(40),
  chime(mood) {
    if (typeof AudioContext !== 'undefined') playChime(new AudioContext(), mood);
  },
  call(phone) {
    window.location.href = `tel:${phone}`;
  },
  async addToCalendar({ filePath }) {
    window.location.href = `${apiBase}${filePath}`;
    return true;
  },
  whereAmI: askLocation,
  forgetUser: dropUser,
};
