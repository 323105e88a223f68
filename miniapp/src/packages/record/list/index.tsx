import type { ServiceRecordBrief } from '@/lib/complaint-types';
import { dayText } from '@/lib/format';
import { usePaged } from '@/lib/hooks';
import { useMembership } from '@/lib/member-store';
import { go } from '@/lib/navigate';
import { Card } from '@/ui/card';
import { MemberOnly } from '@/ui/member-only';
import { Page } from '@/ui/page';
import { Paged } from '@/ui/paged';
import { Row } from '@/ui/row';
import { Empty } from '@/ui/states';
import { Tag } from '@/ui/tag';
import { loadRecords } from '../api';

function State({ record }: { record: ServiceRecordBrief }): JSX.Element {
  if (record.finishedAt === null) return <Tag tone="persimmon">{record.currentStage ?? '服务中'}</Tag>;
  if (record.stars === null && record.canRate) return <Tag tone="gold">待评价</Tag>;
  return <Tag>{record.stars === null ? '已完成' : `${record.stars} 星`}</Tag>;
}

function Records(): JSX.Element {
  const list = usePaged(loadRecords, 'records');
  const nothing = { title: '还没有服务记录', detail: '到店做过的服务会记在这里，过程和照片都能看到' };
  const action = { id: 'records-book', label: '去预约', run: () => go('booking') };
  return (
    <Paged list={list} skeleton={[130, 130, 130]} empty={<Empty icon="calendar" {...nothing} action={action} />}>
      {(items) => (
        <Card flush>
          {items.map((record) => (
            <Row
              key={record.id}
              id={`record-${record.id}`}
              icon="calendar"
              title={record.serviceName}
              detail={`${record.storeName} · ${dayText(record.startedAt)}`}
              value={<State record={record} />}
              onClick={() => go('record', { id: record.id })}
            />
          ))}
        </Card>
      )}
    </Paged>
  );
}

export default function RecordsPage(): JSX.Element {
  const member = useMembership().status === 'member';
  return (
    <Page id="page-records" title="我的服务">
      {member ? <Records /> : <MemberOnly purpose="服务记录" />}
    </Page>
  );
}
