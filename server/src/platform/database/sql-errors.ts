/** Error numbers are the same on MySQL and MariaDB except for CHECK. Key names in messages are never parsed. */
const DUPLICATE_KEY = 1062;
const DEADLOCK = 1213;
const LOCK_WAIT_TIMEOUT = 1205;
const RECORD_CHANGED = 1020;
const CHECK_VIOLATION = [4025, 3819];

function errnoOf(error: unknown): number | null {
  if (typeof error !== 'object' || error === null) return null;
  const { errno, driverError } = error as { errno?: unknown; driverError?: unknown };
  if (typeof errno === 'number') return errno;
  return driverError ? errnoOf(driverError) : null;
}

export function isDuplicateKey(error: unknown): boolean {
  return errnoOf(error) === DUPLICATE_KEY;
}

/** Runs a single write and says whether another row already has a value that must be unique; then nothing was written. */
export async function meetsDuplicate(write: () => Promise<unknown>): Promise<boolean> {
  try {
    await write();
    return false;
  } catch (error) {
    if (isDuplicateKey(error)) return true;
    throw error;
  }
}

export function isCheckViolation(error: unknown): boolean {
  const errno = errnoOf(error);
  return errno !== null && CHECK_VIOLATION.includes(errno);
}

/** Another transaction won; ours was rolled back and may be run again from the start. */
export function isTransientConflict(error: unknown): boolean {
  const errno = errnoOf(error);
  return error instanceof WriteConflict || isLockTimeout(error) || errno === DEADLOCK || errno === RECORD_CHANGED;
}

/** Somebody held the lock for as long as this session waits for one. */
export function isLockTimeout(error: unknown): boolean {
  return errnoOf(error) === LOCK_WAIT_TIMEOUT;
}

/** A conditional write found the row changed since it was read: start over on a fresh transaction. */
export class WriteConflict extends Error {
  constructor(what: string) {
    super(`changed while being written: ${what}`);
    this.name = 'WriteConflict';
  }
}
