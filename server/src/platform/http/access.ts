import { SetMetadata, applyDecorators } from '@nestjs/common';
import { ApiBearerAuth, ApiSecurity } from '@nestjs/swagger';
import type { Permission } from '@guike/shared';

export const ACCESS = 'guike:access';

/** Who may come in. A route without one of these decorators is refused to everyone, and a check finds it. */
export type Access =
  | { audience: 'public' }
  | { audience: 'visitor' }
  | { audience: 'member' }
  | { audience: 'staff'; permissions: readonly Permission[] }
  | { audience: 'admin'; permissions: readonly Permission[] }
  | { audience: 'machine'; permissions: readonly Permission[] }
  | { audience: 'webhook' };

const access = (value: Access): MethodDecorator & ClassDecorator => SetMetadata(ACCESS, value);

/** Anyone, without a session. */
export const Public = (): MethodDecorator & ClassDecorator => access({ audience: 'public' });

/** A WeChat identity that may not be a member yet. */
export const VisitorRoute = (): MethodDecorator & ClassDecorator =>
  applyDecorators(access({ audience: 'visitor' }), ApiBearerAuth('member'));

/** A signed-in member. */
export const MemberRoute = (): MethodDecorator & ClassDecorator =>
  applyDecorators(access({ audience: 'member' }), ApiBearerAuth('member'));

/** Store staff holding one of the permissions in at least one store; which stores is for the service to apply. */
export const StaffRoute = (...permissions: Permission[]): MethodDecorator & ClassDecorator =>
  applyDecorators(access({ audience: 'staff', permissions }), ApiBearerAuth('staff'));

/** Headquarters staff holding one of the permissions for the whole chain. */
export const AdminRoute = (...permissions: Permission[]): MethodDecorator & ClassDecorator =>
  applyDecorators(access({ audience: 'admin', permissions }), ApiBearerAuth('staff'));

/** A machine with an API key holding one of the permissions. */
export const MachineRoute = (...permissions: Permission[]): MethodDecorator & ClassDecorator =>
  applyDecorators(access({ audience: 'machine', permissions }), ApiSecurity('apiKey'));

/** Authenticated by a signature over the raw body, which the handler verifies. */
export const SignedWebhook = (): MethodDecorator & ClassDecorator => access({ audience: 'webhook' });
