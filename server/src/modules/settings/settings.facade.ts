import { Injectable } from '@nestjs/common';
import type { SettingDefinition } from './define-setting.js';
import { resolveSetting } from './inheritance.rules.js';
import { SettingPlaces } from './setting.ports.js';
import { SettingStore } from './setting-store.js';

@Injectable()
export class SettingsFacade {
  constructor(
    private readonly store: SettingStore,
    private readonly places: SettingPlaces,
  ) {}

  /** The value in force at a place: its own, or inherited from its groups and the chain. At most some seconds old. */
  async get<T>(definition: SettingDefinition<T>, place: { storeId: number } | 'chain'): Promise<T> {
    // A store that is unknown has nothing of its own; the chain's value is the right answer for it.
    const path = place === 'chain' ? null : await this.places.pathTo(`store:${place.storeId}`);
    const stored = await this.store.valuesOf(definition);
    return resolveSetting(definition.defaultValue, stored, path ?? ['chain']).value as T;
  }
}
