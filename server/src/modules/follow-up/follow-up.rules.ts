import { type BusinessDate, formatDay, formatFenShort } from '@guike/shared';
import { type FollowUpKind, REACHED, SERVICE_KINDS, type Outcome } from './follow-up.types.js';

/** The facts behind each kind: the sentence that says why comes from nothing else. */
export type Fact =
  | { readonly kind: 'birthday'; readonly on: BusinessDate; readonly lunar: boolean }
  | { readonly kind: 'coupon_expiring'; readonly names: readonly string[]; readonly on: BusinessDate }
  | { readonly kind: 'coupon_unused'; readonly name: string; readonly issuedOn: BusinessDate; readonly days: number }
  | { readonly kind: 'points_expiring'; readonly points: number; readonly on: BusinessDate }
  | { readonly kind: 'dormant'; readonly silentDays: number; readonly stage: number; readonly orders: number }
  | { readonly kind: 'rhythm'; readonly silentDays: number; readonly rhythm: number }
  | { readonly kind: 'high_value'; readonly spendFen: number; readonly percent: number; readonly quietDays: number }
  | { readonly kind: 'unpaid_order'; readonly summary: string; readonly amountFen: number; readonly on: BusinessDate }
  | { readonly kind: 'no_show'; readonly service: string; readonly on: BusinessDate }
  | { readonly kind: 'low_rating'; readonly service: string; readonly stars: number }
  | { readonly kind: 'next_step'; readonly before: string; readonly note: string | null }
  | { readonly kind: 'by_hand'; readonly note: string };

type Sentences = { readonly [K in Fact['kind']]: (fact: Extract<Fact, { kind: K }>) => string };

const SENTENCES: Sentences = {
  birthday: ({ on, lunar }) => `${formatDay(on)}${lunar ? '（农历）' : ''}生日，提前送上祝福`,
  coupon_expiring: ({ names, on }) =>
    `${names.length > 1 ? `${names.length} 张券` : `“${names[0]}”`}${formatDay(on)}到期，还没用`,
  coupon_unused: ({ name, issuedOn, days }) => `“${name}”${formatDay(issuedOn)}发放，${days} 天没有使用`,
  points_expiring: ({ points, on }) => `${points} 积分${formatDay(on)}到期`,
  dormant: ({ silentDays, stage, orders }) => `已经 ${silentDays} 天没来（超过 ${stage} 天），近一年来过 ${orders} 次`,
  rhythm: ({ silentDays, rhythm }) => `平常约 ${rhythm} 天来一次，这次已经 ${silentDays} 天`,
  high_value: ({ spendFen, percent, quietDays }) =>
    `近一年消费 ${formatFenShort(spendFen)}，在前 ${percent}%，${quietDays} 天没有联系过`,
  unpaid_order: ({ on, summary, amountFen }) =>
    `${formatDay(on)}下单 ${summary}（${formatFenShort(amountFen)}）没有付款`,
  no_show: ({ on, service }) => `${formatDay(on)}预约的${service}没有到店`,
  low_rating: ({ service, stars }) => `给${service}打了 ${stars} 星`,
  next_step: ({ before, note }) => note ?? `上次约好再联系：${before}`,
  by_hand: ({ note }) => note,
};

/** What the evidence is, in one sentence a colleague understands without looking anything up. */
export function reasonOf<K extends Fact['kind']>(fact: Extract<Fact, { kind: K }>): string {
  const sentence = SENTENCES[fact.kind] as (fact: Extract<Fact, { kind: K }>) => string;
  return sentence(fact).slice(0, 200);
}

/** Words for the braces of a script. What is not known of this member is absent. */
export type ScriptWords = Readonly<Partial<Record<ScriptWord, string>>>;
export const SCRIPT_WORDS = [
  'name',
  'guide',
  'store',
  'product',
  'category',
  'coupon',
  'points',
  'balance',
  'date',
] as const;
export type ScriptWord = (typeof SCRIPT_WORDS)[number];
/** Names of people are put in when somebody reads the script, and are stored nowhere. */
const LATER: readonly ScriptWord[] = ['name', 'guide'];

const BRACES = /\{([a-z]+)\}/g;

/** The words a script asks for that no script may ask for. */
export function unknownWords(body: string): string[] {
  return [...body.matchAll(BRACES)]
    .map(([, word]) => word as string)
    .filter((word) => !SCRIPT_WORDS.includes(word as ScriptWord));
}

export function isComplete(body: string, words: ScriptWords): boolean {
  return [...body.matchAll(BRACES)].every(([, word]) => {
    const known = word as ScriptWord;
    return LATER.includes(known) || words[known] !== undefined;
  });
}

export function fill(body: string, words: ScriptWords): string {
  return body.replaceAll(BRACES, (braces, word: string) => words[word as ScriptWord] ?? braces);
}

export interface ScriptChoice {
  readonly id: number;
  readonly body: string;
}

/**
 * One of the scripts whose every word is known of this member, the same for the same `seed`: so each version is tried
 * on a fair share of members, and a second run of a generator says nothing else.
 */
export function chooseScript<S extends ScriptChoice>(
  scripts: readonly S[],
  words: ScriptWords,
  seed: number,
): S | null {
  const usable = scripts.filter(({ body }) => isComplete(body, words)).sort((a, b) => a.id - b.id);
  return usable[seed % Math.max(1, usable.length)] ?? null;
}

export const isMarketing = (kind: FollowUpKind): boolean => !SERVICE_KINDS.includes(kind);

export const reached = (outcome: Outcome): boolean => REACHED.includes(outcome);

export interface NextStep {
  readonly afterDays: number;
  readonly note: string | null;
}

/** Who could not be reached is tried again, at most this often: after that it would be pestering. */
const TRIES = 2;

/** What follows from an outcome when nobody says otherwise. */
export function usualNext(outcome: Outcome, tries: number): NextStep | null {
  return outcome === 'no_answer' && tries < TRIES ? { afterDays: 1, note: null } : null;
}
