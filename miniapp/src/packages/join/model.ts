import type { ConsentChoice, ConsentPurpose, ConsentText } from '@/lib/api-types';

/** WeChat hands the scene over encoded; its alphabet has no percent sign, so decoding twice does no harm. */
export function sceneFrom(parameter: string | undefined): string {
  if (!parameter) return '';
  try {
    return decodeURIComponent(parameter);
  } catch {
    return parameter;
  }
}

/** Location and birthday are asked for where they are used, not at the door. */
export function askedAtDoor(texts: readonly ConsentText[]): ConsentText[] {
  return texts.filter(({ purpose, required }) => required || purpose === 'marketing');
}

export type Ticks = Partial<Record<ConsentPurpose, boolean>>;

export function missingConsents(texts: readonly ConsentText[], ticks: Ticks): ConsentText[] {
  return texts.filter(({ purpose, required }) => required && ticks[purpose] !== true);
}

/** Every text that was shown is answered, also with no: what was asked is on record. */
export function consentChoices(texts: readonly ConsentText[], ticks: Ticks): ConsentChoice[] {
  return texts.map(({ purpose, version }) => ({ purpose, version, granted: ticks[purpose] === true }));
}
