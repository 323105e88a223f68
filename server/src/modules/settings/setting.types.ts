export type ScopeKind = 'chain' | 'group' | 'store';

/** `chain`, `group:12` or `store:34`. */
export type SettingScope = 'chain' | `group:${number}` | `store:${number}`;

/** A value somebody has set at one place. */
export interface StoredSetting {
  readonly scope: SettingScope;
  readonly value: unknown;
  /** Places below may not differ. */
  readonly locked: boolean;
}
