import { DEFAULT_RULES } from './referral.defaults.js';
import {
  type JoinFact,
  type PurchaseFact,
  isRunning,
  judgeJoin,
  judgePurchase,
  stillCounts,
  takesBack,
} from './referral.rules.js';
import { progressWords, ruleWords } from './referral-words.rules.js';

const NOW = new Date('2026-11-21T06:00:00.000Z');
const CLEAN: JoinFact = {
  referrerActive: true,
  samePerson: false,
  cameBack: false,
  referrerStaff: null,
  friendStaff: null,
  sameDevice: false,
  fromDevice: 1,
  fromNetwork: 1,
  throughReferrer: 1,
};
const WORKER = { staffId: 7, storeIds: [3] };
const BOUGHT: PurchaseFact = {
  paidAt: NOW,
  buyUntil: new Date(NOW.getTime() + 1),
  payableFen: 3_000,
  storeId: 3,
  staffId: 9,
  referrerStaff: null,
};

describe('joining through a friend', () => {
  it('is bound for as many days as the programme says', () => {
    expect(judgeJoin(CLEAN, DEFAULT_RULES, NOW)).toEqual({
      kind: 'bound',
      risk: null,
      buyUntil: new Date('2026-12-21T06:00:00.000Z'),
    });
  });

  it.each([
    ['the same person with another account', { samePerson: true }, 'SELF'],
    ['somebody who closed an account before', { cameBack: true }, 'CAME_BACK'],
    ['a friend whose account is closed', { referrerActive: false }, 'REFERRER_CLOSED'],
    ['a code of somebody on the payroll', { referrerStaff: WORKER }, 'STAFF_REFERRER'],
    ['somebody on the payroll', { friendStaff: WORKER }, 'STAFF_FRIEND'],
  ])('is refused for %s', (_case, fact, reason) => {
    expect(judgeJoin({ ...CLEAN, ...fact }, DEFAULT_RULES, NOW)).toEqual({ kind: 'refused', reason });
  });

  it('takes staff who may bring friends to other stores, and anybody where staff are like anybody', () => {
    const rules = { ...DEFAULT_RULES, staff: 'other_stores' as const };
    expect(judgeJoin({ ...CLEAN, referrerStaff: WORKER }, rules, NOW).kind).toBe('bound');
    expect(judgeJoin({ ...CLEAN, friendStaff: WORKER }, rules, NOW).kind).toBe('refused');
    expect(judgeJoin({ ...CLEAN, friendStaff: WORKER }, { ...rules, staff: 'allowed' }, NOW).kind).toBe('bound');
  });

  it.each([
    ['the device on which the code was shown', { sameDevice: true }, 'SAME_DEVICE'],
    ['the third join from one device', { fromDevice: 3 }, 'DEVICE_CROWD'],
    ['a crowd in one network', { fromNetwork: 21 }, 'NETWORK_CROWD'],
    ['a rush through one member', { throughReferrer: 9 }, 'REFERRER_RUSH'],
  ])('is looked at for %s, not refused', (_case, fact, risk) => {
    expect(judgeJoin({ ...CLEAN, ...fact }, DEFAULT_RULES, NOW)).toMatchObject({ kind: 'bound', risk });
  });

  it('counts only while the programme runs', () => {
    const program = { active: true, startsAt: NOW, endsAt: new Date(NOW.getTime() + 1_000) };
    expect(isRunning(program, NOW)).toBe(true);
    expect(isRunning(program, new Date(NOW.getTime() - 1))).toBe(false);
    expect(isRunning(program, new Date(NOW.getTime() + 1_000))).toBe(false);
    expect(isRunning({ ...program, active: false }, NOW)).toBe(false);
  });
});

