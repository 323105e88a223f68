import { CONSENT_PURPOSES, CONSENT_TEXTS, type ConsentTextVersion } from './consent-texts.rules.js';
import { type ConsentAnswer, currentTexts, judgeAnswer, judgeJoin, textAnswered } from './consent.rules.js';

const text = (purpose: ConsentTextVersion['purpose'], version: string, required = false): ConsentTextVersion => ({
  purpose,
  version,
  required,
  title: purpose,
  text: `${purpose} ${version}`,
});
const TEXTS = [text('account', '1', true), text('marketing', '1'), text('account', '2', true)];
const answer = (purpose: ConsentAnswer['purpose'], version: string, granted = true): ConsentAnswer => ({
  purpose,
  version,
  granted,
});

describe('consent texts', () => {
  it('exist for every purpose, only the account is required, and versions are never reused', () => {
    expect(currentTexts().map(({ purpose }) => purpose)).toEqual([...CONSENT_PURPOSES]);
    expect(
      currentTexts()
        .filter(({ required }) => required)
        .map(({ purpose }) => purpose),
    ).toEqual(['account']);
    const keys = CONSENT_TEXTS.map(({ purpose, version }) => `${purpose} ${version}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('are in force in their newest version', () => {
    expect(currentTexts(TEXTS).map(({ purpose, version }) => `${purpose} ${version}`)).toEqual([
      'account 2',
      'marketing 1',
    ]);
  });

  it('are remembered in the version that was answered', () => {
    expect(textAnswered(answer('account', '1'), TEXTS).version).toBe('1');
  });
});

describe('answers when joining', () => {
  const judge = (...answers: ConsentAnswer[]) => judgeJoin(answers, currentTexts(TEXTS));

  it('suffice with what is required', () => {
    expect(judge(answer('account', '2'))).toBe('accepted');
    expect(judge(answer('account', '2'), answer('marketing', '0', false))).toBe('accepted');
  });

  it('must agree to what is required, in the text in force', () => {
    expect(judge()).toBe('CONSENT_REQUIRED');
    expect(judge(answer('account', '2', false))).toBe('CONSENT_REQUIRED');
    expect(judge(answer('account', '1'))).toBe('CONSENT_OUTDATED');
    expect(judge(answer('account', '2'), answer('marketing', '0'))).toBe('CONSENT_OUTDATED');
  });

  it('count as given last', () => {
    expect(judge(answer('account', '2'), answer('account', '2', false))).toBe('CONSENT_REQUIRED');
  });
});

describe('later answers', () => {
  it('may withdraw whatever is not required, with any version', () => {
    expect(judgeAnswer(answer('marketing', '0', false), text('marketing', '1'))).toBe('accepted');
    expect(judgeAnswer(answer('account', '2', false), text('account', '2', true))).toBe('CONSENT_REQUIRED');
  });
});
