import { type DynamicModule, Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from '../../app.module.js';
import { Adapters } from '../../platform/adapters.js';
import type { AppConfig } from '../../platform/config/app-config.js';
import { UnitOfWork, isTransientConflict } from '../../platform/database/index.js';
import { createApplication } from '../../platform/http/create-application.js';
import { OutboxDispatcher } from '../../platform/outbox/outbox-dispatcher.js';
import { Door } from './door.js';
import { StoryClock } from './story-clock.js';
import { StoryWechat } from './story-wechat.js';

const DELIVERY_TRIES = 5;

@Module({})
class StoryModule {
  static around(application: DynamicModule, adapters: Adapters): DynamicModule {
    return {
      module: StoryModule,
      global: true,
      imports: [application],
      providers: [{ provide: Adapters, useValue: adapters }],
      exports: [Adapters],
    };
  }
}

type Provider<T> = abstract new (...args: never[]) => T;

/** The whole application, with the story's clock and the story's WeChat in the place of the real ones. */
export class World {
  readonly door: Door;
  readonly uow: UnitOfWork;
  private readonly outbox: OutboxDispatcher;

  private constructor(
    private readonly app: NestFastifyApplication,
    readonly clock: StoryClock,
    readonly wechat: StoryWechat,
  ) {
    this.door = new Door(app);
    this.uow = app.get(UnitOfWork);
    this.outbox = app.get(OutboxDispatcher);
  }

  static async open(config: AppConfig): Promise<World> {
    const clock = new StoryClock();
    const wechat = new StoryWechat(config, clock);
    const adapters: Adapters = { clock, wechatApi: wechat.api, wechatPay: wechat.pay };
    const app = await createApplication(StoryModule.around(AppModule.forRoot(config), adapters), config);
    await app.init();
    return new World(app, clock, wechat);
  }

  get<T>(type: Provider<T>): T {
    return this.app.get(type as never, { strict: false });
  }

  /**
   * Plays a scene, then lets the rooms hear of it a moment later in the same past; `over` is called in between.
   */
  async play(at: Date, scene: () => Promise<void>, over: () => void): Promise<void> {
    await this.clock.at(at, async () => {
      try {
        await scene();
      } finally {
        over();
      }
      this.clock.pass(1);
      await this.deliver(at);
    });
  }

  /** News of all scenes that has not been heard yet. */
  deliverRest(): Promise<void> {
    return this.deliver(new Date(0));
  }

  /** Several scenes deliver at once, and the database may ask one of them to try again. */
  private async deliver(since: Date): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        await this.outbox.drain(since);
        return;
      } catch (error) {
        if (attempt === DELIVERY_TRIES || !isTransientConflict(error)) throw error;
      }
    }
  }

  close(): Promise<void> {
    return this.app.close();
  }
}
