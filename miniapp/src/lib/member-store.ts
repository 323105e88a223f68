import type { MemberMe } from './api-types';
import { messageOf } from './errors';
import { platform } from './platform';
import { logOutMember, memberApi, memberSession } from './session';
import { createStore, useStore } from './store';

/** `guest`: WeChat may know the person, the chain does not yet. */
export type Membership =
  | { status: 'unknown' }
  | { status: 'guest' }
  | { status: 'member'; me: MemberMe }
  | { status: 'failed'; message: string };

const membership = createStore<Membership>({ status: 'unknown' });

export function useMembership(): Membership {
  return useStore(membership);
}

export function currentMember(): MemberMe | null {
  const now = membership.get();
  return now.status === 'member' ? now.me : null;
}

export function keepMember(me: MemberMe): void {
  membership.set({ status: 'member', me });
}

async function find(): Promise<Membership> {
  // Nobody is asked who they are just for looking around.
  if (!platform.knowsUser()) return { status: 'guest' };
  const session = await memberSession();
  if (session.memberId === null) return { status: 'guest' };
  return { status: 'member', me: await memberApi.get<MemberMe>('/member/me') };
}

export async function refreshMembership(): Promise<void> {
  try {
    membership.set(await find());
  } catch (error) {
    // What is on the screen stays there; only an empty screen needs to say why.
    if (membership.get().status !== 'member') membership.set({ status: 'failed', message: messageOf(error) });
  }
}

/** Asks who the person is (a browser has to); true when the chain knows them. */
export async function signIn(): Promise<boolean> {
  await memberSession();
  await refreshMembership();
  return membership.get().status === 'member';
}

export async function leave(): Promise<void> {
  await logOutMember();
  membership.set({ status: 'guest' });
}
