import type { z } from 'zod';
import type { ScopeKind } from './setting.types.js';

export interface SettingDefinition<T> {
  /** `<room>.<what>`, never changed once released: values are stored under it. */
  readonly key: string;
  /** Chinese, for the people at headquarters who decide it. */
  readonly title: string;
  readonly description: string;
  readonly schema: z.ZodType<T>;
  readonly defaultValue: T;
  /** Kinds of places that may have a value of their own. */
  readonly scopes: readonly ScopeKind[];
}

/** Declares a setting; the room lists it with `SettingsModule.register([...])` and reads it with `SettingsFacade.get`. */
export function defineSetting<T>(definition: SettingDefinition<T>): SettingDefinition<T> {
  if (!/^[a-z][A-Za-z]*\.[a-z][A-Za-z.]*$/.test(definition.key) || definition.key.length > 64) {
    throw new Error(`setting key ${definition.key} is not of the form room.what`);
  }
  const parsed = definition.schema.safeParse(definition.defaultValue);
  if (!parsed.success) throw new Error(`the default of ${definition.key} does not satisfy its own schema`);
  return definition;
}
