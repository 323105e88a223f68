import type { Schemas } from '@guike/shared';

type Templates = Schemas['SubscribeTemplateList'];
type Credits = Schemas['SubscribeCreditList'];
export type SubscribeMoment = Schemas['SubscribeMoment']['moment'];

/** Whoever has said no is left in peace for this long. */
const QUIET_MS = 14 * 86_400_000;

export interface Question {
  readonly moment: SubscribeMoment;
  readonly templateIds: string[];
}

/** What is left to ask at a moment: not what the member has allowed already, and nothing soon after a no. */
export function questionOf(
  moment: SubscribeMoment,
  known: { templates: Templates; credits: Credits; refusedAt: number | null },
  now: number,
): Question | null {
  if (known.refusedAt !== null && now - known.refusedAt < QUIET_MS) return null;
  const allowed = new Set(known.credits.items.map(({ templateId }) => templateId));
  const asked = known.templates.moments.find((one) => one.moment === moment)?.templateIds ?? [];
  const templateIds = asked.filter((id) => !allowed.has(id));
  return templateIds.length === 0 ? null : { moment, templateIds };
}
