import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import type { MemberComplaint } from '@/lib/complaint-types';
import { dayText, momentText } from '@/lib/format';
import { useAction, useQuery } from '@/lib/hooks';
import { toast } from '@/lib/toast';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { ComplaintTimeline } from '@/ui/complaint/timeline';
import { STATE } from '@/ui/complaint/words';
import { Line } from '@/ui/order/details';
import { Page } from '@/ui/page';
import { Sheet } from '@/ui/sheet';
import { Show } from '@/ui/states';
import { Tag } from '@/ui/tag';
import { TextArea } from '@/ui/text-area';
import { AnswerBox } from '../components/answer-box';
import { RatingSheet } from '../components/rating-sheet';
import { answerComplaint, loadComplaint, reopenComplaint } from '../api';
import './index.scss';

interface Part {
  complaint: MemberComplaint;
  onChange: (complaint: MemberComplaint) => void;
}

function headline({ state, dueAt, resolutionName }: MemberComplaint): string {
  if (state === 'closed') return resolutionName ?? '已处理完';
  if (state === 'answered') return '我们回复您了';
  return dueAt === null ? '我们正在处理' : `我们会在 ${momentText(dueAt)} 前回复您`;
}

function Head({ complaint }: { complaint: MemberComplaint }): JSX.Element {
  const { label, tone } = STATE[complaint.state];
  return (
    <Card>
      <View className="complaint-head">
        <Text className="complaint-head__title">{complaint.categoryName}</Text>
        <Tag tone={tone}>{label}</Tag>
      </View>
      <Text id="complaint-headline" className="complaint-head__line">
        {headline(complaint)}
      </Text>
      {complaint.subject !== null && <Line name="关于" value={complaint.subject.label} />}
      {complaint.storeName !== null && <Line name="门店" value={complaint.storeName} />}
      <Line name="编号" value={complaint.number} />
    </Card>
  );
}

function Reopen({ complaint, onChange }: Part): JSX.Element {
  const [open, setOpen] = useState(false);
  const [words, setWords] = useState('');
  const reopen = useAction(async () => {
    onChange(await reopenComplaint(complaint.id, words.trim()));
    setOpen(false);
    toast('已重新打开，我们会再次处理', 'success');
  });
  const until = complaint.reopenUntil === null ? '' : `${dayText(complaint.reopenUntil)} 前都可以`;
  return (
    <>
      <Button id="complaint-reopen" kind="line" onClick={() => setOpen(true)}>
        还没解决
      </Button>
      {open && (
        <Sheet id="complaint-reopen-sheet" title="哪里还没解决" onClose={() => setOpen(false)}>
          <Text className="complaint-reopen__note">{`告诉我们还差什么，会由门店再次处理。${until}`}</Text>
          <TextArea
            id="complaint-reopen-words"
            low
            value={words}
            placeholder="比如：说好的补发还没收到"
            onChange={setWords}
          />
          <Button id="complaint-reopen-send" busy={reopen.busy} disabled={words.trim() === ''} onClick={reopen.run}>
            重新打开
          </Button>
        </Sheet>
      )}
    </>
  );
}

function Ending({ complaint, onChange }: Part): JSX.Element {
  const [rating, setRating] = useState(false);
  return (
    <View className="complaint-ending">
      {complaint.canRate && (
        <Button id="complaint-rate" icon="star" onClick={() => setRating(true)}>
          评价这次处理
        </Button>
      )}
      {complaint.canReopen && <Reopen complaint={complaint} onChange={onChange} />}
      {rating && (
        <RatingSheet
          id={complaint.id}
          onRated={(after) => {
            onChange(after);
            setRating(false);
          }}
          onClose={() => setRating(false)}
        />
      )}
    </View>
  );
}

function Complaint({ complaint, onChange }: Part): JSX.Element {
  const answer = async (words: string, mediaIds: number[]): Promise<void> => {
    onChange(await answerComplaint(complaint.id, words, mediaIds));
    toast('已发送', 'success');
  };
  return (
    <>
      <Head complaint={complaint} />
      <ComplaintTimeline entries={complaint.entries} side="member" />
      {complaint.canReply ? <AnswerBox onSend={answer} /> : <Ending complaint={complaint} onChange={onChange} />}
    </>
  );
}

export default function ComplaintPage(): JSX.Element {
  const id = Number(useRouter().params['id']);
  const query = useQuery(() => loadComplaint(id), `complaint-${id}`);
  return (
    <Page id="page-complaint" title="反馈详情">
      <Show query={query} skeleton={[240, 160, 160, 200]}>
        {(complaint) => <Complaint complaint={complaint} onChange={query.replace} />}
      </Show>
    </Page>
  );
}
