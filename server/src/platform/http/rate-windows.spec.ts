import { Clock } from '../../kernel/clock.js';
import { RateWindows } from './rate-windows.js';

const MINUTE = 60_000;

class HandClock extends Clock {
  at = 1_000_000;
  now(): Date {
    return new Date(this.at);
  }
}

describe('rate windows', () => {
  const clock = new HandClock();
  let windows: RateWindows;
  beforeEach(() => {
    clock.at = 1_000_000;
    windows = new RateWindows(clock);
  });
  const hit = (limit = 10, key = 'till') => windows.increment(key, MINUTE, limit, MINUTE, 'credential');
  const hits = async (count: number, limit?: number) => {
    let last = await hit(limit);
    for (let done = 1; done < count; done += 1) last = await hit(limit);
    return last;
  };

  it('lets through what is allowed and blocks the next for as long as was said', async () => {
    expect(await hits(10)).toMatchObject({ totalHits: 10, isBlocked: false, timeToBlockExpire: 0 });
    expect(await hit()).toMatchObject({ isBlocked: true, timeToBlockExpire: 60 });
    clock.at += 20_000;
    expect(await hit()).toMatchObject({ isBlocked: true, timeToBlockExpire: 40 });
  });

  it('is open again when the block is over, what was refused not counted', async () => {
    await hits(11);
    clock.at += MINUTE;
    expect(await hit()).toMatchObject({ totalHits: 1, isBlocked: false });
  });

  it('does not forget a burst at the border of two windows', async () => {
    clock.at += 1;
    await hit();
    clock.at += MINUTE - 1_000;
    await hits(9);
    clock.at += 2_000;
    expect(await hits(2)).toMatchObject({ isBlocked: true });
  });

  it('lets the window before fade out', async () => {
    await hits(10);
    clock.at += MINUTE + 30_000;
    expect(await hits(5)).toMatchObject({ totalHits: 10, isBlocked: false });
  });

  it('keeps keys apart', async () => {
    await hits(11);
    expect(await hit(10, 'another')).toMatchObject({ totalHits: 1, isBlocked: false });
  });

  it('starts anew when the clock was set back', async () => {
    await hits(5);
    clock.at -= 10 * MINUTE;
    expect(await hit()).toMatchObject({ totalHits: 1, isBlocked: false });
  });
});
