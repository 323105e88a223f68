const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

export interface RatingFacts {
  readonly finishedAt: Date | null;
  readonly ratedAt: Date | null;
}

export interface RatingTerms {
  /** After the service a member may rate it for so long. */
  readonly rateDays: number;
  /** And change their mind for so long. */
  readonly editHours: number;
}

/** Until when a rating can be given or changed; null when that time has not come. */
export function rateableUntil({ finishedAt, ratedAt }: RatingFacts, terms: RatingTerms): Date | null {
  if (finishedAt === null) return null;
  if (ratedAt !== null) return new Date(ratedAt.getTime() + terms.editHours * HOUR_MS);
  return new Date(finishedAt.getTime() + terms.rateDays * DAY_MS);
}

export function mayRate(facts: RatingFacts, terms: RatingTerms, now: Date): boolean {
  const until = rateableUntil(facts, terms);
  return until !== null && now < until;
}

/** News only once per fall: a changed rating is news when it became low by the change. */
export function becameLow(before: number | null, stars: number, lowStars: number): boolean {
  return stars <= lowStars && (before === null || before > lowStars);
}

/** Share of stages done, 0–100; a service without stages is done when it is finished. */
export function progressPercent(stages: readonly { readonly doneAt: Date | null }[], finished: boolean): number {
  if (finished) return 100;
  if (stages.length === 0) return 0;
  return Math.floor((stages.filter(({ doneAt }) => doneAt !== null).length * 100) / stages.length);
}
