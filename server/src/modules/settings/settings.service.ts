import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { type Result, ok, refuse } from '../../kernel/result.js';
import { type Transaction, UnitOfWork } from '../../platform/database/index.js';
import { type RequestInfo, type StaffActor, actorRef } from '../../platform/http/index.js';
import type { SettingDefinition } from './define-setting.js';
import { inheritedSetting, parseScope, resolveSetting, scopeId, scopeKind } from './inheritance.rules.js';
import { SettingRegistry } from './setting-registry.js';
import { SettingStore, type StoredSettingRow } from './setting-store.js';
import { SettingHistory, SettingPlaces } from './setting.ports.js';
import type { SettingScope } from './setting.types.js';
import type { SettingDifference, SettingDifferences, SettingView, SettingWrite } from './settings.dto.js';

interface Own {
  value: unknown;
  locked: boolean;
}

const KIND_ORDER = { chain: 0, group: 1, store: 2 } as const;

/** Settings as headquarters sees and changes them. */
@Injectable()
export class SettingsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly registry: SettingRegistry,
    private readonly store: SettingStore,
    private readonly places: SettingPlaces,
    private readonly history: SettingHistory,
  ) {}

  async list(scopeText: string): Promise<Result<SettingView[]>> {
    const place = await this.place(scopeText);
    if (!place) return refuse('SETTING_SCOPE_INVALID');
    return ok(
      await Promise.all(this.registry.all().map((definition) => this.view(definition, place.scope, place.path))),
    );
  }

  async set(actor: StaffActor, request: RequestInfo, key: string, write: SettingWrite): Promise<Result<SettingView>> {
    const definition = this.registry.get(key);
    if (!definition) return refuse('SETTING_UNKNOWN');
    const place = await this.place(write.scope);
    if (!place || !definition.scopes.includes(scopeKind(place.scope))) return refuse('SETTING_SCOPE_INVALID');
    const parsed = definition.schema.safeParse(write.value);
    if (!parsed.success) return refuse('SETTING_INVALID', { fields: problemsOf(parsed.error) });
    if (await this.lockAbove(definition, place.path)) return refuse('SETTING_LOCKED');
    await this.uow.run(async (tx) => {
      const before = await ownValue(tx, key, place.scope);
      const after: Own = { value: parsed.data, locked: write.lock ?? before?.locked ?? false };
      await tx.execute(
        `INSERT INTO setting_value (setting_key, scope, value, locked, updated_at, updated_by) VALUES (?, ?, ?, ?, ?, ?)
         ON DUPLICATE KEY UPDATE value = VALUES(value), locked = VALUES(locked),
           updated_at = VALUES(updated_at), updated_by = VALUES(updated_by)`,
        [key, place.scope, JSON.stringify(after.value), after.locked, tx.now, actorRef(actor)],
      );
      await this.history.record(tx, { actor, request, act: 'set', key, scope: place.scope, before, after });
    });
    this.store.forget();
    return ok(await this.view(definition, place.scope, place.path));
  }

  /** Back to inheriting. Allowed under a lock too: the value had no effect any more. */
  async clear(actor: StaffActor, request: RequestInfo, key: string, scopeText: string): Promise<Result<SettingView>> {
    const definition = this.registry.get(key);
    if (!definition) return refuse('SETTING_UNKNOWN');
    const place = await this.place(scopeText);
    if (!place) return refuse('SETTING_SCOPE_INVALID');
    await this.uow.run(async (tx) => {
      const before = await ownValue(tx, key, place.scope);
      if (!before) return;
      await tx.execute('DELETE FROM setting_value WHERE setting_key = ? AND scope = ?', [key, place.scope]);
      await this.history.record(tx, { actor, request, act: 'clear', key, scope: place.scope, before, after: null });
    });
    this.store.forget();
    return ok(await this.view(definition, place.scope, place.path));
  }

  async differences(key: string): Promise<Result<SettingDifferences>> {
    const definition = this.registry.get(key);
    if (!definition) return refuse('SETTING_UNKNOWN');
    const stored = await this.store.valuesOf(definition);
    const names = await this.places.namesOf(stored.map((row) => row.scope));
    const items = await Promise.all(
      stored.map(async (row) => {
        const path = (await this.places.pathTo(row.scope)) ?? ['chain', row.scope];
        return differenceOf(definition, stored, row, path, names.get(row.scope) ?? row.scope);
      }),
    );
    return ok({ key, defaultValue: definition.defaultValue, items: items.sort(highestFirst) });
  }

  private async place(text: string): Promise<{ scope: SettingScope; path: readonly SettingScope[] } | null> {
    const scope = parseScope(text);
    const path = scope && (await this.places.pathTo(scope));
    return scope && path ? { scope, path } : null;
  }

  private async lockAbove(definition: SettingDefinition<unknown>, path: readonly SettingScope[]): Promise<boolean> {
    const stored = await this.store.valuesOf(definition);
    return inheritedSetting(definition.defaultValue, stored, path).lockedBy !== null;
  }

  private async view(
    definition: SettingDefinition<unknown>,
    scope: SettingScope,
    path: readonly SettingScope[],
  ): Promise<SettingView> {
    const stored = await this.store.valuesOf(definition);
    const resolved = resolveSetting(definition.defaultValue, stored, path);
    return {
      key: definition.key,
      title: definition.title,
      description: definition.description,
      scopes: [...definition.scopes],
      schema: z.toJSONSchema(definition.schema, { io: 'input', unrepresentable: 'any' }) as Record<string, unknown>,
      defaultValue: definition.defaultValue,
      effective: resolved.value,
      source: resolved.source,
      locked: resolved.lockedBy !== null && resolved.lockedBy !== scope,
      lockedBy: resolved.lockedBy,
      overridden: stored.some((row) => row.scope === scope),
    };
  }
}

async function ownValue(tx: Transaction, key: string, scope: SettingScope): Promise<Own | null> {
  const [row] = await tx.query<{ value: string; locked: number }>(
    'SELECT CAST(value AS CHAR) AS value, locked FROM setting_value WHERE setting_key = ? AND scope = ? FOR UPDATE',
    [key, scope],
  );
  return row ? { value: JSON.parse(row.value) as unknown, locked: row.locked === 1 } : null;
}

function problemsOf(error: z.ZodError): { field: string; problems: string[] }[] {
  return error.issues.map((issue) => ({ field: ['value', ...issue.path].join('.'), problems: [issue.message] }));
}

function differenceOf(
  definition: SettingDefinition<unknown>,
  stored: readonly StoredSettingRow[],
  row: StoredSettingRow,
  path: readonly SettingScope[],
  scopeName: string,
): SettingDifference {
  const above = inheritedSetting(definition.defaultValue, stored, path);
  return {
    scope: row.scope,
    scopeName,
    value: row.value,
    inherited: above.value,
    locked: row.locked,
    ignored: above.lockedBy !== null,
    updatedAt: row.updatedAt,
    updatedBy: row.updatedBy,
  };
}

function highestFirst(a: SettingDifference, b: SettingDifference): number {
  const [left, right] = [a.scope as SettingScope, b.scope as SettingScope];
  return KIND_ORDER[scopeKind(left)] - KIND_ORDER[scopeKind(right)] || (scopeId(left) ?? 0) - (scopeId(right) ?? 0);
}
