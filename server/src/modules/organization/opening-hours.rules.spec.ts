import { openingProblems } from './opening-hours.rules.js';

describe('openingProblems', () => {
  it('accepts a usual week, a break at noon and midnight', () => {
    expect(
      openingProblems([
        { day: 1, opens: '13:30', closes: '22:00' },
        { day: 1, opens: '10:00', closes: '13:00' },
        { day: 6, opens: '10:00', closes: '24:00' },
        { day: 7, opens: '00:00', closes: '23:59' },
      ]),
    ).toEqual([]);
    expect(openingProblems([])).toEqual([]);
  });

  it('accepts spans that touch', () => {
    expect(
      openingProblems([
        { day: 2, opens: '10:00', closes: '12:00' },
        { day: 2, opens: '12:00', closes: '20:00' },
      ]),
    ).toEqual([]);
  });

  it.each([
    ['25:00', '26:00', '不是有效的时间'],
    ['10:60', '12:00', '不是有效的时间'],
    ['24:00', '24:00', '不是有效的时间'],
    ['22:00', '10:00', '必须晚于'],
    ['10:00', '10:00', '必须晚于'],
  ])('refuses %s–%s', (opens, closes, problem) => {
    expect(openingProblems([{ day: 3, opens, closes }])).toEqual([expect.stringContaining(problem)]);
  });

  it('refuses spans that overlap, also when the longer one comes first', () => {
    expect(
      openingProblems([
        { day: 5, opens: '09:00', closes: '20:00' },
        { day: 5, opens: '10:00', closes: '11:00' },
        { day: 5, opens: '12:00', closes: '13:00' },
      ]),
    ).toEqual(['周五 的营业时段有重叠']);
  });
});
