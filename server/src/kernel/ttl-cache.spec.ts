import { Clock } from './clock.js';
import { TtlCache } from './ttl-cache.js';

class HandClock extends Clock {
  millisecond = 0;
  now(): Date {
    return new Date(this.millisecond);
  }
}

describe('a cache for some seconds', () => {
  const clock = new HandClock();
  let loads = 0;
  const load = (): Promise<number> => Promise.resolve((loads += 1));

  beforeEach(() => {
    clock.millisecond = 1_000;
    loads = 0;
  });

  it('loads once for all who ask at the same time, and again when the time is over', async () => {
    const cache = new TtlCache<string, number>(clock, 3_000);
    expect(await Promise.all([cache.get('a', load), cache.get('a', load), cache.get('a', load)])).toEqual([1, 1, 1]);
    clock.millisecond += 2_999;
    expect(await cache.get('a', load)).toBe(1);
    clock.millisecond += 1;
    expect(await cache.get('a', load)).toBe(2);
  });

  it('keeps keys apart and forgets all when told', async () => {
    const cache = new TtlCache<string, number>(clock, 3_000);
    await cache.get('a', load);
    expect(await cache.get('b', load)).toBe(2);
    cache.clear();
    expect(await cache.get('a', load)).toBe(3);
  });

  it('does not remember a failure', async () => {
    const cache = new TtlCache<string, number>(clock, 3_000);
    await expect(cache.get('a', () => Promise.reject(new Error('database away')))).rejects.toThrow('database away');
    expect(await cache.get('a', load)).toBe(1);
  });

  it('never grows past its limit', async () => {
    const cache = new TtlCache<number, number>(clock, 3_000, 10);
    for (let key = 0; key < 25; key += 1) await cache.get(key, load);
    await cache.get(24, load);
    expect(loads).toBe(25);
    await cache.get(3, load);
    expect(loads).toBe(26);
  });
});
