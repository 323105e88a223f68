import { CONSENT_TEXTS, type ConsentPurpose, type ConsentTextVersion } from './consent-texts.rules.js';

export interface ConsentAnswer {
  readonly purpose: ConsentPurpose;
  readonly version: string;
  readonly granted: boolean;
}

export type ConsentVerdict = 'accepted' | 'CONSENT_REQUIRED' | 'CONSENT_OUTDATED';

/** The text in force for each purpose. */
export function currentTexts(texts: readonly ConsentTextVersion[] = CONSENT_TEXTS): ConsentTextVersion[] {
  return [...new Map(texts.map((text) => [text.purpose, text])).values()];
}

export function currentText(purpose: ConsentPurpose): ConsentTextVersion {
  const text = currentTexts().find((candidate) => candidate.purpose === purpose);
  if (!text) throw new Error(`no consent text for ${purpose}`);
  return text;
}

/** The text an answer speaks of; a version that never existed can only be a withdrawal, which needs no text. */
export function textAnswered(
  answer: ConsentAnswer,
  texts: readonly ConsentTextVersion[] = CONSENT_TEXTS,
): ConsentTextVersion {
  const known = texts.find(({ purpose, version }) => purpose === answer.purpose && version === answer.version);
  return known ?? currentText(answer.purpose);
}

/** Agreeing needs the text in force; refusing and withdrawing are possible with any. */
export function judgeAnswer(answer: ConsentAnswer, current: ConsentTextVersion): ConsentVerdict {
  if (answer.granted) return answer.version === current.version ? 'accepted' : 'CONSENT_OUTDATED';
  return current.required ? 'CONSENT_REQUIRED' : 'accepted';
}

/** Judges the answers given when joining: what is required must be among them and agreed to. */
export function judgeJoin(answers: readonly ConsentAnswer[], texts: readonly ConsentTextVersion[]): ConsentVerdict {
  for (const text of texts) {
    const answer = answers.findLast((candidate) => candidate.purpose === text.purpose);
    if (!answer && text.required) return 'CONSENT_REQUIRED';
    const verdict = answer ? judgeAnswer(answer, text) : 'accepted';
    if (verdict !== 'accepted') return verdict;
  }
  return 'accepted';
}
