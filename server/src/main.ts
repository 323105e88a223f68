import 'reflect-metadata';
import { AppModule } from './app.module.js';
import { AppConfig, ConfigurationError } from './platform/config/app-config.js';
import { createApplication } from './platform/http/create-application.js';
import { Metrics } from './platform/observability/metrics.js';

async function main(): Promise<void> {
  const config = AppConfig.fromEnvironment();
  const app = await createApplication(AppModule.forRoot(config), config);
  app.get(Metrics).collectProcessMetrics();
  await app.listen(config.http.port, config.http.host);
}

main().catch((error: unknown) => {
  // The logger may not exist yet, and an operator should read a sentence, not a stack, about a bad setting.
  process.stderr.write(
    `${error instanceof ConfigurationError ? error.message : String((error as Error).stack ?? error)}\n`,
  );
  process.exit(1);
});
