import { AsyncLocalStorage } from 'node:async_hooks';
import { Clock } from '../../kernel/clock.js';

/**
 * A present of its own for every scene of the story, so that scenes which run at the same time may lie months apart.
 * Within a scene time stands still until it is let pass; outside of all scenes it is the machine's.
 */
export class StoryClock extends Clock {
  private readonly scenes = new AsyncLocalStorage<{ now: number }>();

  now(): Date {
    return new Date(this.scenes.getStore()?.now ?? Date.now());
  }

  at<T>(instant: Date, scene: () => Promise<T>): Promise<T> {
    return this.scenes.run({ now: instant.getTime() }, scene);
  }

  /** Lets time pass in this scene. */
  pass(seconds: number): void {
    const scene = this.scenes.getStore();
    if (!scene) throw new Error('time passes by itself outside of the story');
    scene.now += seconds * 1_000;
  }
}
