/** The floors of the house, lowest first. Rooms on one floor don't know each other; folder names are room names. */
export const FLOORS: readonly (readonly string[])[] = [
  ['audit', 'settings'],
  ['organization'],
  ['auth'],
  // A code says how somebody came, before there is a member to speak of.
  ['qrcode', 'media'],
  ['member'],
  ['staff'],
  ['catalog'],
  ['ledger'],
  ['tier', 'points', 'wallet', 'shift'],
  ['coupon'],
  ['pricing'],
  ['payment', 'voucher'],
  ['topup', 'order', 'wallet-refund', 'trade-bill'],
  ['pickup', 'schedule', 'treatment'],
  ['sign-in', 'mall', 'referral', 'appointment', 'complaint', 'clearing'],
  // They look at what was done in the rooms below: a sign-in, a friend who came, a visit.
  ['task', 'service-record'],
  ['notification'],
  ['follow-up'],
  ['segment'],
  ['marketing'],
  ['analytics', 'performance', 'operations', 'webhook'],
];

/** Undefined for a folder that nobody has given a floor. */
export function floorOf(room: string): number | undefined {
  const floor = FLOORS.findIndex((rooms) => rooms.includes(room));
  return floor === -1 ? undefined : floor;
}

export type Place =
  | { readonly kind: 'room'; readonly room: string }
  /** `app`: what wires the house together, such as main, worker, cli and the demo data. */
  | { readonly kind: 'kernel' | 'platform' | 'migrations' | 'app' | 'shared' | 'miniapp' | 'elsewhere' };

export function placeOf(path: string): Place {
  const room = /^server\/src\/modules\/([^/]+)\//.exec(path)?.[1];
  if (room) return { kind: 'room', room };
  for (const kind of ['kernel', 'platform', 'migrations'] as const) {
    if (path.startsWith(`server/src/${kind}/`)) return { kind };
  }
  if (path.startsWith('server/src/')) return { kind: 'app' };
  if (path.startsWith('shared/src/')) return { kind: 'shared' };
  return { kind: path.startsWith('miniapp/src/') ? 'miniapp' : 'elsewhere' };
}

export const SERVER = /^server\/src\/.*\.ts$/;

export const isTest = (path: string): boolean => /\.(spec|int-spec|test)\.tsx?$|\/test\//.test(path);

export const isProduction = (path: string): boolean => !isTest(path);
