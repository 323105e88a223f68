import { Injectable } from '@nestjs/common';
import type { SettingDefinition } from './define-setting.js';

/** Every setting of the application, in order of registration. */
@Injectable()
export class SettingRegistry {
  private readonly definitions = new Map<string, SettingDefinition<unknown>>();

  add(definitions: readonly SettingDefinition<unknown>[]): void {
    for (const definition of definitions) {
      if (this.definitions.has(definition.key)) throw new Error(`two settings are called ${definition.key}`);
      this.definitions.set(definition.key, definition);
    }
  }

  all(): SettingDefinition<unknown>[] {
    return [...this.definitions.values()];
  }

  get(key: string): SettingDefinition<unknown> | null {
    return this.definitions.get(key) ?? null;
  }
}
