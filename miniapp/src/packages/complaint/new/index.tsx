import { useState } from 'react';
import { Text } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import type { ComplaintSubject, OpenComplaint } from '@/lib/complaint-types';
import { useAction, useQuery } from '@/lib/hooks';
import { useMembership } from '@/lib/member-store';
import { replaceWith } from '@/lib/navigate';
import { askSubscribe } from '@/lib/subscribe';
import { toast } from '@/lib/toast';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Chips } from '@/ui/chips';
import { MemberOnly } from '@/ui/member-only';
import { Page } from '@/ui/page';
import { PicturePicker, areSending, mediaIdsOf } from '@/ui/picture-picker';
import type { PickedPicture } from '@/ui/picture-picker';
import { Row } from '@/ui/row';
import { Show } from '@/ui/states';
import { TextArea } from '@/ui/text-area';
import { SubjectSheet } from '../components/subject-sheet';
import { loadChoices, openComplaint } from '../api';
import type { Choices } from '../api';
import './index.scss';

const LEAST_WORDS = 5;

/** A page of an order or a booking leads here with what it is about. */
function givenSubject(parameters: Partial<Record<string, string>>): ComplaintSubject | null {
  const { orderId, bookingId, label = '' } = parameters;
  if (orderId) return { kind: 'order', id: Number(orderId), label: decodeURIComponent(label) || '这笔订单' };
  if (bookingId) return { kind: 'booking', id: Number(bookingId), label: decodeURIComponent(label) || '这次预约' };
  return null;
}

function promise(hours: number): string {
  return hours % 24 === 0 && hours > 24 ? `我们会在 ${hours / 24} 天内回复您` : `我们会在 ${hours} 小时内回复您`;
}

function aboutOf(subject: ComplaintSubject | null): Pick<OpenComplaint, 'subject'> {
  return subject === null ? {} : { subject: { kind: subject.kind, id: subject.id } };
}

function Form({ choices, given }: { choices: Choices; given: ComplaintSubject | null }): JSX.Element {
  const [categoryId, setCategory] = useState<number | null>(null);
  const [subject, setSubject] = useState(given);
  const [words, setWords] = useState('');
  const [pictures, setPictures] = useState<readonly PickedPicture[]>([]);
  const [choosing, setChoosing] = useState(false);
  const category = choices.categories.find(({ id }) => id === categoryId);
  const send = useAction(async () => {
    if (!category) return;
    const said = { categoryId: category.id, words: words.trim(), mediaIds: mediaIdsOf(pictures) };
    const made = await openComplaint({ ...said, ...aboutOf(subject) });
    toast('已收到，谢谢您告诉我们', 'success');
    await askSubscribe('complaint');
    replaceWith('complaint', { id: made.id });
  });
  const ready = category !== undefined && words.trim().length >= LEAST_WORDS && !areSending(pictures);
  return (
    <>
      <Card title="哪方面的问题">
        <Chips
          id="complaint-category"
          options={choices.categories.map(({ id, name }) => ({ value: id, label: name }))}
          chosen={categoryId === null ? [] : [categoryId]}
          onToggle={setCategory}
        />
        {category !== undefined && category.hint !== '' && (
          <Text className="complaint-form__hint">{category.hint}</Text>
        )}
      </Card>
      <Card flush>
        <Row
          id="complaint-subject"
          icon={subject?.kind === 'booking' ? 'calendar' : 'receipt'}
          title={subject === null ? '关于哪次消费（可不选）' : subject.label}
          detail={subject === null ? '选了之后，门店能更快查清楚' : '点这里可以更换'}
          onClick={() => setChoosing(true)}
        />
      </Card>
      <Card title="发生了什么">
        <TextArea id="complaint-words" value={words} placeholder="时间、经过、您希望怎么解决" onChange={setWords} />
        <Text className="complaint-form__label">图片</Text>
        <PicturePicker id="complaint-pictures" uploader="member" value={pictures} onChange={setPictures} />
      </Card>
      {category !== undefined && <Text className="complaint-form__promise">{promise(category.replyHours)}</Text>}
      <Button id="complaint-send" busy={send.busy} disabled={!ready} onClick={send.run}>
        {areSending(pictures) ? '图片上传中' : '提交'}
      </Button>
      {choosing && (
        <SubjectSheet
          choices={choices}
          onChoose={(chosen) => {
            setSubject(chosen);
            setChoosing(false);
          }}
          onClose={() => setChoosing(false)}
        />
      )}
    </>
  );
}

function NewComplaint(): JSX.Element {
  const given = givenSubject(useRouter().params);
  const query = useQuery(loadChoices, 'complaint-choices');
  return (
    <Show query={query} skeleton={[200, 120, 420]}>
      {(choices) => <Form choices={choices} given={given} />}
    </Show>
  );
}

export default function NewComplaintPage(): JSX.Element {
  const member = useMembership().status === 'member';
  return (
    <Page id="page-complaint-new" title="写反馈">
      {member ? <NewComplaint /> : <MemberOnly purpose="投诉与建议" />}
    </Page>
  );
}
