import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../app.module.js';
import { AppConfig } from '../platform/config/app-config.js';
import { PinoLogger, createPino } from '../platform/observability/logger.js';

/** Runs `work` inside the application, without HTTP and without the worker's loops. */
export async function inApplication<T>(work: (app: INestApplicationContext) => Promise<T>): Promise<T> {
  const config = AppConfig.fromEnvironment();
  const app = await NestFactory.createApplicationContext(AppModule.forRoot(config), {
    logger: new PinoLogger(createPino(config.logLevel === 'info' ? 'warn' : config.logLevel, 'cli')),
    abortOnError: false,
  });
  try {
    return await work(app);
  } finally {
    await app.close();
  }
}

export function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
