import { Text, View } from '@tarojs/components';
import type { MemberComplaintBrief } from '@/lib/complaint-types';
import { timeText } from '@/lib/format';
import { usePaged } from '@/lib/hooks';
import { useMembership } from '@/lib/member-store';
import { go } from '@/lib/navigate';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { STATE } from '@/ui/complaint/words';
import { MemberOnly } from '@/ui/member-only';
import { Page } from '@/ui/page';
import { Paged } from '@/ui/paged';
import { Empty } from '@/ui/states';
import { Tag } from '@/ui/tag';
import { loadComplaints } from '../api';
import './index.scss';

function hintOf({ state, awaitsMember, dueAt }: MemberComplaintBrief): string {
  if (state === 'answered') return '我们回复您了，点开看看';
  if (state === 'closed') return awaitsMember ? '已处理完，说说您的感受' : '谢谢您的评价';
  return dueAt === null ? '我们正在处理' : '我们正在处理，会尽快回复您';
}

function Brief({ complaint }: { complaint: MemberComplaintBrief }): JSX.Element {
  const { label, tone } = STATE[complaint.state];
  return (
    <Card id={`complaint-${complaint.id}`} onClick={() => go('complaint', { id: complaint.id })}>
      <View className="complaint-brief__head">
        <Text className="complaint-brief__category">{complaint.categoryName}</Text>
        <Tag tone={tone}>{label}</Tag>
      </View>
      <Text className="complaint-brief__summary">{complaint.summary}</Text>
      <View className="complaint-brief__foot">
        <Text className={complaint.awaitsMember ? 'complaint-brief__hint--new' : ''}>{hintOf(complaint)}</Text>
        <Text className="complaint-brief__time">{timeText(complaint.updatedAt)}</Text>
      </View>
    </Card>
  );
}

function Complaints(): JSX.Element {
  const list = usePaged(loadComplaints, 'complaints');
  return (
    <Paged
      list={list}
      skeleton={[190, 190, 190]}
      empty={<Empty icon="chat" title="还没有反馈" detail="哪里让您不满意，或有好的建议，都可以告诉我们" />}
    >
      {(items) => items.map((complaint) => <Brief key={complaint.id} complaint={complaint} />)}
    </Paged>
  );
}

export default function ComplaintsPage(): JSX.Element {
  const member = useMembership().status === 'member';
  const footer = (
    <Button id="complaint-new" icon="edit" onClick={() => go('complaintNew')}>
      写反馈
    </Button>
  );
  return (
    <Page id="page-complaints" title="投诉与建议" {...(member ? { footer } : {})}>
      {member ? <Complaints /> : <MemberOnly purpose="投诉与建议" />}
    </Page>
  );
}
