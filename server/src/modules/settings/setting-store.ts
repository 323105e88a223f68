import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../../kernel/clock.js';
import { TtlCache } from '../../kernel/ttl-cache.js';
import { Database } from '../../platform/database/index.js';
import type { SettingDefinition } from './define-setting.js';
import type { SettingScope, StoredSetting } from './setting.types.js';

const TTL_MS = 3_000;

export interface StoredSettingRow extends StoredSetting {
  readonly updatedAt: Date;
  readonly updatedBy: string;
}

interface ValueRow {
  setting_key: string;
  scope: SettingScope;
  /** JSON text. */
  value: string;
  locked: number;
  updated_at: Date;
  updated_by: string;
}

/** All values that have been set anywhere, kept for a moment: they are few, and one read serves every key. */
@Injectable()
export class SettingStore {
  private readonly logger = new Logger(SettingStore.name);
  private readonly cache: TtlCache<'all', ReadonlyMap<string, StoredSettingRow[]>>;

  constructor(
    private readonly database: Database,
    clock: Clock,
  ) {
    this.cache = new TtlCache(clock, TTL_MS);
  }

  /**
   * The values of one setting. One that its schema no longer accepts (written by an older version) counts as not set:
   * the place then inherits, instead of every request failing.
   */
  async valuesOf(definition: SettingDefinition<unknown>): Promise<StoredSettingRow[]> {
    const all = await this.cache.get('all', () => this.load());
    return (all.get(definition.key) ?? []).flatMap((row) => {
      const parsed = definition.schema.safeParse(row.value);
      if (parsed.success) return [{ ...row, value: parsed.data }];
      this.logger.error({ setting: definition.key, scope: row.scope }, 'stored value ignored: its schema refuses it');
      return [];
    });
  }

  /** After a committed change: this process sees it at once, the others within the cache's time. */
  forget(): void {
    this.cache.clear();
  }

  private async load(): Promise<ReadonlyMap<string, StoredSettingRow[]>> {
    const rows = await this.database.query<ValueRow>(
      'SELECT setting_key, scope, CAST(value AS CHAR) AS value, locked, updated_at, updated_by FROM setting_value ORDER BY setting_key, scope',
    );
    const byKey = new Map<string, StoredSettingRow[]>();
    for (const row of rows) {
      const stored = {
        scope: row.scope,
        value: JSON.parse(row.value) as unknown,
        locked: row.locked === 1,
        updatedAt: row.updated_at,
        updatedBy: row.updated_by,
      };
      byKey.set(row.setting_key, [...(byKey.get(row.setting_key) ?? []), stored]);
    }
    return byKey;
  }
}
