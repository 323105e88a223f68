import type { Transaction } from '../../platform/database/index.js';
import type { Actor, RequestInfo } from '../../platform/http/index.js';
import type { SettingScope } from './setting.types.js';

/**
 * Where a place stands in the chain. Settings lie below the organisation, so it tells them through this port
 * (implemented in the organization room).
 */
export abstract class SettingPlaces {
  /** The path from the chain down to this place, itself last; null when there is no such place. */
  abstract pathTo(scope: SettingScope): Promise<readonly SettingScope[] | null>;
  /** Names of places as people know them. */
  abstract namesOf(scopes: readonly SettingScope[]): Promise<ReadonlyMap<SettingScope, string>>;
}

export interface SettingChange {
  readonly actor: Actor;
  readonly request: RequestInfo;
  readonly act: 'set' | 'clear';
  readonly key: string;
  readonly scope: SettingScope;
  readonly before: { value: unknown; locked: boolean } | null;
  readonly after: { value: unknown; locked: boolean } | null;
}

/** Remembers every change. Audit is a neighbour, not a floor below, so this too is wired from above. */
export abstract class SettingHistory {
  abstract record(tx: Transaction, change: SettingChange): Promise<void>;
}
