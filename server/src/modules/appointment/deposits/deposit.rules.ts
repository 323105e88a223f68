import { type EntryDraft, type HoldLine, systemAccount } from '../../ledger/index.rules.js';

/** Hours until a refund that WeChat did not pay is sent again by itself; after the last of them it takes a person. */
const PATIENCE_HOURS = [1, 4, 12, 24, 48, 72] as const;
const HOUR_MS = 3_600_000;

export function nextRefundTry(at: Date, tries: number): Date | null {
  const hours = PATIENCE_HOURS[tries];
  return hours === undefined ? null : new Date(at.getTime() + hours * HOUR_MS);
}

/** WeChat's money is with us and still the member's to have back: an asset against a debt. */
export function receivedEntries(entityId: number, fen: number): EntryDraft[] {
  return [
    { account: systemAccount('entity', entityId, 'wechat'), amount: -fen },
    { account: systemAccount('entity', entityId, 'deposits'), amount: fen },
  ];
}

export function returnedEntries(entityId: number, fen: number): EntryDraft[] {
  return receivedEntries(entityId, fen).map((entry) => ({ ...entry, amount: -entry.amount }));
}

/** The debt becomes income. */
export function keptEntries(entityId: number, fen: number): EntryDraft[] {
  return [
    { account: systemAccount('entity', entityId, 'deposits'), amount: -fen },
    { account: systemAccount('entity', entityId, 'forfeited'), amount: fen },
  ];
}

/**
 * Stored value that was set aside lapses: principal is income of the entity that took it, bonus goes back to what it
 * cost. It stays with the issuer whichever store kept the time, so nothing arises between entities.
 */
export function forfeitEntries(lines: readonly HoldLine[]): EntryDraft[] {
  const entries: EntryDraft[] = lines.map(({ account, lotId, amount }) => ({ account, lotId, amount: -amount }));
  const gains = new Map<string, EntryDraft>();
  for (const { account, amount } of lines) {
    const book = account.book === 'bonus' ? ('bonus-cost' as const) : ('forfeited' as const);
    const key = `${book}/${account.entityId}`;
    const before = gains.get(key)?.amount ?? 0;
    gains.set(key, { account: systemAccount('entity', account.entityId, book), amount: before + amount });
  }
  return [...entries, ...gains.values()];
}
