import type { Schemas } from '@guike/shared';
import type { SubscribeResult } from './api-types';
import { platform } from './platform';
import { memberApi, publicApi } from './session';
import { storage } from './storage';

type Templates = Schemas['SubscribeTemplateList'];
type Credits = Schemas['SubscribeCreditList'];
export type SubscribeMoment = Schemas['SubscribeMoment']['moment'];

/** Whoever has said no is left in peace for this long. */
const QUIET_MS = 14 * 86_400_000;

const slotOf = (moment: SubscribeMoment): string => `asked.${moment}`;

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

/** Asked for before the tap: WeChat shows its question only as the direct answer to one. */
export async function prepareQuestion(moment: SubscribeMoment): Promise<Question | null> {
  const [templates, credits] = await Promise.all([
    publicApi.get<Templates>('/public/subscribe-templates'),
    memberApi.get<Credits>('/member/subscribe-credits'),
  ]);
  const refusedAt = storage.read<number>(slotOf(moment));
  return questionOf(moment, { templates, credits, refusedAt }, Date.now());
}

export function putOff(moment: SubscribeMoment): void {
  storage.write(slotOf(moment), Date.now());
}

/** Shows WeChat's question; true when something was allowed. To be called by a tap. */
export async function ask({ moment, templateIds }: Question): Promise<boolean> {
  const results: SubscribeResult[] = await platform.subscribe(templateIds);
  if (results.length > 0) await memberApi.post<void>('/member/subscribe-results', { results });
  const allowed = results.some(({ result }) => result === 'accept');
  if (!allowed) putOff(moment);
  return allowed;
}

/** The whole way in one go, where a tap has just been answered. It is an offer: nothing depends on how it ends. */
export async function askSubscribe(moment: SubscribeMoment): Promise<void> {
  try {
    const question = await prepareQuestion(moment);
    if (question) await ask(question);
  } catch {
    // The member came for something else, and that has worked.
  }
}
