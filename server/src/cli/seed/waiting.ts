/** Something that waits for whoever tries the demo: which login (or member) finds what. */
export interface Waiting {
  readonly login: string;
  readonly what: string;
}
