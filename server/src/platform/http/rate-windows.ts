import { Injectable } from '@nestjs/common';
import type { ThrottlerStorage } from '@nestjs/throttler';
import { Clock } from '../../kernel/clock.js';

type Counted = Awaited<ReturnType<ThrottlerStorage['increment']>>;

interface Window {
  startedAt: number;
  hits: number;
  /** Of the window before, which fades out while this one fills. */
  hitsBefore: number;
  blockedUntil: number;
}

const SWEEP_MS = 60_000;

/**
 * Counts hits in windows instead of remembering each: the library's own memory keeps one entry per request of the last
 * minute and walks through all of them at each, which is felt where a till or a gateway is busy. The last window fades
 * out evenly, so a burst at the border of two is not counted as none.
 */
@Injectable()
export class RateWindows implements ThrottlerStorage {
  private readonly windows = new Map<string, Window>();
  private sweptAt = 0;

  constructor(private readonly clock: Clock) {}

  increment(key: string, ttl: number, limit: number, blockDuration: number, throttlerName: string): Promise<Counted> {
    const now = this.clock.now().getTime();
    this.sweep(now, ttl);
    const window = this.windowOf(`${throttlerName} ${key}`, now, ttl);
    if (window.blockedUntil > now) return Promise.resolve(counted(limit + 1, window, ttl, now));
    window.hits += 1;
    const fading = 1 - (now - window.startedAt) / ttl;
    const hits = Math.floor(window.hitsBefore * fading) + window.hits;
    if (hits > limit) window.blockedUntil = now + blockDuration;
    return Promise.resolve(counted(hits, window, ttl, now));
  }

  private windowOf(key: string, now: number, ttl: number): Window {
    const window = this.windows.get(key);
    if (window && window.blockedUntil > now) return window;
    // Whoever waited out a block has paid for what came before it.
    if (!window || window.blockedUntil > 0 || now - window.startedAt >= 2 * ttl || window.startedAt > now) {
      const fresh = { startedAt: now, hits: 0, hitsBefore: 0, blockedUntil: 0 };
      this.windows.set(key, fresh);
      return fresh;
    }
    if (now - window.startedAt >= ttl) {
      window.hitsBefore = window.hits;
      window.hits = 0;
      window.startedAt += ttl;
    }
    return window;
  }

  private sweep(now: number, ttl: number): void {
    if (now - this.sweptAt < SWEEP_MS && now >= this.sweptAt) return;
    this.sweptAt = now;
    for (const [key, window] of this.windows) {
      if (window.blockedUntil <= now && now - window.startedAt >= 2 * ttl) this.windows.delete(key);
    }
  }
}

function counted(totalHits: number, { startedAt, blockedUntil }: Window, ttl: number, now: number): Counted {
  const isBlocked = blockedUntil > now;
  return {
    totalHits,
    timeToExpire: Math.ceil((startedAt + ttl - now) / 1_000),
    isBlocked,
    timeToBlockExpire: isBlocked ? Math.ceil((blockedUntil - now) / 1_000) : 0,
  };
}
