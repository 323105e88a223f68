import { formatFenShort } from '@guike/shared';
import type {
  ReferralReason,
  ReferralRules,
  ReferralState,
  ReviewState,
  Reward,
  Risk,
  TakenBack,
} from './referral.types.js';

/** What the member who brought the friend reads. Never says what is suspected of whom, nor what the friend bought. */
export const REASON_WORDS: Readonly<Record<ReferralReason, string>> = {
  SELF: '邀请的是自己的账号，不参加活动',
  CAME_BACK: '这位朋友以前就是会员',
  REFERRER_CLOSED: '加入时邀请人的账户不可用',
  STAFF_REFERRER: '员工账号暂不参加推荐有礼',
  STAFF_FRIEND: '这位朋友是本品牌的员工',
  STAFF_OWN_STORE: '朋友在您工作的门店消费，不计入推荐',
  STAFF_OWN_SALE: '由您本人收银的消费，不计入推荐',
  PROGRAM_OVER: '朋友加入时活动已结束',
  NOT_BOUGHT: '朋友没有在活动期限内消费',
  RETURNED: '首次消费已退货，未达到奖励条件',
  MONTH_FULL: '当月奖励次数已满',
  BUDGET_SPENT: '本期活动奖励已发完',
  REVIEW_DENIED: '经核实不符合活动规则，如有疑问请联系客服',
  FRIEND_CLOSED: '朋友已注销会员',
};

/** What headquarters reads when it is asked to look. */
export const RISK_WORDS: Readonly<Record<Risk, string>> = {
  SAME_DEVICE: '朋友与邀请人使用同一设备和网络',
  DEVICE_CROWD: '同一设备当天加入的人数超过上限',
  NETWORK_CROWD: '同一网络当天加入的人数超过上限',
  REFERRER_RUSH: '该会员当天邀请的人数超过上限',
};

/** Such as `50 积分、20 成长值、优惠券一张`; empty when nothing is given. */
export function rewardWords({ points, growth, couponTemplateId }: Reward): string {
  return [
    ...(points > 0 ? [`${points} 积分`] : []),
    ...(growth > 0 ? [`${growth} 成长值`] : []),
    ...(couponTemplateId === null ? [] : ['优惠券一张']),
  ].join('、');
}

export function purchaseWords({ minimumFen }: ReferralRules): string {
  return minimumFen > 0 ? `首次消费满 ${formatFenShort(minimumFen)}` : '完成首次消费';
}

/** The rules as a member reads them, one sentence each. */
export function ruleWords(rules: ReferralRules): string[] {
  const [mine, theirs] = [rewardWords(rules.referrer), rewardWords(rules.friend)];
  return [
    `朋友通过你的专属码加入会员，并在 ${rules.purchaseDays} 天内${purchaseWords(rules)}，推荐即成功。`,
    ...(mine === '' ? [] : [`你得 ${mine}${theirs === '' ? '' : `，朋友得 ${theirs}`}。`]),
    rules.waitDays > 0
      ? `奖励在朋友消费满 ${rules.waitDays} 天后发放；期间退货、未达到金额的，不发奖励。`
      : '奖励在朋友消费后发放；已退货的消费不计入。',
    ...(rules.clawBackDays > 0
      ? [
          `奖励发放后 ${rules.clawBackDays} 天内首次消费退货、未达到金额的，收回双方已发的奖励；已用掉的积分记为欠积分，以后获得的积分先补上。`,
        ]
      : []),
    `每人每月最多得 ${rules.monthlyCap} 次奖励。仅分享、不带来新会员的，没有奖励。`,
    '自己邀请自己、多个账号轮流加入等情况不计入；每位朋友只能由一位会员邀请，加入后不能更换。',
  ];
}

/** What went back, such as `200 积分（其中 50 已用，记为欠积分）、未用的优惠券`; empty for nothing. */
export function takenBackWords({ points, debt, growth, coupons }: TakenBack): string {
  return [
    ...(points > 0 ? [`${points} 积分${debt > 0 ? `（其中 ${debt} 已用，记为欠积分）` : ''}`] : []),
    ...(growth > 0 ? [`${growth} 成长值`] : []),
    ...(coupons > 0 ? ['未用的优惠券'] : []),
  ].join('、');
}

/** One line below the friend's name. */
export function progressWords(
  referral: {
    state: ReferralState;
    reason: ReferralReason | null;
    review: ReviewState;
    buyUntil: string;
    dueOn: string | null;
    takenBack: TakenBack | null;
  },
  rules: ReferralRules,
): string {
  switch (referral.state) {
    case 'joined':
      return `已加入，${referral.buyUntil}前${purchaseWords(rules)}即可`;
    case 'bought':
      return referral.review === 'waiting' ? '已消费，奖励核实中' : `已消费，奖励将于 ${referral.dueOn ?? ''}发放`;
    case 'rewarded':
      return '奖励已到账';
    case 'taken_back': {
      const words = referral.takenBack && takenBackWords(referral.takenBack);
      return words ? `首次消费已退货，奖励收回：${words}` : '首次消费已退货，奖励不再计入';
    }
    default:
      return referral.reason === null ? '未达到奖励条件' : REASON_WORDS[referral.reason];
  }
}
