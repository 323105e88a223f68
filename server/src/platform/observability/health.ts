import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AppConfig } from '../config/app-config.js';
import { Database } from '../database/database.js';

@Injectable()
export class Health implements BeforeApplicationShutdown {
  private leaving = false;

  constructor(
    private readonly database: Database,
    private readonly dataSource: DataSource,
    private readonly config: AppConfig,
  ) {}

  /** True from the first moment of shutting down. */
  get stopping(): boolean {
    return this.leaving;
  }

  async check(): Promise<{ ready: boolean; checks: Record<string, string> }> {
    if (this.leaving) return { ready: false, checks: { process: 'stopping' } };
    const checks: Record<string, string> = { process: 'ok', database: 'ok', schema: 'ok' };
    try {
      const rows = await this.database.query<{ name: string }>('SELECT name FROM schema_migration');
      const applied = new Set(rows.map((row) => row.name));
      const missing = this.dataSource.migrations.filter(
        (migration) => !applied.has(migration.name ?? migration.constructor.name),
      );
      if (missing.length > 0) checks['schema'] = `${missing.length} migrations are not applied`;
    } catch {
      checks['database'] = 'unreachable';
    }
    return { ready: Object.values(checks).every((state) => state === 'ok'), checks };
  }

  /** Balancers need a moment to notice; until then what they still send is served. */
  async beforeApplicationShutdown(): Promise<void> {
    this.leaving = true;
    await new Promise((resolve) => setTimeout(resolve, this.config.shutdownDrainMs));
  }
}
