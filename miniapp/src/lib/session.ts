import type { MemberSession } from './api-types';
import { createClient } from './client';
import type { Call, Query } from './client';
import { newCommandKey, runCommand } from './command';
import { apiBase } from './env';
import { ApiError } from './errors';
import { platform } from './platform';
import type { StaffMe, StaffSession } from './staff-types';
import { createStore } from './store';
import { storage } from './storage';
import { taroTransport } from './transport';

export const send = createClient({
  baseUrl: apiBase,
  transport: taroTransport,
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
});

const MEMBER_SLOT = 'session.member';
const STAFF_SLOT = 'session.staff';
const RENEW_BEFORE_MS = 60_000;

type Caller = <T>(call: Call) => Promise<T>;

export interface Api {
  get<T>(path: string, query?: Query): Promise<T>;
  post<T>(path: string, body?: unknown): Promise<T>;
  put<T>(path: string, body: unknown): Promise<T>;
  patch<T>(path: string, body: unknown): Promise<T>;
  delete<T>(path: string): Promise<T>;
  /** A command that moves value: repeats under the same key until the answer is certain. */
  command<T>(name: string, path: string, body: unknown): Promise<T>;
}

function apiOver(call: Caller): Api {
  return {
    get: (path, query) => call({ method: 'GET', path, query }),
    post: (path, body = {}) => call({ method: 'POST', path, body }),
    put: (path, body) => call({ method: 'PUT', path, body }),
    patch: (path, body) => call({ method: 'PATCH', path, body }),
    delete: (path) => call({ method: 'DELETE', path }),
    command: (name, path, body) =>
      runCommand(
        storage,
        name,
        body,
        (idempotencyKey) => call({ method: 'POST', path, body, idempotencyKey }),
        newCommandKey,
      ),
  };
}

export const publicApi = apiOver(send);

// ---- the member's session: made silently from a WeChat login code ----

let logIn: Promise<MemberSession> | null = null;

function keptMemberSession(): MemberSession | null {
  const kept = storage.read<MemberSession>(MEMBER_SLOT);
  if (!kept || Date.parse(kept.expiresAt) - RENEW_BEFORE_MS < Date.now()) return null;
  return kept;
}

async function newMemberSession(): Promise<MemberSession> {
  const code = await platform.loginCode();
  const session = await send<MemberSession>({ method: 'POST', path: '/auth/wechat-login', body: { code } });
  storage.write(MEMBER_SLOT, session);
  return session;
}

/** Pages that start together share one login. */
export function memberSession(): Promise<MemberSession> {
  const kept = keptMemberSession();
  if (kept) return Promise.resolve(kept);
  logIn ??= newMemberSession().finally(() => {
    logIn = null;
  });
  return logIn;
}

/** The same session goes on after joining; it only knows more. */
export function markJoined(memberId: number): void {
  const kept = storage.read<MemberSession>(MEMBER_SLOT);
  if (kept) storage.write(MEMBER_SLOT, { ...kept, memberId });
}

export function dropMemberSession(): void {
  storage.remove(MEMBER_SLOT);
}

export async function logOutMember(): Promise<void> {
  const kept = storage.read<MemberSession>(MEMBER_SLOT);
  dropMemberSession();
  // Leaving must work offline too; the server forgets the token when it expires.
  if (kept) await send({ method: 'POST', path: '/auth/logout', body: {}, token: kept.token }).catch(() => undefined);
  platform.forgetUser();
}

async function callAsMember<T>(call: Call): Promise<T> {
  const session = await memberSession();
  try {
    return await send<T>({ ...call, token: session.token });
  } catch (error) {
    if (!(error instanceof ApiError) || error.status !== 401) throw error;
    // The server ended the session early; WeChat still knows who this is.
    dropMemberSession();
    const fresh = await memberSession();
    return send<T>({ ...call, token: fresh.token });
  }
}

export const memberApi = apiOver(callAsMember);

// ---- the staff session: a name and a password ----

export const staffSession = createStore<StaffSession | null>(null);

export function keptStaffSession(): StaffSession | null {
  const kept = staffSession.get() ?? storage.read<StaffSession>(STAFF_SLOT);
  if (kept && Date.parse(kept.expiresAt) > Date.now()) {
    if (staffSession.get() === null) staffSession.set(kept);
    return kept;
  }
  return null;
}

export async function logInStaff(username: string, password: string): Promise<StaffMe> {
  const session = await publicApi.post<StaffSession>('/auth/staff-login', { username, password });
  storage.write(STAFF_SLOT, session);
  staffSession.set(session);
  return session.staff;
}

export function dropStaffSession(): void {
  storage.remove(STAFF_SLOT);
  staffSession.set(null);
}

export async function logOutStaff(): Promise<void> {
  const kept = keptStaffSession();
  dropStaffSession();
  if (kept) await send({ method: 'POST', path: '/staff/logout', body: {}, token: kept.token }).catch(() => undefined);
}

async function callAsStaff<T>(call: Call): Promise<T> {
  const kept = keptStaffSession();
  if (!kept) throw new ApiError('AUTH_REQUIRED', '登录已过期，请重新登录。', 401);
  try {
    return await send<T>({ ...call, token: kept.token });
  } catch (error) {
    if (error instanceof ApiError && error.status === 401) dropStaffSession();
    throw error;
  }
}

export const staffApi = apiOver(callAsStaff);
