import { UnitOfWork } from '../../src/platform/database/index.js';
import { unwrap } from '../../src/kernel/result.js';
import { AuthFacade, type RoleAssignment } from '../../src/modules/auth/index.js';
import type { TestApp } from './app.js';
import { Client } from './client.js';

/** Good enough for headquarters, too. */
export const TEST_PASSWORD = 'willow-lantern-42';

export interface TestStaff {
  id: number;
  username: string;
  token: string;
  client: Client;
}

let serial = 0;

/** An account with these roles, signed in. */
export async function givenStaff(
  app: TestApp,
  roles: readonly RoleAssignment[],
  options: { name?: string; mustChangePassword?: boolean } = {},
): Promise<TestStaff> {
  serial += 1;
  const username = `person${serial}`;
  const staff = await app.get(UnitOfWork).run((tx) =>
    app.get(AuthFacade).createStaff(tx, {
      username,
      password: TEST_PASSWORD,
      name: options.name ?? `员工${serial}`,
      title: '测试',
      roles,
      mustChangePassword: options.mustChangePassword ?? false,
    }),
  );
  const token = await signIn(app, username);
  return { id: unwrap(staff).id, username, token, client: Client.withToken(app.url, token) };
}

export function givenAdministrator(app: TestApp): Promise<TestStaff> {
  return givenStaff(app, [{ code: 'administrator', storeId: null }], { name: '总部管理员' });
}

export async function signIn(app: TestApp, username: string, password = TEST_PASSWORD): Promise<string> {
  const reply = await new Client(app.url).post<{ token: string }>('/auth/staff-login', { username, password });
  if (reply.status !== 200) throw new Error(`${username} could not sign in: ${JSON.stringify(reply.body)}`);
  return reply.body.token;
}

/** A store of the chain, made by headquarters; its legal entity is made along with it unless given. */
export async function givenStore(
  administrator: TestStaff,
  changes: Partial<Record<string, unknown>> = {},
): Promise<{ id: number; code: string; legalEntityId: number }> {
  serial += 1;
  const legalEntityId = changes['legalEntityId'] ?? (await givenLegalEntity(administrator));
  const reply = await administrator.client.post<{ id: number; code: string; legalEntityId: number }>('/admin/stores', {
    code: `T${String(serial).padStart(4, '0')}`,
    name: `测试门店${serial}`,
    city: '深圳',
    address: '南山区测试路 1 号',
    phone: '0755-12345678',
    openingHours: '10:00–22:00',
    weeklyHours: [{ day: 1, opens: '10:00', closes: '22:00' }],
    latitude: 22.5431,
    longitude: 114.0579,
    kind: 'direct',
    groupId: null,
    active: true,
    ...changes,
    legalEntityId,
  });
  if (reply.status !== 201) throw new Error(`no store: ${JSON.stringify(reply.body)}`);
  return reply.body;
}

export async function givenLegalEntity(administrator: TestStaff): Promise<number> {
  serial += 1;
  const input = { name: `测试公司${serial}`, creditCode: null, active: true };
  const reply = await administrator.client.post<{ id: number }>('/admin/legal-entities', input);
  if (reply.status !== 201) throw new Error(`no legal entity: ${JSON.stringify(reply.body)}`);
  return reply.body.id;
}
