/** Shortest body of a number; with the check digit members get nine digits. */
const MIN_DIGITS = 8;
/** Above it numbers would have more than the sixteen digits that tables and tills have room for. */
const MAX_ID = 9e14;
/** Coprime to 9 × 10ⁿ, so that multiplying shuffles the ids without two of them meeting. */
const MULTIPLIER = 38_260_723n;

/** Damm's quasigroup: catches every wrong digit and every swap of neighbours. */
const DAMM = [
  '0317598642',
  '7092154863',
  '4206871359',
  '1750983426',
  '6123045978',
  '3674209581',
  '5869720134',
  '8945362017',
  '9438617205',
  '2581436790',
] as const;

function checkDigit(digits: string): string {
  let interim = 0;
  for (const digit of digits) interim = Number(DAMM[interim]?.[Number(digit)]);
  return String(interim);
}

/** The number a member is called by at the till: no two ids share one, and neighbours don't look alike. */
export function memberNumber(id: number): string {
  if (!Number.isSafeInteger(id) || id < 0 || id >= MAX_ID) throw new RangeError(`not an id: ${id}`);
  let digits = MIN_DIGITS;
  // Numbers of one length all begin with 1–9, so lengths don't overlap and spreadsheets don't eat a leading zero.
  while (BigInt(id) >= 9n * 10n ** BigInt(digits - 1)) digits += 1;
  const first = 10n ** BigInt(digits - 1);
  const body = ((BigInt(id) * MULTIPLIER) % (9n * first)) + first;
  return `${body}${checkDigit(String(body))}`;
}

export function isMemberNumber(text: string): boolean {
  return /^[1-9]\d{8,15}$/.test(text) && checkDigit(text) === '0';
}
