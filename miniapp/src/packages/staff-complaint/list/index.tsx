import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import type { StaffComplaintBrief } from '@/lib/complaint-types';
import { useDesk } from '@/lib/desk';
import { timeText } from '@/lib/format';
import { usePaged, useQuery } from '@/lib/hooks';
import { go } from '@/lib/navigate';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { STATE, dueText } from '@/ui/complaint/words';
import { Page } from '@/ui/page';
import { Paged } from '@/ui/paged';
import { Segmented } from '@/ui/segmented';
import { Empty } from '@/ui/states';
import { Tag } from '@/ui/tag';
import { loadComplaints, loadCounts } from '../api';
import type { ComplaintView } from '../api';
import './index.scss';

const EMPTY: Record<ComplaintView, { title: string; detail: string }> = {
  mine: { title: '手上没有投诉', detail: '受理或分派给您的会出现在这里' },
  store: { title: '本店没有待处理的投诉', detail: '顾客提交后会马上出现在这里' },
  overdue: { title: '没有超时的投诉', detail: '都在时限内，做得好' },
  closed: { title: '还没有结案的投诉', detail: '处理完的会记在这里' },
};

function Brief({ complaint, now }: { complaint: StaffComplaintBrief; now: Date }): JSX.Element {
  const { label, tone } = STATE[complaint.state];
  const due = dueText(complaint.dueAt, now);
  const who = complaint.assignee?.name ?? '还没有人受理';
  return (
    <Card id={`complaint-${complaint.id}`} onClick={() => go('staffComplaint', { id: complaint.id })}>
      <View className="staff-complaint__head">
        <Text className="staff-complaint__who">{complaint.memberName}</Text>
        <Tag tone={tone}>{label}</Tag>
      </View>
      <Text className="staff-complaint__summary">{`${complaint.categoryName} · ${complaint.summary}`}</Text>
      <View className="staff-complaint__foot">
        <Text>{`${who} · ${timeText(complaint.openedAt, now)}`}</Text>
        {due !== null && <Tag tone={complaint.overdue ? 'brick' : 'gold'}>{due}</Tag>}
      </View>
    </Card>
  );
}

function Complaints({ storeId, view }: { storeId: number; view: ComplaintView }): JSX.Element {
  const list = usePaged((cursor) => loadComplaints(storeId, view, cursor), `${storeId}-${view}`);
  const now = new Date();
  return (
    <Paged list={list} skeleton={[180, 180, 180]} empty={<Empty icon="chat" {...EMPTY[view]} />}>
      {(items) => items.map((complaint) => <Brief key={complaint.id} complaint={complaint} now={now} />)}
    </Paged>
  );
}

function Desk({ storeId }: { storeId: number }): JSX.Element {
  const [view, setView] = useState<ComplaintView>('store');
  const counts = useQuery(() => loadCounts(storeId), `complaint-counts-${storeId}`);
  const counted = (label: string, count: number | undefined): string => (count ? `${label} ${count}` : label);
  const options = [
    { value: 'store', label: counted('本店', counts.data?.store) },
    { value: 'mine', label: counted('我的', counts.data?.mine) },
    { value: 'overdue', label: counted('超时', counts.data?.overdue) },
    { value: 'closed', label: '已结案' },
  ] as const;
  return (
    <>
      <Segmented<ComplaintView> id="complaints-view" value={view} options={options} onChange={setView} />
      <Complaints storeId={storeId} view={view} />
    </>
  );
}

export default function StaffComplaintsPage(): JSX.Element {
  const desk = useDesk();
  const footer = (
    <Button id="complaint-open" kind="line" icon="edit" onClick={() => go('staffComplaintOpen')}>
      代客登记
    </Button>
  );
  return (
    <Page id="page-staff-complaints" title="投诉处理" footer={footer}>
      {desk && <Desk storeId={desk.store.id} />}
    </Page>
  );
}
