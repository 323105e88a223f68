/** What signing in brings at 禾光里; coupons by the names of their templates. */
export const SIGN_IN_RULES = {
  daily: { points: 2, growth: 1 },
  cycleDays: 30,
  milestones: [
    { day: 3, points: 5, growth: 2, coupon: null, cards: 0 },
    { day: 7, points: 10, growth: 5, coupon: '满60减8', cards: 1 },
    { day: 14, points: 30, growth: 10, coupon: null, cards: 0 },
    { day: 30, points: 60, growth: 30, coupon: '桂花乌龙奶茶兑换券', cards: 1 },
  ],
  makeUp: { cardsPerMonth: 2, lastDays: 7, earnedCardDays: 60 },
} as const;

const task = (kind: string, title: string, reason: string, points: number, rest: object = {}): object => ({
  ...{ kind, title, reason, points, growth: 1, goal: 1, minFen: 0 },
  ...rest,
});

export const TASKS: readonly object[] = [
  task('sign_in', '签个到', '一天从一声早安开始', 2),
  task('browse', '逛逛商城', '看三样新到的好物', 2, { goal: 3, growth: 0 }),
  task('purchase', '带一份喜欢的', '满 ¥30 的一单，今天都算', 5, { minFen: 3_000 }),
  task('visit', '到店坐坐', '面包刚出炉，来闻闻香', 5),
  task('profile', '让我们记得你', '留下称呼和生日，到那天说声快乐', 20, { growth: 5 }),
  task('friend', '带个朋友来', '朋友真的入会了，你也有一份', 20, { growth: 5 }),
];

export const STAMP_CARDS = [
  {
    ...{ name: '好好吃面包', emblem: '麦', minFen: 2_000, categoryIds: [], perDay: 2, goal: 6 },
    ...{ points: 20, growth: 10, coupon: '满60减8', automatic: false, repeats: true },
  },
  {
    ...{ name: '慢慢喝杯茶', emblem: '茶', minFen: 5_000, categoryIds: [], perDay: 1, goal: 5 },
    ...{ points: 50, growth: 0, coupon: null, automatic: true, repeats: true },
  },
] as const;
