import { type BusinessDate, businessDate, formatDay, formatFenShort } from '@guike/shared';
import { times } from './earning/earning.rules.js';
import type { EarnRule, EarnTerms, ExpiryPolicy, MemberDay, PointsTerms, SpendRules } from './points.types.js';

export interface RulesInWords {
  readonly earn: string[];
  readonly spend: string[];
  readonly expiry: string[];
  readonly returns: string[];
}

const WEEKDAYS = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'] as const;
const DAY_HOURS = 24;

/** The rules of points as members read them. */
export function rulesInWords(terms: PointsTerms, rules: readonly EarnRule[]): RulesInWords {
  return {
    earn: earnWords(terms.earn, rules, terms.lot.pendingHours),
    spend: spendWords(terms.spend),
    expiry: [expiryWords(terms.lot.expiry)],
    returns: returnWords(terms),
  };
}

/** 会员日双倍：2 倍积分（会员日） */
export function ruleWords(rule: EarnRule): string {
  const gives = rule.multiplierBp === 0 ? '不参与积分' : `${times(rule.multiplierBp)}积分`;
  const when = conditionWords(rule);
  return `${rule.name}：${gives}${when.length === 0 ? '' : `（${when.join('，')}）`}`;
}

function earnWords(earn: EarnTerms, rules: readonly EarnRule[], pendingHours: number): string[] {
  const day = memberDayWords(earn.memberDay);
  return [
    `每消费 ${formatFenShort(earn.fenPerPoint)} 得 1 积分，按实付金额计算，优惠和积分抵扣的部分不计`,
    ...rules.map(ruleWords),
    ...(day !== null && rules.some(({ conditions }) => conditions.memberDay) ? [`会员日：${day}`] : []),
    ...(earn.maxPerOrder === null ? [] : [`单笔订单最多得 ${earn.maxPerOrder} 积分`]),
    ...(earn.maxPerDay === null ? [] : [`每天最多得 ${earn.maxPerDay} 积分`]),
    ...(pendingHours === 0 ? [] : [`消费获得的积分 ${durationWords(pendingHours)}后可用`]),
  ];
}

function spendWords(spend: SpendRules): string[] {
  const limits = [
    ...(spend.minOrderFen > 0 ? [`订单满 ${formatFenShort(spend.minOrderFen)} 可用`] : []),
    ...(spend.maxShareBp < 10_000 ? [`最多抵订单金额的 ${spend.maxShareBp / 100}%`] : []),
    ...(spend.maxPointsPerOrder === null ? [] : [`单笔最多用 ${spend.maxPointsPerOrder} 积分`]),
  ];
  return [
    `${spend.step} 积分抵 ${formatFenShort(spend.step * spend.fenPerPoint)}${spend.step > 1 ? `，每次使用 ${spend.step} 的整数倍` : ''}`,
    ...(limits.length === 0 ? [] : [limits.join('，')]),
    '先用最早到期的积分',
  ];
}

export function expiryWords(expiry: ExpiryPolicy): string {
  switch (expiry.kind) {
    case 'never':
      return '积分长期有效';
    case 'days':
      return `积分自可用之日起 ${expiry.days} 天内有效`;
    case 'months':
      return expiry.until === 'monthEnd'
        ? `积分自可用之日起 ${expiry.months} 个月有效，到期月的最后一天结束时失效`
        : `积分自可用之日起 ${expiry.months} 个月内有效`;
    case 'endOfYear':
      return `积分有效期至${laterWords(expiry.later, '当年', '次年', '年')}12月31日`;
    case 'endOfQuarter':
      return `积分有效期至${laterWords(expiry.later, '当季', '下一季度', '个季度')}最后一天`;
  }
}

function laterWords(later: number, now: string, next: string, unit: string): string {
  if (later === 0) return now;
  return later === 1 ? next : ` ${later} ${unit}后的`;
}

function returnWords({ returns, spend }: PointsTerms): string[] {
  const missing =
    returns.clawBack === 'debt'
      ? '已用掉的部分记为欠积分，以后获得的积分先补上'
      : `已用掉的部分按 1 积分 ${formatFenShort(spend.fenPerPoint)} 从退款中扣除`;
  const late =
    returns.graceDays === 0
      ? '退回的积分保持原有效期'
      : `退回的积分保持原有效期，已过期的再给 ${returns.graceDays} 天使用`;
  return [`退货时收回该单获得的积分，${missing}`, late];
}

function conditionWords({ conditions, activeFrom, activeUntil }: EarnRule): string[] {
  const { weekdays, monthDays, memberDay, storeIds, groupIds, tierCodes, categoryIds, productIds } = conditions;
  const window = windowWords(activeFrom, activeUntil);
  return [
    ...(memberDay ? ['会员日'] : []),
    ...(weekdays.length > 0 ? [weekdays.map(weekdayWord).join('、')] : []),
    ...(monthDays.length > 0 ? [`每月 ${monthDays.join('、')} 日`] : []),
    ...(tierCodes.length > 0 ? ['限指定等级'] : []),
    ...(storeIds.length + groupIds.length > 0 ? ['限指定门店'] : []),
    ...(categoryIds.length + productIds.length > 0 ? ['限指定商品'] : []),
    ...(window === null ? [] : [window]),
  ];
}

function memberDayWords({ monthDays, weekdays }: MemberDay): string | null {
  const parts = [
    ...(monthDays.length > 0 ? [`每月 ${monthDays.join('、')} 日`] : []),
    ...(weekdays.length > 0 ? [`每${weekdays.map(weekdayWord).join('、')}`] : []),
  ];
  return parts.length === 0 ? null : parts.join('，');
}

function windowWords(from: Date | null, until: Date | null): string | null {
  const last = until === null ? null : dayWords(businessDate(new Date(until.getTime() - 1)));
  if (from === null) return last === null ? null : `至${last}`;
  const first = dayWords(businessDate(from));
  return last === null ? `${first}起` : `${first}至${last}`;
}

/** With the year: a rule may well begin next year. */
function dayWords(day: BusinessDate): string {
  return `${day.slice(0, 4)}年${formatDay(day)}`;
}

function weekdayWord(day: number): string {
  return WEEKDAYS[day - 1] ?? '';
}

function durationWords(hours: number): string {
  return hours % DAY_HOURS === 0 ? `${hours / DAY_HOURS} 天` : `${hours} 小时`;
}
