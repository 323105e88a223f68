import { report, room } from './support.js';

describe('sizes', () => {
  const lines = (count: number): string => 'a();\n'.repeat(count);

  it('accepts 300 lines and six dependencies, and leaves tests and generated files alone', () => {
    const files = {
      'server/src/a.ts': lines(300),
      'server/src/a.spec.ts': lines(900),
      'shared/src/api.generated.ts': lines(900),
      'server/src/b.ts': 'class B { constructor(a: A, b: B, c: C, d: D, e: E, f: F) {} }',
    };
    expect(report('sizes', files)).toEqual([]);
  });

  it.each(['server/src/a.ts', 'shared/src/a.ts', 'miniapp/src/pages/a.tsx', 'scripts/run/a.mjs'])(
    'catches a line too many in %s',
    (path) => {
      expect(report('sizes', { [path]: lines(301) })).toEqual([`${path}:301 301 lines (at most 300)`]);
    },
  );

  it('catches a seventh dependency', () => {
    const text = 'class B {\n  constructor(a: A, b: B, c: C, d: D, e: E, f: F, g: G) {}\n}';
    expect(report('sizes', { 'server/src/b.ts': text })).toEqual([
      'server/src/b.ts:2 B depends on 7 others (at most 6)',
    ]);
  });
});

describe('room READMEs', () => {
  const README = room('wallet/README.md');
  const good =
    '# Wallet\n\n**Tables:** wallet\nEvents: none\nInvariants: balance ≥ 0\nLock order: member, then wallet\n';
  const readme = (text: string): string[] => report('room READMEs', { [room('wallet/index.ts')]: '', [README]: text });

  it('accepts one that says what it owns, tells, promises and locks', () => {
    expect(readme(good)).toEqual([]);
    expect(readme(good.replace('wallet\nEvents', 'none\nEvents'))).toEqual([]);
  });

  it('catches a room without one', () => {
    expect(report('room READMEs', { [room('wallet/index.ts')]: '' })).toEqual([`${README}:1 room without a README`]);
  });

  it.each(['Tables', 'Events', 'Invariants', 'Lock order'])('catches one without “%s:”', (label) => {
    expect(readme(good.replace(`${label}:`, ''))).toEqual([`${README}:1 README without “${label}:”`]);
  });

  it('catches one that names no table, and one that is too long', () => {
    expect(readme(good.replace('** wallet', '**'))).toEqual([`${README}:1 “Tables:” names nothing`]);
    expect(readme(good + 'more\n'.repeat(40))).toEqual([`${README}:1 README of 46 lines`]);
  });
});
