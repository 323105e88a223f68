/** One step of a service as headquarters plans it. */
export interface StagePlan {
  readonly name: string;
  /** What to look after in this step, for whoever does it. */
  readonly hint: string;
}

/** Stages of services that have none of their own. */
export const ANY_SERVICE = 0;
