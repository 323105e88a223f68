import { Text, View } from '@tarojs/components';
import { useAction, useQuery } from '@/lib/hooks';
import { refreshMembership } from '@/lib/member-store';
import { go } from '@/lib/navigate';
import { memberApi } from '@/lib/session';
import { loadTasks } from '@/lib/tasks';
import type { Task, TodayTasks } from '@/lib/task-types';
import { toast } from '@/lib/toast';
import { Card } from '@/ui/card';
import { Icon } from '@/ui/icon';
import { Skeleton } from '@/ui/states';
import { TaskRow } from '@/ui/task';
import { dayWords } from '@/ui/task/model';

/** Today's three small things. A chain without any says so by silence: there is a page of its own for signing in. */
export function Things({ memberId }: { memberId: number }): JSX.Element | null {
  const tasks = useQuery(loadTasks, `tasks-${memberId}`);
  const claim = useAction(async (task: Task) => {
    tasks.replace(await memberApi.command<TodayTasks>(`task-claim-${task.id}`, `/member/tasks/${task.id}/claim`, {}));
    toast('领到了', 'success');
    await refreshMembership();
  });
  if (tasks.state === 'loading') return <Skeleton heights={[360]} />;
  if (tasks.data === null || tasks.data.three.length === 0) return null;
  const { three, done } = tasks.data;
  return (
    <Card
      id="home-things"
      title="今天的三件小事"
      aside={
        <View id="home-things-more" className="home-things__more" hoverClass="g-pressed" onClick={() => go('tasks')}>
          <Text className="home-things__words">{dayWords(done, three.length)}</Text>
          <Icon name="chevron" size={28} colour="faint" />
        </View>
      }
    >
      {three.map((task) => (
        <TaskRow key={task.id} task={task} busy={claim.busy} onClaim={claim.run} />
      ))}
    </Card>
  );
}
