import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module.js';
import { AppConfig, ConfigurationError } from './platform/config/app-config.js';
import { PinoLogger, createPino } from './platform/observability/logger.js';
import { WorkerModule } from './platform/worker/worker.module.js';

async function main(): Promise<void> {
  const config = AppConfig.fromEnvironment();
  const app = await NestFactory.createApplicationContext(WorkerModule.around(AppModule.forRoot(config)), {
    logger: new PinoLogger(createPino(config.logLevel, 'worker')),
    abortOnError: false,
  });
  app.enableShutdownHooks();
}

main().catch((error: unknown) => {
  process.stderr.write(
    `${error instanceof ConfigurationError ? error.message : String((error as Error).stack ?? error)}\n`,
  );
  process.exit(1);
});
