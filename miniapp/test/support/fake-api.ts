import { bookingRoutes } from './fake/booking';
import { complaintRoutes } from './fake/complaint';
import { couponRoutes } from './fake/coupon';
import { mallRoutes } from './fake/mall';
import { followRoutes } from './fake/follow';
import { memberRoutes } from './fake/member';
import { privacyRoutes, referralRoutes } from './fake/privacy';
import { refundRoutes } from './fake/refund';
import { notFound, nothing, ok, refuse, route } from './fake/replies';
import type { Route } from './fake/replies';
import { scheduleRoutes } from './fake/schedule';
import { shiftRoutes } from './fake/shift';
import { shopRoutes } from './fake/shop';
import { signInRoutes } from './fake/signin';
import { staffRoutes } from './fake/staff';
import { voucherRoutes } from './fake/voucher';
import { walletRoutes } from './fake/wallet';
import { consentTexts, stores } from './fake/world';
import type { FakeReply, FakeRequest, World } from './fake/world';

/**
 * The API as the mini-program sees it, in memory: enough of the contract to walk through every page. What the server
 * really does with money is tested against the real server; this only has to answer in the same words.
 */
export interface FakeApi {
  world: World;
  handle(request: FakeRequest): FakeReply;
}

function landing(scene: string): FakeReply {
  const known = scene.startsWith('s=') || scene.startsWith('g=');
  return ok({
    chainName: '归客烘焙',
    brandLine: '常回来的人，都值得被记得',
    store: known ? stores[0] : null,
    guide: known ? { id: 7, name: '沈知夏', title: '店长' } : null,
    campaign: null,
    inviter: scene === 'k7m2p9xq4r' ? { nickname: '小满' } : null,
    welcome: { points: 20, text: '入会即得 20 积分，可抵 ¥2' },
    consentTexts,
  });
}

function logIn(request: FakeRequest, world: World): FakeReply {
  const code = String(request.body['code']);
  const user = world.loginCodes.get(code);
  if (user === undefined) return refuse(401, 'WECHAT_CODE_INVALID', '微信登录已失效，请重新进入小程序');
  world.loginCodes.delete(code);
  const token = `member-${world.nextId()}`;
  world.tokens.set(token, user);
  const memberId = world.members.get(user)?.me.id ?? null;
  return ok({ token, expiresAt: new Date(world.now().getTime() + 86_400_000).toISOString(), memberId });
}

const publicRoutes: Route[] = [
  route('GET /public/landing', (request) => landing(request.query['scene'] ?? '')),
  route('GET /public/stores', (request) =>
    ok({ items: request.query['lat'] ? stores : stores.map((store) => ({ ...store, distanceMeters: null })) }),
  ),
  route('GET /public/consent-texts', () => ok({ items: consentTexts })),
  route('GET /public/subscribe-templates', () =>
    ok({
      items: [{ key: 'wallet_changed', templateId: 'tmpl-wallet', title: '储值变动提醒' }],
      moments: [
        { moment: 'topup', templateIds: ['tmpl-wallet'] },
        { moment: 'referral', templateIds: ['tmpl-wallet'] },
      ],
    }),
  ),
  route('POST /auth/wechat-login', logIn),
  route('POST /auth/logout', (request, world) => {
    world.tokens.delete((request.headers['authorization'] ?? '').replace('Bearer ', ''));
    return nothing;
  }),
];

const routes = [
  ...publicRoutes,
  ...bookingRoutes,
  ...complaintRoutes,
  ...couponRoutes,
  ...walletRoutes,
  ...memberRoutes,
  ...mallRoutes,
  ...signInRoutes,
  ...privacyRoutes,
  ...referralRoutes,
  ...refundRoutes,
  ...scheduleRoutes,
  ...shiftRoutes,
  ...followRoutes,
  ...shopRoutes,
  ...staffRoutes,
  ...voucherRoutes,
];

function guard(request: FakeRequest, world: World): FakeReply | null {
  const token = (request.headers['authorization'] ?? '').replace('Bearer ', '');
  if (request.path.startsWith('/staff/') && !world.staffTokens.has(token))
    return refuse(401, 'AUTH_REQUIRED', '请先登录');
  if (request.path.startsWith('/member/') && !world.tokens.has(token)) return refuse(401, 'AUTH_REQUIRED', '请先登录');
  return null;
}

export function createFakeApi(now: () => Date = () => new Date()): FakeApi {
  let last = 1000;
  const world: World = {
    now,
    nextId: () => (last += 1),
    loginCodes: new Map(),
    phoneCodes: new Map(),
    tokens: new Map(),
    staffTokens: new Set(),
    members: new Map(),
    codes: [],
    grants: new Map(),
    topups: new Map(),
    orderIntents: new Map(),
    alerts: [],
    ownNotices: [],
    answers: new Map(),
    transfers: [],
    shifts: [],
  };
  return {
    world,
    handle(request) {
      for (const candidate of routes) {
        const match = candidate.method === request.method ? candidate.pattern.exec(request.path) : null;
        if (match) return guard(request, world) ?? candidate.handle(request, world, match.slice(1));
      }
      return notFound;
    },
  };
}
