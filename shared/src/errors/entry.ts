/** A refusal: its HTTP status, and what it says to the person in front of the screen. */
export interface ErrorEntry {
  readonly status: number;
  /** Chinese. What varies is in the error's details, for the client to show. */
  readonly message: string;
}
