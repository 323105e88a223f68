import { AppConfig } from '../platform/config/app-config.js';
import { createDataSource } from '../platform/database/data-source.js';
import { detectServer } from '../platform/database/server-kind.js';
import type { CliCommand } from './commands.js';
import { print } from './context.js';

/** Applies what is missing, in order. Only this command changes the schema; servers merely check it. */
export const migrate: CliCommand = {
  summary: 'Apply the migrations that are missing',
  async run() {
    const { databaseUrl: url } = AppConfig.fromEnvironment();
    const dataSource = createDataSource({ url, poolSize: 2, server: await detectServer(url) });
    await dataSource.initialize();
    try {
      const applied = await dataSource.runMigrations();
      print(applied.length === 0 ? 'The schema is current.' : `Applied ${applied.length} migrations.`);
      return 0;
    } finally {
      await dataSource.destroy();
    }
  },
};
