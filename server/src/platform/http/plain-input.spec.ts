import { isPlain } from './plain-input.js';

const nested = (depth: number): unknown => JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}`) as unknown;

describe('what may come in', () => {
  it.each([null, undefined, 0, '', '周晓棠 👩‍👩‍👧 𠮷', { a: [{ b: 'c' }] }, nested(20)])('%p', (value) => {
    expect(isPlain(value)).toBe(true);
  });

  it.each([
    ['half a character', '\ud800'],
    ['half a character inside', { items: [{ name: 'a\udfff' }] }],
    ['half a character as a name', { '\ud800': 1 }],
    ['nesting beyond every shape we know', nested(40)],
    ['nesting that would exhaust the stack', nested(100_000)],
  ])('not %s', (_, value) => {
    expect(isPlain(value)).toBe(false);
  });
});
