import type { Permission } from '@guike/shared';

export interface ApiKeyParts {
  readonly publicId: string;
  readonly secret: string;
}

/** `gk_<public part>_<secret>`: the prefix lets leak scanners recognise one. */
export function formatApiKey({ publicId, secret }: ApiKeyParts): string {
  return `gk_${publicId}_${secret}`;
}

export function parseApiKey(key: string): ApiKeyParts | null {
  const match = /^gk_([0-9a-f]{16})_([\w-]{43})$/.exec(key);
  return match ? { publicId: match[1] as string, secret: match[2] as string } : null;
}

/** Machines stand in stores; headquarters' powers are for people. */
export function isForMachines(permission: Permission): boolean {
  return !permission.startsWith('hq.');
}
