export type KeypadKey = '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9' | '.' | 'delete';

/** ¥999,999.99 is more than any till takes at once. */
const MAX_YUAN_DIGITS = 6;

export function pressKey(typed: string, key: KeypadKey): string {
  if (key === 'delete') return typed.slice(0, -1);
  const [yuan = '', cents] = typed.split('.');
  if (key === '.') return cents === undefined ? `${yuan === '' ? '0' : yuan}.` : typed;
  if (cents !== undefined) return cents.length < 2 ? typed + key : typed;
  if (yuan === '0') return key;
  return yuan.length < MAX_YUAN_DIGITS ? typed + key : typed;
}

export function typedFen(typed: string): number {
  const [yuan = '', cents = ''] = typed.split('.');
  return Number(yuan === '' ? '0' : yuan) * 100 + Number(cents.padEnd(2, '0'));
}
