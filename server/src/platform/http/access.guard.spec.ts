import 'reflect-metadata';
import type { ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Permission } from '@guike/shared';
import { RefusalError } from '../../kernel/result.js';
import { AccessGuard } from './access.guard.js';
import { AdminRoute, MachineRoute, MemberRoute, Public, SignedWebhook, StaffRoute, VisitorRoute } from './access.js';
import {
  type Grants,
  type MachineActor,
  type MemberActor,
  type StaffActor,
  type VisitorActor,
  holds,
  holdsAt,
  storeScope,
} from './actor.js';
import { CredentialResolver } from './credentials.js';

const grants = (...entries: [number | 'chain', Permission[]][]): Grants =>
  new Map(entries.map(([place, permissions]) => [place, new Set(permissions)]));

const VISITOR: VisitorActor = { kind: 'visitor', sessionId: 1, openid: 'o1', unionid: null };
const MEMBER: MemberActor = { ...VISITOR, kind: 'member', memberId: 7 };
const CASHIER: StaffActor = {
  kind: 'staff',
  sessionId: 2,
  staffId: 3,
  name: '小王',
  grants: grants([11, ['order.settle']]),
};
const FINANCE: StaffActor = { ...CASHIER, staffId: 4, grants: grants(['chain', ['hq.finance']]) };
/** Holds a headquarters permission in one store only, which no role gives but a mistake might. */
const ODD: StaffActor = { ...CASHIER, staffId: 5, grants: grants([11, ['hq.finance']]) };
const TILL: MachineActor = { kind: 'machine', apiKeyId: 9, name: 'POS', grants: grants([11, ['order.settle']]) };

const pad = (name: string): string => name.padEnd(32, '-');
const SESSIONS: Record<string, VisitorActor | MemberActor | StaffActor | MachineActor> = {
  [pad('visitor')]: VISITOR,
  [pad('member')]: MEMBER,
  [pad('cashier')]: CASHIER,
  [pad('finance')]: FINANCE,
  [pad('odd')]: ODD,
  [pad('till')]: TILL,
};

class KnownPeople extends CredentialResolver {
  private find<A>(token: string, ...kinds: string[]): Promise<A | null> {
    const actor = SESSIONS[token];
    return Promise.resolve(actor && kinds.includes(actor.kind) ? (actor as A) : null);
  }

  memberByToken = (token: string) => this.find<MemberActor | VisitorActor>(token, 'member', 'visitor');
  staffByToken = (token: string) => this.find<StaffActor>(token, 'staff');
  machineByKey = (key: string) => this.find<MachineActor>(key, 'machine');
}

class Routes {
  forgotten(): void {}
  @Public() open(): void {}
  @SignedWebhook() webhook(): void {}
  @VisitorRoute() visitor(): void {}
  @MemberRoute() member(): void {}
  @StaffRoute('order.settle') settle(): void {}
  @StaffRoute() anyStaff(): void {}
  @AdminRoute('hq.finance') finance(): void {}
  @MachineRoute('order.settle') pos(): void {}
}

/** What the guard says to somebody at a route: `in`, or the code of the refusal. */
async function at(route: keyof Routes, headers: Record<string, string> = {}): Promise<string> {
  const request = { headers };
  const context = {
    getHandler: () => Routes.prototype[route],
    getClass: () => Routes,
    switchToHttp: () => ({ getRequest: () => request }),
  } as unknown as ExecutionContext;
  try {
    await new AccessGuard(new Reflector(), new KnownPeople()).canActivate(context);
    return 'in';
  } catch (error) {
    if (error instanceof RefusalError) return error.refusal.code;
    throw error;
  }
}

const as = (name: string): Record<string, string> => ({ authorization: `Bearer ${pad(name)}` });
const withKey = (name: string): Record<string, string> => ({ 'x-api-key': pad(name) });

describe('the guard', () => {
  it('refuses everyone at a route that says nothing about who may come in', async () => {
    expect(await at('forgotten')).toBe('PERMISSION_DENIED');
    expect(await at('forgotten', as('finance'))).toBe('PERMISSION_DENIED');
  });

  it.each<[keyof Routes, Record<string, string>, string]>([
    ['open', {}, 'in'],
    ['webhook', {}, 'in'],
    ['visitor', as('visitor'), 'in'],
    ['visitor', as('member'), 'in'],
    ['visitor', as('cashier'), 'AUTH_REQUIRED'],
    ['member', as('member'), 'in'],
    ['member', as('visitor'), 'MEMBER_NOT_JOINED'],
    ['member', {}, 'AUTH_REQUIRED'],
    ['settle', as('cashier'), 'in'],
    ['settle', as('finance'), 'PERMISSION_DENIED'],
    ['settle', as('member'), 'AUTH_REQUIRED'],
    ['settle', withKey('till'), 'AUTH_REQUIRED'],
    ['anyStaff', as('finance'), 'in'],
    ['finance', as('finance'), 'in'],
    ['finance', as('cashier'), 'PERMISSION_DENIED'],
    ['finance', as('odd'), 'PERMISSION_DENIED'],
    ['pos', withKey('till'), 'in'],
    ['pos', as('till'), 'AUTH_REQUIRED'],
    ['pos', withKey('cashier'), 'AUTH_REQUIRED'],
  ])('at %s with %j says %s', async (route, headers, answer) => expect(await at(route, headers)).toBe(answer));

  it.each([
    { authorization: pad('member') },
    { authorization: 'Bearer ' },
    { authorization: 'Bearer short' },
    { authorization: `Basic ${pad('member')}` },
    { authorization: `Bearer ${pad('member')} ` },
    { authorization: `Bearer ${'x'.repeat(201)}` },
  ])('does not even look up %j', async (headers) => expect(await at('member', headers)).toBe('AUTH_REQUIRED'));
});

describe('scopes', () => {
  const both: StaffActor = {
    ...CASHIER,
    grants: grants([11, ['order.settle']], [12, ['order.settle', 'order.refund']]),
  };

  it('hold where they were given, and everywhere when given for the chain', () => {
    expect(holdsAt(CASHIER, 'order.settle', 11)).toBe(true);
    expect(holdsAt(CASHIER, 'order.settle', 12)).toBe(false);
    expect(holdsAt(FINANCE, 'hq.finance', 999)).toBe(true);
    expect(holds(CASHIER, 'order.refund')).toBe(false);
  });

  it('say in which stores, for every query to carry', () => {
    expect(storeScope(both, 'order.settle')).toEqual([11, 12]);
    expect(storeScope(both, 'order.refund')).toEqual([12]);
    expect(storeScope(both, 'member.unmask')).toEqual([]);
    expect(storeScope(FINANCE, 'hq.finance')).toBe('chain');
  });
});
