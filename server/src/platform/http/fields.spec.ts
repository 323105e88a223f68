import 'reflect-metadata';
import type { ArgumentMetadata } from '@nestjs/common';
import fc from 'fast-check';
import { IsDay, IsId, IsIds, IsInstant, IsQueryId } from './fields.js';
import { RequestPipe } from './validation.pipe.js';

class Body {
  @IsId({ optional: true })
  id?: number;

  @IsQueryId({ optional: true })
  queryId?: number;

  @IsIds({ most: 3, optional: true })
  ids?: number[];

  @IsIds({ least: 1, most: 3, optional: true })
  some?: number[];

  @IsDay({ optional: true })
  day?: string;

  @IsInstant({ optional: true })
  instant?: string;
}

class Strict {
  @IsId()
  id: number;

  @IsDay({ nullable: true })
  day: string | null;
}

const taken = async (value: object, metatype: new () => object = Body): Promise<unknown> => {
  const metadata: ArgumentMetadata = { type: 'body', metatype };
  return (await new RequestPipe().transform(value, metadata)) as unknown;
};
const isTaken = (value: object, metatype?: new () => object): Promise<boolean> =>
  taken(value, metatype).then(
    () => true,
    () => false,
  );

describe('fields of requests', () => {
  it.each([
    ['id', 1],
    ['id', Number.MAX_SAFE_INTEGER],
    ['queryId', '7'],
    ['ids', []],
    ['ids', [1, 2, 3]],
    ['some', [9]],
    ['day', '2026-11-22'],
    ['day', '2028-02-29'],
    ['instant', '2026-11-22T08:00:00.000Z'],
    ['instant', '2026-11-22T16:00+08:00'],
  ])('take %s %p', async (name, value) => {
    expect(await isTaken({ [name]: value })).toBe(true);
  });

  it.each([
    ['id', 0],
    ['id', 1.5],
    ['id', '1'],
    ['id', Number.MAX_SAFE_INTEGER + 1],
    ['id', [1]],
    ['queryId', 'x'],
    ['queryId', '1e40'],
    ['ids', [1, 1]],
    ['ids', [1, 2, 3, 4]],
    ['ids', [0]],
    ['ids', 1],
    ['some', []],
    ['day', '2026-02-30'],
    ['day', '1026-11-22'],
    ['day', '2026-11-22T00:00:00Z'],
    ['day', ['2026-11-22']],
    ['day', 20261122],
    ['instant', '2026-11-22'],
    ['instant', '2026-11-22T08:00:00'],
    ['instant', '2026-W47-7T08:00:00Z'],
    ['instant', '2026-02-30T08:00:00Z'],
    ['instant', '2026-11-22T08:00:00+99:00'],
    ['instant', '1026-11-22T08:00:00Z'],
    ['instant', 1],
  ])('refuse %s %p', async (name, value) => {
    expect(await isTaken({ [name]: value })).toBe(false);
  });

  it('may be left out only when they say so, and be null only when they say so', async () => {
    expect(await isTaken({})).toBe(true);
    expect(await isTaken({ id: null, day: null })).toBe(true);
    expect(await isTaken({ id: 1, day: null }, Strict)).toBe(true);
    expect(await isTaken({ id: 1 }, Strict)).toBe(false);
    expect(await isTaken({ id: null, day: null }, Strict)).toBe(false);
    expect(await isTaken({ day: null }, Strict)).toBe(false);
  });

  it('hand numbers of a query on as numbers', async () => {
    expect(await taken({ queryId: '7' })).toEqual({ queryId: 7 });
  });

  it('take every instant that a client writes, and hand on none that is not one', async () => {
    const instants = fc.date({ min: new Date('2000-01-01'), max: new Date('2999-12-31'), noInvalidDate: true });
    await fc.assert(
      fc.asyncProperty(instants, async (date) => expect(await isTaken({ instant: date.toISOString() })).toBe(true)),
    );
    const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`));
    const parts = fc.tuple(
      digits(3),
      digits(2),
      digits(2),
      digits(2),
      digits(2),
      fc.constantFrom('Z', '+08:00', '-23:59'),
    );
    await fc.assert(
      fc.asyncProperty(parts, async ([year, month, day, hour, minute, zone]) => {
        const instant = `2${year}-${month}-${day}T${hour}:${minute}${zone}`;
        if (await isTaken({ instant })) expect(Number.isNaN(Date.parse(instant))).toBe(false);
      }),
    );
  });
});
