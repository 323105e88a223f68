import { Text, View } from '@tarojs/components';
import { useAction, useQuery } from '@/lib/hooks';
import { refreshMembership, useMembership } from '@/lib/member-store';
import { go } from '@/lib/navigate';
import { loadTasks } from '@/lib/tasks';
import type { StampSheets, Task, TodayTasks } from '@/lib/task-types';
import { toast } from '@/lib/toast';
import { Card, SectionTitle } from '@/ui/card';
import { MemberOnly } from '@/ui/member-only';
import { Page } from '@/ui/page';
import { Empty, Show } from '@/ui/states';
import { TaskRow } from '@/ui/task';
import { dayWords } from '@/ui/task/model';
import { claimTask, loadStamps, takeInSheet } from '../api';
import { StampCard } from '../components/stamp-card';
import './index.scss';

function Things({ today, onToday }: { today: TodayTasks; onToday: (today: TodayTasks) => void }): JSX.Element {
  const claim = useAction(async (task: Task) => {
    onToday(await claimTask(task.id));
    toast('领到了', 'success');
    await refreshMembership();
  });
  if (today.three.length === 0) {
    const action = { id: 'tasks-signin', label: '去签到', run: () => go('signIn') };
    return <Empty icon="sun" title="今天没有安排小事" detail="签个到，也是好的开始" action={action} />;
  }
  return (
    <>
      <Card
        title="今天的三件小事"
        aside={<Text className="tasks-done">{dayWords(today.done, today.three.length)}</Text>}
      >
        {today.three.map((task) => (
          <TaskRow key={task.id} task={task} busy={claim.busy} onClaim={claim.run} />
        ))}
      </Card>
      {today.others.length > 0 && (
        <Card title="还可以做">
          {today.others.map((task) => (
            <TaskRow key={task.id} task={task} busy={claim.busy} onClaim={claim.run} />
          ))}
        </Card>
      )}
      <Text className="tasks-note">只奖励你自己做到的事，和好友真的来了。转发分享不发奖励，也不用打扰朋友。</Text>
    </>
  );
}

function Stamps({ stamps, onChange }: { stamps: StampSheets; onChange: () => Promise<void> }): JSX.Element {
  const take = useAction(async (id: number) => {
    await takeInSheet(id);
    toast('礼物已到账', 'success');
    await Promise.all([onChange(), refreshMembership()]);
  });
  if (stamps.items.length === 0) {
    return <Empty icon="stamp" title="暂时没有集章活动" detail="有新的集章卡时，会放在这里" />;
  }
  return (
    <>
      {stamps.items.map((sheet) => (
        <StampCard key={`${sheet.cardId}-${sheet.id ?? 'new'}`} sheet={sheet} busy={take.busy} onTakeIn={take.run} />
      ))}
    </>
  );
}

function Today(): JSX.Element {
  const tasks = useQuery(loadTasks, 'tasks');
  const stamps = useQuery(loadStamps, 'stamps');
  return (
    <View className="tasks">
      <Show query={tasks} skeleton={[420, 220]}>
        {(today) => <Things today={today} onToday={tasks.replace} />}
      </Show>
      <SectionTitle>集章卡</SectionTitle>
      <Show query={stamps} skeleton={[360]}>
        {(data) => <Stamps stamps={data} onChange={stamps.reload} />}
      </Show>
    </View>
  );
}

export default function TasksPage(): JSX.Element {
  const isMember = useMembership().status === 'member';
  return (
    <Page id="page-tasks" title="今日小事">
      {isMember ? <Today /> : <MemberOnly purpose="今日小事与集章" />}
    </Page>
  );
}
