import type { BusinessDate } from '@guike/shared';
import type { Transaction } from '../../../platform/database/index.js';

export interface StoreDay {
  readonly storeId: number;
  readonly day: BusinessDate;
}

/**
 * Whoever changes what is taken on a store's day goes through here first, one transaction after the other and always in
 * the same order of days. So nobody waits in a circle, and what is read afterwards stays true until the commit. Nodes
 * that don't share locks meet at the commit instead, and at the keys of the steps.
 */
export async function takeTurns(tx: Transaction, days: readonly StoreDay[]): Promise<void> {
  const unique = new Map(days.map(({ storeId, day }) => [`${storeId} ${day}`, { storeId, day }]));
  const sorted = [...unique.values()].sort((a, b) => a.storeId - b.storeId || (a.day < b.day ? -1 : 1));
  if (sorted.length === 0) return;
  await tx.execute('INSERT INTO schedule_day (store_id, day, turn) VALUES ? ON DUPLICATE KEY UPDATE turn = turn + 1', [
    sorted.map(({ storeId, day }) => [storeId, day, 1]),
  ]);
}
