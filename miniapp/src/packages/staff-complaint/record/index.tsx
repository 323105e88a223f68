import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import type { ServiceRecord, ServiceStage } from '@/lib/complaint-types';
import { useDesk } from '@/lib/desk';
import { useAction, useQuery } from '@/lib/hooks';
import { go } from '@/lib/navigate';
import { toast } from '@/lib/toast';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Page } from '@/ui/page';
import { Row } from '@/ui/row';
import { StageLine } from '@/ui/service-stages';
import { Stars } from '@/ui/stars';
import { Show } from '@/ui/states';
import { WordsSheet } from '../components/words-sheet';
import { addNote, finishRecord, finishStage, loadRecord, undoStage } from '../api';
import './index.scss';

interface Part {
  record: ServiceRecord;
  onChange: (record: ServiceRecord) => void;
}

function StageActs({
  stage,
  busy,
  onDone,
  onNote,
  onUndo,
}: {
  stage: ServiceStage;
  busy: boolean;
  onDone: () => void;
  onNote: () => void;
  onUndo: () => void;
}): JSX.Element {
  const done = stage.doneAt !== null;
  return (
    <View className="stage-acts">
      {stage.hint !== '' && !done && <Text className="stage-acts__hint">{stage.hint}</Text>}
      <View className="stage-acts__row">
        {!done && (
          <Button id={`stage-${stage.id}-done`} kind="soft" size="small" icon="check" busy={busy} onClick={onDone}>
            完成
          </Button>
        )}
        <Button id={`stage-${stage.id}-note`} kind="line" size="small" icon="camera" onClick={onNote}>
          {done ? '补充' : '拍照记录'}
        </Button>
        {done && (
          <Button id={`stage-${stage.id}-undo`} kind="plain" size="small" onClick={onUndo}>
            撤销
          </Button>
        )}
      </View>
    </View>
  );
}

function Stages({ record, onChange }: Part): JSX.Element {
  const [noting, setNoting] = useState<ServiceStage | 'extra' | null>(null);
  const running = record.finishedAt === null;
  const done = useAction(async (stage: ServiceStage) =>
    onChange(await finishStage(record.id, stage.id, { mediaIds: [] })),
  );
  const undo = useAction(async (stage: ServiceStage) => onChange(await undoStage(record.id, stage.id)));
  const note = async (words: string, mediaIds: number[]): Promise<void> => {
    const said = words === '' ? {} : { words };
    if (noting === 'extra') onChange(await addNote(record.id, words, mediaIds));
    else if (noting !== null) onChange(await finishStage(record.id, noting.id, { ...said, mediaIds }));
    setNoting(null);
    toast('已记录，顾客可以看到', 'success');
  };
  const acts = (stage: ServiceStage): JSX.Element => (
    <StageActs
      stage={stage}
      busy={done.busy}
      onDone={() => done.run(stage)}
      onNote={() => setNoting(stage)}
      onUndo={() => undo.run(stage)}
    />
  );
  return (
    <>
      <Card title="服务过程">
        <StageLine stages={record.stages} {...(running ? { acts } : {})} />
        <Button id="record-note" kind="line" icon="plus" onClick={() => setNoting('extra')}>
          添加记录
        </Button>
      </Card>
      {noting !== null && (
        <WordsSheet
          id="record-note-sheet"
          title={noting === 'extra' ? '添加记录' : noting.name}
          note="顾客会马上看到。拍照前请先征得顾客同意。"
          placeholder="做了什么、状态如何、回家要注意什么"
          confirm={noting === 'extra' ? '添加' : '完成并记录'}
          withPictures
          wordless={noting !== 'extra'}
          onSend={note}
          onClose={() => setNoting(null)}
        />
      )}
    </>
  );
}

function Record({ record, onChange }: Part): JSX.Element {
  const finish = useAction(async () => {
    onChange(await finishRecord(record.id));
    toast('服务已完成，顾客可以评价', 'success');
  });
  return (
    <>
      <Card flush>
        <Row
          id="record-member"
          icon="person"
          title={record.memberName}
          detail={record.serviceName}
          value={`${record.progressPercent}%`}
          onClick={() => go('staffMember', { id: record.memberId })}
        />
      </Card>
      <Stages record={record} onChange={onChange} />
      {record.stars !== null && (
        <Card title="顾客评价">
          <Stars id="record-rated" value={record.stars} />
          {record.tags.length > 0 && <Text className="record-rated">{record.tags.join(' · ')}</Text>}
          {record.words !== null && <Text className="record-rated">{record.words}</Text>}
        </Card>
      )}
      {record.finishedAt === null && record.bookingId === null && (
        <Button id="record-finish" busy={finish.busy} onClick={finish.run}>
          完成服务
        </Button>
      )}
    </>
  );
}

export default function StaffRecordPage(): JSX.Element {
  const desk = useDesk();
  const { id, bookingId } = useRouter().params;
  const load = (): Promise<ServiceRecord> => loadRecord(id ? Number(id) : null, bookingId ? Number(bookingId) : null);
  const query = useQuery(load, `staff-record-${id ?? ''}-${bookingId ?? ''}`);
  return (
    <Page id="page-staff-record" title="服务记录">
      {desk && (
        <Show query={query} skeleton={[130, 520]}>
          {(record) => <Record record={record} onChange={query.replace} />}
        </Show>
      )}
    </Page>
  );
}
