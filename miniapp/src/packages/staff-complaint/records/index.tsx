import { useState } from 'react';
import { useDesk } from '@/lib/desk';
import { momentText } from '@/lib/format';
import { usePaged } from '@/lib/hooks';
import { go } from '@/lib/navigate';
import { Card } from '@/ui/card';
import { Page } from '@/ui/page';
import { Paged } from '@/ui/paged';
import { Row } from '@/ui/row';
import { Segmented } from '@/ui/segmented';
import { Empty } from '@/ui/states';
import { Tag } from '@/ui/tag';
import { loadRecords } from '../api';

type View = 'open' | 'finished';

const VIEWS = [
  { value: 'open', label: '服务中' },
  { value: 'finished', label: '已完成' },
] as const;

const EMPTY: Record<View, { title: string; detail: string }> = {
  open: { title: '现在没有进行中的服务', detail: '预约到店后，服务记录会自动出现在这里' },
  finished: { title: '还没有完成的服务', detail: '完成的服务和顾客的评价会记在这里' },
};

function Records({ storeId, view }: { storeId: number; view: View }): JSX.Element {
  const list = usePaged((cursor) => loadRecords(storeId, view, cursor), `${storeId}-${view}`);
  return (
    <Paged list={list} skeleton={[130, 130, 130]} empty={<Empty icon="list" {...EMPTY[view]} />}>
      {(items) => (
        <Card flush>
          {items.map(({ id, memberName, serviceName, staffName, startedAt, progressPercent, stars }) => (
            <Row
              key={id}
              id={`record-${id}`}
              icon="person"
              title={`${memberName} · ${serviceName}`}
              detail={[momentText(startedAt), staffName].filter(Boolean).join(' · ')}
              value={
                view === 'open' ? (
                  <Tag tone="sea">{`${progressPercent}%`}</Tag>
                ) : (
                  <Tag tone={stars !== null && stars <= 3 ? 'brick' : 'plain'}>
                    {stars === null ? '未评价' : `${stars} 星`}
                  </Tag>
                )
              }
              onClick={() => go('staffRecord', { id })}
            />
          ))}
        </Card>
      )}
    </Paged>
  );
}

export default function StaffRecordsPage(): JSX.Element {
  const desk = useDesk();
  const [view, setView] = useState<View>('open');
  return (
    <Page id="page-staff-records" title="服务记录">
      <Segmented<View> id="records-view" value={view} options={VIEWS} onChange={setView} />
      {desk && <Records storeId={desk.store.id} view={view} />}
    </Page>
  );
}
