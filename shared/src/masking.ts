/** 138****8000; anything shorter keeps only its last two digits. */
export function maskPhone(phone: string): string {
  const digits = phone.replace(/^\+86/, '');
  return digits.length >= 11 ? `${digits.slice(0, 3)}****${digits.slice(-4)}` : `****${digits.slice(-2)}`;
}

/** 林小满 → 林**, 王五 → 王*. */
export function maskName(name: string): string {
  const letters = [...name];
  return letters.length <= 1 ? name : `${letters[0]}${'*'.repeat(Math.min(letters.length - 1, 2))}`;
}
