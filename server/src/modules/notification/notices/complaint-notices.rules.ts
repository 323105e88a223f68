import type { ComplaintClosed, ComplaintReplied } from '../../complaint/index.js';
import type { ServiceFinished } from '../../service-record/index.js';
import type { Notice } from '../notification.types.js';
import { templateTime } from '../template.rules.js';

const COMPLAINT = 'packages/complaint/detail/index';
const RECORD = 'packages/record/progress/index';

export function complaintRepliedNotice(reply: ComplaintReplied, at: Date): Notice {
  return {
    memberId: reply.memberId,
    kind: 'system',
    title: '您的反馈有了回复',
    body: `您关于“${reply.categoryName}”的反馈，我们已经回复，请您看看；还有想说的，可以直接在里面留言。`,
    link: `/${COMPLAINT}?id=${reply.complaintId}`,
    dedupeKey: `complaint.replied:${reply.entryId}`,
    subscribe: about(reply, { state: '已回复', note: '我们已经回复您的反馈' }, at),
  };
}

export function complaintClosedNotice(closed: ComplaintClosed, at: Date): Notice {
  return {
    memberId: closed.memberId,
    kind: 'system',
    title: '您的反馈已处理完',
    body: `您关于“${closed.categoryName}”的反馈已处理完。处理得怎么样？请您评价；如果还没解决，可以重新打开。`,
    link: `/${COMPLAINT}?id=${closed.complaintId}`,
    dedupeKey: `complaint.closed:${closed.complaintId}:${closed.reopened}`,
    subscribe: about(closed, { state: '已处理', note: '已处理完，请您评价' }, at),
  };
}

export function serviceFinishedNotice(service: ServiceFinished): Notice {
  return {
    memberId: service.memberId,
    kind: 'system',
    title: '这次服务怎么样？',
    body: `“${service.serviceName}”已经完成，过程和照片都为您留着。说说您的感受，我们会做得更好。`,
    link: `/${RECORD}?id=${service.recordId}`,
    dedupeKey: `service.finished:${service.recordId}`,
  };
}

function about(
  { complaintId, categoryName }: ComplaintReplied | ComplaintClosed,
  told: { readonly state: string; readonly note: string },
  at: Date,
): NonNullable<Notice['subscribe']> {
  const data = { subject: categoryName, ...told, time: templateTime(at) };
  return { templateKey: 'complaint_reply', data, page: `${COMPLAINT}?id=${complaintId}` };
}
