import { complaintClosedNotice, complaintRepliedNotice, serviceFinishedNotice } from './complaint-notices.rules.js';

const AT = new Date('2026-11-21T06:30:00Z');
const ABOUT = {
  complaintId: 7,
  memberId: 1,
  storeId: 2,
  handler: 'store' as const,
  assigneeId: 3,
  categoryName: '服务态度',
};

it('tells of each answer once and leads to it', () => {
  const notice = complaintRepliedNotice({ ...ABOUT, entryId: 70 }, AT);
  expect(notice).toMatchObject({
    memberId: 1,
    link: '/packages/complaint/detail/index?id=7',
    dedupeKey: 'complaint.replied:70',
    subscribe: {
      templateKey: 'complaint_reply',
      data: { subject: '服务态度', state: '已回复', time: '2026-11-21 14:30' },
    },
  });
});

it('tells of each end, also of the second', () => {
  const first = complaintClosedNotice({ ...ABOUT, resolution: 'explained', reopened: 0 }, AT);
  const second = complaintClosedNotice({ ...ABOUT, resolution: 'resolved', reopened: 1 }, AT);
  expect(first.dedupeKey).not.toBe(second.dedupeKey);
  expect(first.body).toContain('请您评价');
});

it('asks how a service was', () => {
  const service = {
    recordId: 9,
    bookingId: 4,
    memberId: 1,
    storeId: 2,
    staffId: 3,
    serviceId: 5,
    serviceName: '面部护理',
  };
  expect(serviceFinishedNotice(service)).toMatchObject({
    link: '/packages/record/progress/index?id=9',
    dedupeKey: 'service.finished:9',
  });
});
