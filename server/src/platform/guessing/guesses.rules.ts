export const MAX_WRONG = 5;
export const WINDOW_MS = 60_000;

/** Wrong codes of somebody since the first of them. */
export interface Guesses {
  readonly windowStartedAt: Date;
  readonly failures: number;
}

/** How many still count, and how long to wait when they are too many. */
export function judgeGuesses(guesses: Guesses, now: Date): { failures: number; retryAfterSeconds: number } {
  const leftMs = guesses.windowStartedAt.getTime() + WINDOW_MS - now.getTime();
  if (leftMs <= 0) return { failures: 0, retryAfterSeconds: 0 };
  const { failures } = guesses;
  return { failures, retryAfterSeconds: failures >= MAX_WRONG ? Math.ceil(leftMs / 1_000) : 0 };
}
