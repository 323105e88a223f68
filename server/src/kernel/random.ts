/** The only source of chance. Tests may own it. */
export abstract class RandomSource {
  /** Cryptographically strong bytes. */
  abstract bytes(length: number): Buffer;
  /** Uniform integer in [0, bound). */
  abstract integer(bound: number): number;
}
