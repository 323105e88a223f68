export const TEMPLATE_KEYS = [
  'wallet_changed',
  'points_changed',
  'order_paid',
  'tier_changed',
  'pickup_ready',
  'booking_reminder',
  'booking_changed',
  'waitlist_offer',
  'coupon_expiring',
  'complaint_reply',
  'referral_reward',
] as const;
export type TemplateKey = (typeof TEMPLATE_KEYS)[number];

/** When the app asks whether it may write: right after something that makes such a message useful. */
export const MOMENTS = ['topup', 'order', 'booking', 'pickup', 'coupon', 'points', 'complaint', 'referral'] as const;
export type Moment = (typeof MOMENTS)[number];

/** WeChat asks for at most three consents at a time. */
export const TEMPLATES_AT_ONCE = 3;

/** What is asked at each moment, the most useful first. */
export type TemplatesByMoment = Readonly<Partial<Record<Moment, readonly TemplateKey[]>>>;

export interface SubscribeTemplate {
  readonly key: TemplateKey;
  /** As issued by WeChat for this mini-program. */
  readonly templateId: string;
  readonly title: string;
  /** Meaning → field of the template: `{ amount: 'amount1', store: 'thing2' }`. */
  readonly fields: Readonly<Record<string, string>>;
}

/** Longest text of a field kind; WeChat refuses the whole message when one field is too long. */
const LIMITS: Readonly<Record<string, number>> = { thing: 20, phrase: 5, character_string: 32, number: 32, symbol: 5 };
const EMPTY = '—';

export interface AskedAtMoment {
  readonly moment: Moment;
  readonly templateIds: string[];
}

/** What to ask when, of the templates there are; a moment without any is left out. */
export function askedAtMoments(plan: TemplatesByMoment, templates: readonly SubscribeTemplate[]): AskedAtMoment[] {
  const idOf = new Map(templates.map(({ key, templateId }) => [key, templateId]));
  return MOMENTS.map((moment) => ({
    moment,
    templateIds: (plan[moment] ?? []).flatMap((key) => idOf.get(key) ?? []),
  })).filter(({ templateIds }) => templateIds.length > 0);
}

/** Values by meaning into the fields of the template, each as long as its kind may be. */
export function templateData(
  template: SubscribeTemplate,
  values: Readonly<Record<string, string>>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(template.fields).map(([meaning, field]) => [field, fitted(field, values[meaning] ?? '')]),
  );
}

function fitted(field: string, value: string): string {
  const text = value.replace(/\s+/g, ' ').trim();
  const limit = LIMITS[field.replace(/\d+$/, '')];
  const letters = [...text];
  if (limit === undefined || letters.length <= limit) return text || EMPTY;
  return limit > 5 ? `${letters.slice(0, limit - 1).join('')}…` : letters.slice(0, limit).join('');
}

/** 2026-11-21 14:30, as WeChat's time fields want it. */
export function templateTime(instant: Date): string {
  return new Date(instant.getTime() + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
}

/** ¥300.00 without the separators that WeChat's amount fields refuse. */
export function templateAmount(fen: number): string {
  return `¥${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`;
}
