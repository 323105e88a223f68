import { useState } from 'react';
import { View } from '@tarojs/components';
import type { StaffComplaint } from '@/lib/complaint-types';
import { useAction } from '@/lib/hooks';
import { back } from '@/lib/navigate';
import { toast } from '@/lib/toast';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Row } from '@/ui/row';
import { Sheet } from '@/ui/sheet';
import { assignComplaint, closeComplaint, noteComplaint, passComplaint, replyComplaint, takeComplaint } from '../api';
import { CloseSheet } from './close-sheet';
import { WordsSheet } from './words-sheet';
import './acts.scss';

type Asking = 'reply' | 'note' | 'close' | 'assign' | 'pass';

interface ActsProps {
  complaint: StaffComplaint;
  onChange: (complaint: StaffComplaint) => void;
}

const SAMPLES = [
  '非常抱歉给您带来不好的体验，我们已经了解情况，会在今天内给您答复。',
  '谢谢您告诉我们。您方便的时候，我想电话和您说明一下处理办法，可以吗？',
];

function AssignSheet({ complaint, onDone, onClose }: SheetsProps): JSX.Element {
  const assign = useAction(async (staffId: number) => onDone(await assignComplaint(complaint.id, staffId), '已分派'));
  return (
    <Sheet id="complaint-assign" title="分派给谁" onClose={onClose}>
      <Card flush>
        {complaint.colleagues.map(({ id, name, title }) => (
          <Row
            key={id}
            id={`complaint-assign-${id}`}
            icon="person"
            title={name}
            detail={title}
            {...(id === complaint.assignee?.id ? { value: '正在处理' } : {})}
            onClick={() => assign.run(id)}
          />
        ))}
      </Card>
    </Sheet>
  );
}

interface SheetsProps {
  complaint: StaffComplaint;
  asking: Asking | null;
  onDone: (after: StaffComplaint, words: string) => void;
  onClose: () => void;
}

/** What the buttons open. */
function ActSheets(props: SheetsProps): JSX.Element | null {
  switch (props.asking) {
    case 'reply':
    case 'note':
    case 'pass':
      return <WordSheets {...props} />;
    case 'assign':
      return <AssignSheet {...props} />;
    case 'close':
      return <EndSheet {...props} />;
    case null:
      return null;
  }
}

function EndSheet({ complaint: { id }, onDone, onClose }: SheetsProps): JSX.Element {
  return (
    <CloseSheet
      onEnd={async (resolution, words) => onDone(await closeComplaint(id, resolution, words), '已结案，顾客可以评价')}
      onClose={onClose}
    />
  );
}

function WordSheets({ complaint: { id }, asking, onDone, onClose }: SheetsProps): JSX.Element {
  if (asking === 'pass')
    return (
      <WordsSheet
        id="pass"
        title="转给总部"
        note="转出后由总部处理，本店不再显示。说明原因，便于总部跟进。"
        placeholder="为什么需要总部处理"
        confirm="转给总部"
        onSend={async (words) => {
          await passComplaint(id, words);
          toast('已转给总部', 'success');
          back();
        }}
        onClose={onClose}
      />
    );
  if (asking === 'note')
    return (
      <WordsSheet
        id="note"
        title="内部备注"
        note="只有店里和总部看得到。"
        placeholder="核实到的情况、和顾客的沟通"
        confirm="记下"
        withPictures
        onSend={async (words, mediaIds) => onDone(await noteComplaint(id, words, mediaIds), '已记下')}
        onClose={onClose}
      />
    );
  return (
    <WordsSheet
      id="reply"
      title="回复顾客"
      note="顾客会收到通知，看到您的名字。"
      placeholder="先致歉，再说清处理办法和时间"
      confirm="发送"
      samples={SAMPLES}
      withPictures
      onSend={async (words, mediaIds) => onDone(await replyComplaint(id, words, mediaIds), '已回复顾客')}
      onClose={onClose}
    />
  );
}

/** The buttons of a complaint that is not closed, and the sheets behind them. */
export function ComplaintActs({ complaint, onChange }: ActsProps): JSX.Element {
  const [asking, setAsking] = useState<Asking | null>(null);
  const { id } = complaint;
  const done = (after: StaffComplaint, words: string): void => {
    onChange(after);
    setAsking(null);
    toast(words, 'success');
  };
  const take = useAction(async () => done(await takeComplaint(id), '已受理，记得按时回复'));
  return (
    <View className="complaint-acts">
      {complaint.assignee === null && (
        <Button id="complaint-take" kind="soft" busy={take.busy} onClick={take.run}>
          我来受理
        </Button>
      )}
      <Button id="complaint-reply" icon="chat" onClick={() => setAsking('reply')}>
        回复顾客
      </Button>
      <View className="complaint-acts__row">
        <Button id="complaint-note" kind="line" size="small" onClick={() => setAsking('note')}>
          备注
        </Button>
        {complaint.canAssign && (
          <Button id="complaint-assign-open" kind="line" size="small" onClick={() => setAsking('assign')}>
            分派
          </Button>
        )}
        {complaint.canAssign && complaint.handler === 'store' && (
          <Button id="complaint-pass" kind="line" size="small" onClick={() => setAsking('pass')}>
            转总部
          </Button>
        )}
        <Button id="complaint-close-open" kind="line" size="small" onClick={() => setAsking('close')}>
          结案
        </Button>
      </View>
      <ActSheets complaint={complaint} asking={asking} onDone={done} onClose={() => setAsking(null)} />
    </View>
  );
}
