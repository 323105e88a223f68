import fc from 'fast-check';
import { type Point, distanceMeters } from './distance.rules.js';

const HALF_CIRCUMFERENCE = Math.round(Math.PI * 6_371_000);

const point: fc.Arbitrary<Point> = fc.record({
  latitude: fc.double({ min: -90, max: 90, noNaN: true }),
  longitude: fc.double({ min: -180, max: 180, noNaN: true }),
});

describe('distanceMeters', () => {
  it.each([
    ['Shenzhen to Guangzhou', [22.5431, 114.0579], [23.1291, 113.2644], 104_300],
    ['Shanghai to Beijing', [31.2304, 121.4737], [39.9042, 116.4074], 1_067_300],
    ['pole to pole', [90, 0], [-90, 0], HALF_CIRCUMFERENCE],
    ['over the date line', [0, 179.999], [0, -179.999], 222],
  ])('knows %s', (_name, from, to, meters) => {
    const [a, b] = [from, to].map(([latitude, longitude]) => ({ latitude, longitude }) as Point) as [Point, Point];
    expect(Math.abs(distanceMeters(a, b) - meters)).toBeLessThanOrEqual(meters * 0.005);
  });

  it('is zero from a place to itself, the same both ways, never negative and never more than half around', () => {
    fc.assert(
      fc.property(point, point, (a, b) => {
        expect(distanceMeters(a, a)).toBe(0);
        const there = distanceMeters(a, b);
        expect(distanceMeters(b, a)).toBe(there);
        expect(there).toBeGreaterThanOrEqual(0);
        expect(there).toBeLessThanOrEqual(HALF_CIRCUMFERENCE);
      }),
    );
  });

  it('is never longer by a detour', () => {
    fc.assert(
      fc.property(point, point, point, (a, b, via) => {
        expect(distanceMeters(a, b)).toBeLessThanOrEqual(distanceMeters(a, via) + distanceMeters(via, b) + 2);
      }),
    );
  });
});
