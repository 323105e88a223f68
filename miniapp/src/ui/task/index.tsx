import { Text, View } from '@tarojs/components';
import type { Task } from '../../lib/task-types';
import { go } from '../../lib/navigate';
import { Button } from '../button';
import { Icon } from '../icon';
import { TASK_ICON, taskReward, wayOf } from './model';
import './index.scss';

interface TaskRowProps {
  task: Task;
  /** Takes in what was done; only for tasks that ask for it. */
  onClaim: (task: Task) => void;
  busy?: boolean;
}

/** One small thing: what, why, what it brings, and the way there. */
export function TaskRow({ task, onClaim, busy = false }: TaskRowProps): JSX.Element {
  const way = wayOf(task);
  const over = task.state !== 'open';
  return (
    <View id={`task-${task.id}`} className={over ? 'g-task g-task--over' : 'g-task'}>
      <View className={`g-task__seal${task.state === 'done' ? ' g-task__seal--done' : ''}`}>
        <Icon
          name={task.state === 'done' ? 'check' : task.state === 'waiting' ? 'clock' : TASK_ICON[task.kind]}
          size={40}
          colour={task.state === 'done' ? 'pine' : task.state === 'waiting' ? 'gold' : 'persimmon'}
        />
      </View>
      <View className="g-task__words">
        <View className="g-task__head">
          <Text className="g-task__title">{task.title}</Text>
          {task.recommended && !over && <Text className="g-task__hint">今日推荐</Text>}
        </View>
        <Text className="g-task__reason">{over ? task.stateText : task.reason}</Text>
        <Text className="g-task__reward">
          {taskReward(task)}
          {!over && task.stateText !== '' ? ` · 已完成 ${task.stateText}` : ''}
        </Text>
      </View>
      {!over &&
        (task.claimable ? (
          <Button id={`task-${task.id}-claim`} size="small" busy={busy} onClick={() => onClaim(task)}>
            领取
          </Button>
        ) : (
          <Button id={`task-${task.id}-go`} kind="soft" size="small" onClick={() => go(way.to)}>
            {way.label}
          </Button>
        ))}
    </View>
  );
}
