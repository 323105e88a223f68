import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AppConfig } from '../config/app-config.js';
import { DatabaseMetrics } from '../observability/database-metrics.js';
import { Outbox } from '../outbox/outbox.js';
import { Database } from './database.js';
import { dataSourceOptions } from './data-source.js';
import { IdGenerator } from './id-generator.js';
import { detectServer } from './server-kind.js';
import { UnitOfWork } from './unit-of-work.js';

@Global()
@Module({
  imports: [
    TypeOrmModule.forRootAsync({
      inject: [AppConfig],
      useFactory: async (config: AppConfig) =>
        dataSourceOptions({
          url: config.databaseUrl,
          poolSize: config.databasePoolSize,
          server: await detectServer(config.databaseUrl),
        }),
    }),
  ],
  providers: [Database, UnitOfWork, IdGenerator, Outbox, DatabaseMetrics],
  exports: [Database, UnitOfWork, IdGenerator, Outbox, DatabaseMetrics],
})
export class DatabaseModule {}
