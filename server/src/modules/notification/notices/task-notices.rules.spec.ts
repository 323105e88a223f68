import { stampCardFullNotice, stampCardRewardedNotice, taskRewardedNotice } from './task-notices.rules.js';

const task = { memberId: 7, taskDayId: 3, taskId: 1, points: 5, growth: 2, waited: true };
const card = { memberId: 7, sheetId: 9, cardName: '下午茶集章' };
const given = { ...card, points: 30, growth: 0, couponTemplateId: 4, automatic: true };

it('tells of what was waited for, and repeats nobody their own tap', () => {
  expect(taskRewardedNotice(task, '2026-11-21')).toMatchObject({
    memberId: 7,
    body: expect.stringContaining('奖励已经到账'),
  });
  expect(taskRewardedNotice({ ...task, waited: false }, '2026-11-21')).toBeNull();
  expect(stampCardRewardedNotice(given)?.body).toContain('30 积分和一张券已放进您的账户');
  expect(stampCardRewardedNotice({ ...given, automatic: false })).toBeNull();
});

it('has one key for one fact', () => {
  expect(taskRewardedNotice(task, '2026-11-21')?.dedupeKey).toBe('task.rewarded:7:2026-11-21');
  expect(stampCardFullNotice(card)).toMatchObject({
    dedupeKey: 'task.card_full:9',
    link: '/packages/signin/tasks/index',
  });
  expect(stampCardRewardedNotice(given)?.dedupeKey).toBe('task.card_rewarded:9');
});
