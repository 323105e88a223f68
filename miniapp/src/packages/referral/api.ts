import type { Schemas } from '@guike/shared';
import type { Landing, Page } from '@/lib/api-types';
import { memberApi, publicApi } from '@/lib/session';

export type MyReferrals = Schemas['MyReferrals'];
export type ReferralOffer = Schemas['ReferralOffer'];
export type ReferralCode = Schemas['ReferralCode'];
export type ReferredFriend = Schemas['ReferredFriend'];

export interface Referrals {
  mine: MyReferrals;
  code: ReferralCode;
  house: Pick<Landing, 'chainName' | 'brandLine'>;
}

export async function loadReferrals(): Promise<Referrals> {
  const [mine, code, house] = await Promise.all([
    memberApi.get<MyReferrals>('/member/referral'),
    memberApi.post<ReferralCode>('/member/referral/code', {}),
    publicApi.get<Landing>('/public/landing'),
  ]);
  return { mine, code, house };
}

export function loadFriends(cursor: string | null): Promise<Page<ReferredFriend>> {
  return memberApi.get<Page<ReferredFriend>>('/member/referral/friends', { cursor, limit: 20 });
}

export function renewCode(): Promise<ReferralCode> {
  return memberApi.post<ReferralCode>('/member/referral/code/renew', {});
}
