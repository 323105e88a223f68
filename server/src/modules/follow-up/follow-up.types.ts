export const FOLLOW_UP_KINDS = [
  'birthday',
  'coupon_expiring',
  'coupon_unused',
  'points_expiring',
  'dormant',
  'rhythm',
  'high_value',
  'unpaid_order',
  'no_show',
  'low_rating',
  'next_step',
  'by_hand',
] as const;
export type FollowUpKind = (typeof FOLLOW_UP_KINDS)[number];

export const FOLLOW_UP_STATES = ['open', 'done', 'expired'] as const;
export type FollowUpState = (typeof FOLLOW_UP_STATES)[number];

export const OUTCOMES = [
  'contacted',
  'no_answer',
  'not_interested',
  'booked',
  'bought',
  'wrong_number',
  'opt_out',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

export const CONVERSION_KINDS = ['order', 'booking'] as const;
export type ConversionKind = (typeof CONVERSION_KINDS)[number];

export const KIND_TITLES: Readonly<Record<FollowUpKind, string>> = {
  birthday: '生日关怀',
  coupon_expiring: '券快到期',
  coupon_unused: '券未使用',
  points_expiring: '积分快到期',
  dormant: '沉睡唤醒',
  rhythm: '该回来了',
  high_value: '高价值回访',
  unpaid_order: '未付款订单',
  no_show: '预约未到店',
  low_rating: '低分评价',
  next_step: '约定跟进',
  by_hand: '自建跟进',
};

export const OUTCOME_TITLES: Readonly<Record<Outcome, string>> = {
  contacted: '联系上了',
  no_answer: '没接通',
  not_interested: '暂不需要',
  booked: '约好到店',
  bought: '已经购买',
  wrong_number: '号码不对',
  opt_out: '不想再被联系',
};

/** The member has heard us: what they do in the days after may be due to it. */
export const REACHED: readonly Outcome[] = ['contacted', 'not_interested', 'booked', 'bought'];

/** About something the member started themselves: told without consent to marketing, and never counted against limits. */
export const SERVICE_KINDS: readonly FollowUpKind[] = ['unpaid_order', 'no_show', 'low_rating', 'next_step', 'by_hand'];
