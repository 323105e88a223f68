import type { ConsentChoice, Landing, MemberMe } from '@/lib/api-types';
import { keepMember } from '@/lib/member-store';
import { markJoined, memberApi, publicApi } from '@/lib/session';

export function loadLanding(scene: string): Promise<Landing> {
  return publicApi.get<Landing>('/public/landing', { scene });
}

export interface JoinRequest {
  phoneCode: string;
  scene?: string;
  consents: ConsentChoice[];
}

export async function join(request: JoinRequest): Promise<MemberMe> {
  const me = await memberApi.post<MemberMe>('/member/join', request);
  markJoined(me.id);
  keepMember(me);
  return me;
}
