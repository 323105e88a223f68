import { DataSource, type DataSourceOptions } from 'typeorm';
import { MIGRATIONS } from '../../migrations/index.js';
import { CONNECTION_OPTIONS, mysqlDriver } from './mysql-driver.js';

/** Entities are handed in from above: the platform knows no room. */
export type Entities = (new () => object)[];

export interface DataSourceSettings {
  url: string;
  poolSize: number;
  server: 'mysql' | 'mariadb';
}

export function dataSourceOptions(settings: DataSourceSettings, entities: Entities): DataSourceOptions {
  return {
    // MariaDB stores JSON as LONGTEXT: with type mysql TypeORM would see drift and propose to drop the column.
    type: settings.server,
    url: settings.url,
    poolSize: settings.poolSize,
    driver: mysqlDriver,
    ...CONNECTION_OPTIONS,
    extra: {
      decimalNumbers: CONNECTION_OPTIONS.decimalNumbers,
      stringifyObjects: true,
      maxIdle: settings.poolSize,
      // For `WriteBatch`. Values are always parameters, escaped by the driver; no statement is glued from input.
      multipleStatements: true,
    },
    entities,
    migrations: MIGRATIONS,
    migrationsTableName: 'schema_migration',
    // DDL commits implicitly on these servers: pretending otherwise would only hide a half-applied migration.
    migrationsTransactionMode: 'none',
    synchronize: false,
    logging: false,
  } as DataSourceOptions;
}

export function createDataSource(settings: DataSourceSettings, entities: Entities = []): DataSource {
  return new DataSource(dataSourceOptions(settings, entities));
}
