/** Minutes at work between two instants, whole ones; a time that still runs counts until now. */
export function minutesAt(clockIn: Date, clockOut: Date | null, now: Date): number {
  return Math.max(0, Math.floor(((clockOut ?? now).getTime() - clockIn.getTime()) / 60_000));
}

/** Nobody works for longer without having forgotten to clock out. */
export const LONGEST_HOURS = 16;

export function timesProblem(clockIn: Date, clockOut: Date | null, now: Date): boolean {
  const end = clockOut ?? now;
  return clockIn > now || end > now || end < clockIn || end.getTime() - clockIn.getTime() > LONGEST_HOURS * 3_600_000;
}
