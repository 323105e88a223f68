import { Text, View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import type { StaffComplaint } from '@/lib/complaint-types';
import { useDesk } from '@/lib/desk';
import { momentText } from '@/lib/format';
import { useQuery } from '@/lib/hooks';
import { go } from '@/lib/navigate';
import { Card } from '@/ui/card';
import { ComplaintTimeline } from '@/ui/complaint/timeline';
import { STATE, dueText } from '@/ui/complaint/words';
import { Line } from '@/ui/order/details';
import { Page } from '@/ui/page';
import { Row } from '@/ui/row';
import { Show } from '@/ui/states';
import { Tag } from '@/ui/tag';
import { ComplaintActs } from '../components/acts';
import { loadComplaint } from '../api';
import './index.scss';

function Clock({ complaint }: { complaint: StaffComplaint }): JSX.Element | null {
  const due = dueText(complaint.dueAt, new Date());
  if (due === null || complaint.dueAt === null) return null;
  return (
    <View id="complaint-due" className={complaint.overdue ? 'complaint-due complaint-due--late' : 'complaint-due'}>
      <Text className="complaint-due__left">{due}</Text>
      <Text className="complaint-due__at">{`请在 ${momentText(complaint.dueAt)} 前回复`}</Text>
    </View>
  );
}

function Head({ complaint }: { complaint: StaffComplaint }): JSX.Element {
  const { label, tone } = STATE[complaint.state];
  const { subject } = complaint;
  return (
    <>
      <Card flush>
        <Row
          id="complaint-member"
          icon="person"
          title={complaint.memberName}
          detail={complaint.phoneMasked}
          value={<Tag tone={tone}>{label}</Tag>}
          onClick={() => go('staffMember', { id: complaint.memberId })}
        />
      </Card>
      <Clock complaint={complaint} />
      <Card>
        <Line name="分类" value={complaint.categoryName} />
        {subject !== null && <Line name={subject.kind === 'order' ? '订单' : '预约'} value={subject.label} />}
        {complaint.storeName !== null && <Line name="门店" value={complaint.storeName} />}
        <Line name="负责人" value={complaint.assignee?.name ?? '还没有人受理'} />
        <Line name="来源" value={complaint.source === 'member' ? '会员提交' : '门店代为登记'} />
        <Line name="编号" value={complaint.number} />
      </Card>
    </>
  );
}

export default function StaffComplaintPage(): JSX.Element {
  const desk = useDesk();
  const id = Number(useRouter().params['id']);
  const query = useQuery(() => loadComplaint(id), `staff-complaint-${id}`);
  return (
    <Page id="page-staff-complaint" title="投诉详情">
      {desk && (
        <Show query={query} skeleton={[130, 130, 320, 240]}>
          {(complaint) => (
            <>
              <Head complaint={complaint} />
              <ComplaintTimeline entries={complaint.entries} side="staff" />
              {complaint.state !== 'closed' && <ComplaintActs complaint={complaint} onChange={query.replace} />}
            </>
          )}
        </Show>
      )}
    </Page>
  );
}
