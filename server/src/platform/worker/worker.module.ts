import { type DynamicModule, Module } from '@nestjs/common';
import { ScheduleModule } from '@nestjs/schedule';
import { WorkerLoop } from './worker-loop.js';

/** The application plus what makes it work on its own: outbox delivery and scheduled jobs. */
@Module({})
export class WorkerModule {
  static around(application: DynamicModule): DynamicModule {
    return { module: WorkerModule, imports: [application, ScheduleModule.forRoot()], providers: [WorkerLoop] };
  }
}
