import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import type { ServiceRecord } from '@/lib/complaint-types';
import { momentText } from '@/lib/format';
import { usePolling, useQuery } from '@/lib/hooks';
import { go } from '@/lib/navigate';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Page } from '@/ui/page';
import { StageLine } from '@/ui/service-stages';
import { Stars } from '@/ui/stars';
import { Empty, Show } from '@/ui/states';
import { RatingSheet } from '../components/rating-sheet';
import { loadRecord } from '../api';
import './index.scss';

/** While it goes on the page keeps up by itself. */
const LOOK_EVERY_MS = 15_000;

interface Part {
  record: ServiceRecord;
  onChange: (record: ServiceRecord) => void;
}

function Head({ record }: { record: ServiceRecord }): JSX.Element {
  const { serviceName, storeName, staffName, startedAt, finishedAt, progressPercent, currentStage } = record;
  const state = finishedAt === null ? (currentStage === null ? '服务中' : `正在：${currentStage}`) : '服务已完成';
  return (
    <Card>
      <Text className="record-head__name">{serviceName}</Text>
      <Text className="record-head__place">{[storeName, staffName].filter(Boolean).join(' · ')}</Text>
      <View className="record-head__bar" aria-label={`已完成 ${progressPercent}%`}>
        <View className="record-head__fill" style={{ width: `${progressPercent}%` }} />
      </View>
      <View className="record-head__foot">
        <Text id="record-state">{state}</Text>
        <Text>{momentText(finishedAt ?? startedAt)}</Text>
      </View>
    </Card>
  );
}

function Rating({ record, onChange }: Part): JSX.Element | null {
  const [open, setOpen] = useState(false);
  if (record.finishedAt === null) return null;
  return (
    <>
      {record.stars !== null && (
        <Card title="您的评价">
          <Stars id="record-rated" value={record.stars} />
          {record.tags.length > 0 && <Text className="record-rated__tags">{record.tags.join(' · ')}</Text>}
          {record.words !== null && <Text className="record-rated__words">{record.words}</Text>}
        </Card>
      )}
      {record.canRate && (
        <Button
          id="record-rate"
          kind={record.stars === null ? 'primary' : 'line'}
          icon="star"
          onClick={() => setOpen(true)}
        >
          {record.stars === null ? '评价这次服务' : '修改评价'}
        </Button>
      )}
      {open && (
        <RatingSheet
          record={record}
          onRated={(after) => {
            onChange(after);
            setOpen(false);
          }}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}

function Progress({ record, onChange }: Part): JSX.Element {
  const complain = (): void => {
    if (record.bookingId === null) go('complaintNew');
    else go('complaintNew', { bookingId: record.bookingId, label: record.serviceName });
  };
  return (
    <>
      <Head record={record} />
      <Card title="服务过程">
        {record.stages.length === 0 ? (
          <Empty icon="list" title="还没有记录" detail="开始后，这里会一步步显示进展和照片" />
        ) : (
          <StageLine stages={record.stages} />
        )}
      </Card>
      <Rating record={record} onChange={onChange} />
      <Button id="record-complain" kind="plain" onClick={complain}>
        有不满意的地方？告诉我们
      </Button>
    </>
  );
}

export default function RecordPage(): JSX.Element {
  const { id, bookingId } = useRouter().params;
  const load = (): Promise<ServiceRecord> => loadRecord(id ? Number(id) : null, bookingId ? Number(bookingId) : null);
  const query = useQuery(load, `record-${id ?? ''}-${bookingId ?? ''}`);
  usePolling(async () => query.replace(await load()), LOOK_EVERY_MS, query.data?.finishedAt === null);
  return (
    <Page id="page-record" title="服务进度">
      <Show query={query} skeleton={[220, 520]}>
        {(record) => <Progress record={record} onChange={query.replace} />}
      </Show>
    </Page>
  );
}
