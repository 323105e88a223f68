import { memberOf } from './member';
import { notFound, ok, refuse, route } from './replies';
import type { Route } from './replies';

const PICTURE =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

const program = {
  name: '推荐有礼',
  endsAt: null,
  referrerReward: '200 积分、50 成长值',
  friendReward: '100 积分',
  condition: '首次消费满 ¥30',
  waitDays: 7,
  monthlyCap: 10,
  words: [
    '朋友通过你的专属码加入会员，并在 30 天内首次消费满 ¥30，推荐即成功。',
    '你得 200 积分、50 成长值，朋友得 100 积分。',
    '奖励在朋友消费满 7 天后发放；期间退货、未达到金额的，不发奖励。',
    '每人每月最多得 10 次奖励。仅分享、不带来新会员的，没有奖励。',
  ],
};

const friend = (id: number, name: string, state: string, words: string, reward: string | null = null) => ({
  id,
  name,
  joinedAt: '2026-11-12T06:00:00.000Z',
  state,
  reason: null,
  words,
  rewardDueAt: null,
  reward,
});

const friends = [
  friend(4, '阿*', 'joined', '已加入，12月12日前首次消费满 ¥30即可'),
  friend(3, '小*', 'bought', '已消费，奖励将于 11月28日发放'),
  friend(2, '陈*', 'rewarded', '奖励已到账', '200 积分、50 成长值'),
  friend(1, '周*', 'void', '首次消费已退货，未达到奖励条件'),
];

export const referralRoutes: Route[] = [
  route('GET /member/referral', () =>
    ok({ program, joined: 3, bought: 2, rewarded: 1, earnedPoints: 200, earnedGrowth: 50, earnedCoupons: 0 }),
  ),
  route('POST /member/referral/code', () => ok({ scene: 'k7m2p9xq4r', picture: PICTURE })),
  route('POST /member/referral/code/renew', () => ok({ scene: 'w3n8t5zc2h', picture: PICTURE })),
  route('GET /member/referral/friends', () => ok({ items: friends, nextCursor: null })),
];

export const privacyRoutes: Route[] = [
  route('GET /member/privacy/exports', () =>
    ok({
      keepDays: 7,
      items: [
        {
          id: 1,
          state: 'ready',
          askedAt: '2026-11-20T06:00:00.000Z',
          readyAt: '2026-11-20T06:01:00.000Z',
          deleteAt: '2026-11-27T06:01:00.000Z',
          sizeBytes: 48_200,
        },
      ],
    }),
  ),
  route('POST /member/privacy/exports', () => refuse(429, 'EXPORT_TOO_OFTEN', '近期已经导出过，请稍后再申请')),
  route('POST /member/privacy/exports/:id/link', () => notFound),
  route('GET /member/privacy/closure', (request, world) => {
    const totalFen = memberOf(request, world)?.me.wallet.totalFen ?? 0;
    const text = '储值账户还有余额，请先消费完，或申请退款取回本金';
    return ok({ obstacles: totalFen > 0 ? [{ room: 'wallet', text }] : [], coolingDays: 7, request: null });
  }),
];
