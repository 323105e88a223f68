import type { Permission } from '@guike/shared';

export interface ApiKeyParts {
  readonly id: number;
  readonly secret: string;
}

/** `gk_<id>_<secret>`: the prefix lets leak scanners recognise one, the id finds it. */
export function formatApiKey({ id, secret }: ApiKeyParts): string {
  return `gk_${id}_${secret}`;
}

export function parseApiKey(key: string): ApiKeyParts | null {
  const match = /^gk_([1-9]\d{0,15})_([\w-]{43})$/.exec(key);
  return match ? { id: Number(match[1]), secret: match[2] as string } : null;
}

/** Machines stand in stores; headquarters' powers are for people. */
export function isForMachines(permission: Permission): boolean {
  return !permission.startsWith('hq.');
}
