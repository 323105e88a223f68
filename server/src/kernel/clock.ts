/** The only source of the present. Tests own it. */
export abstract class Clock {
  abstract now(): Date;
}
