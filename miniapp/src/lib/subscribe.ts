import type { Schemas } from '@guike/shared';
import type { SubscribeResult } from './api-types';
import { platform } from './platform';
import { memberApi, publicApi } from './session';
import { storage } from './storage';
import { questionOf } from './subscribe-question';
import type { Question, SubscribeMoment } from './subscribe-question';

export type { Question, SubscribeMoment };

type Templates = Schemas['SubscribeTemplateList'];
type Credits = Schemas['SubscribeCreditList'];

const slotOf = (moment: SubscribeMoment): string => `asked.${moment}`;

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
