import { parseAddress } from './account-address.rules.js';
import type { AccountState, LotState } from './ledger-book.rules.js';

/** An account joined with one of its lots, or with none. */
export interface LoadedRow {
  id: number;
  address: string;
  balance: number;
  held: number;
  seq: number;
  lot_id: number | null;
  origin_id: number;
  original: number;
  remaining: number;
  lot_held: number;
  created_at: Date;
  available_at: Date;
  expires_at: Date | null;
  scope: string | null;
}

/** `CASE id WHEN 7 THEN -30 … ELSE 0 END`. Only integers of our own making go in, so they may stand in the text. */
export function caseOf(pairs: readonly (readonly [id: number, value: number])[], otherwise = '0'): string {
  const branches = pairs.map(([id, value]) => {
    if (!Number.isSafeInteger(id) || !Number.isSafeInteger(value)) throw new RangeError('not an integer');
    return `WHEN ${id} THEN ${value}`;
  });
  return `CASE id ${branches.join(' ')} ELSE ${otherwise} END`;
}

export function chunksOf<T>(items: readonly T[], size: number): T[][] {
  const chunks: T[][] = [];
  for (let start = 0; start < items.length; start += size) chunks.push(items.slice(start, start + size));
  return chunks;
}

export function toStates(rows: readonly LoadedRow[]): AccountState[] {
  const states = new Map<number, AccountState & { lots: LotState[] }>();
  for (const row of rows) {
    let state = states.get(row.id);
    if (!state) {
      const parsed = parseAddress(row.address);
      if (!parsed) throw new Error(`unreadable address ${row.address}`);
      state = {
        account: parsed.account,
        address: row.address,
        id: row.id,
        balance: row.balance,
        held: row.held,
        seq: row.seq,
        lots: [],
      };
      states.set(row.id, state);
    }
    if (row.lot_id !== null) {
      state.lots.push({
        id: row.lot_id,
        originId: row.origin_id,
        original: row.original,
        remaining: row.remaining,
        held: row.lot_held,
        createdAt: row.created_at,
        availableAt: row.available_at,
        expiresAt: row.expires_at,
        scope: row.scope,
      });
    }
  }
  return [...states.values()];
}
