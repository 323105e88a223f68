const DIGITS = '0123456789';

/** The only source of chance. Tests may own it. */
export abstract class RandomSource {
  /** Cryptographically strong bytes. */
  abstract bytes(length: number): Buffer;
  /** Uniform integer in [0, bound). */
  abstract integer(bound: number): number;

  /** Every text of this length is equally likely. */
  text(length: number, letters: string): string {
    return Array.from({ length }, () => letters.charAt(this.integer(letters.length))).join('');
  }

  /** For numbers that are read out, typed in or drawn as a barcode; leading zeros count. */
  digits(length: number): string {
    return this.text(length, DIGITS);
  }
}
