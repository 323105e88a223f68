import fc from 'fast-check';
import type { AppConfig } from '../config/app-config.js';
import { FieldCipher } from './field-cipher.js';
import { PasswordHasher } from './password-hasher.js';
import { SystemRandom } from './system-random.js';
import { Tokens } from './tokens.js';

const key = (fill: number): Buffer => Buffer.alloc(32, fill);
const configWith = (data: number, index = 2, token = 3): AppConfig =>
  ({ keys: { data: key(data), index: key(index), token: key(token) } }) as AppConfig;
const random = new SystemRandom();

describe('sealed fields', () => {
  const cipher = new FieldCipher(configWith(1), random);

  it('open at their place to what was sealed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (plain, place) => {
        expect(cipher.open(cipher.seal(plain, place), place)).toBe(plain);
      }),
    );
  });

  it('never look the same twice and show nothing', () => {
    const phone = '+8613800138000';
    const sealed = Array.from({ length: 50 }, () => cipher.seal(phone, 'member|7'));
    const bytes = sealed.map((text) => Buffer.from(text.split('.')[1] ?? '', 'base64url').toString('latin1'));
    expect(new Set(sealed).size).toBe(50);
    for (const shown of [...sealed, ...bytes]) expect(shown).not.toContain(phone.slice(-8));
  });

  it('do not open in another row, under another key, or with one bit changed', () => {
    const sealed = cipher.seal('+8613800138000', 'member|7');
    expect(() => cipher.open(sealed, 'member|8')).toThrow();
    expect(() => new FieldCipher(configWith(9), random).open(sealed, 'member|7')).toThrow();
    expect(() => cipher.open(sealed.replace('k1.', 'k2.'), 'member|7')).toThrow('unknown key');
    const [id, body] = sealed.split('.') as [string, string];
    const bytes = Buffer.from(body, 'base64url');
    for (let index = 0; index < bytes.length; index += 1) {
      const changed = Buffer.from(bytes);
      changed[index] = (changed[index] as number) ^ 1;
      expect(() => cipher.open(`${id}.${changed.toString('base64url')}`, 'member|7')).toThrow();
    }
  });

  it('are found by a blind index that depends on value, kind and key alone', () => {
    const index = cipher.blindIndex('phone', '+8613800138000');
    expect(cipher.blindIndex('phone', '+8613800138000')).toEqual(index);
    expect(index).toHaveLength(32);
    expect(cipher.blindIndex('phone', '+8613800138001')).not.toEqual(index);
    expect(cipher.blindIndex('email', '+8613800138000')).not.toEqual(index);
    expect(new FieldCipher(configWith(1, 8), random).blindIndex('phone', '+8613800138000')).not.toEqual(index);
  });
});

describe('tokens', () => {
  const tokens = new Tokens(configWith(1), random);

  it('are 256 bits of chance, safe in an address', () => {
    const made = Array.from({ length: 200 }, () => tokens.create());
    expect(new Set(made).size).toBe(200);
    for (const token of made) expect(token).toMatch(/^[\w-]{43}$/);
  });

  it('are stored as a hash under a key, so a stolen table opens nothing', () => {
    expect(tokens.hash('x')).toEqual(tokens.hash('x'));
    expect(tokens.hash('x')).not.toEqual(new Tokens(configWith(1, 2, 9), random).hash('x'));
  });
});

describe('passwords', () => {
  const hasher = new PasswordHasher();

  it('are kept as argon2id with salt, and known again', async () => {
    const [one, two] = [await hasher.hash('willow-lantern'), await hasher.hash('willow-lantern')];
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(one).not.toBe(two);
    expect(await hasher.verify('willow-lantern', one)).toBe(true);
    expect(await hasher.verify('willow-lanterN', one)).toBe(false);
  });
});

it('chance stays within its bound', () => {
  for (let time = 0; time < 500; time += 1) expect([0, 1, 2]).toContain(random.integer(3));
  expect(random.bytes(16)).toHaveLength(16);
});
