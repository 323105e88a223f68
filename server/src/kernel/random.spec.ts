import fc from 'fast-check';
import { RandomSource } from './random.js';

/** Chance that is known beforehand. */
class Drawn extends RandomSource {
  readonly bounds: number[] = [];

  constructor(private readonly draws: number[]) {
    super();
  }

  bytes(): Buffer {
    throw new Error('not drawn from');
  }

  integer(bound: number): number {
    this.bounds.push(bound);
    return this.draws.shift() ?? 0;
  }
}

describe('random text', () => {
  it('is drawn letter by letter, each as likely as any other', () => {
    const random = new Drawn([2, 0, 1, 2]);
    expect(random.text(4, 'xyz')).toBe('zxyz');
    expect(random.bounds).toEqual([3, 3, 3, 3]);
  });

  it('of digits keeps its zeros', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(9)), (draws) => {
        expect(new Drawn([...draws]).digits(draws.length)).toBe(draws.join(''));
      }),
    );
  });
});
