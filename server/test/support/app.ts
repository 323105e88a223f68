import 'reflect-metadata';
import { Test } from '@nestjs/testing';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Type } from '@nestjs/common';
import { AppModule } from '../../src/app.module.js';
import { Clock } from '../../src/kernel/clock.js';
import { AppConfig } from '../../src/platform/config/app-config.js';
import { configureApplication } from '../../src/platform/http/create-application.js';
import { createAdapter } from '../../src/platform/http/fastify-adapter.js';
import { buildOpenApi } from '../../src/platform/http/openapi.js';
import { PinoLogger, createPino } from '../../src/platform/observability/logger.js';
import { OutboxDispatcher } from '../../src/platform/outbox/outbox-dispatcher.js';
import { holdToContract } from './contract.js';
import { type TestDatabase, createTestDatabase, queryDatabase } from './database.js';
import { testEnvironment } from './environment.js';
import { FakeClock } from './fake-clock.js';

export interface TestApp {
  app: NestFastifyApplication;
  /** Listening address, without a slash at the end. */
  url: string;
  clock: FakeClock;
  database: TestDatabase;
  get<T>(type: Type<T> | (abstract new (...args: never[]) => T)): T;
  sql<T extends object>(text: string, params?: unknown[]): Promise<T[]>;
  /** Delivers all events that are due, as the worker would. */
  drain(): Promise<void>;
  close(): Promise<void>;
}

export interface TestAppOptions {
  clock?: FakeClock;
  simulatorUrl?: string;
  /** Use this database instead of a new one (a second process on the same data). */
  database?: TestDatabase;
  environment?: Record<string, string>;
}

/** The real application on a real database, listening on a free port, with a clock that tests move. */
export async function createTestApp(options: TestAppOptions = {}): Promise<TestApp> {
  const clock = options.clock ?? new FakeClock();
  const database = options.database ?? (await createTestDatabase());
  const environment = await testEnvironment({
    databaseUrl: database.url,
    ...(options.simulatorUrl ? { simulatorUrl: options.simulatorUrl } : {}),
  });
  const config = AppConfig.fromEnvironment({ ...environment, ...options.environment });
  const module = await Test.createTestingModule({ imports: [AppModule.forRoot(config)] })
    .overrideProvider(Clock)
    .useValue(clock)
    .compile();
  const app = module.createNestApplication<NestFastifyApplication>(createAdapter(config), {
    rawBody: true,
    logger: new PinoLogger(createPino(config.logLevel, 'test')),
  });
  await configureApplication(app, config);
  await app.listen(0, '127.0.0.1');
  const dispatcher = app.get(OutboxDispatcher);
  const url = (await app.getUrl()).replace('[::1]', '127.0.0.1');
  holdToContract(url, () => buildOpenApi(app));
  return {
    app,
    url,
    clock,
    database,
    get: (type) => app.get(type as Type),
    sql: (text, params) => queryDatabase(database.url, text, params),
    drain: async () => {
      await dispatcher.drain();
    },
    close: async () => {
      await app.close();
      if (!options.database) await database.drop();
    },
  };
}
