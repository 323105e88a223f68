import { SingleFlight } from './single-flight.js';

describe('SingleFlight', () => {
  it('runs once for all who ask at the same time, and again for those who ask later', async () => {
    const flights = new SingleFlight<number>();
    let runs = 0;
    const work = async () => (runs += 1);
    expect(await Promise.all([flights.run('a', work), flights.run('a', work), flights.run('b', work)])).toEqual([
      1, 1, 2,
    ]);
    expect(await flights.run('a', work)).toBe(3);
  });

  it('gives its error to all, and forgets it', async () => {
    const flights = new SingleFlight<string>();
    const failing = () => Promise.reject(new Error('down'));
    const both = await Promise.allSettled([flights.run('a', failing), flights.run('a', failing)]);
    expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await flights.run('a', async () => 'up')).toBe('up');
  });
});
