import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import type { Permission } from '@guike/shared';
import { refusalError } from '../../kernel/result.js';
import { ACCESS, type Access } from './access.js';
import { type Actor, type ScopedActor, holds } from './actor.js';
import { CredentialResolver } from './credentials.js';

const TOKEN = /^[\w.-]{20,200}$/;

/** Default deny: a route opens only to the audience its decorator names. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly credentials: CredentialResolver,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const access = this.reflector.getAllAndOverride<Access | undefined>(ACCESS, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (!access) throw refusalError('PERMISSION_DENIED');
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    request.actor = await this.identify(access, request);
    this.authorise(access, request.actor);
    return true;
  }

  private async identify(access: Access, request: FastifyRequest): Promise<Actor | null> {
    switch (access.audience) {
      case 'public':
      case 'webhook':
        return null;
      case 'visitor':
      case 'member':
        return this.withToken(bearer(request), (token) => this.credentials.memberByToken(token));
      case 'staff':
      case 'admin':
        return this.withToken(bearer(request), (token) => this.credentials.staffByToken(token));
      case 'machine':
        return this.withToken(header(request, 'x-api-key'), (key) => this.credentials.machineByKey(key));
    }
  }

  private async withToken(token: string | null, resolve: (token: string) => Promise<Actor | null>): Promise<Actor> {
    const actor = token && TOKEN.test(token) ? await resolve(token) : null;
    if (!actor) throw refusalError('AUTH_REQUIRED');
    return actor;
  }

  private authorise(access: Access, actor: Actor | null): void {
    if (access.audience === 'member' && actor?.kind !== 'member') throw refusalError('MEMBER_NOT_JOINED');
    if (access.audience === 'staff' || access.audience === 'machine') {
      const allowed =
        access.permissions.length === 0 ||
        access.permissions.some((permission) => holds(actor as ScopedActor, permission));
      if (!allowed) throw refusalError('PERMISSION_DENIED');
    }
    if (access.audience === 'admin') {
      const chain = (actor as ScopedActor).grants.get('chain') ?? new Set<Permission>();
      if (!access.permissions.some((permission) => chain.has(permission))) throw refusalError('PERMISSION_DENIED');
    }
  }
}

function bearer(request: FastifyRequest): string | null {
  const value = header(request, 'authorization');
  return value?.startsWith('Bearer ') ? value.slice('Bearer '.length) : null;
}

function header(request: FastifyRequest, name: string): string | null {
  const value = request.headers[name];
  return typeof value === 'string' ? value : null;
}
