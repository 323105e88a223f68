import type { ConsentText } from '../../lib/api-types';
import { askedAtDoor, consentChoices, missingConsents, sceneFrom } from './model';

const text = (purpose: ConsentText['purpose'], required: boolean): ConsentText => ({
  purpose,
  required,
  version: 'v1',
  title: purpose,
  text: '',
});
const texts = [text('account', true), text('marketing', false)];

describe('scene', () => {
  it('reads the encoded and the plain form alike', () => {
    expect(sceneFrom('s%3Dhz-xihu')).toBe('s=hz-xihu');
    expect(sceneFrom('s=hz-xihu')).toBe('s=hz-xihu');
  });

  it('survives nothing and nonsense', () => {
    expect(sceneFrom(undefined)).toBe('');
    expect(sceneFrom('%E0%A4%A')).toBe('%E0%A4%A');
  });
});

describe('consents', () => {
  it('leaves location and birthday for later', () => {
    const all = [...texts, text('location', false), text('birthday', false)];
    expect(askedAtDoor(all).map(({ purpose }) => purpose)).toEqual(['account', 'marketing']);
  });

  it('asks only for what joining needs', () => {
    expect(missingConsents(texts, {}).map(({ purpose }) => purpose)).toEqual(['account']);
    expect(missingConsents(texts, { account: true })).toEqual([]);
  });

  it('records a refusal as well as a yes', () => {
    expect(consentChoices(texts, { account: true })).toEqual([
      { purpose: 'account', version: 'v1', granted: true },
      { purpose: 'marketing', version: 'v1', granted: false },
    ]);
  });
});
