import { pressKey, typedFen } from './model';
import type { KeypadKey } from './model';

const type = (keys: string): string =>
  [...keys].reduce((typed, key) => pressKey(typed, (key === '<' ? 'delete' : key) as KeypadKey), '');

it('types amounts as a till does', () => {
  expect(type('100')).toBe('100');
  expect(type('12.5')).toBe('12.5');
  expect(type('.5')).toBe('0.5');
  expect(type('007')).toBe('7');
  expect(type('12.345')).toBe('12.34');
  expect(type('1.2.3')).toBe('1.23');
  expect(type('12<<<')).toBe('');
  expect(type('12345678')).toBe('123456');
});

it('reads what was typed in fen, exactly', () => {
  expect(['', '0', '12', '12.', '12.5', '0.07', '19.99'].map(typedFen)).toEqual([0, 0, 1200, 1200, 1250, 7, 1999]);
});
