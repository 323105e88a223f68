import type { ScopeKind, SettingScope, StoredSetting } from './setting.types.js';

export interface Resolved {
  readonly value: unknown;
  /** Where the value comes from. */
  readonly source: SettingScope | 'default';
  /** The place whose lock ended the search; null when nothing is locked. */
  readonly lockedBy: SettingScope | null;
}

/**
 * The value in force at the last place of `path` (chain first, then groups from the root down, then the store).
 * Each place may override what it inherits, until one locks its value: from there on, what lower places have set is
 * kept but doesn't count.
 */
export function resolveSetting(
  defaultValue: unknown,
  stored: readonly StoredSetting[],
  path: readonly SettingScope[],
): Resolved {
  const byScope = new Map(stored.map((setting) => [setting.scope, setting]));
  let resolved: Resolved = { value: defaultValue, source: 'default', lockedBy: null };
  for (const scope of path) {
    const own = byScope.get(scope);
    if (!own) continue;
    resolved = { value: own.value, source: scope, lockedBy: own.locked ? scope : null };
    if (own.locked) break;
  }
  return resolved;
}

/** What the last place of `path` would have if it had set nothing itself. */
export function inheritedSetting(
  defaultValue: unknown,
  stored: readonly StoredSetting[],
  path: readonly SettingScope[],
): Resolved {
  return resolveSetting(defaultValue, stored, path.slice(0, -1));
}

/** Null when the text names no place. */
export function parseScope(text: string): SettingScope | null {
  return /^(?:chain|(?:group|store):[1-9]\d{0,15})$/.test(text) ? (text as SettingScope) : null;
}

export function scopeKind(scope: SettingScope): ScopeKind {
  return scope.split(':')[0] as ScopeKind;
}

export function scopeId(scope: SettingScope): number | null {
  return scope === 'chain' ? null : Number(scope.split(':')[1]);
}
