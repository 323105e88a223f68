import { type DynamicModule, Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AppConfig } from '../config/app-config.js';
import { DatabaseMetrics } from '../observability/database-metrics.js';
import { Outbox } from '../outbox/outbox.js';
import { Database } from './database.js';
import { type Entities, dataSourceOptions } from './data-source.js';
import { IdGenerator } from './id-generator.js';
import { detectServer } from './server-kind.js';
import { UnitOfWork } from './unit-of-work.js';

@Global()
@Module({
  providers: [Database, UnitOfWork, IdGenerator, Outbox, DatabaseMetrics],
  exports: [Database, UnitOfWork, IdGenerator, Outbox, DatabaseMetrics],
})
export class DatabaseModule {
  static forRoot(entities: Entities): DynamicModule {
    const typeOrm = TypeOrmModule.forRootAsync({
      inject: [AppConfig],
      useFactory: async ({ databaseUrl: url, databasePoolSize: poolSize }: AppConfig) =>
        dataSourceOptions({ url, poolSize, server: await detectServer(url) }, entities),
    });
    return { module: DatabaseModule, imports: [typeOrm] };
  }
}
