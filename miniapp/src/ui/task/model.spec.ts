import { dayWords, taskReward, wayOf } from './model';

it('speaks of what a small thing brings', () => {
  expect(taskReward({ points: 5, growth: 2 })).toBe('+5 积分 · +2 成长值');
  expect(taskReward({ points: 0, growth: 2 })).toBe('+2 成长值');
});

it('says how far the day has come', () => {
  expect(dayWords(0, 3)).toBe('挑一件喜欢的做，共 3 件');
  expect(dayWords(1, 3)).toBe('做了 1 件，还有 2 件');
  expect(dayWords(3, 3)).toBe('今天都做完了，明天见');
});

it('knows where each is done', () => {
  expect(wayOf({ kind: 'visit' })).toEqual({ label: '去预约', to: 'booking' });
});
