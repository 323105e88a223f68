import type {
  ConsentPurpose,
  ConsentState,
  ConsentText,
  MemberMe,
  Message,
  Page,
  ProfileChange,
} from '@/lib/api-types';
import { keepMember } from '@/lib/member-store';
import { memberApi, publicApi } from '@/lib/session';

export async function saveProfile(change: ProfileChange): Promise<MemberMe> {
  const me = await memberApi.patch<MemberMe>('/member/me', change);
  keepMember(me);
  return me;
}

export interface Consents {
  states: ConsentState[];
  texts: ConsentText[];
}

export async function loadConsents(): Promise<Consents> {
  const [states, texts] = await Promise.all([
    memberApi.get<{ items: ConsentState[] }>('/member/consents'),
    publicApi.get<{ items: ConsentText[] }>('/public/consent-texts'),
  ]);
  return { states: states.items, texts: texts.items };
}

export function setConsent(state: ConsentState, version: string, granted: boolean): Promise<ConsentState> {
  return memberApi.put<ConsentState>(`/member/consents/${state.purpose}`, { version, granted });
}

/** Agreement given by using something whose purpose stands beside the button. */
export async function grant(purpose: ConsentPurpose): Promise<void> {
  const { states, texts } = await loadConsents();
  const state = states.find((item) => item.purpose === purpose);
  const text = texts.find((item) => item.purpose === purpose);
  if (state && text && !state.granted) await setConsent(state, text.version, true);
}

export function loadMessages(cursor: string | null): Promise<Page<Message>> {
  return memberApi.get<Page<Message>>('/member/messages', { cursor, limit: 20 });
}

export function readMessages(upTo: number): Promise<{ unread: number }> {
  return memberApi.post<{ unread: number }>('/member/messages/read', { upTo });
}
