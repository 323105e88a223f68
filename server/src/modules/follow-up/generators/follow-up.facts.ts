/** What this room reads of what service records tell. */

export interface ServiceRatedFact {
  readonly recordId: number;
  readonly memberId: number;
  readonly storeId: number;
  readonly serviceName: string;
  /** 1 to 5. */
  readonly stars: number;
  /** Low enough that somebody should ask what was wrong. */
  readonly low: boolean;
}
