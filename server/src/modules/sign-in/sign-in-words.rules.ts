import type { SignInRules } from './sign-in.types.js';

interface Reward {
  readonly points: number;
  readonly growth: number;
  readonly couponName?: string | null;
  readonly cards?: number;
}

/** 20 积分、10 成长值和“满50减5”券 */
export function rewardWords({ points, growth, couponName = null, cards = 0 }: Reward): string {
  const parts = [
    ...(points > 0 ? [`${points} 积分`] : []),
    ...(growth > 0 ? [`${growth} 成长值`] : []),
    ...(couponName === null ? [] : [`“${couponName}”`]),
    ...(cards > 0 ? [`${cards} 张补签卡`] : []),
  ];
  if (parts.length === 0) return '一枚印记';
  const [last = ''] = parts.slice(-1);
  return parts.length === 1 ? last : before(`${parts.slice(0, -1).join('、')}和`, last);
}

/** A number stands apart from the words before it. */
function before(words: string, rest: string): string {
  return /^\d/.test(rest) ? `${words} ${rest}` : `${words}${rest}`;
}

export function nextWords(inDays: number, reward: Reward): string {
  return before(inDays === 1 ? '明天再来，得' : `再签 ${inDays} 天，得`, rewardWords(reward));
}

/** When today is still open, today counts among the days to come; what every day brings comes beside it. */
export function nextWordsBeforeSigning(inDays: number, reward: Reward): string {
  return inDays === 1 ? before('今天签到，另得', rewardWords(reward)) : nextWords(inDays, reward);
}

export function ruleLines(rules: SignInRules): string[] {
  const { daily, cycleDays, makeUp } = rules;
  return [
    `${before('每天签到一次，得', rewardWords(daily))}；每天零点（北京时间）算新的一天`,
    ...(rules.milestones.length === 0
      ? []
      : [`连续签到到礼物那一天，礼物自动到账；每 ${cycleDays} 天一轮，签满重新开始`]),
    ...(makeUp.lastDays === 0
      ? []
      : [
          `漏签 ${makeUp.lastDays} 天内可用补签卡补上，连续天数接着算；补签那天不再得每日奖励，同一轮的礼物不重复给`,
          ...(makeUp.cardsPerMonth > 0 ? [`每月送 ${makeUp.cardsPerMonth} 张补签卡，当月有效`] : []),
        ]),
  ];
}