describe('the purchase of a friend', () => {
  it('counts from the minimum on, and is rewarded after the days of returns', () => {
    expect(judgePurchase(BOUGHT, DEFAULT_RULES)).toEqual({
      kind: 'counts',
      dueAt: new Date('2026-11-28T06:00:00.000Z'),
    });
    expect(judgePurchase({ ...BOUGHT, payableFen: 2_999 }, DEFAULT_RULES)).toEqual({ kind: 'passed over' });
  });

  it('comes too late at the end of the window', () => {
    expect(judgePurchase({ ...BOUGHT, buyUntil: NOW }, DEFAULT_RULES)).toMatchObject({ state: 'expired' });
  });

  it('brings staff nothing in their own store or at their own till', () => {
    const rules = { ...DEFAULT_RULES, staff: 'other_stores' as const };
    const sale = { ...BOUGHT, referrerStaff: WORKER };
    expect(judgePurchase(sale, rules)).toMatchObject({ state: 'void', reason: 'STAFF_OWN_STORE' });
    expect(judgePurchase({ ...sale, storeId: 4, staffId: 7 }, rules)).toMatchObject({ reason: 'STAFF_OWN_SALE' });
    expect(judgePurchase({ ...sale, storeId: 4 }, rules).kind).toBe('counts');
  });

  it('is asked back only within its days', () => {
    const rules = { ...DEFAULT_RULES, clawBackDays: 90 };
    const after = (ms: number) => ({ rewarded: NOW, returned: new Date(NOW.getTime() + ms) });
    expect(takesBack(after(90 * 86_400_000 - 1), rules)).toBe(true);
    expect(takesBack(after(90 * 86_400_000), rules)).toBe(false);
    // Returned before it was given, and heard of after: it should not have been given.
    expect(takesBack(after(-1), { ...rules, clawBackDays: 0 })).toBe(true);
    expect(takesBack(after(0), { ...rules, clawBackDays: 0 })).toBe(false);
  });

  it('must keep the minimum after returns', () => {
    expect(stillCounts({ payableFen: 5_000, refundedFen: 2_000 }, DEFAULT_RULES)).toBe(true);
    expect(stillCounts({ payableFen: 5_000, refundedFen: 2_001 }, DEFAULT_RULES)).toBe(false);
    expect(stillCounts({ payableFen: 0, refundedFen: 0 }, { ...DEFAULT_RULES, minimumFen: 0 })).toBe(false);
  });
});

it('says in words what is promised and how it stands', () => {
  expect(ruleWords(DEFAULT_RULES)[0]).toBe('朋友通过你的专属码加入会员，并在 30 天内首次消费满 ¥30，推荐即成功。');
  expect(ruleWords(DEFAULT_RULES)[1]).toBe('你得 200 积分、50 成长值，朋友得 100 积分。');
  const row = { reason: null, review: 'none' as const, buyUntil: '12月20日', dueOn: '11月28日', takenBack: null };
  expect(progressWords({ ...row, state: 'joined' }, DEFAULT_RULES)).toBe('已加入，12月20日前首次消费满 ¥30即可');
  expect(progressWords({ ...row, state: 'bought' }, DEFAULT_RULES)).toBe('已消费，奖励将于 11月28日发放');
  expect(progressWords({ ...row, state: 'void', reason: 'RETURNED' }, DEFAULT_RULES)).toContain('已退货');
  const back = { ...row, state: 'taken_back' as const, takenBack: { points: 200, debt: 60, growth: 50, coupons: 0 } };
  expect(progressWords(back, DEFAULT_RULES)).toBe(
    '首次消费已退货，奖励收回：200 积分（其中 60 已用，记为欠积分）、50 成长值',
  );
  expect(progressWords({ ...back, takenBack: null }, DEFAULT_RULES)).toBe('首次消费已退货，奖励不再计入');
  expect(ruleWords(DEFAULT_RULES).join()).toContain('奖励发放后 90 天内');
  expect(ruleWords({ ...DEFAULT_RULES, clawBackDays: 0 }).join()).not.toContain('收回');
});
