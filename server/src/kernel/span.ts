/** An instant that a caller may leave out. */
export function instantOf(text: string | null | undefined): Date | null {
  return text == null ? null : new Date(text);
}

export const ENDS_TOO_EARLY = '结束时间必须晚于开始时间';

/** A span of time is open at a side that is null. */
export function endsTooEarly(from: Date | null, until: Date | null): boolean {
  return from !== null && until !== null && until <= from;
}
