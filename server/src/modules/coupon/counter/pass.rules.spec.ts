import { readShown } from './pass.rules.js';

describe('what is shown at the counter', () => {
  it.each([
    ['GKC1.AbCdEfGhIjKlMnOpQrStUv', { kind: 'qr', text: 'GKC1.AbCdEfGhIjKlMnOpQrStUv' }],
    ['911234567890123456', { kind: 'barcode', text: '911234567890123456' }],
    [' 1234 5678 9012 3456 ', { kind: 'number', text: '1234567890123456' }],
    // A member code, an order's number, and what nobody has.
    ['GK1.AbCdEfGhIjKlMnOpQrStUv', null],
    ['901234567890123456', null],
    ['12345678', null],
    ['', null],
  ])('%j', (text, expected) => {
    expect(readShown(text)).toEqual(expected);
  });
});
