import type { SimulatorControl } from '../../../scripts/simulator/index.js';
import type { TestApp } from './app.js';
import { Client } from './client.js';

export const CONSENTS = [
  { purpose: 'account', version: '2026-11', granted: true },
  { purpose: 'marketing', version: '2026-11', granted: true },
];

/** Somebody with a phone who has opened the mini-program. */
export interface Visitor {
  user: string;
  openid: string;
  phone: string;
  token: string;
  client: Client;
}

export interface TestMember extends Visitor {
  id: number;
  memberNo: string;
}

let serial = 0;

/** Opens the mini-program. The same user comes back with the same WeChat identity. */
export async function givenVisitor(app: TestApp, wechat: SimulatorControl, user?: string): Promise<Visitor> {
  serial += 1;
  const name = user ?? `guest${serial}`;
  const { code, openid } = wechat.loginCode(name);
  const reply = await new Client(app.url).post<{ token: string }>('/auth/wechat-login', { code });
  if (reply.status !== 200) throw new Error(`no session for ${name}: ${JSON.stringify(reply.body)}`);
  const phone = `138${String(10_000_000 + serial).padStart(8, '0')}`;
  const { token } = reply.body;
  return { user: name, openid, phone, token, client: Client.withToken(app.url, token) };
}

/** The button “手机号快捷登录”. */
export function phoneCodeOf(wechat: SimulatorControl, { user, phone }: Visitor): string {
  return wechat.phoneCode(user, phone).code;
}

export async function givenMember(
  app: TestApp,
  wechat: SimulatorControl,
  options: { scene?: string; user?: string } = {},
): Promise<TestMember> {
  const visitor = await givenVisitor(app, wechat, options.user);
  const reply = await visitor.client.post<{ id: number; memberNo: string }>('/member/join', {
    phoneCode: phoneCodeOf(wechat, visitor),
    consents: CONSENTS,
    ...(options.scene === undefined ? {} : { scene: options.scene }),
  });
  if (reply.status !== 200) throw new Error(`${visitor.user} could not join: ${JSON.stringify(reply.body)}`);
  return { ...visitor, id: reply.body.id, memberNo: reply.body.memberNo };
}
