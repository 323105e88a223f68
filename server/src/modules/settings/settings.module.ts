import { type DynamicModule, Module } from '@nestjs/common';
import type { SettingDefinition } from './define-setting.js';
import { SettingRegistry } from './setting-registry.js';
import { SettingStore } from './setting-store.js';
import { SettingsAdminController } from './settings.admin.controller.js';
import { SettingsFacade } from './settings.facade.js';
import { SettingsService } from './settings.service.js';

@Module({
  controllers: [SettingsAdminController],
  providers: [SettingRegistry, SettingStore, SettingsService, SettingsFacade],
  exports: [SettingsFacade, SettingRegistry],
})
export class SettingsModule {
  /** For the imports of a room that owns settings: announces them and gives the room the facade. */
  static register(definitions: readonly SettingDefinition<unknown>[]): DynamicModule {
    const announced = Symbol('settings announced');
    return {
      module: SettingDefinitionsModule,
      imports: [SettingsModule],
      providers: [
        {
          provide: announced,
          inject: [SettingRegistry],
          useFactory: (registry: SettingRegistry): true => {
            registry.add(definitions);
            return true;
          },
        },
      ],
      exports: [SettingsModule],
    };
  }
}

/** One instance per room that registers. */
@Module({})
class SettingDefinitionsModule {}
