const MAINLAND = /^1[3-9]\d{9}$/;
const FOREIGN = /^\+[1-9]\d{6,14}$/;

/** The one way a number is written here: E.164. Null for what is no number. */
export function normalizePhone(text: string): string | null {
  const compact = text.replace(/[\s()-]/g, '');
  const bare = compact.replace(/^(?:\+?86|0086)(?=1\d{10}$)/, '');
  if (MAINLAND.test(bare)) return `+86${bare}`;
  return FOREIGN.test(compact) && !compact.startsWith('+86') ? compact : null;
}

export const lastFour = (phone: string): string => phone.slice(-4);
