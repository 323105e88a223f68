import type { Task, TaskKind } from '../../lib/task-types';
import type { RouteName } from '../../lib/navigate';
import type { IconName } from '../icon';

export const TASK_ICON: Readonly<Record<TaskKind, IconName>> = {
  sign_in: 'calendar',
  browse: 'bag',
  purchase: 'basket',
  visit: 'store',
  profile: 'person',
  friend: 'people',
};

interface Way {
  label: string;
  to: RouteName;
}

/** Where a small thing is done. */
const WAYS: Readonly<Record<TaskKind, Way>> = {
  sign_in: { label: '去签到', to: 'signIn' },
  browse: { label: '去逛逛', to: 'mall' },
  purchase: { label: '去看看', to: 'mall' },
  visit: { label: '去预约', to: 'booking' },
  profile: { label: '去完善', to: 'profile' },
  friend: { label: '去邀请', to: 'referral' },
};

export const wayOf = ({ kind }: Pick<Task, 'kind'>): Way => WAYS[kind];

/** +5 积分 · +2 成长值 */
export function taskReward({ points, growth }: Pick<Task, 'points' | 'growth'>): string {
  return [...(points > 0 ? [`+${points} 积分`] : []), ...(growth > 0 ? [`+${growth} 成长值`] : [])].join(' · ');
}

/** 今天做了 1 件，还有 2 件 */
export function dayWords(done: number, all: number): string {
  if (done === 0) return `挑一件喜欢的做，共 ${all} 件`;
  return done >= all ? '今天都做完了，明天见' : `做了 ${done} 件，还有 ${all - done} 件`;
}
