import { AsyncLocalStorage } from 'node:async_hooks';
import { type ExecutionContext, createParamDecorator } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { refusalError } from '../../kernel/result.js';
import {
  type Actor,
  type MachineActor,
  type MemberActor,
  type ScopedActor,
  type StaffActor,
  type VisitorActor,
} from './actor.js';

declare module 'fastify' {
  interface FastifyRequest {
    actor: Actor | null;
    rawBody?: Buffer;
  }
}

/** Request id for log lines written deep below. Authority never travels this way: actors are passed as arguments. */
export const requestStore = new AsyncLocalStorage<{ requestId: string }>();

function requestOf(context: ExecutionContext): FastifyRequest {
  return context.switchToHttp().getRequest<FastifyRequest>();
}

function actorOf<A extends Actor>(context: ExecutionContext, ...kinds: A['kind'][]): A {
  const { actor } = requestOf(context);
  if (!actor || !(kinds as string[]).includes(actor.kind)) throw refusalError('AUTH_REQUIRED');
  return actor as A;
}

/** The signed-in member. */
export const CurrentMember = createParamDecorator((_: unknown, context: ExecutionContext) =>
  actorOf<MemberActor>(context, 'member'),
);
/** A WeChat identity, member or not. */
export const CurrentVisitor = createParamDecorator((_: unknown, context: ExecutionContext) =>
  actorOf<MemberActor | VisitorActor>(context, 'member', 'visitor'),
);
export const CurrentStaff = createParamDecorator((_: unknown, context: ExecutionContext) =>
  actorOf<StaffActor>(context, 'staff'),
);
export const CurrentMachine = createParamDecorator((_: unknown, context: ExecutionContext) =>
  actorOf<MachineActor>(context, 'machine'),
);
/** Staff or machine: whoever acts within a scope of stores. */
export const CurrentScoped = createParamDecorator((_: unknown, context: ExecutionContext) =>
  actorOf<ScopedActor>(context, 'staff', 'machine'),
);

export interface RequestInfo {
  readonly requestId: string;
  readonly ip: string;
  readonly userAgent: string | null;
}

/** Somebody of the staff, and the request in which they act: what the log wants to know. */
export interface StaffAct {
  readonly actor: StaffActor;
  readonly request: RequestInfo;
}

/** Facts of the request for audit lines. */
export const CurrentRequest = createParamDecorator((_: unknown, context: ExecutionContext): RequestInfo => {
  const request = requestOf(context);
  return {
    requestId: String(request.id),
    ip: request.ip,
    userAgent: request.headers['user-agent']?.slice(0, 200) ?? null,
  };
});
