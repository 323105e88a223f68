import { type DynamicModule, Module } from '@nestjs/common';
import type { AppConfig } from './platform/config/app-config.js';
import { ENTITIES } from './entities.js';
import { ConfigModule } from './platform/config/config.module.js';
import { PlatformModule } from './platform/platform.module.js';
import { ROOMS } from './modules/index.js';

/** The whole system. HTTP server, worker and command line all run this one; they differ in what they start. */
@Module({})
export class AppModule {
  static forRoot(config: AppConfig): DynamicModule {
    return AppModule.around(ConfigModule.forRoot(config));
  }

  /** For reading the routes without settings or a database; it can't be started. */
  static outline(): DynamicModule {
    return AppModule.around(ConfigModule.outline());
  }

  private static around(settings: DynamicModule): DynamicModule {
    return { module: AppModule, imports: [settings, PlatformModule.forRoot(ENTITIES), ...ROOMS] };
  }
}
